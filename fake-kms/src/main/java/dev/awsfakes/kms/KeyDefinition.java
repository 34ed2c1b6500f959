package dev.awsfakes.kms;

import dev.awsfakes.kms.internal.crypto.KeyKind;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.OriginType;

/**
 * What a key was made as, which never changes.
 *
 * @param kind its key spec
 * @param usage what it is for
 * @param origin where its material comes from
 * @param manager who manages it
 * @param created when it was made
 */
record KeyDefinition(
    KeyKind kind, KeyUsageType usage, OriginType origin, KeyManagerType manager, Instant created) {

  boolean isExternal() {
    return origin == OriginType.EXTERNAL;
  }

  boolean isAwsManaged() {
    return manager == KeyManagerType.AWS;
  }

  boolean isSymmetricEncryption() {
    return kind == KeyKind.SYMMETRIC_DEFAULT;
  }

  /** The algorithms that the key takes. */
  List<String> algorithms() {
    return kind.algorithms(usage);
  }

  /**
   * Fails unless the key takes the algorithm.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidKeyUsageException if not
   */
  void requireAlgorithm(String algorithm) {
    if (!algorithms().contains(algorithm)) {
      throw KmsErrors.algorithmIsIncompatible(algorithm, kind.name());
    }
  }
}
