package dev.awsfakes.kms;

import dev.awsfakes.kms.KmsKey.Sealed;
import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.kms.internal.crypto.KeyPairs;
import dev.awsfakes.kms.internal.crypto.SeededRandomness;
import dev.awsfakes.spi.Call;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairWithoutPlaintextRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairWithoutPlaintextResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextResponse;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The GenerateDataKey operations: keys for envelope encryption, sealed and in the clear. */
final class DataKeys {
  private final Keys keys;

  DataKeys(Keys keys) {
    this.keys = keys;
  }

  GenerateDataKeyResponse.Builder key(GenerateDataKeyRequest request, Call call) {
    Requests.requireNoRecipient(request.recipient(), call.operation());
    int length = length(request.keySpecAsString(), request.numberOfBytes());
    KmsKey key = require(request.keyId(), request.grantTokens(), call);
    Requests.endDryRun(request.dryRun());
    byte[] plaintext = key.randomBytes(length);
    Sealed sealed = key.encrypt(plaintext, request.encryptionContext(), call.now());
    return GenerateDataKeyResponse.builder()
        .plaintext(SdkBytes.fromByteArrayUnsafe(plaintext))
        .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(sealed.blob()))
        .keyId(key.arn())
        .keyMaterialId(sealed.materialId());
  }

  GenerateDataKeyWithoutPlaintextResponse.Builder keyWithoutPlaintext(
      GenerateDataKeyWithoutPlaintextRequest request, Call call) {
    int length = length(request.keySpecAsString(), request.numberOfBytes());
    KmsKey key = require(request.keyId(), request.grantTokens(), call);
    Requests.endDryRun(request.dryRun());
    Sealed sealed = key.encrypt(key.randomBytes(length), request.encryptionContext(), call.now());
    return GenerateDataKeyWithoutPlaintextResponse.builder()
        .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(sealed.blob()))
        .keyId(key.arn())
        .keyMaterialId(sealed.materialId());
  }

  GenerateDataKeyPairResponse.Builder pair(GenerateDataKeyPairRequest request, Call call) {
    Requests.requireNoRecipient(request.recipient(), call.operation());
    KmsKey key = require(request.keyId(), request.grantTokens(), call);
    KeyKind kind = pairKind(request.keyPairSpecAsString(), call);
    Requests.endDryRun(request.dryRun());
    SealedPair pair = pair(key, kind, request.encryptionContext(), call);
    return GenerateDataKeyPairResponse.builder()
        .privateKeyPlaintext(SdkBytes.fromByteArrayUnsafe(pair.pair().getPrivate().getEncoded()))
        .privateKeyCiphertextBlob(SdkBytes.fromByteArrayUnsafe(pair.sealed().blob()))
        .publicKey(SdkBytes.fromByteArrayUnsafe(pair.pair().getPublic().getEncoded()))
        .keyPairSpec(kind.name())
        .keyId(key.arn())
        .keyMaterialId(pair.sealed().materialId());
  }

  GenerateDataKeyPairWithoutPlaintextResponse.Builder pairWithoutPlaintext(
      GenerateDataKeyPairWithoutPlaintextRequest request, Call call) {
    KmsKey key = require(request.keyId(), request.grantTokens(), call);
    KeyKind kind = pairKind(request.keyPairSpecAsString(), call);
    Requests.endDryRun(request.dryRun());
    SealedPair pair = pair(key, kind, request.encryptionContext(), call);
    return GenerateDataKeyPairWithoutPlaintextResponse.builder()
        .privateKeyCiphertextBlob(SdkBytes.fromByteArrayUnsafe(pair.sealed().blob()))
        .publicKey(SdkBytes.fromByteArrayUnsafe(pair.pair().getPublic().getEncoded()))
        .keyPairSpec(kind.name())
        .keyId(key.arn())
        .keyMaterialId(pair.sealed().materialId());
  }

  private record SealedPair(KeyPair pair, Sealed sealed) {}

  private static SealedPair pair(KmsKey key, KeyKind kind, Map<String, String> context, Call call) {
    KeyPair pair = KeyPairs.generate(kind, SeededRandomness.from(key.freshRandomness()));
    return new SealedPair(pair, key.encrypt(pair.getPrivate().getEncoded(), context, call.now()));
  }

  private static KeyKind pairKind(String spec, Call call) {
    KeyKind kind = KeyKind.valueOf(spec);
    if (kind == KeyKind.SM2 && !call.scope().partition().equals("aws-cn")) {
      throw KmsErrors.unsupported("KeyPairSpec SM2 is not supported in this region.");
    }
    return kind;
  }

  // Data keys come from symmetric keys alone.
  private KmsKey require(String keyId, List<String> grantTokens, Call call) {
    KmsKey key = keys.use(keyId, grantTokens, KeyUsageType.ENCRYPT_DECRYPT, call);
    if (!key.definition().isSymmetricEncryption()) {
      throw KmsErrors.keySpecIsNotValidFor(
          key.arn(), key.definition().kind().name(), call.operation());
    }
    return key;
  }

  private static int length(@Nullable String keySpec, @Nullable Integer numberOfBytes) {
    if ((keySpec == null) == (numberOfBytes == null)) {
      throw KmsErrors.validation(
          "Please specify either number of bytes or key spec."); // exactly one of the two
    }
    if (numberOfBytes != null) {
      return numberOfBytes;
    }
    return "AES_128".equals(keySpec) ? 16 : 32;
  }
}
