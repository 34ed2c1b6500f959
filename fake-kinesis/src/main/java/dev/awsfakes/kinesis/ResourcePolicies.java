package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.PolicyOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import software.amazon.awssdk.services.kinesis.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.PutResourcePolicyResponse;

/** The operations on the resource policy of a stream or of a consumer. */
final class ResourcePolicies {
  private final Streams streams;

  ResourcePolicies(Streams streams) {
    this.streams = streams;
  }

  PutResourcePolicyResponse.Builder put(PutResourcePolicyRequest request, Call call) {
    AttachedPolicy policy = of(request.resourceARN());
    require(request.policy());
    policy.set(request.policy());
    call.cloud().access().enforce();
    return PutResourcePolicyResponse.builder();
  }

  private AttachedPolicy of(String arn) {
    return StreamArn.parse(arn).consumer() == null
        ? streams.require(null, arn).policy()
        : streams.requireConsumer(arn).policy();
  }

  private static void require(String policy) {
    try {
      PolicyOutline.of(policy);
    } catch (PolicySyntaxException e) {
      throw KinesisErrors.invalidArgument("Policy is not a valid JSON policy document.");
    }
  }

  GetResourcePolicyResponse.Builder get(GetResourcePolicyRequest request, Call call) {
    String policy = of(request.resourceARN()).json();
    // Recorded: resource_policy_crud, default_policy_if_not_set.
    return GetResourcePolicyResponse.builder().policy(policy == null ? "{}" : policy);
  }

  DeleteResourcePolicyResponse.Builder delete(DeleteResourcePolicyRequest request, Call call) {
    of(request.resourceARN()).remove();
    return DeleteResourcePolicyResponse.builder();
  }
}
