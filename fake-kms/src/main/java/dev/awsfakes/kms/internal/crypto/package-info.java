/**
 * The cryptography behind the keys: the JDK's providers for what they have, Bouncy Castle for the
 * rest, which is loaded when a key first needs it and never registered.
 */
@NullMarked
package dev.awsfakes.kms.internal.crypto;

import org.jspecify.annotations.NullMarked;
