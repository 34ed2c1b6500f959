package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;

/** Takes the policy from a table, if it has one. */
final class DeleteResourcePolicyOperation
    implements Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> {
  private final Tables tables;

  DeleteResourcePolicyOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DeleteResourcePolicyResponse.Builder handle(
      DeleteResourcePolicyRequest request, Call call) {
    Table table = tables.requireArn(request.resourceArn());
    synchronized (table) {
      ResourcePolicy current = table.policy();
      PutResourcePolicyOperation.requireRevision(current, request.expectedRevisionId());
      table.policy(null);
      return DeleteResourcePolicyResponse.builder()
          .revisionId(current == null ? null : current.revision());
    }
  }
}
