package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GenerateRandomRequest;
import software.amazon.awssdk.services.kms.model.GenerateRandomResponse;

/** Answers with random bytes, which the cloud's seed decides. */
final class GenerateRandomOperation
    implements Operation<GenerateRandomRequest, GenerateRandomResponse> {
  private final Keys keys;

  GenerateRandomOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public GenerateRandomResponse.Builder handle(GenerateRandomRequest request, Call call) {
    Requests.requireNoRecipient(request.recipient(), call.operation());
    if (request.numberOfBytes() == null) {
      throw KmsErrors.validation("NumberOfBytes is required.");
    }
    if (request.customKeyStoreId() != null) {
      requireCluster(keys.stores().require(request.customKeyStoreId()));
    }
    return GenerateRandomResponse.builder()
        .plaintext(SdkBytes.fromByteArrayUnsafe(keys.randomBytes(request.numberOfBytes())));
  }

  // External key stores make no random bytes.
  private static void requireCluster(KeyStore store) {
    if (store.settings().isExternal()) {
      throw KmsErrors.unsupported(
          "Custom key store "
              + store.id()
              + " is external, which is not valid for this operation.");
    }
    if (!store.isConnected()) {
      throw KmsErrors.customKeyStoreIs(store.id(), "not connected");
    }
  }
}
