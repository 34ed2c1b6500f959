/**
 * A fake of AWS KMS, served through {@link dev.awsfakes.FakeAws#client(Class)}.
 *
 * <p>Locks, in the order in which one may be taken under another: {@code Keys} (which keys and
 * aliases an account and Region has), {@code KmsKey} (what changes of one key), {@code
 * KeyMaterials}, {@code KeyStore}. {@code KeyTags}, {@code KeyGrants}, {@code ImportTokens}, {@code
 * RelatedKeys} and {@code KeyStores} each have their own, under which only {@code KeyStore}'s is
 * taken. A key pair is made under the lock of its {@code KeySecret} alone.
 */
@NullMarked
package dev.awsfakes.kms;

import org.jspecify.annotations.NullMarked;
