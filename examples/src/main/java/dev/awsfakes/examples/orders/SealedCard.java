package dev.awsfakes.examples.orders;

import software.amazon.awssdk.core.SdkBytes;

/** An encrypted card number, and beside it the data key that opens it, itself encrypted by KMS. */
record SealedCard(SdkBytes ciphertext, SdkBytes encryptedDataKey) {}
