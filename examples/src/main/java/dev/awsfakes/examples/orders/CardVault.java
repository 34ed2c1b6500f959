package dev.awsfakes.examples.orders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/**
 * Seals card numbers by envelope encryption: each under a data key of its own, which only KMS can
 * decrypt, and only for the same encryption context.
 */
final class CardVault {

  private static final int TAG_BITS = 128;

  // A data key seals one card and no more, so that no nonce is ever used twice with the same key.
  private static final byte[] NONCE = new byte[12];

  private final KmsClient kms;
  private final String keyId;

  CardVault(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  /** The encryption context of an order's card: it can't be opened as another order's. */
  static Map<String, String> contextOf(String customer, String orderId) {
    return Map.of("customer", customer, "order", orderId);
  }

  SealedCard seal(CardNumber card, Map<String, String> context) {
    GenerateDataKeyResponse dataKey =
        kms.generateDataKey(
            request ->
                request.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context));
    byte[] plaintext = card.digits().getBytes(StandardCharsets.US_ASCII);
    byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, dataKey.plaintext(), plaintext);
    return new SealedCard(SdkBytes.fromByteArray(ciphertext), dataKey.ciphertextBlob());
  }

  /**
   * Opens a card that was sealed for the same context; KMS refuses any other with an {@code
   * InvalidCiphertextException}.
   *
   * @throws IllegalArgumentException if the sealed card was changed
   */
  CardNumber open(SealedCard card, Map<String, String> context) {
    DecryptResponse dataKey =
        kms.decrypt(
            request ->
                request
                    .keyId(keyId)
                    .ciphertextBlob(card.encryptedDataKey())
                    .encryptionContext(context));
    byte[] plaintext =
        crypt(Cipher.DECRYPT_MODE, dataKey.plaintext(), card.ciphertext().asByteArray());
    return new CardNumber(new String(plaintext, StandardCharsets.US_ASCII));
  }

  private static byte[] crypt(int mode, SdkBytes dataKey, byte[] text) {
    byte[] key = dataKey.asByteArray();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the card can't be sealed or opened", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
