package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Makes a key. */
final class CreateKeyOperation implements Operation<CreateKeyRequest, CreateKeyResponse> {
  private final Keys keys;

  CreateKeyOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public CreateKeyResponse.Builder handle(CreateKeyRequest request, Call call) {
    KeySpec spec = request.keySpec() == null ? KeySpec.SYMMETRIC_DEFAULT : request.keySpec();
    KeyUsageType usage =
        request.keyUsage() == null ? KeyUsageType.ENCRYPT_DECRYPT : request.keyUsage();
    if (spec != KeySpec.SYMMETRIC_DEFAULT || usage != KeyUsageType.ENCRYPT_DECRYPT) {
      throw new UnsupportedOperationException(
          "CreateKey of the fake of Kms has no keys of spec " + spec + " for " + usage + " yet.");
    }
    KmsKey key =
        keys.create(
            spec,
            usage,
            request.description() == null ? "" : request.description(),
            Boolean.TRUE.equals(request.multiRegion()),
            call.now());
    return CreateKeyResponse.builder().keyMetadata(DescribeKeyOperation.metadata(key, call));
  }
}
