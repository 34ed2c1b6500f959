package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import dev.awsfakes.properties.PolicyModel.Condition;
import dev.awsfakes.properties.PolicyModel.Pattern;
import dev.awsfakes.properties.PolicyModel.Policies;
import dev.awsfakes.properties.PolicyModel.Policy;
import dev.awsfakes.properties.PolicyModel.Statement;
import dev.awsfakes.properties.PolicyModel.Who;
import dev.awsfakes.properties.PolicyModel.Whom;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Generated policies of caller and queue: the fake decides as the model does. */
class PolicyProperties {

  @Property(tries = 2_000)
  void decision_isTheModels(@ForAll Who who, @ForAll("policies") Policies policies) {
    try (FakeAws aws = FakeAws.create()) {
      SqsClient owner = aws.client(SqsClient.class);
      String url = owner.createQueue(r -> r.queueName("q")).queueUrl();
      if (policies.resource() != null) {
        String json = policies.resource().json();
        owner.setQueueAttributes(
            r -> r.queueUrl(url).attributesWithStrings(Map.of("Policy", json)));
      }
      SqsClient client = aws.as(principal(who, policies)).client(SqsClient.class);

      assertThat(isAllowed(client, url))
          .as("%s, %s", who, policies)
          .isEqualTo(PolicyModel.allows(who, policies));
      assertThat(aws.access().unknownKeys()).isEmpty();
    }
  }

  @Property(tries = 300)
  void leastPrivilege_isEnoughWhereNothingElseForbids(@ForAll("policies") Policies policies) {
    try (FakeAws aws = FakeAws.create()) {
      String url = aws.client(SqsClient.class).createQueue(r -> r.queueName("q")).queueUrl();
      Principal user = principal(Who.USER, new Policies(policies.identity(), null, null, null));
      isAllowed(aws.as(user).client(SqsClient.class), url);

      aws.access().assertEnough(user, aws.access().leastPrivilege(user));
    }
  }

  private static boolean isAllowed(SqsClient client, String url) {
    try {
      client.sendMessage(r -> r.queueUrl(url).messageBody("x"));
      return true;
    } catch (SqsException e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
      return false;
    }
  }

  private static Principal principal(Who who, Policies policies) {
    Principal principal =
        switch (who) {
          case USER -> Principal.user("u");
          case ROLE -> Principal.role("r").session("s");
          case STRANGER -> Principal.user("u").inAccount(PolicyModel.OTHER);
          case ROOT -> Principal.root();
          case OTHER_ROOT -> Principal.account(PolicyModel.OTHER);
          case ANONYMOUS -> Principal.anonymous();
        };
    if (!who.hasPolicies()) {
      return principal;
    }
    principal = principal.tag("team", "blue");
    if (policies.identity() != null) {
      principal = principal.policy(policies.identity().json());
    }
    if (policies.boundary() != null) {
      principal = principal.boundary(policies.boundary().json());
    }
    return who == Who.ROLE && policies.session() != null
        ? principal.sessionPolicy(policies.session().json())
        : principal;
  }

  @Provide
  Arbitrary<Policies> policies() {
    Arbitrary<@Nullable Policy> ofIdentity = policy(Arbitraries.just(null)).injectNull(0.3);
    Arbitrary<@Nullable Policy> ofResource =
        policy(Arbitraries.of(Whom.class).map(whom -> whom)).injectNull(0.3);
    return Combinators.combine(ofIdentity, ofIdentity, ofIdentity, ofResource).as(Policies::new);
  }

  private static Arbitrary<Policy> policy(Arbitrary<Whom> whom) {
    return statement(whom).list().ofMinSize(1).ofMaxSize(3).map(Policy::new);
  }

  private static Arbitrary<Statement> statement(Arbitrary<Whom> whom) {
    Arbitrary<Pattern> actions =
        Arbitraries.of(
            new Pattern("*", true),
            new Pattern("sqs:*", true),
            new Pattern("SQS:Send*", true),
            new Pattern("sqs:sendmessag?", true),
            new Pattern("sqs:Receive*", false),
            new Pattern("s3:*", false));
    Arbitrary<Pattern> resources =
        Arbitraries.of(
            new Pattern("*", true),
            new Pattern("arn:aws:sqs:*:*:q", true),
            new Pattern("arn:aws:sqs:us-east-1:" + PolicyModel.OWNER + ":?", true),
            new Pattern("arn:aws:sqs:us-east-1:" + PolicyModel.OWNER + ":qq", false),
            new Pattern("arn:aws:sqs:*:*:${aws:PrincipalTag/none}", false));
    Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
    return Combinators.combine(
            mostly,
            whom,
            mostly.map(value -> !value),
            actions,
            mostly.map(value -> !value),
            resources,
            Arbitraries.of(Condition.class))
        .as(Statement::new)
        // An element with a variable that has no value matches nothing, negated or not.
        .filter(
            statement -> !(statement.notResource() && statement.resource().text().contains("${")));
  }
}
