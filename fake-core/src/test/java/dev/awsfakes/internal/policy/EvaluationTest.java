package dev.awsfakes.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.Principal;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Denial;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

/** The flow of "Policy evaluation logic" in the IAM guide. */
class EvaluationTest {
  private static final String OWN = "111122223333";
  private static final String OTHER = "444455556666";
  private static final String ARN = "arn:aws:sqs:us-east-1:" + OWN + ":q";
  private static final String ACTION = "sqs:SendMessage";

  // Policies: + allows, - denies, 0 says nothing, a dot stands for no policy at all.
  // Resource: whom it names: USER, ROLE, SESSION, ACCOUNT, EVERYONE; -X denies.
  @ParameterizedTest
  @CsvSource({
    // identity, boundary, session, resource, outcome of a role within the account
    "., ., ., ., no identity-based",
    "0, ., ., ., no identity-based",
    "+, ., ., ., allowed",
    "-, ., ., SESSION, deny in an identity-based",
    "+, -, ., SESSION, deny in a permissions boundary",
    "+, ., -, SESSION, deny in a session",
    "+, ., ., -EVERYONE, deny in a resource-based",
    "+, ., ., -ROLE, deny in a resource-based",
    "+, ., ., -ACCOUNT, deny in a resource-based",
    "+, 0, ., ., no permissions boundary",
    "+, +, ., ., allowed",
    "+, ., 0, ., no session",
    "+, ., +, ., allowed",
    "+, +, +, ., allowed",
    "+, 0, +, ., no permissions boundary",
    // the resource's policy alone is enough
    "., ., ., ROLE, allowed",
    "., ., ., SESSION, allowed",
    "., ., ., EVERYONE, allowed",
    "., ., ., ACCOUNT, no identity-based",
    "+, ., ., ACCOUNT, allowed",
    // the role's ARN is narrowed, the session's is not
    "., 0, ., ROLE, no permissions boundary",
    "., ., 0, ROLE, no session",
    "., +, +, ROLE, allowed",
    "., 0, 0, SESSION, allowed",
    "., 0, 0, EVERYONE, allowed",
  })
  void role_withinAccount(
      String identity, String boundary, String session, String resource, String outcome) {
    Principal role = narrowed(Principal.role("r").session("s"), identity, boundary);
    if (!session.equals(".")) {
      role = role.sessionPolicy(policy(session));
    }

    assertThat(outcome(role, question(resource))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "., ., ., no identity-based",
    "+, ., ., allowed",
    "+, 0, ., no permissions boundary",
    "., 0, USER, allowed",
    "0, ., USER, allowed",
    "-, ., USER, deny in an identity-based",
    "., ., ACCOUNT, no identity-based",
    "+, 0, ACCOUNT, no permissions boundary",
    "., 0, EVERYONE, allowed",
    "+, ., -USER, deny in a resource-based",
  })
  void user_withinAccount(String identity, String boundary, String resource, String outcome) {
    assertThat(outcome(narrowed(Principal.user("u"), identity, boundary), question(resource)))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "., ., ., no identity-based",
    "+, ., ., no resource-based",
    "., ., USER, no identity-based",
    "+, ., USER, allowed",
    "+, ., OTHER, allowed",
    "+, ., EVERYONE, allowed",
    "., ., EVERYONE, no identity-based",
    "+, 0, USER, no permissions boundary",
    "+, +, USER, allowed",
    "-, ., USER, deny in an identity-based",
    "+, ., ACCOUNT, no resource-based",
  })
  void user_ofAnotherAccount(String identity, String boundary, String resource, String outcome) {
    Principal user = narrowed(Principal.user("u"), identity, boundary).inAccount(OTHER);

    assertThat(outcome(user, question(resource, OTHER))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "root, ., allowed",
    "root, -EVERYONE, deny in a resource-based",
    "root, -ACCOUNT, deny in a resource-based",
    "other, ., no resource-based",
    "other, OTHER, allowed",
    "other, EVERYONE, allowed",
    "other, -OTHER, deny in a resource-based",
    "anonymous, ., no resource-based",
    "anonymous, ACCOUNT, no resource-based",
    "anonymous, EVERYONE, allowed",
    "service, ., no resource-based",
    "service, SERVICE, allowed",
    "service, EVERYONE, allowed",
    "service, ACCOUNT, no resource-based",
  })
  void others(String caller, String resource, String outcome) {
    Principal principal =
        switch (caller) {
          case "root" -> Principal.root();
          case "other" -> Principal.account(OTHER);
          case "service" -> Principal.service("sns.amazonaws.com");
          default -> Principal.anonymous();
        };

    assertThat(outcome(principal, question(resource, OTHER))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "+, ., no resource-based",
    "+, ACCOUNT, allowed",
    "., ACCOUNT, no identity-based",
    "., USER, allowed",
    "+, -USER, deny in a resource-based",
  })
  void resourceMustAllow_identityCountsWhereItIsLeftToTheAccount(
      String identity, String resource, String outcome) {
    Principal user = narrowed(Principal.user("u"), identity, ".");

    assertThat(outcome(user, question(resource).resourceMustAllow())).isEqualTo(outcome);
  }

  // IAM guide, "NotPrincipal": the account must be named as well, and of a session the role.
  @ParameterizedTest
  @CsvSource({
    "USER, deny in a resource-based",
    "USER ACCOUNT, allowed",
    "ACCOUNT, deny in a resource-based",
  })
  void denyNotPrincipal_exemptsWhoIsNamedWithItsAccount(String named, String outcome) {
    String policy =
        """
        {"Statement": [{"Effect": "Deny", "NotPrincipal": {"AWS": [%s]}, "Action": "*",
          "Resource": "*"}]}"""
            .formatted(arns(named, OWN));
    AccessQuestion question = bare().policy("queue policy", policy);

    assertThat(outcome(narrowed(Principal.user("u"), "+", "."), question)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "sqs:SendMessage, allowed",
    "SQS:sendmessage, allowed",
    "sqs:Send*, allowed",
    "sqs:S??dMessage, allowed",
    "*, allowed",
    "sqs:Receive*, no identity-based",
    "s3:SendMessage, no identity-based",
  })
  void action_isMatchedWithoutCase(String action, String outcome) {
    assertThat(outcome(user("'Action':'%s','Resource':'*'".formatted(action)), bare()))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs:us-east-1:111122223333:q, allowed",
    "arn:aws:sqs:*:111122223333:?, allowed",
    "arn:aws:sqs:us-east-1:111122223333:Q, no identity-based",
    "arn:aws:sqs:us-east-1:111122223333:q2, no identity-based",
    "arn:aws:sqs:*, allowed",
  })
  void resource_isMatchedWithCase(String resource, String outcome) {
    assertThat(outcome(user("'Action':'*','Resource':'%s'".formatted(resource)), bare()))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'NotAction':'sqs:Delete*','Resource':'*' | allowed",
        "'NotAction':'sqs:Send*','Resource':'*' | no identity-based",
        "'Action':'*','NotResource':'arn:aws:sqs:*:*:p' | allowed",
        "'Action':'*','NotResource':'arn:aws:sqs:*:*:q' | no identity-based",
      })
  void negations(String statement, String outcome) {
    assertThat(outcome(user(statement), bare())).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs:*:*:${aws:username}, q, allowed",
    "arn:aws:sqs:*:*:${AWS:UserName}, q, allowed",
    "arn:aws:sqs:*:*:${aws:username}, u, no identity-based",
    "'arn:aws:sqs:*:*:${aws:PrincipalTag/queue, ''q''}', u, allowed",
    "arn:aws:sqs:*:*:${aws:PrincipalTag/queue}, u, no identity-based",
    "arn:aws:sqs:*:*:${*}, *, no identity-based",
  })
  void variables_areReplaced(String resource, String userName, String outcome) {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*",
          "Resource": "%s"}}"""
            .formatted(resource);
    Principal user = Principal.user(userName.equals("*") ? "x" : userName).policy(policy);

    assertThat(outcome(user, bare())).isEqualTo(outcome);
  }

  @Test
  void variables_beforeTheirVersion_areText() {
    String policy =
        """
        {"Version": "2008-10-17", "Statement": {"Effect": "Allow", "Action": "*",
          "Resource": "arn:aws:sqs:*:*:${aws:username}"}}""";

    assertThat(outcome(Principal.user("q").policy(policy), bare())).isEqualTo("no identity-based");
  }

  @Test
  void unknownKey_neverOpensAndNeverFailsToDeny() {
    String condition = "'Condition':{'StringNotEquals':{'aws:NoSuchKey':'x'}}";
    Principal allowed = user("'Action':'*','Resource':'*'," + condition);
    String denying =
        """
        {'Statement': {'Effect': 'Deny', 'Action': '*', 'Resource': '*', %s}}"""
            .formatted(condition)
            .replace('\'', '"');

    assertThat(outcome(allowed, bare())).isEqualTo("no identity-based");
    assertThat(outcome(Principal.user("u").policy(policy("+")).policy(denying), bare()))
        .isEqualTo("deny in an identity-based");
    assertThat(decide(allowed, bare()).unknownKeys()).containsExactly("aws:nosuchkey");
  }

  @Test
  void message_isAwss() {
    Denial denial = decide(Principal.user("u"), bare()).denial().orElseThrow();

    assertThat(denial.message(ACTION))
        .isEqualTo(
            "User: arn:aws:iam::111122223333:user/u is not authorized to perform: sqs:SendMessage"
                + " on resource: arn:aws:sqs:us-east-1:111122223333:q because no identity-based"
                + " policy allows the sqs:SendMessage action");
  }

  @Test
  void decision_explainsEachStatement() {
    Principal user =
        user("'Sid':'Other','Action':'*','Resource':'arn:aws:s3:::b'")
            .policy(policy("-").replace("\"*\"", "\"sqs:Purge*\""));

    assertThat(decide(user, question("ROLE")).statements())
        .extracting(Object::toString)
        .containsExactly(
            "identity policy 1, Other (Allow): is about other resources",
            "identity policy 2, statement 1 (Deny): is about other actions",
            "queue policy, statement 1 (Allow): is for others");
  }

  private static Principal narrowed(Principal principal, String identity, String boundary) {
    Principal result = identity.equals(".") ? principal : principal.policy(policy(identity));
    return boundary.equals(".") ? result : result.boundary(policy(boundary));
  }

  private static Principal user(String statement) {
    String json = "{'Statement':{'Effect':'Allow'," + statement + "}}";
    return Principal.user("u").policy(json.replace('\'', '"'));
  }

  private static String policy(String sign) {
    return """
        {"Statement": {"Effect": "%s", "Action": "%s", "Resource": "*"}}"""
        .formatted(sign.equals("-") ? "Deny" : "Allow", sign.equals("0") ? "x:Other" : "*");
  }

  private static AccessQuestion bare() {
    return AccessQuestion.of(ACTION, ARN, OWN, ConditionKeys.none());
  }

  private static AccessQuestion question(String resource) {
    return question(resource, OWN);
  }

  private static AccessQuestion question(String resource, String callersAccount) {
    if (resource.equals(".")) {
      return bare();
    }
    boolean deny = resource.startsWith("-");
    String whom = deny ? resource.substring(1) : resource;
    String principal =
        whom.equals("SERVICE")
            ? "{\"Service\": \"sns.amazonaws.com\"}"
            : "{\"AWS\": [" + arns(whom, callersAccount) + "]}";
    return bare()
        .policy(
            "queue policy",
            """
            {"Statement": {"Effect": "%s", "Principal": %s, "Action": "*", "Resource": "*"}}"""
                .formatted(deny ? "Deny" : "Allow", principal));
  }

  private static String arns(String whom, String account) {
    StringBuilder list = new StringBuilder();
    for (String one : whom.split(" ", -1)) {
      String arn =
          switch (one) {
            case "USER" -> "arn:aws:iam::" + account + ":user/u";
            case "ROLE" -> "arn:aws:iam::" + account + ":role/r";
            case "SESSION" -> "arn:aws:sts::" + account + ":assumed-role/r/s";
            case "ACCOUNT" -> OWN;
            case "OTHER" -> "arn:aws:iam::" + OTHER + ":root";
            default -> "*";
          };
      list.append(list.isEmpty() ? "\"" : ", \"").append(arn).append('"');
    }
    return list.toString();
  }

  private static String outcome(Principal principal, AccessQuestion question) {
    return decide(principal, question).denial().map(EvaluationTest::words).orElse("allowed");
  }

  private static String words(Denial denial) {
    String kind = denial.by().words();
    String name = kind.endsWith(" policy") ? kind.substring(0, kind.length() - 7) : kind;
    return denial.explicit() ? "deny in " + name : "no " + name.substring(name.indexOf(' ') + 1);
  }

  private static Decision decide(Principal principal, AccessQuestion question) {
    Caller caller = principal.caller(OWN, "aws");
    return new PolicyControl().decide(caller, question, Instant.EPOCH, Region.US_EAST_1);
  }
}
