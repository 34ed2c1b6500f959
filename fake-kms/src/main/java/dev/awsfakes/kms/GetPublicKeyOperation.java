package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;

/** Answers with the public key of a pair, as a DER-encoded SubjectPublicKeyInfo. */
final class GetPublicKeyOperation implements Operation<GetPublicKeyRequest, GetPublicKeyResponse> {
  private final Keys keys;

  GetPublicKeyOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  @SuppressWarnings("deprecation") // AWS still sends CustomerMasterKeySpec
  public GetPublicKeyResponse.Builder handle(GetPublicKeyRequest request, Call call) {
    KmsKey key = keys.resolve(request.keyId(), call.now());
    KeyDefinition definition = key.definition();
    if (!definition.kind().isAsymmetric()) {
      throw KmsErrors.keySpecIsNotValid(key.arn(), definition.kind().name());
    }
    keys.admit(key, request.grantTokens(), definition.usage(), call);
    byte[] der =
        key.materials().current(call.now()).requireSecret().pair().getPublic().getEncoded();
    GetPublicKeyResponse.Builder response =
        GetPublicKeyResponse.builder()
            .keyId(key.arn())
            .publicKey(SdkBytes.fromByteArrayUnsafe(der.clone()))
            .customerMasterKeySpec(definition.kind().name())
            .keySpec(definition.kind().name())
            .keyUsage(definition.usage());
    List<String> names = definition.algorithms();
    return switch (definition.usage()) {
      case ENCRYPT_DECRYPT -> response.encryptionAlgorithmsWithStrings(names);
      case SIGN_VERIFY -> response.signingAlgorithmsWithStrings(names);
      default -> response.keyAgreementAlgorithmsWithStrings(names);
    };
  }
}
