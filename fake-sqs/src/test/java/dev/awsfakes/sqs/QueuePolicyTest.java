package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.OverLimitException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Who may do what with a queue. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class QueuePolicyTest extends SqsTest {
  private static final String ALL = "\"Action\": \"sqs:*\", \"Resource\": \"*\"";
  private static final String OTHER = "111122223333";

  private final String url = queue("orders");

  private SqsClient as(Principal principal) {
    return aws.as(principal).client(SqsClient.class);
  }

  private static String allow(String rest) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", " + rest + "}}";
  }

  private void policy(String statements) {
    String policy = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
    sqs.setQueueAttributes(r -> r.queueUrl(url).attributesWithStrings(Map.of("Policy", policy)));
  }

  private void assertDenied(SqsClient client, Consumer<SqsClient> call, String message) {
    SqsException error = error(() -> call.accept(client));
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
    assertThat(error.statusCode()).isEqualTo(403);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
  }

  @Test
  void user_withoutPolicy_mayNothing() {
    SqsClient alice = as(Principal.user("alice"));

    assertDenied(
        alice,
        client -> client.sendMessage(r -> r.queueUrl(url).messageBody("x")),
        "User: arn:aws:iam::000000000000:user/alice is not authorized to perform: sqs:sendmessage"
            + " on resource: arn:aws:sqs:us-east-1:000000000000:orders because no identity-based"
            + " policy allows the sqs:sendmessage action");
    assertThat(bodies(url)).isEmpty();
  }

  @Test
  void role_withPolicy_mayWhatItSays() {
    Principal role =
        Principal.role("worker")
            .session("one")
            .policy(allow("\"Action\": \"sqs:SendMessage\", \"Resource\": \"" + arn(url) + "\""));

    as(role).sendMessage(r -> r.queueUrl(url).messageBody("x"));

    assertDenied(
        as(role),
        client -> client.receiveMessage(r -> r.queueUrl(url)),
        "User: arn:aws:sts::000000000000:assumed-role/worker/one is not authorized to perform:"
            + " sqs:receivemessage on resource: arn:aws:sqs:us-east-1:000000000000:orders because"
            + " no identity-based policy allows the sqs:receivemessage action");
    assertThat(bodies(url)).containsExactly("x");
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call(
            "AddPermission",
            (c, q) ->
                c.addPermission(
                    r -> r.queueUrl(q).label("l").awsAccountIds(OTHER).actions("SendMessage"))),
        call(
            "ChangeMessageVisibility",
            (c, q) ->
                c.changeMessageVisibility(
                    r -> r.queueUrl(q).receiptHandle("x").visibilityTimeout(1))),
        call(
            "ChangeMessageVisibility",
            (c, q) ->
                c.changeMessageVisibilityBatch(
                    r ->
                        r.queueUrl(q)
                            .entries(e -> e.id("a").receiptHandle("x").visibilityTimeout(1)))),
        call("CreateQueue", (c, q) -> c.createQueue(r -> r.queueName("orders"))),
        call("DeleteMessage", (c, q) -> c.deleteMessage(r -> r.queueUrl(q).receiptHandle("x"))),
        call(
            "DeleteMessage",
            (c, q) ->
                c.deleteMessageBatch(
                    r -> r.queueUrl(q).entries(e -> e.id("a").receiptHandle("x")))),
        call("DeleteQueue", (c, q) -> c.deleteQueue(r -> r.queueUrl(q))),
        call("GetQueueAttributes", (c, q) -> c.getQueueAttributes(r -> r.queueUrl(q))),
        call("GetQueueUrl", (c, q) -> c.getQueueUrl(r -> r.queueName("orders"))),
        call(
            "ListDeadLetterSourceQueues",
            (c, q) -> c.listDeadLetterSourceQueues(r -> r.queueUrl(q))),
        call("ListQueueTags", (c, q) -> c.listQueueTags(r -> r.queueUrl(q))),
        call("PurgeQueue", (c, q) -> c.purgeQueue(r -> r.queueUrl(q))),
        call("ReceiveMessage", (c, q) -> c.receiveMessage(r -> r.queueUrl(q))),
        call("RemovePermission", (c, q) -> c.removePermission(r -> r.queueUrl(q).label("l"))),
        call(
            "SendMessage",
            (c, q) ->
                c.sendMessageBatch(r -> r.queueUrl(q).entries(e -> e.id("a").messageBody("x")))),
        call(
            "SetQueueAttributes",
            (c, q) ->
                c.setQueueAttributes(
                    r -> r.queueUrl(q).attributesWithStrings(Map.of("DelaySeconds", "1")))),
        call("TagQueue", (c, q) -> c.tagQueue(r -> r.queueUrl(q).tags(Map.of("a", "b")))),
        call("UntagQueue", (c, q) -> c.untagQueue(r -> r.queueUrl(q).tagKeys("a"))));
  }

  private static Arguments call(String action, BiConsumer<SqsClient, String> call) {
    return Arguments.of(action, call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void call_needsItsActionOnTheQueue(String action, BiConsumer<SqsClient, String> call) {
    SqsClient other =
        as(
            Principal.user("u")
                .policy(allow("\"NotAction\": \"sqs:" + action + "\", \"Resource\": \"*\"")));
    assertThat(error(() -> call.accept(other, url)).getMessage())
        .contains(
            "perform: sqs:" + action.toLowerCase(Locale.ROOT) + " on resource: " + arn(url) + " ");

    Principal user =
        Principal.user("v")
            .policy(
                allow("\"Action\": \"sqs:" + action + "\", \"Resource\": \"" + arn(url) + "\""));
    try {
      call.accept(as(user), url);
    } catch (SqsException e) {
      assertThat(e.statusCode()).isEqualTo(400);
    }
    assertThat(aws.access().used(user)).containsOnlyKeys("sqs:" + action);
  }

  @Test
  void listQueues_needsAllQueues() {
    assertDenied(
        as(Principal.user("u")),
        client -> client.listQueues(),
        "User: arn:aws:iam::000000000000:user/u is not authorized to perform: sqs:listqueues on"
            + " resource: arn:aws:sqs:us-east-1:000000000000: because no identity-based policy"
            + " allows the sqs:listqueues action");
  }

  @Test
  void addPermission_letsTheAccountIn() {
    SqsClient other = aws.account(OTHER).client(SqsClient.class);
    assertDenied(
        other,
        client -> client.sendMessage(r -> r.queueUrl(url).messageBody("x")),
        "User: arn:aws:iam::111122223333:root is not authorized to perform: sqs:sendmessage on"
            + " resource: arn:aws:sqs:us-east-1:000000000000:orders because no resource-based"
            + " policy allows the sqs:sendmessage action");

    sqs.addPermission(r -> r.queueUrl(url).label("l").awsAccountIds(OTHER).actions("SendMessage"));
    other.sendMessage(r -> r.queueUrl(url).messageBody("x"));

    sqs.removePermission(r -> r.queueUrl(url).label("l"));
    assertThat(error(() -> other.sendMessage(r -> r.queueUrl(url).messageBody("y"))).statusCode())
        .isEqualTo(403);
    assertThat(bodies(url)).containsExactly("x");
  }

  @Test
  void userOfAnotherAccount_needsBothSides() {
    Principal user = Principal.user("u").inAccount(OTHER);
    SqsClient bare = as(user);
    SqsClient allowed = as(user.policy(allow(ALL)));
    assertThat(error(() -> allowed.receiveMessage(r -> r.queueUrl(url))).getMessage())
        .contains("no resource-based policy");

    policy("{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"" + OTHER + "\"}, " + ALL + "}");

    assertThat(allowed.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
    assertThat(error(() -> bare.receiveMessage(r -> r.queueUrl(url))).getMessage())
        .contains("no identity-based policy");
  }

  static Stream<Arguments> administration() {
    return calls()
        .filter(
            call ->
                List.of(
                        "AddPermission",
                        "DeleteQueue",
                        "ListQueueTags",
                        "RemovePermission",
                        "SetQueueAttributes",
                        "TagQueue",
                        "UntagQueue")
                    .contains(call.get()[0]));
  }

  /** SQS guide, "Overview of managing access": cross-account permissions don't apply to these. */
  @ParameterizedTest
  @MethodSource("administration")
  void otherAccounts_mayNotAdministrate(String action, BiConsumer<SqsClient, String> call) {
    policy("{\"Effect\": \"Allow\", \"Principal\": \"*\", " + ALL + "}");
    SqsClient other = aws.account(OTHER).client(SqsClient.class);

    assertThat(error(() -> call.accept(other, url)).getMessage())
        .contains("no resource-based policy allows the sqs:" + action.toLowerCase(Locale.ROOT));
    assertThat(other.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
  }

  @Test
  void startMessageMoveTask_needsToMoveFromOneQueueToTheOther() {
    String target = queue("target");
    String dead = queue("dead");
    sqs.setQueueAttributes(
        r ->
            r.queueUrl(url)
                .attributesWithStrings(
                    Map.of(
                        "RedrivePolicy",
                        "{\"maxReceiveCount\": 1, \"deadLetterTargetArn\": \""
                            + arn(dead)
                            + "\"}")));
    Principal mover = Principal.user("mover").policy(allow(ALL));

    as(mover).startMessageMoveTask(r -> r.sourceArn(arn(dead)).destinationArn(arn(target)));
    as(mover).listMessageMoveTasks(r -> r.sourceArn(arn(dead)));

    assertThat(aws.access().used(mover))
        .containsOnlyKeys(
            "sqs:StartMessageMoveTask",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:SendMessage",
            "sqs:ListMessageMoveTasks")
        .containsEntry("sqs:SendMessage", Set.of(arn(target)))
        .containsEntry("sqs:ReceiveMessage", Set.of(arn(dead)));
  }

  @Test
  void createQueue_withTags_needsToTag() {
    Principal maker =
        Principal.user("maker")
            .policy(allow("\"Action\": \"sqs:CreateQueue\", \"Resource\": \"*\""));

    as(maker).createQueue(r -> r.queueName("plain"));

    assertThat(
            error(() -> as(maker).createQueue(r -> r.queueName("new").tags(Map.of("a", "b"))))
                .getMessage())
        .contains("sqs:tagqueue");
    assertThat(sqs.listQueues(r -> r.queueNamePrefix("new")).queueUrls()).isEmpty();
  }

  @Test
  void getQueueUrl_ofAnotherAccountThatIsNotShared_isNotFound() {
    SqsClient other = aws.account(OTHER).client(SqsClient.class);

    assertThat(
            error(
                () ->
                    other.getQueueUrl(
                        r -> r.queueName("orders").queueOwnerAWSAccountId("000000000000"))))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void anonymous_mayWhatEverybodyMay() {
    SqsClient anonymous = as(Principal.anonymous());
    assertThat(error(() -> anonymous.receiveMessage(r -> r.queueUrl(url))).statusCode())
        .isEqualTo(403);

    policy("{\"Effect\": \"Allow\", \"Principal\": \"*\", " + ALL + "}");

    assertThat(anonymous.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
  }

  @Test
  void service_isToldByItsSource() {
    String topic = "arn:aws:sns:us-east-1:000000000000:topic";
    policy(
        """
        {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"},
         "Action": "sqs:SendMessage", "Resource": "*",
         "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}"""
            .formatted(topic));
    Principal sns = Principal.service("sns.amazonaws.com");

    as(sns.source(topic, "000000000000")).sendMessage(r -> r.queueUrl(url).messageBody("x"));

    SqsClient another = as(sns.source(topic + "2", "000000000000"));
    assertThat(error(() -> another.sendMessage(r -> r.queueUrl(url).messageBody("y"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void deny_isForTheOwnerAsWell() {
    policy(
        """
        {"Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*",
         "Condition": {"DateGreaterThan": {"aws:CurrentTime": "2026-01-01T01:00:00Z"}}}""");
    send(url, "in time");

    clock.advance(Duration.ofHours(2));

    assertDenied(
        sqs,
        client -> client.sendMessage(r -> r.queueUrl(url).messageBody("x")),
        "User: arn:aws:iam::000000000000:root is not authorized to perform: sqs:sendmessage on"
            + " resource: arn:aws:sqs:us-east-1:000000000000:orders with an explicit deny in a"
            + " resource-based policy");
  }

  @Test
  void tags_ofQueueAndRequest_areConditionKeys() {
    sqs.tagQueue(r -> r.queueUrl(url).tags(Map.of("team", "blue")));
    SqsClient blue =
        as(
            Principal.role("r")
                .tag("team", "blue")
                .policy(
                    allow(
                        ALL
                            + ", \"Condition\": {\"StringEquals\": {\"aws:ResourceTag/team\":"
                            + " \"${aws:PrincipalTag/team}\"}}")));
    SqsClient tagger =
        as(
            Principal.role("t")
                .policy(
                    allow(
                        ALL
                            + ", \"Condition\": {\"ForAllValues:StringEquals\": {\"aws:TagKeys\":"
                            + " [\"a\", \"b\"]}}")));

    assertThat(blue.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
    sqs.untagQueue(r -> r.queueUrl(url).tagKeys("team"));
    assertThat(error(() -> blue.receiveMessage(r -> r.queueUrl(url))).statusCode()).isEqualTo(403);

    tagger.tagQueue(r -> r.queueUrl(url).tags(Map.of("a", "1")));
    assertThat(
            error(() -> tagger.tagQueue(r -> r.queueUrl(url).tags(Map.of("c", "1")))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void async_isRefusedAlike() {
    var client = aws.as(Principal.user("u")).client(SqsAsyncClient.class);

    assertThat(client.receiveMessage(r -> r.queueUrl(url)))
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(SqsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"Statement\": []}",
        "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sqs:*\", \"Resource\": \"*\"}]}",
      })
  void policy_malformed_isRefused(String policy) {
    assertError(
        () ->
            sqs.setQueueAttributes(
                r -> r.queueUrl(url).attributesWithStrings(Map.of("Policy", policy))),
        "InvalidAttributeValue",
        "Invalid value for the parameter Policy.");
    assertThat(attributes(url)).doesNotContainKey("Policy");
  }

  @ParameterizedTest
  @CsvSource({"20, 1, 0", "1, 50, 0", "1, 1, 10"})
  void policy_atItsLimits_isTaken(int statements, int principals, int conditions) {
    policy(policy(statements, principals, conditions));

    assertThat(attributes(url)).containsKey("Policy");
  }

  @ParameterizedTest
  @CsvSource({"21, 1, 0", "1, 51, 0", "1, 1, 11"})
  void policy_overItsLimits_isRefused(int statements, int principals, int conditions) {
    assertThat(error(() -> policy(policy(statements, principals, conditions))))
        .isInstanceOf(OverLimitException.class);
  }

  private static String policy(int statements, int principals, int conditions) {
    String names = list(principals, i -> "\"" + (111122223333L + i) + "\"");
    String keys = list(conditions, i -> "\"aws:PrincipalTag/" + i + "\": \"x\"");
    String condition = conditions == 0 ? "" : ", \"Condition\": {\"StringEquals\": {" + keys + "}}";
    return list(
        statements,
        i ->
            "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": ["
                + names
                + "]}, "
                + ALL
                + condition
                + "}");
  }

  private static String list(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
  }
}
