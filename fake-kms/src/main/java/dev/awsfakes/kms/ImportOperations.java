package dev.awsfakes.kms;

import dev.awsfakes.kms.ImportTokens.Parameters;
import dev.awsfakes.kms.KeyMaterials.Snapshot;
import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.kms.internal.crypto.KeySecret;
import dev.awsfakes.kms.internal.crypto.WrappedMaterial;
import dev.awsfakes.spi.Call;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DeleteImportedKeyMaterialRequest;
import software.amazon.awssdk.services.kms.model.DeleteImportedKeyMaterialResponse;
import software.amazon.awssdk.services.kms.model.ExpirationModelType;
import software.amazon.awssdk.services.kms.model.GetParametersForImportRequest;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialRequest;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialResponse;
import software.amazon.awssdk.services.kms.model.ImportType;

/** GetParametersForImport, ImportKeyMaterial and DeleteImportedKeyMaterial. */
final class ImportOperations {
  private static final Duration LONGEST_VALIDITY = Duration.ofDays(365);

  private final Keys keys;

  ImportOperations(Keys keys) {
    this.keys = keys;
  }

  GetParametersForImportResponse.Builder parameters(
      GetParametersForImportRequest request, Call call) {
    KmsKey key = require(request.keyId(), call);
    String algorithm = request.wrappingAlgorithmAsString();
    KeyKind wrapping = KeyKind.valueOf(request.wrappingKeySpecAsString());
    requireWrapping(key.definition().kind(), wrapping, algorithm, call.scope().partition());
    Parameters given = key.importTokens().give(wrapping, algorithm, call.now());
    return GetParametersForImportResponse.builder()
        .keyId(key.arn())
        .importToken(SdkBytes.fromByteBuffer(given.token()))
        .publicKey(SdkBytes.fromByteArray(given.wrapping().pair().getPublic().getEncoded()))
        .parametersValidTo(given.validTo());
  }

  private KmsKey require(String keyId, Call call) {
    KmsKey key = keys.requireOwn(keyId, call);
    if (!key.definition().isExternal()) {
      throw KmsErrors.originIsNotValid(key.arn(), key.definition().origin().toString());
    }
    key.requireState(call.now(), KeyStates.NOT_PENDING_DELETION);
    return key;
  }

  // Material longer than a key can wrap takes the two-step algorithms.
  private static void requireWrapping(
      KeyKind kind, KeyKind wrapping, String algorithm, String partition) {
    boolean sm2 = algorithm.equals("SM2PKE");
    if (sm2 && !partition.equals("aws-cn")) {
      throw KmsErrors.unsupported("WrappingAlgorithm SM2PKE is not supported in this region.");
    }
    if (sm2 != (wrapping == KeyKind.SM2)) {
      throw KmsErrors.wrappingIsNotValid(algorithm, wrapping.name());
    }
    if (algorithm.equals("RSAES_PKCS1_V1_5")) {
      throw KmsErrors.wrappingIsNotValid(algorithm, kind.name());
    }
    boolean direct = sm2 || algorithm.startsWith("RSAES_OAEP");
    boolean tooLong =
        kind.family() == KeyKind.Family.RSA
            || (kind == KeyKind.ECC_NIST_P521 && wrapping == KeyKind.RSA_2048);
    if (direct && tooLong) {
      throw KmsErrors.wrappingIsNotValid(algorithm, kind.name());
    }
  }

  ImportKeyMaterialResponse.Builder importMaterial(ImportKeyMaterialRequest request, Call call) {
    KmsKey key = require(request.keyId(), call);
    Instant validTo = validTo(request, call.now());
    Parameters parameters =
        key.importTokens()
            .require(ByteBuffer.wrap(request.importToken().asByteArray()), call.now());
    byte[] bytes = unwrapped(request, parameters);
    Optional<Snapshot> primary = materialsOfPrimary(key, call);
    KeyMaterial material;
    synchronized (key.materials()) { // what is there is compared and changed in one step
      material =
          primary.isPresent()
              ? storeInReplica(key, primary.get(), bytes, request, validTo, call.now())
              : store(key, bytes, request, validTo, call.now());
    }
    ImportKeyMaterialResponse.Builder response =
        ImportKeyMaterialResponse.builder().keyId(key.arn());
    return key.definition().isSymmetricEncryption()
        ? response.keyMaterialId(material.id())
        : response;
  }

  /** The materials of a replica's primary key; empty of any other key. */
  private Optional<Snapshot> materialsOfPrimary(KmsKey key, Call call) {
    return key.related()
        .filter(related -> !related.isPrimary(call.scope().region().id()))
        .flatMap(related -> keys.in(related.primary()).find(key.id()))
        .map(primary -> primary.materials().snapshot(call.now()));
  }

  // A replica takes what its primary was given first, and stands where that stands.
  private static KeyMaterial storeInReplica(
      KmsKey key,
      Snapshot primary,
      byte[] bytes,
      ImportKeyMaterialRequest request,
      @Nullable Instant validTo,
      Instant now) {
    String id = requestedMaterialId(key, bytes, request);
    KeyMaterial theirs =
        primary.materials().stream()
            .filter(m -> m.id().equals(id))
            .findFirst()
            .orElseThrow(KmsErrors::incorrectKeyMaterial);
    KeyMaterial own = known(key.materials().snapshot(now), id).orElse(theirs.deleted());
    KeyMaterial material =
        own.imported(secret(key, bytes, id), validTo, request.keyMaterialDescription());
    key.materials().follow(primary, material);
    return material;
  }

  private static @Nullable Instant validTo(ImportKeyMaterialRequest request, Instant now) {
    // The default is KEY_MATERIAL_EXPIRES.
    if (request.expirationModel() == ExpirationModelType.KEY_MATERIAL_DOES_NOT_EXPIRE) {
      if (request.validTo() != null) {
        throw KmsErrors.validToWithoutExpiry();
      }
      return null;
    }
    if (request.validTo() == null) {
      throw KmsErrors.validToIsMissing();
    }
    if (!request.validTo().isAfter(now) || request.validTo().isAfter(now.plus(LONGEST_VALIDITY))) {
      throw KmsErrors.validToIsOutOfRange();
    }
    return request.validTo();
  }

  private static byte[] unwrapped(ImportKeyMaterialRequest request, Parameters parameters) {
    try {
      return WrappedMaterial.open(
          parameters.wrapping().pair().getPrivate(),
          parameters.kind().bits(),
          parameters.algorithm(),
          request.encryptedKeyMaterial().asByteArrayUnsafe());
    } catch (GeneralSecurityException e) {
      throw KmsErrors.invalidCiphertext();
    }
  }

  private static KeyMaterial store(
      KmsKey key,
      byte[] bytes,
      ImportKeyMaterialRequest request,
      @Nullable Instant validTo,
      Instant now) {
    String id = requestedMaterialId(key, bytes, request);
    Snapshot snapshot = key.materials().snapshot(now);
    Optional<KeyMaterial> known = known(snapshot, id);
    boolean isNew = isNew(request, snapshot);
    if (isNew == known.isPresent() || (isNew && !mayHaveAnother(key, snapshot))) {
      throw KmsErrors.incorrectKeyMaterial();
    }
    KeySecret secret = secret(key, bytes, id);
    KeyMaterial material =
        known
            .orElseGet(() -> KeyMaterial.of(id, secret))
            .imported(secret, validTo, request.keyMaterialDescription());
    if (isNew) {
      key.materials().add(material, key.arn());
    } else {
      key.materials().replace(material);
    }
    return material;
  }

  private static Optional<KeyMaterial> known(Snapshot snapshot, String id) {
    return snapshot.materials().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  private static String requestedMaterialId(
      KmsKey key, byte[] bytes, ImportKeyMaterialRequest request) {
    String id = materialId(key, bytes);
    if (request.keyMaterialId() != null && !request.keyMaterialId().equals(id)) {
      throw KmsErrors.incorrectKeyMaterial();
    }
    return id;
  }

  // Without a word from the user, the first material is new and what comes later is the same.
  private static boolean isNew(ImportKeyMaterialRequest request, Snapshot snapshot) {
    return request.importType() == null
        ? snapshot.materials().isEmpty()
        : request.importType() == ImportType.NEW_KEY_MATERIAL;
  }

  private static boolean mayHaveAnother(KmsKey key, Snapshot snapshot) {
    return snapshot.materials().isEmpty() || key.definition().isSymmetricEncryption();
  }

  private static KeySecret secret(KmsKey key, byte[] bytes, String id) {
    try {
      return KeySecret.imported(key.definition().kind(), bytes, key.freshRandomness().child(id));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw KmsErrors.incorrectKeyMaterial();
    }
  }

  // The same material has the same id, whenever it is imported.
  private static String materialId(KmsKey key, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.id().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no SHA-256", e);
    }
  }

  DeleteImportedKeyMaterialResponse.Builder delete(
      DeleteImportedKeyMaterialRequest request, Call call) {
    KmsKey key = require(request.keyId(), call);
    Snapshot snapshot = key.materials().snapshot(call.now());
    DeleteImportedKeyMaterialResponse.Builder response =
        DeleteImportedKeyMaterialResponse.builder().keyId(key.arn());
    Optional<String> id =
        request.keyMaterialId() == null
            ? snapshot.currentOne().map(KeyMaterial::id)
            : Optional.of(known(request.keyMaterialId(), snapshot));
    id.ifPresent(key.materials()::delete);
    return key.definition().isSymmetricEncryption()
        ? response.keyMaterialId(id.orElse(null))
        : response;
  }

  private static String known(String id, Snapshot snapshot) {
    if (snapshot.materials().stream().noneMatch(material -> material.id().equals(id))) {
      throw KmsErrors.keyMaterialDoesNotExist(id);
    }
    return id;
  }
}
