package dev.awsfakes.kms;

import dev.awsfakes.kms.Encryption.Opened;
import dev.awsfakes.kms.KmsKey.Sealed;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.ReEncryptRequest;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

/** Decrypts and encrypts again under another key or context; the plaintext stays inside. */
final class ReEncryptOperation implements Operation<ReEncryptRequest, ReEncryptResponse> {
  private final Keys keys;

  ReEncryptOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public ReEncryptResponse.Builder handle(ReEncryptRequest request, Call call) {
    Encryption encryption = new Encryption(keys, request.grantTokens(), call);
    String from = Encryption.orSymmetric(request.sourceEncryptionAlgorithmAsString());
    String to = Encryption.orSymmetric(request.destinationEncryptionAlgorithmAsString());
    Opened opened =
        encryption.decrypt(
            request.sourceKeyId(),
            from,
            request.ciphertextBlob().asByteArrayUnsafe(),
            request.sourceEncryptionContext());
    KmsKey destination = encryption.require(request.destinationKeyId(), to);
    encryption.requireFits(
        destination, to, opened.plaintext(), request.destinationEncryptionContext());
    Requests.endDryRun(request.dryRun());
    Sealed sealed =
        encryption.encrypt(
            destination, to, opened.plaintext(), request.destinationEncryptionContext());
    ReEncryptResponse.Builder response =
        ReEncryptResponse.builder()
            .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(sealed.blob()))
            .sourceKeyId(opened.key().arn())
            .keyId(destination.arn())
            .sourceEncryptionAlgorithm(from)
            .destinationEncryptionAlgorithm(to)
            .sourceKeyMaterialId(opened.materialId());
    return to.equals(Encryption.SYMMETRIC)
        ? response.destinationKeyMaterialId(sealed.materialId())
        : response;
  }
}
