package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * How an object is encrypted at rest: with S3's own keys, with a key of KMS, or with a key that the
 * caller brings.
 *
 * @param algorithm {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse}
 * @param customerKeyMd5 of the caller's key, null for the others
 * @param dataKey of a key of KMS, null for the others
 */
record Encryption(String algorithm, @Nullable String customerKeyMd5, @Nullable KmsDataKey dataKey) {
  static final String AES256 = "AES256";
  static final Encryption SSE_S3 = new Encryption(AES256, null, null);
  private static final int KEY_BYTES = 32;

  static Encryption ofCustomer(String keyMd5) {
    return new Encryption(AES256, keyMd5, null);
  }

  static Encryption ofKms(String algorithm, KmsDataKey dataKey) {
    return new Encryption(algorithm, null, dataKey);
  }

  boolean isCustomers() {
    return customerKeyMd5 != null;
  }

  /** What makes an ETag another than the MD5 of the bytes; null if it is the MD5. */
  @Nullable String eTagSalt() {
    return dataKey == null ? customerKeyMd5 : dataKey.secret();
  }

  /** Shows how the object is encrypted. */
  void show(SdkPojo response) {
    Members members =
        Members.of(response)
            .set("ServerSideEncryption", isCustomers() ? null : algorithm)
            .set("SSECustomerAlgorithm", isCustomers() ? algorithm : null)
            .set("SSECustomerKeyMD5", customerKeyMd5);
    if (dataKey != null) {
      members
          .set("SSEKMSKeyId", dataKey.keyArn())
          .set("SSEKMSEncryptionContext", dataKey.shownContext())
          .set("BucketKeyEnabled", dataKey.ofBucket() ? true : null);
    }
  }

  /**
   * Makes sure that the object can be decrypted, or encrypted further.
   *
   * @throws dev.awsfakes.spi.AwsError one of the KMS errors of S3 if its key cannot be used
   */
  void decrypt(StoredBucket bucket, Call call) {
    if (dataKey != null) {
      dataKey.decrypt(bucket.kmsKeys(), KeyUser.of(call, bucket), call.now());
    }
  }

  /**
   * Refuses a reader who does not bring the key of the object, or brings one where none is.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidRequest or AccessDenied, as recorded in
   *     object_retrieval_sse_c
   */
  void requireKey(CustomerKey key) {
    if (!isCustomers()) {
      if (key.algorithm() != null) {
        throw S3Errors.invalidRequest(
            "The encryption parameters are not applicable to this object.");
      }
      return;
    }
    if (key.algorithm() == null) {
      throw S3Errors.invalidRequest(
          "The object was stored using a form of Server Side Encryption. The correct parameters"
              + " must be provided to retrieve the object.");
    }
    if (!key.isAccepted(customerKeyMd5)) {
      throw S3Errors.accessDenied(
          "Requests specifying Server Side Encryption with Customer provided keys must provide the"
              + " correct secret key.");
    }
  }

  /** The key that a caller brings with a request, checked for its form. */
  record CustomerKey(@Nullable String algorithm, @Nullable String md5) {
    private static final CustomerKey NONE = new CustomerKey(null, null);

    /**
     * The key of the object that a request is about.
     *
     * @throws dev.awsfakes.spi.AwsError InvalidEncryptionAlgorithmError, InvalidArgument
     */
    static CustomerKey of(SdkPojo request) {
      return of(Members.of(request), "");
    }

    /** As {@link #of(SdkPojo)}, the key of the object that a request copies. */
    static CustomerKey ofCopySource(SdkPojo request) {
      return of(Members.of(request), "CopySource");
    }

    private static CustomerKey of(Members members, String prefix) {
      return of(
          members.text(prefix + "SSECustomerAlgorithm"),
          members.text(prefix + "SSECustomerKey"),
          members.text(prefix + "SSECustomerKeyMD5"));
    }

    private static CustomerKey of(
        @Nullable String algorithm, @Nullable String key, @Nullable String md5) {
      if (algorithm == null && key == null && md5 == null) {
        return NONE;
      }
      if (algorithm == null) {
        throw S3Errors.invalidArgument(
            "Requests specifying Server Side Encryption with Customer provided keys must provide a"
                + " valid encryption algorithm.");
      }
      if (!algorithm.equals(AES256)) {
        throw S3Errors.invalidEncryptionAlgorithm();
      }
      if (key == null) {
        throw S3Errors.invalidArgument(
            "Requests specifying Server Side Encryption with Customer provided keys must provide an"
                + " appropriate secret key.");
      }
      return new CustomerKey(algorithm, checkedMd5(decoded(key), md5));
    }

    // The SDK's client computes the MD5 where the caller gives none.
    private static String checkedMd5(byte[] key, @Nullable String md5) {
      if (key.length != KEY_BYTES) {
        throw S3Errors.invalidArgument("The secret key was invalid for the specified algorithm.");
      }
      String computed =
          Base64.getEncoder().encodeToString(RunningDigest.messageDigest("MD5").digest(key));
      if (md5 != null && !md5.equals(computed)) {
        throw S3Errors.invalidArgument(
            "The calculated MD5 hash of the key did not match the hash that was provided.");
      }
      return computed;
    }

    private static byte[] decoded(String key) {
      try {
        return Base64.getDecoder().decode(key);
      } catch (IllegalArgumentException e) {
        return new byte[0];
      }
    }

    boolean isAccepted(@Nullable String keyMd5) {
      return md5 != null && md5.equals(keyMd5);
    }
  }
}
