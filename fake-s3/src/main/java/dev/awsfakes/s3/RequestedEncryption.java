package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/**
 * How an upload is to be encrypted: as it says itself, else as the bucket does by default.
 *
 * @param keyId of the key of KMS, null for the one that AWS manages
 * @param bucketKey whether data keys come of the bucket's key
 * @param context the encryption context that the caller gave, in base64
 */
record RequestedEncryption(
    String algorithm, @Nullable String keyId, boolean bucketKey, @Nullable String context) {
  static final String KMS = "aws:kms";
  static final String KMS_TWICE = "aws:kms:dsse";

  /**
   * The encryption of the object that a request makes; a key of KMS is used for it.
   *
   * @throws dev.awsfakes.spi.AwsError for what is wrong with the headers, or the key
   */
  static Encryption of(SdkPojo request, String key, StoredBucket bucket, Call call) {
    Members members = Members.of(request);
    String algorithm = members.text("ServerSideEncryption");
    String customerKey = CustomerKey.of(request).md5();
    if (customerKey != null) {
      requireCustomerKeyAllowed(bucket, algorithm);
      return Encryption.ofCustomer(customerKey);
    }
    return merged(members, algorithm, BucketEncryption.ruleOf(bucket))
        .made(key, bucket, KeyUser.of(call, bucket), call.now());
  }

  /** What a bucket asks for of what does not ask itself. */
  static RequestedEncryption byDefault(ServerSideEncryptionRule rule) {
    ServerSideEncryptionByDefault byDefault = rule.applyServerSideEncryptionByDefault();
    return new RequestedEncryption(
        byDefault.sseAlgorithmAsString(),
        byDefault.kmsMasterKeyID(),
        Boolean.TRUE.equals(rule.bucketKeyEnabled()),
        null);
  }

  private static void requireCustomerKeyAllowed(StoredBucket bucket, @Nullable String algorithm) {
    if (algorithm != null) {
      throw S3Errors.invalidArgument(
          "Server Side Encryption with Customer provided key is incompatible with the encryption"
              + " method specified");
    }
    if (BucketEncryption.blocksCustomerKeys(bucket)) {
      throw S3Errors.accessDenied();
    }
  }

  // A request that names an algorithm takes nothing from the bucket but the bucket key.
  private static RequestedEncryption merged(
      Members members, @Nullable String algorithm, ServerSideEncryptionRule rule) {
    String keyId = members.text("SSEKMSKeyId");
    String context = members.text("SSEKMSEncryptionContext");
    if (keyId != null && (algorithm == null || !isKms(algorithm))) {
      throw S3Errors.invalidArgument(
          "Server Side Encryption with AWS KMS managed key requires HTTP header"
              + " x-amz-server-side-encryption : aws:kms");
    }
    Boolean askedBucketKey = members.flag("BucketKeyEnabled");
    RequestedEncryption ofBucket = byDefault(rule);
    boolean bucketKey = askedBucketKey == null ? ofBucket.bucketKey : askedBucketKey;
    RequestedEncryption merged =
        algorithm == null
            ? new RequestedEncryption(ofBucket.algorithm, ofBucket.keyId, bucketKey, context)
            : new RequestedEncryption(algorithm, keyId, bucketKey, context);
    if (!merged.isKms() && !merged.algorithm.equals(Encryption.AES256)) {
      throw S3Errors.invalidEncryptionAlgorithm();
    }
    return merged;
  }

  private static boolean isKms(String algorithm) {
    return algorithm.equals(KMS) || algorithm.equals(KMS_TWICE);
  }

  private boolean isKms() {
    return isKms(algorithm);
  }

  /** The encryption of an object; a key of KMS is used for it, on behalf of the caller. */
  // Double encryption has no bucket keys: S3 guide, "Using dual-layer server-side encryption".
  Encryption made(String key, StoredBucket bucket, KeyUser user, Instant now) {
    if (!isKms()) {
      return Encryption.SSE_S3;
    }
    boolean ofBucket = bucketKey && algorithm.equals(KMS);
    Map<String, String> bound =
        KmsDataKey.contextOf(bucket, key, ofBucket, context == null ? Map.of() : parsed(context));
    String keyArn = bucket.kmsKeys().generateDataKey(user, keyId, bound, now);
    return Encryption.ofKms(
        algorithm, new KmsDataKey(keyArn, ofBucket, bound, context, bucket.newSecret()));
  }

  private static Map<String, String> parsed(String context) {
    try {
      byte[] json = Base64.getDecoder().decode(context);
      Map<String, String> texts = new LinkedHashMap<>();
      JsonNode.parser()
          .parse(new String(json, StandardCharsets.UTF_8))
          .asObject()
          .forEach((name, value) -> texts.put(name, value.asString()));
      return texts;
    } catch (RuntimeException e) {
      throw S3Errors.invalidArgument(
          "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string"
              + " holding JSON which represents a string-string map");
    }
  }
}
