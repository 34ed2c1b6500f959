package dev.awsfakes.kms;

import dev.awsfakes.kms.internal.crypto.KeySecret;
import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.VerifyMacRequest;
import software.amazon.awssdk.services.kms.model.VerifyMacResponse;

/** GenerateMac and VerifyMac. */
final class MacOperations {
  private final Keys keys;

  MacOperations(Keys keys) {
    this.keys = keys;
  }

  GenerateMacResponse.Builder generate(GenerateMacRequest request, Call call) {
    KmsKey key =
        require(request.keyId(), request.macAlgorithmAsString(), request.grantTokens(), call);
    Requests.endDryRun(request.dryRun());
    return GenerateMacResponse.builder()
        .keyId(key.arn())
        .macAlgorithm(request.macAlgorithmAsString())
        .mac(
            SdkBytes.fromByteArrayUnsafe(
                secret(key, call).mac(request.message().asByteArrayUnsafe())));
  }

  VerifyMacResponse.Builder verify(VerifyMacRequest request, Call call) {
    KmsKey key =
        require(request.keyId(), request.macAlgorithmAsString(), request.grantTokens(), call);
    if (!secret(key, call)
        .isMac(request.message().asByteArrayUnsafe(), request.mac().asByteArrayUnsafe())) {
      throw KmsErrors.invalidMac();
    }
    Requests.endDryRun(request.dryRun());
    return VerifyMacResponse.builder()
        .keyId(key.arn())
        .macAlgorithm(request.macAlgorithmAsString())
        .macValid(true);
  }

  private KmsKey require(String keyId, String algorithm, List<String> grantTokens, Call call) {
    KmsKey key = keys.use(keyId, grantTokens, KeyUsageType.GENERATE_VERIFY_MAC, call);
    key.definition().requireAlgorithm(algorithm);
    return key;
  }

  private static KeySecret secret(KmsKey key, Call call) {
    return key.materials().current(call.now()).requireSecret();
  }
}
