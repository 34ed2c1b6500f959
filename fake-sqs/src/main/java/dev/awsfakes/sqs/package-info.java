/** A fake of Amazon SQS, served through {@link dev.awsfakes.FakeAws#client(Class)}. */
@NullMarked
package dev.awsfakes.sqs;

import org.jspecify.annotations.NullMarked;
