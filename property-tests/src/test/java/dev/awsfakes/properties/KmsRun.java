package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

/**
 * The keys of two Regions and all that was ever sealed under them. The model knows of each key
 * where it is and where it is enabled, and of each ciphertext its secret, key and context; {@link
 * KmsReads} tries to open all of them.
 */
final class KmsRun {
  static final Region HOME = Region.US_EAST_1;
  static final Region AWAY = Region.EU_WEST_1;
  static final List<Region> REGIONS = List.of(HOME, AWAY);
  private static final int MAX_ON_DEMAND_ROTATIONS = 10;

  /** A key of the model; it is in the Regions that say whether it is enabled there. */
  static final class KnownKey {
    final String id;
    final boolean multiRegion;
    final Map<Region, Boolean> enabled = new HashMap<>();
    int rotations;

    KnownKey(String id, boolean multiRegion) {
      this.id = id;
      this.multiRegion = multiRegion;
      enabled.put(HOME, true);
    }

    boolean isIn(Region region) {
      return enabled.containsKey(region);
    }

    boolean isEnabledIn(Region region) {
      return enabled.getOrDefault(region, false);
    }
  }

  /** A ciphertext and all that opens it. */
  record Sealed(KnownKey key, Map<String, String> context, SdkBytes secret, SdkBytes ciphertext) {}

  private final FakeAws aws =
      FakeAws.builder().region(HOME).frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  final List<KnownKey> keys = new ArrayList<>();
  final List<Sealed> sealed = new ArrayList<>();
  private int steps;

  KmsRun() {
    create(false);
    create(true);
  }

  KmsClient kms(Region region) {
    return aws.client(KmsClient.class, region);
  }

  /** A number that grows with every look and text, so that they differ. */
  int step() {
    return steps++;
  }

  KnownKey key(int choice) {
    return keys.get(choice % keys.size());
  }

  void create(boolean multiRegion) {
    KeyMetadata created = kms(HOME).createKey(r -> r.multiRegion(multiRegion)).keyMetadata();
    keys.add(new KnownKey(created.keyId(), multiRegion));
  }

  void replicate(int choice) {
    KnownKey key = key(choice);
    Runnable call = () -> kms(HOME).replicateKey(r -> r.keyId(key.id).replicaRegion(AWAY.id()));
    if (!key.multiRegion) {
      assertRefused("UnsupportedOperationException", call);
    } else if (!key.isEnabledIn(HOME)) {
      assertRefused("DisabledException", call);
    } else if (key.isIn(AWAY)) {
      assertRefused("AlreadyExistsException", call);
    } else {
      call.run();
      key.enabled.put(AWAY, true);
    }
  }

  void setEnabled(int choice, Region region, boolean enabled) {
    KnownKey key = key(choice);
    if (!key.isIn(region)) {
      return;
    }
    if (enabled) {
      kms(region).enableKey(r -> r.keyId(key.id));
    } else {
      kms(region).disableKey(r -> r.keyId(key.id));
    }
    key.enabled.put(region, enabled);
  }

  void rotate(int choice) {
    KnownKey key = key(choice);
    Runnable call = () -> kms(HOME).rotateKeyOnDemand(r -> r.keyId(key.id));
    if (!key.isEnabledIn(HOME)) {
      assertRefused("DisabledException", call);
    } else if (key.rotations < MAX_ON_DEMAND_ROTATIONS) {
      call.run();
      key.rotations++;
    } else {
      assertRefused("LimitExceededException", call);
    }
  }

  void rotateEvery(int choice, int days) {
    KnownKey key = key(choice);
    if (key.isEnabledIn(HOME)) {
      kms(HOME).enableKeyRotation(r -> r.keyId(key.id).rotationPeriodInDays(days));
    }
  }

  void advance(int days) {
    aws.clock().advance(Duration.ofDays(days));
  }

  void encrypt(int choice, Region region, Map<String, String> context) {
    KnownKey key = key(choice);
    SdkBytes secret = SdkBytes.fromUtf8String("secret " + step());
    if (isUsable(key, region, () -> encrypted(key, region, context, secret))) {
      add(new Sealed(key, context, secret, encrypted(key, region, context, secret)));
    }
  }

  private SdkBytes encrypted(
      KnownKey key, Region region, Map<String, String> context, SdkBytes secret) {
    return kms(region)
        .encrypt(r -> r.keyId(key.id).plaintext(secret).encryptionContext(context))
        .ciphertextBlob();
  }

  void generateDataKey(int choice, Region region, Map<String, String> context) {
    KnownKey key = key(choice);
    if (isUsable(key, region, () -> dataKey(key, region, context))) {
      GenerateDataKeyResponse response = dataKey(key, region, context);
      assertThat(sealed).extracting(Sealed::secret).doesNotContain(response.plaintext());
      add(new Sealed(key, context, response.plaintext(), response.ciphertextBlob()));
    }
  }

  private GenerateDataKeyResponse dataKey(
      KnownKey key, Region region, Map<String, String> context) {
    return kms(region)
        .generateDataKey(r -> r.keyId(key.id).numberOfBytes(32).encryptionContext(context));
  }

  /** Seals under another key what was sealed before. */
  void reEncrypt(int which, int choice, Map<String, String> context) {
    if (sealed.isEmpty()) {
      return;
    }
    Sealed before = sealed.get(which % sealed.size());
    KnownKey key = key(choice);
    if (!before.key().isEnabledIn(HOME) || !key.isEnabledIn(HOME)) {
      return;
    }
    ReEncryptResponse response =
        kms(HOME)
            .reEncrypt(
                r ->
                    r.ciphertextBlob(before.ciphertext())
                        .sourceEncryptionContext(before.context())
                        .destinationKeyId(key.id)
                        .destinationEncryptionContext(context));
    add(new Sealed(key, context, before.secret(), response.ciphertextBlob()));
  }

  private void add(Sealed one) {
    assertThat(sealed).extracting(Sealed::ciphertext).doesNotContain(one.ciphertext());
    sealed.add(one);
  }

  /** Whether the key can be used there; else the call is refused. */
  private static boolean isUsable(KnownKey key, Region region, Runnable call) {
    if (!key.isIn(region)) {
      assertRefused("NotFoundException", call);
    } else if (!key.isEnabledIn(region)) {
      assertRefused("DisabledException", call);
    }
    return key.isEnabledIn(region);
  }

  static void assertRefused(String code, Runnable call) {
    KmsException refused = catchThrowableOfType(KmsException.class, call::run);
    assertThat(refused).as("refusal by %s", code).isNotNull();
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
  }
}
