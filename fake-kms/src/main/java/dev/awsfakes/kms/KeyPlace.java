package dev.awsfakes.kms;

import org.jspecify.annotations.Nullable;

/**
 * Where the material of a key in a custom key store is.
 *
 * @param store the store
 * @param xksKeyId the external key, of an external store; null of a CloudHSM store
 */
record KeyPlace(KeyStore store, @Nullable String xksKeyId) {}
