/**
 * A fake of Amazon DynamoDB and DynamoDB Streams, served through {@link
 * dev.awsfakes.FakeAws#client(Class)}.
 */
@NullMarked
package dev.awsfakes.dynamodb;

import org.jspecify.annotations.NullMarked;
