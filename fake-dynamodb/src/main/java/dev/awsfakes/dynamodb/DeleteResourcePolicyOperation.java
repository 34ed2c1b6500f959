package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;

/** Takes the policy from a table or a stream, if it has one. */
final class DeleteResourcePolicyOperation
    implements Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> {
  private final Tables tables;

  DeleteResourcePolicyOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DeleteResourcePolicyResponse.Builder handle(
      DeleteResourcePolicyRequest request, Call call) {
    ResourcePolicy detached =
        tables
            .requirePolicy(request.resourceArn(), call.now())
            .detach(request.expectedRevisionId());
    return DeleteResourcePolicyResponse.builder()
        .revisionId(detached == null ? null : detached.revision());
  }
}
