package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;

/** What the tests of KMS share: a cloud whose clock stands still, and short forms of calls. */
abstract class KmsTest {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final String ABSENT = "1234abcd-12ab-34cd-56ef-1234567890ab";

  final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  final FakeClock clock = aws.clock();
  final KmsClient kms = aws.client(KmsClient.class);
  final KmsAsyncClient async = aws.client(KmsAsyncClient.class);

  KeyMetadata create(Consumer<CreateKeyRequest.Builder> how) {
    return kms.createKey(how).keyMetadata();
  }

  KeyMetadata create(String spec, String usage) {
    return create(r -> r.keySpec(spec).keyUsage(usage));
  }

  String symmetric() {
    return create(r -> {}).keyId();
  }

  KeyMetadata describe(String keyId) {
    return kms.describeKey(r -> r.keyId(keyId)).keyMetadata();
  }

  SdkBytes encrypt(String keyId, String plaintext, Map<String, String> context) {
    return kms.encrypt(r -> r.keyId(keyId).plaintext(bytes(plaintext)).encryptionContext(context))
        .ciphertextBlob();
  }

  String decrypt(SdkBytes ciphertext, Map<String, String> context) {
    return kms.decrypt(r -> r.ciphertextBlob(ciphertext).encryptionContext(context))
        .plaintext()
        .asUtf8String();
  }

  static SdkBytes bytes(String text) {
    return SdkBytes.fromUtf8String(text);
  }

  static KmsException failure(ThrowingCallable call) {
    return catchThrowableOfType(KmsException.class, call);
  }

  static void assertFails(ThrowingCallable call, String code, String message) {
    KmsException error = failure(call);
    assertThat(error).as(code).isNotNull();
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(error.statusCode()).isEqualTo(400);
  }

  static void assertFailsWith(ThrowingCallable call, String code) {
    KmsException error = failure(call);
    assertThat(error).as(code).isNotNull();
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
  }
}
