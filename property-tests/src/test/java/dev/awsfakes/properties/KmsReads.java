package dev.awsfakes.properties;

import static dev.awsfakes.properties.KmsRun.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.properties.KmsRun.KnownKey;
import dev.awsfakes.properties.KmsRun.Sealed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.KmsException;

/** Tries to open all that was sealed: as it may be opened, and as it may not. */
final class KmsReads {
  private final KmsRun run;
  private final int step;

  private KmsReads(KmsRun run) {
    this.run = run;
    this.step = run.step();
  }

  static void assertAll(KmsRun run) {
    KmsReads reads = new KmsReads(run);
    Region region = run.region(reads.step);
    run.sealed.forEach(one -> reads.assertOpens(one, region));
    if (!run.sealed.isEmpty()) {
      reads.assertNothingElseOpens(run.sealed.get(reads.step % run.sealed.size()));
    }
  }

  /** Where the key is enabled, and nowhere else, with or without its name. */
  private void assertOpens(Sealed sealed, Region region) {
    KnownKey key = sealed.key();
    if (!key.symmetric) {
      assertRefused("ValidationException", () -> open(sealed, region, null));
    }
    if (!key.isIn(region)) {
      assertRefusedUnnamed("AccessDeniedException", sealed, region);
      assertRefused("NotFoundException", () -> open(sealed, region, key.id));
    } else if (!key.isEnabledIn(region)) {
      String refusal = key.states.get(region).refusal;
      assertRefusedUnnamed(refusal, sealed, region);
      assertRefused(refusal, () -> open(sealed, region, key.id));
    } else {
      boolean named = !key.symmetric || step % 3 != 0;
      DecryptResponse opened = open(sealed, region, named ? key.id : null);
      assertThat(opened.plaintext()).isEqualTo(sealed.secret());
      assertThat(opened.keyId()).contains(":" + region.id() + ":").endsWith("/" + key.id);
    }
  }

  // A ciphertext itself names a symmetric key alone.
  private void assertRefusedUnnamed(String code, Sealed sealed, Region region) {
    if (sealed.key().symmetric) {
      assertRefused(code, () -> open(sealed, region, null));
    }
  }

  private DecryptResponse open(Sealed sealed, Region region, String keyId) {
    return run.kms(region).decrypt(decryption(sealed, keyId).build());
  }

  private static DecryptRequest.Builder decryption(Sealed sealed, String keyId) {
    return DecryptRequest.builder()
        .keyId(keyId)
        .encryptionAlgorithm(sealed.algorithm())
        .ciphertextBlob(sealed.ciphertext())
        .encryptionContext(sealed.context());
  }

  private void assertNothingElseOpens(Sealed sealed) {
    KnownKey key = sealed.key();
    KnownKey other = run.key(step);
    if (!key.isEnabledIn(run.home())) {
      return;
    }
    String wrongContext = key.symmetric ? "InvalidCiphertextException" : "ValidationException";
    for (Map<String, String> wrong : otherContexts(sealed.context())) {
      assertClosed(wrongContext, decryption(sealed, key.id).encryptionContext(wrong));
    }
    if (other != key && other.isEnabledIn(run.home())) {
      assertClosed(refusalOfOther(sealed, other), decryption(sealed, other.id));
    }
    for (EncryptionAlgorithmSpec algorithm : key.algorithms) {
      if (algorithm != sealed.algorithm()) {
        assertClosed(
            "InvalidCiphertextException",
            decryption(sealed, key.id).encryptionAlgorithm(algorithm));
      }
    }
    SdkBytes damaged = damaged(sealed.ciphertext(), step);
    assertThat(
            catchThrowableOfType(
                KmsException.class,
                () ->
                    run.kms(run.home())
                        .decrypt(decryption(sealed, key.id).ciphertextBlob(damaged).build())))
        .as("bit %d damaged", step)
        .isNotNull();
  }

  private void assertClosed(String code, DecryptRequest.Builder request) {
    assertRefused(code, () -> run.kms(run.home()).decrypt(request.build()));
  }

  /** A ciphertext of a symmetric key says whose it is; a key pair only fails to open it. */
  private static String refusalOfOther(Sealed sealed, KnownKey other) {
    if (sealed.key().symmetric) {
      return "IncorrectKeyException";
    }
    return other.symmetric ? "InvalidKeyUsageException" : "InvalidCiphertextException";
  }

  private static List<Map<String, String>> otherContexts(Map<String, String> context) {
    Map<String, String> more = new HashMap<>(context);
    more.put("more", "x");
    Map<String, String> changed = new HashMap<>(context);
    changed.replaceAll((name, value) -> value + "x");
    Map<String, String> swapped = new HashMap<>();
    context.forEach((name, value) -> swapped.put(value, name));
    return List.of(more, changed, swapped, Map.<String, String>of()).stream()
        .filter(other -> !other.equals(context))
        .toList();
  }

  /** The same bytes but for one bit. */
  static SdkBytes damaged(SdkBytes bytes, int choice) {
    byte[] damaged = bytes.asByteArray();
    int bit = Math.floorMod(choice * 31, damaged.length * Byte.SIZE);
    damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return SdkBytes.fromByteArray(damaged);
  }
}
