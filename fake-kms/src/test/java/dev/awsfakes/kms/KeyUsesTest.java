package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.port.DataKeys;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;

class KeyUsesTest extends KmsTest {
  private static final Map<String, String> CONTEXT = Map.of("tenant", "7");

  private final String arn = create(r -> {}).arn();

  @Test
  void of_callsOfTheKey_withContextTimeAndOutcome() {
    SdkBytes sealed = encrypt(arn, "x", CONTEXT);
    clock.advance(Duration.ofMinutes(1));
    decrypt(sealed, CONTEXT);
    kms.disableKey(r -> r.keyId(arn));
    failure(() -> encrypt(arn, "x", Map.of()));
    kms.describeKey(r -> r.keyId(arn));

    List<RecordedKeyUse> uses = KeyUses.of(aws, arn);

    assertThat(uses)
        .extracting(RecordedKeyUse::operation)
        .containsExactly("Encrypt", "Decrypt", "Encrypt");
    assertThat(uses.get(1).encryptionContext()).isEqualTo(CONTEXT);
    assertThat(uses.get(1).time()).isEqualTo(START.plusSeconds(60));
    assertThat(uses.get(1).errorCode()).isEmpty();
    assertThat(uses.get(2).errorCode()).contains("DisabledException");
    assertThat(uses).allSatisfy(use -> assertThat(use.viaService()).isEmpty());
  }

  @Test
  void of_failedDecryptWithoutAKeyId_namesNoKey() {
    failure(() -> decrypt(bytes("nonsense"), CONTEXT));

    assertThat(KeyUses.of(aws).get(0).key()).isEmpty();
    assertThat(KeyUses.of(aws).get(0).errorCode()).contains("InvalidCiphertextException");
  }

  @Test
  void of_useByAService_saysThroughWhich() throws UnusableKeyException {
    Scope caller = new Scope("000000000000", Region.US_EAST_1);
    DataKeys keys = Cloud.of(aws).port(DataKeys.class).orElseThrow();
    keys.use(new DataKeys.KeyUse(caller, arn, "GenerateDataKey", "sqs", CONTEXT, clock.now()));

    RecordedKeyUse use = KeyUses.of(aws, arn).get(0);
    assertThat(use.viaService()).contains("sqs");
    assertThat(use.operation()).isEqualTo("GenerateDataKey");
    assertThat(use.encryptionContext()).isEqualTo(CONTEXT);
  }

  @Test
  void of_reEncrypt_hasTheContextOfItsSource() {
    SdkBytes sealed = encrypt(arn, "x", CONTEXT);
    String other = create(r -> {}).arn();
    kms.reEncrypt(
        r ->
            r.ciphertextBlob(sealed)
                .sourceEncryptionContext(CONTEXT)
                .destinationKeyId(other)
                .destinationEncryptionContext(Map.of("tenant", "8")));

    assertThat(KeyUses.of(aws, other).get(0).encryptionContext()).isEqualTo(CONTEXT);
  }
}
