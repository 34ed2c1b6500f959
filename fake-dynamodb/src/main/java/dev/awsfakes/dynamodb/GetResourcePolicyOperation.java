package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;

/** Gives the policy of a table or a stream. */
final class GetResourcePolicyOperation
    implements Operation<GetResourcePolicyRequest, GetResourcePolicyResponse> {
  private final Tables tables;

  GetResourcePolicyOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public GetResourcePolicyResponse.Builder handle(GetResourcePolicyRequest request, Call call) {
    ResourcePolicy policy = tables.requirePolicy(request.resourceArn(), call.now()).current();
    if (policy == null) {
      throw DynamoDbErrors.policyNotFound(
          "Resource-based policy not found for the provided ResourceArn: " + request.resourceArn());
    }
    return GetResourcePolicyResponse.builder()
        .policy(policy.document())
        .revisionId(policy.revision());
  }
}
