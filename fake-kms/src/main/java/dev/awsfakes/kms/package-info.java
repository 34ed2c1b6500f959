/** A fake of AWS KMS, served through {@link dev.awsfakes.FakeAws#client(Class)}. */
@NullMarked
package dev.awsfakes.kms;

import org.jspecify.annotations.NullMarked;
