/** A fake of Amazon S3, served through {@link dev.awsfakes.FakeAws#client(Class)}. */
@NullMarked
package dev.awsfakes.s3;

import org.jspecify.annotations.NullMarked;
