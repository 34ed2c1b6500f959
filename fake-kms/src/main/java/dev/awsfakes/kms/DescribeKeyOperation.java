package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;

/** Answers with a key's metadata. */
final class DescribeKeyOperation implements Operation<DescribeKeyRequest, DescribeKeyResponse> {
  private final Keys keys;

  DescribeKeyOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public DescribeKeyResponse.Builder handle(DescribeKeyRequest request, Call call) {
    KmsKey key = keys.resolve(request.keyId(), call.now());
    key.grants().requireTokens(request.grantTokens());
    return DescribeKeyResponse.builder().keyMetadata(KeyMetadataView.of(key, keys, call.now()));
  }
}
