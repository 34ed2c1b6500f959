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
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

/**
 * The keys of two Regions, symmetric ones and key pairs, and all that was ever sealed under them.
 * The model knows of each key where it is and in which state, and of each ciphertext its secret,
 * key, algorithm and context; {@link KmsReads} tries to open all of them.
 */
final class KmsRun {
  private static final int MAX_ON_DEMAND_ROTATIONS = 10;
  private static final int WAITING_DAYS = 30;

  /** A partition: its Regions, and the spec of key pairs that it has and encrypts with quickly. */
  @SuppressWarnings("ImmutableEnumChecker") // Regions are constants
  enum Place {
    COMMERCIAL(Region.US_EAST_1, Region.EU_WEST_1, KeySpec.RSA_2048),
    CHINA(Region.CN_NORTH_1, Region.CN_NORTHWEST_1, KeySpec.SM2);

    final Region home;
    final Region away;
    final KeySpec pairs;

    Place(Region home, Region away, KeySpec pairs) {
      this.home = home;
      this.away = away;
      this.pairs = pairs;
    }
  }

  /** What can be done with a key, by the code that says that it cannot. */
  enum State {
    ENABLED(""),
    DISABLED("DisabledException"),
    PENDING_DELETION("KMSInvalidStateException");

    final String refusal;

    State(String refusal) {
      this.refusal = refusal;
    }
  }

  /** A key of the model; it is in the Regions in which it has a state. */
  static final class KnownKey {
    final String id;
    final boolean multiRegion;
    final boolean symmetric;
    final List<EncryptionAlgorithmSpec> algorithms;
    final Map<Region, State> states = new HashMap<>();
    int rotations;
    Instant deletion;

    KnownKey(KeyMetadata created, Region home) {
      this.id = created.keyId();
      this.multiRegion = created.multiRegion();
      this.symmetric = created.keySpec() == KeySpec.SYMMETRIC_DEFAULT;
      this.algorithms = created.encryptionAlgorithms();
      states.put(home, State.ENABLED);
    }

    boolean isIn(Region region) {
      return states.containsKey(region);
    }

    boolean isEnabledIn(Region region) {
      return states.get(region) == State.ENABLED;
    }

    EncryptionAlgorithmSpec algorithm(int choice) {
      return algorithms.get(choice % algorithms.size());
    }
  }

  /** A ciphertext and all that opens it. */
  record Sealed(
      KnownKey key,
      EncryptionAlgorithmSpec algorithm,
      Map<String, String> context,
      SdkBytes secret,
      SdkBytes ciphertext) {}

  private final Place place;
  private final FakeAws aws;
  final List<KnownKey> keys = new ArrayList<>();
  final List<Sealed> sealed = new ArrayList<>();
  private int steps;

  KmsRun(Place place) {
    this.place = place;
    this.aws =
        FakeAws.builder()
            .region(place.home)
            .frozenAt(Instant.parse("2026-01-01T00:00:00Z"))
            .build();
    create(false, false);
    create(true, false);
    create(true, true);
  }

  Region home() {
    return place.home;
  }

  Region region(int choice) {
    return choice % 2 == 0 ? place.home : place.away;
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

  /** Makes a key; a pair has the spec of the place. */
  void create(boolean multiRegion, boolean pair) {
    KeySpec spec = pair ? place.pairs : KeySpec.SYMMETRIC_DEFAULT;
    KeyMetadata created =
        kms(place.home)
            .createKey(
                r ->
                    r.multiRegion(multiRegion).keySpec(spec).keyUsage(KeyUsageType.ENCRYPT_DECRYPT))
            .keyMetadata();
    keys.add(new KnownKey(created, place.home));
  }

  void replicate(int choice) {
    KnownKey key = key(choice);
    Runnable call =
        () -> kms(place.home).replicateKey(r -> r.keyId(key.id).replicaRegion(place.away.id()));
    if (!key.isIn(place.home)) {
      assertRefused("NotFoundException", call);
    } else if (!key.multiRegion) {
      assertRefused("UnsupportedOperationException", call);
    } else if (!key.isEnabledIn(place.home)) {
      assertRefused("DisabledException", call);
    } else if (key.isIn(place.away)) {
      assertRefused("AlreadyExistsException", call);
    } else {
      call.run();
      key.states.put(place.away, State.ENABLED);
    }
  }

  void setEnabled(int choice, Region region, boolean enabled) {
    KnownKey key = key(choice);
    Runnable call =
        enabled
            ? () -> kms(region).enableKey(r -> r.keyId(key.id))
            : () -> kms(region).disableKey(r -> r.keyId(key.id));
    if (!key.isIn(region)) {
      assertRefused("NotFoundException", call);
    } else if (key.states.get(region) == State.PENDING_DELETION) {
      assertRefused("KMSInvalidStateException", call);
    } else {
      call.run();
      key.states.put(region, enabled ? State.ENABLED : State.DISABLED);
    }
  }

  /** Schedules the deletion of a key of one Region, or cancels it: the key is disabled then. */
  void changeDeletion(int choice) {
    KnownKey key = key(choice);
    if (key.multiRegion || !key.isIn(place.home)) {
      return;
    }
    if (key.states.get(place.home) == State.PENDING_DELETION) {
      kms(place.home).cancelKeyDeletion(r -> r.keyId(key.id));
      key.states.put(place.home, State.DISABLED);
      key.deletion = null;
    } else {
      kms(place.home).scheduleKeyDeletion(r -> r.keyId(key.id).pendingWindowInDays(WAITING_DAYS));
      key.states.put(place.home, State.PENDING_DELETION);
      key.deletion = aws.clock().now().plus(Duration.ofDays(WAITING_DAYS));
    }
  }

  void rotate(int choice) {
    KnownKey key = key(choice);
    Runnable call = () -> kms(place.home).rotateKeyOnDemand(r -> r.keyId(key.id));
    if (!key.isIn(place.home)) {
      assertRefused("NotFoundException", call);
    } else if (!key.symmetric) {
      assertRefused("UnsupportedOperationException", call);
    } else if (!key.isEnabledIn(place.home)) {
      assertRefused(key.states.get(place.home).refusal, call);
    } else if (key.rotations < MAX_ON_DEMAND_ROTATIONS) {
      call.run();
      key.rotations++;
    } else {
      assertRefused("LimitExceededException", call);
    }
  }

  void rotateEvery(int choice, int days) {
    KnownKey key = key(choice);
    if (key.symmetric && key.isEnabledIn(place.home)) {
      kms(place.home).enableKeyRotation(r -> r.keyId(key.id).rotationPeriodInDays(days));
    }
  }

  void advance(int days) {
    aws.clock().advance(Duration.ofDays(days));
    for (KnownKey key : keys) {
      if (key.deletion != null && !key.deletion.isAfter(aws.clock().now())) {
        key.states.clear();
      }
    }
  }

  void encrypt(int choice, Region region, Map<String, String> context) {
    KnownKey key = key(choice);
    EncryptionAlgorithmSpec algorithm = key.algorithm(step());
    SdkBytes secret = SdkBytes.fromUtf8String("secret " + step());
    if (isUsable(key, region, () -> encrypted(key, algorithm, region, context, secret))) {
      Map<String, String> taken = contextOf(key, context);
      if (!taken.equals(context)) {
        assertRefused(
            "ValidationException", () -> encrypted(key, algorithm, region, context, secret));
      }
      SdkBytes ciphertext = encrypted(key, algorithm, region, taken, secret);
      add(new Sealed(key, algorithm, taken, secret, ciphertext));
    }
  }

  /** The context, or none: a key pair takes none. */
  private static Map<String, String> contextOf(KnownKey key, Map<String, String> context) {
    return key.symmetric ? context : Map.of();
  }

  private SdkBytes encrypted(
      KnownKey key,
      EncryptionAlgorithmSpec algorithm,
      Region region,
      Map<String, String> context,
      SdkBytes secret) {
    return kms(region)
        .encrypt(
            r ->
                r.keyId(key.id)
                    .encryptionAlgorithm(algorithm)
                    .plaintext(secret)
                    .encryptionContext(context))
        .ciphertextBlob();
  }

  void generateDataKey(int choice, Region region, Map<String, String> context) {
    KnownKey key = key(choice);
    if (!key.symmetric && key.isEnabledIn(region)) {
      assertRefused("InvalidKeyUsageException", () -> dataKey(key, region, context));
    } else if (isUsable(key, region, () -> dataKey(key, region, context))) {
      GenerateDataKeyResponse response = dataKey(key, region, context);
      assertThat(sealed).extracting(Sealed::secret).doesNotContain(response.plaintext());
      add(
          new Sealed(
              key, key.algorithm(0), context, response.plaintext(), response.ciphertextBlob()));
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
    if (!before.key().isEnabledIn(place.home) || !key.isEnabledIn(place.home)) {
      return;
    }
    EncryptionAlgorithmSpec algorithm = key.algorithm(step());
    Map<String, String> taken = contextOf(key, context);
    ReEncryptResponse response =
        kms(place.home)
            .reEncrypt(
                r ->
                    r.ciphertextBlob(before.ciphertext())
                        .sourceKeyId(before.key().id)
                        .sourceEncryptionAlgorithm(before.algorithm())
                        .sourceEncryptionContext(before.context())
                        .destinationKeyId(key.id)
                        .destinationEncryptionAlgorithm(algorithm)
                        .destinationEncryptionContext(taken));
    add(new Sealed(key, algorithm, taken, before.secret(), response.ciphertextBlob()));
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
      assertRefused(key.states.get(region).refusal, call);
    }
    return key.isEnabledIn(region);
  }

  static void assertRefused(String code, Runnable call) {
    KmsException refused = catchThrowableOfType(KmsException.class, call::run);
    assertThat(refused).as("refusal by %s", code).isNotNull();
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
  }
}
