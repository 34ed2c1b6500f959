package dev.awsfakes.s3;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data key that an object is encrypted with, itself encrypted by a key of KMS.
 *
 * @param keyArn of the key of KMS
 * @param ofBucket whether it comes of a bucket key
 * @param context what KMS binds it to
 * @param shownContext the part of the context that the caller gave, as it was given
 * @param secret what nobody sees of it, but that ETags are not the MD5 of what was uploaded
 */
record KmsDataKey(
    String keyArn,
    boolean ofBucket,
    Map<String, String> context,
    @Nullable String shownContext,
    String secret) {

  /**
   * What S3 binds a data key to: the object, or the bucket whose key it comes of. S3 guide, "Using
   * server-side encryption with AWS KMS keys", "Encryption context".
   */
  static Map<String, String> contextOf(
      StoredBucket bucket, String key, boolean ofBucket, Map<String, String> given) {
    Map<String, String> context = new LinkedHashMap<>(given);
    context.put("aws:s3:arn", ofBucket ? bucket.arn() : bucket.arn() + "/" + key);
    return Map.copyOf(context);
  }

  /**
   * Decrypts it.
   *
   * @throws dev.awsfakes.spi.AwsError one of the KMS errors of S3 if the key cannot be used
   */
  void decrypt(KmsKeys keys, KeyUser user, Instant now) {
    keys.decrypt(user, keyArn, context, now);
  }
}
