package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.security.GeneralSecurityException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretRequest;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretResponse;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Derives the secret that a key pair has in common with another's public key. */
final class DeriveSharedSecretOperation
    implements Operation<DeriveSharedSecretRequest, DeriveSharedSecretResponse> {
  private final Keys keys;

  DeriveSharedSecretOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public DeriveSharedSecretResponse.Builder handle(DeriveSharedSecretRequest request, Call call) {
    Requests.requireNoRecipient(request.recipient(), call.operation());
    KmsKey key = keys.use(request.keyId(), request.grantTokens(), KeyUsageType.KEY_AGREEMENT, call);
    byte[] secret = agree(key, request, call);
    Requests.endDryRun(request.dryRun());
    return DeriveSharedSecretResponse.builder()
        .keyId(key.arn())
        .keyAgreementAlgorithm(request.keyAgreementAlgorithmAsString())
        .keyOrigin(key.definition().origin())
        .sharedSecret(SdkBytes.fromByteArrayUnsafe(secret));
  }

  private static byte[] agree(KmsKey key, DeriveSharedSecretRequest request, Call call) {
    try {
      return key.materials()
          .current(call.now())
          .requireSecret()
          .agree(request.publicKey().asByteArrayUnsafe());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw KmsErrors.publicKeyIsInvalid();
    }
  }
}
