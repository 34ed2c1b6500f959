package dev.awsfakes.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.awsfakes.junit.AwsFakesExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

@ExtendWith(AwsFakesExtension.class)
class CardVaultTest {

  private static final CardNumber CARD = new CardNumber("4111111111111111");
  private static final Map<String, String> CONTEXT = CardVault.contextOf("C-0001", "O-0001");

  private final CardVault vault;

  CardVaultTest(KmsClient kms) {
    String keyId = kms.createKey().keyMetadata().keyId();
    this.vault = new CardVault(kms, keyId);
  }

  @Test
  void open_sameContext_givesTheCardBack() {
    SealedCard sealed = vault.seal(CARD, CONTEXT);

    assertThat(vault.open(sealed, CONTEXT)).isEqualTo(CARD);
  }

  @Test
  void open_contextOfAnotherOrder_isRefused() {
    SealedCard sealed = vault.seal(CARD, CONTEXT);

    assertThatExceptionOfType(InvalidCiphertextException.class)
        .isThrownBy(() -> vault.open(sealed, CardVault.contextOf("C-0001", "O-0002")));
  }

  @Test
  void open_changedCiphertext_isRefused() {
    SealedCard sealed = vault.seal(CARD, CONTEXT);
    byte[] changed = sealed.ciphertext().asByteArray();
    changed[0] ^= 1;

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                vault.open(
                    new SealedCard(SdkBytes.fromByteArray(changed), sealed.encryptedDataKey()),
                    CONTEXT));
  }

  @Test
  void seal_sameCardTwice_usesTwoDataKeys() {
    SealedCard first = vault.seal(CARD, CONTEXT);
    SealedCard second = vault.seal(CARD, CONTEXT);

    assertThat(first.ciphertext()).isNotEqualTo(second.ciphertext());
    assertThat(first.encryptedDataKey()).isNotEqualTo(second.encryptedDataKey());
  }
}
