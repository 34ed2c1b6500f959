package dev.awsfakes.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;

/** Policies that the SDK's builder made. */
class IamPolicyTest {
  private final IamPolicy policy =
      IamPolicy.builder()
          .addStatement(
              s ->
                  s.effect(IamEffect.ALLOW)
                      .addAction("s3:GetObject")
                      .addResource("arn:aws:s3:::bucket/*")
                      .addCondition(
                          c ->
                              c.operator(IamConditionOperator.BOOL)
                                  .key("aws:SecureTransport")
                                  .value("true")))
          .build();

  @Test
  void policy_ofTheSdksBuilder_isTheSameAsItsJson() {
    Principal principal = Principal.role("r").policy(policy).boundary(policy).sessionPolicy(policy);

    var caller = principal.caller("000000000000", "aws");

    assertThat(caller.policies()).singleElement().hasToString(policy.toJson());
    assertThat(caller.boundary()).hasToString(policy.toJson());
    assertThat(caller.sessionPolicy()).hasToString(policy.toJson());
  }
}
