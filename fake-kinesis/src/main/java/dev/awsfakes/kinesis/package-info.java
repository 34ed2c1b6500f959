/**
 * A fake of Amazon Kinesis Data Streams, served through {@link dev.awsfakes.FakeAws#client(Class)}.
 */
@NullMarked
package dev.awsfakes.kinesis;

import org.jspecify.annotations.NullMarked;
