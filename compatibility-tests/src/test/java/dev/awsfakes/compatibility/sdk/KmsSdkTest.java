package dev.awsfakes.compatibility.sdk;

import static dev.awsfakes.compatibility.sdk.AsyncErrors.causeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;

class KmsSdkTest extends SdkRelease {
  private static final SdkBytes CARD = SdkBytes.fromUtf8String("4111 1111");

  @Override
  Class<? extends SdkClient> client() {
    return KmsClient.class;
  }

  @Test
  void syncClient_makesWritesReadsDeletesAndFails() {
    KmsClient kms = aws.client(KmsClient.class);
    String key = kms.createKey().keyMetadata().keyId();

    SdkBytes sealed = kms.encrypt(it -> it.keyId(key).plaintext(CARD)).ciphertextBlob();
    SdkBytes opened = kms.decrypt(it -> it.ciphertextBlob(sealed)).plaintext();
    kms.scheduleKeyDeletion(it -> it.keyId(key));

    assertThat(opened).isEqualTo(CARD);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.decrypt(it -> it.ciphertextBlob(sealed)))
        .matches(error -> error.statusCode() == 400);
  }

  @Test
  void asyncClient_makesWritesReadsDeletesAndFails() {
    KmsAsyncClient kms = aws.client(KmsAsyncClient.class);
    String key = kms.createKey().join().keyMetadata().keyId();

    SdkBytes sealed = kms.encrypt(it -> it.keyId(key).plaintext(CARD)).join().ciphertextBlob();
    SdkBytes opened = kms.decrypt(it -> it.ciphertextBlob(sealed)).join().plaintext();
    kms.scheduleKeyDeletion(it -> it.keyId(key)).join();

    assertThat(opened).isEqualTo(CARD);
    assertThat(causeOf(kms.decrypt(it -> it.ciphertextBlob(sealed))))
        .isInstanceOf(KmsInvalidStateException.class);
  }
}
