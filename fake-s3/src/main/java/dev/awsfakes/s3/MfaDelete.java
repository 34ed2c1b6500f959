package dev.awsfakes.s3;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether versions of a bucket are deleted, and its versioning is changed, with a code of an
 * authentication device alone. There are no devices here: any code is good that looks like one.
 */
record MfaDelete(boolean enabled) {
  private static final Pattern CODE = Pattern.compile("\\S+ \\d{6}");

  static boolean isEnabled(StoredBucket bucket) {
    MfaDelete setting = bucket.settings().get(MfaDelete.class);
    return setting != null && setting.enabled();
  }

  /**
   * Refuses a call without a code where one is needed: S3 guide, "Configuring MFA delete".
   *
   * @param mfa the device's serial number, a space, its code
   * @throws dev.awsfakes.spi.AwsError AccessDenied
   */
  static void require(StoredBucket bucket, @Nullable String mfa) {
    if (isEnabled(bucket)) {
      requireCode(mfa);
    }
  }

  static void requireCode(@Nullable String mfa) {
    if (mfa == null || !CODE.matcher(mfa).matches()) {
      throw S3Errors.accessDenied("Mfa Authentication must be used for this request");
    }
  }
}
