package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;

/** Attaches a policy to a table. */
final class PutResourcePolicyOperation
    implements Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> {
  private static final String NO_POLICY = "NO_POLICY";

  private final Tables tables;

  PutResourcePolicyOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public PutResourcePolicyResponse.Builder handle(PutResourcePolicyRequest request, Call call) {
    Table table = tables.requireArn(request.resourceArn());
    ResourcePolicy.require(request.policy());
    synchronized (table) {
      ResourcePolicy current = table.policy();
      requireRevision(current, request.expectedRevisionId());
      ResourcePolicy policy =
          current != null && current.document().equals(request.policy())
              ? current
              : ResourcePolicy.of(request.policy(), tables.idsOf(table).child(call.requestId()));
      table.policy(policy);
      call.cloud().access().enforce();
      return PutResourcePolicyResponse.builder().revisionId(policy.revision());
    }
  }

  /** Refuses a change of another version than the caller expects. */
  static void requireRevision(@Nullable ResourcePolicy current, @Nullable String expected) {
    String revision = current == null ? NO_POLICY : current.revision();
    if (expected != null && !expected.equals(revision)) {
      throw DynamoDbErrors.policyNotFound(
          "Resource-based policy with the expected revision id was not found: " + expected);
    }
  }
}
