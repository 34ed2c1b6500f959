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
import software.amazon.awssdk.services.kms.model.DecryptResponse;
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
    Region region = KmsRun.REGIONS.get(reads.step % KmsRun.REGIONS.size());
    run.sealed.forEach(one -> reads.assertOpens(one, region));
    if (!run.sealed.isEmpty()) {
      reads.assertNothingElseOpens(run.sealed.get(reads.step % run.sealed.size()));
    }
  }

  /** Where the key is enabled, and nowhere else, with or without its name. */
  private void assertOpens(Sealed sealed, Region region) {
    KnownKey key = sealed.key();
    if (!key.isIn(region)) {
      assertRefused("AccessDeniedException", () -> open(sealed, region, null));
      assertRefused("NotFoundException", () -> open(sealed, region, key.id));
    } else if (!key.isEnabledIn(region)) {
      assertRefused("DisabledException", () -> open(sealed, region, null));
      assertRefused("DisabledException", () -> open(sealed, region, key.id));
    } else {
      DecryptResponse opened = open(sealed, region, step % 3 == 0 ? null : key.id);
      assertThat(opened.plaintext()).isEqualTo(sealed.secret());
      assertThat(opened.keyId()).contains(":" + region.id() + ":").endsWith("/" + key.id);
    }
  }

  private DecryptResponse open(Sealed sealed, Region region, String keyId) {
    return open(region, keyId, sealed.ciphertext(), sealed.context());
  }

  private DecryptResponse open(
      Region region, String keyId, SdkBytes ciphertext, Map<String, String> context) {
    return run.kms(region)
        .decrypt(r -> r.keyId(keyId).ciphertextBlob(ciphertext).encryptionContext(context));
  }

  private void assertNothingElseOpens(Sealed sealed) {
    if (!sealed.key().isEnabledIn(KmsRun.HOME)) {
      return;
    }
    for (Map<String, String> wrong : otherContexts(sealed.context())) {
      assertRefused(
          "InvalidCiphertextException", () -> open(KmsRun.HOME, null, sealed.ciphertext(), wrong));
    }
    KnownKey other = run.key(step);
    if (other != sealed.key() && other.isEnabledIn(KmsRun.HOME)) {
      assertRefused("IncorrectKeyException", () -> open(sealed, KmsRun.HOME, other.id));
    }
    SdkBytes damaged = damaged(sealed.ciphertext(), step);
    assertThat(
            catchThrowableOfType(
                KmsException.class, () -> open(KmsRun.HOME, null, damaged, sealed.context())))
        .as("bit %d damaged", step)
        .isNotNull();
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
