package dev.awsfakes.kms;

import dev.awsfakes.kms.internal.crypto.KeySecret;
import dev.awsfakes.kms.internal.crypto.SigningAlgorithm;
import dev.awsfakes.kms.internal.crypto.SigningAlgorithm.Input;
import dev.awsfakes.spi.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.VerifyRequest;
import software.amazon.awssdk.services.kms.model.VerifyResponse;

/** Sign and Verify. */
final class SignatureOperations {
  private final Keys keys;

  SignatureOperations(Keys keys) {
    this.keys = keys;
  }

  SignResponse.Builder sign(SignRequest request, Call call) {
    String name = request.signingAlgorithmAsString();
    KmsKey key = require(request.keyId(), name, request.grantTokens(), call);
    SigningAlgorithm algorithm = new SigningAlgorithm(name, key.definition().kind());
    byte[] message = request.message().asByteArrayUnsafe();
    Input input = input(request.messageTypeAsString(), algorithm, message);
    Requests.endDryRun(request.dryRun());
    KeySecret secret = secret(key, call);
    byte[] signature = algorithm.sign(secret.pair().getPrivate(), message, input, secret.random());
    return SignResponse.builder()
        .keyId(key.arn())
        .signingAlgorithm(name)
        .signature(SdkBytes.fromByteArrayUnsafe(signature));
  }

  VerifyResponse.Builder verify(VerifyRequest request, Call call) {
    String name = request.signingAlgorithmAsString();
    KmsKey key = require(request.keyId(), name, request.grantTokens(), call);
    SigningAlgorithm algorithm = new SigningAlgorithm(name, key.definition().kind());
    byte[] message = request.message().asByteArrayUnsafe();
    Input input = input(request.messageTypeAsString(), algorithm, message);
    if (!algorithm.verify(
        secret(key, call).pair().getPublic(),
        message,
        input,
        request.signature().asByteArrayUnsafe())) {
      throw KmsErrors.invalidSignature();
    }
    Requests.endDryRun(request.dryRun());
    return VerifyResponse.builder().keyId(key.arn()).signingAlgorithm(name).signatureValid(true);
  }

  private KmsKey require(String keyId, String algorithm, List<String> grantTokens, Call call) {
    KmsKey key = keys.use(keyId, grantTokens, KeyUsageType.SIGN_VERIFY, call);
    key.definition().requireAlgorithm(algorithm);
    return key;
  }

  private static Input input(@Nullable String type, SigningAlgorithm algorithm, byte[] message) {
    Input input = type == null ? Input.RAW : Input.valueOf(type);
    int length = algorithm.inputLength(input);
    if (length == 0) {
      throw KmsErrors.messageTypeIsNotValid(input.name(), algorithm.name());
    }
    if (length > 0 && length != message.length) {
      throw KmsErrors.digestHasInvalidLength(algorithm.name());
    }
    return input;
  }

  private static KeySecret secret(KmsKey key, Call call) {
    return key.materials().current(call.now()).requireSecret();
  }
}
