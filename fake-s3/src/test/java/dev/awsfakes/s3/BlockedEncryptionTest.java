package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Buckets that take no objects encrypted with keys of callers. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class BlockedEncryptionTest extends S3Test {

  private void encryptByDefault(Consumer<ServerSideEncryptionRule.Builder> rule) {
    s3.putBucketEncryption(
        r -> r.bucket(BUCKET).serverSideEncryptionConfiguration(c -> c.rules(rule)));
  }

  /** S3 guide, "Blocking or unblocking SSE-C for a general purpose bucket". */
  @Test
  void keysOfCallers_canBeBlocked() {
    encryptByDefault(
        rule -> rule.blockedEncryptionTypes(b -> b.encryptionTypeWithStrings("SSE-C")));
    Consumer<PutObjectRequest.Builder> withKey =
        r ->
            r.sseCustomerAlgorithm("AES256")
                .sseCustomerKey(Base64.getEncoder().encodeToString(new byte[32]));

    assertError(() -> put("k", "v", withKey), 403, "AccessDenied", "Access Denied");
    assertThat(put("k", "v").serverSideEncryptionAsString()).isEqualTo("AES256");

    encryptByDefault(rule -> rule.blockedEncryptionTypes(b -> b.encryptionTypeWithStrings("NONE")));
    put("k", "v", withKey);
  }
}
