package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;

/** Attaches a policy to a table or a stream. */
final class PutResourcePolicyOperation
    implements Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> {
  private final Tables tables;

  PutResourcePolicyOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public PutResourcePolicyResponse.Builder handle(PutResourcePolicyRequest request, Call call) {
    AttachedPolicy attached = tables.requirePolicy(request.resourceArn(), call.now());
    ResourcePolicy.require(request.policy());
    Ids ids = tables.idsOf(request.resourceArn()).child(call.requestId());
    ResourcePolicy policy = attached.attach(request.policy(), request.expectedRevisionId(), ids);
    call.cloud().access().enforce();
    return PutResourcePolicyResponse.builder().revisionId(policy.revision());
  }
}
