package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.encryption.s3.S3EncryptionClient;
import software.amazon.encryption.s3.S3EncryptionClientException;
import software.amazon.encryption.s3.materials.KmsKeyring;

/** The Amazon S3 Encryption Client over the fakes of S3 and KMS. */
class S3EncryptionClientTest {
  private static final String BUCKET = "vault";
  private static final String TEXT = "the quick brown fox ".repeat(1_000);

  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final KmsClient kms = aws.client(KmsClient.class);
  private final String key = kms.createKey().keyMetadata().arn();
  private final S3Client encrypted =
      S3EncryptionClient.builderV4()
          .wrappedClient(s3)
          .wrappedAsyncClient(aws.client(S3AsyncClient.class))
          .keyring(KmsKeyring.builder().kmsClient(kms).wrappingKeyId(key).build())
          .enableMultipartPutObject(true)
          .build();

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket(BUCKET));
  }

  @AfterEach
  void close() {
    encrypted.close();
  }

  private String read(S3Client client) {
    return client.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asUtf8String();
  }

  @Test
  void object_isReadThroughTheClientAlone() {
    encrypted.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString(TEXT));

    assertThat(read(encrypted)).isEqualTo(TEXT);
    byte[] stored = s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("quick brown");
    Map<String, String> metadata = s3.headObject(r -> r.bucket(BUCKET).key("k")).metadata();
    assertThat(metadata).isNotEmpty();
    assertThat(aws.calls().of(GenerateDataKeyRequest.class)).hasSize(1);
  }

  @Test
  void largeObject_isUploadedInPartsAndReadWhole() {
    String large = TEXT.repeat(600); // 12 MB
    encrypted.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString(large));

    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).eTag()).contains("-");
    assertThat(read(encrypted)).isEqualTo(large);
  }

  @Test
  void objectWithoutEncryption_isRefused() {
    s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString(TEXT));

    assertThatThrownBy(() -> read(encrypted)).isInstanceOf(S3EncryptionClientException.class);
  }

  @Test
  void disabledKey_objectCannotBeRead() {
    encrypted.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString(TEXT));
    kms.disableKey(r -> r.keyId(key));

    assertThatThrownBy(() -> read(encrypted)).isInstanceOf(S3EncryptionClientException.class);
  }
}
