package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.access.Principal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.AccessDeniedException;
import software.amazon.awssdk.services.kinesis.model.KinesisException;

/** Who may do what with a stream. */
class StreamAccessTest extends KinesisTest {
  private static final String OTHER = "111122223333";

  @BeforeEach
  void makeStream() {
    stream(1);
  }

  private KinesisClient as(Principal principal) {
    return aws.as(principal).client(KinesisClient.class);
  }

  private static Principal alice(String action, String resource) {
    return Principal.user("alice")
        .policy(
            """
            {"Statement": {"Effect": "Allow", "Action": "%s", "Resource": "%s"}}"""
                .formatted(action, resource));
  }

  private void put(KinesisClient client) {
    client.putRecord(r -> r.streamARN(arn()).partitionKey("a").data(SdkBytes.fromUtf8String("x")));
  }

  private void policy(String effect, String principal, String action) {
    kinesis.putResourcePolicy(
        r ->
            r.resourceARN(arn())
                .policy(
                    """
                    {"Statement": {"Effect": "%s", "Principal": %s, "Action": "%s",
                      "Resource": "*"}}"""
                        .formatted(effect, principal, action)));
  }

  private void assertDenied(Runnable call, String why) {
    AccessDeniedException error = catchThrowableOfType(AccessDeniedException.class, call::run);
    assertThat(error).isNotNull();
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(error.awsErrorDetails().errorMessage()).endsWith(why);
  }

  @Test
  void user_mayWhatItsPolicySays() {
    put(as(alice("kinesis:PutRecord", arn())));

    assertDenied(
        () -> as(alice("kinesis:PutRecord", arn())).describeStream(r -> r.streamName(STREAM)),
        "User: arn:aws:iam::000000000000:user/alice is not authorized to perform:"
            + " kinesis:DescribeStream on resource: "
            + arn()
            + " because no identity-based policy allows the kinesis:DescribeStream action");
  }

  @Test
  void getRecords_isAboutTheStreamOfTheIterator() {
    String iterator =
        kinesis
            .getShardIterator(
                r -> r.streamName(STREAM).shardId(FIRST_SHARD).shardIteratorType("TRIM_HORIZON"))
            .shardIterator();

    as(alice("kinesis:GetRecords", arn())).getRecords(r -> r.shardIterator(iterator));
    assertDenied(
        () ->
            as(alice("kinesis:GetRecords", arn() + "2")).getRecords(r -> r.shardIterator(iterator)),
        "no identity-based policy allows the kinesis:GetRecords action");
  }

  @Test
  void otherAccount_needsThePolicyOfTheStream() {
    KinesisClient other = aws.account(OTHER).client(KinesisClient.class);
    assertDenied(() -> put(other), "no resource-based policy allows the kinesis:PutRecord action");

    policy("Allow", "{\"AWS\": \"" + OTHER + "\"}", "kinesis:*");

    put(other);
    assertDenied(
        () -> other.deleteStream(r -> r.streamARN(arn())),
        "no resource-based policy allows the kinesis:DeleteStream action");
    assertDenied(
        () -> put(as(Principal.role("r").inAccount(OTHER))),
        "no identity-based policy allows the kinesis:PutRecord action");
  }

  @Test
  void role_namedByTheStream_needsNoPolicy() {
    policy("Allow", "{\"AWS\": \"arn:aws:iam::000000000000:role/r\"}", "kinesis:PutRecord");

    put(as(Principal.role("r")));
  }

  @Test
  void deny_isForTheOwnerAsWell() {
    policy("Deny", "\"*\"", "kinesis:PutRecord");

    assertDenied(() -> put(kinesis), "with an explicit deny in a resource-based policy");
  }

  @Test
  void anonymous_isNotSigned() {
    policy("Allow", "\"*\"", "kinesis:*");

    KinesisException error =
        catchThrowableOfType(KinesisException.class, () -> put(as(Principal.anonymous())));

    assertThat(error.awsErrorDetails().errorCode())
        .isEqualTo("MissingAuthenticationTokenException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ListStreams", "DescribeLimits"})
  void operationWithoutStream_isAboutAll(String action) {
    assertDenied(() -> plain(as(Principal.user("alice")), action), "kinesis:" + action + " action");

    plain(as(alice("kinesis:" + action, "*")), action);
  }

  private static void plain(KinesisClient client, String action) {
    if (action.equals("ListStreams")) {
      client.listStreams();
    } else {
      client.describeLimits(r -> {});
    }
  }

  @Test
  void consumer_isAResourceOfItsOwn() {
    String consumer =
        kinesis
            .registerStreamConsumer(r -> r.streamARN(arn()).consumerName("c"))
            .consumer()
            .consumerARN();

    as(alice("kinesis:DescribeStreamConsumer", arn() + "/consumer/c:*"))
        .describeStreamConsumer(r -> r.consumerARN(consumer));
    assertDenied(
        () ->
            as(alice("kinesis:DescribeStreamConsumer", arn()))
                .describeStreamConsumer(r -> r.consumerARN(consumer)),
        "no identity-based policy allows the kinesis:DescribeStreamConsumer action");
  }

  private String consumer() {
    return kinesis
        .registerStreamConsumer(r -> r.streamARN(arn()).consumerName("c"))
        .consumer()
        .consumerARN();
  }

  private void policyOf(String resource, String principal) {
    kinesis.putResourcePolicy(
        r ->
            r.resourceARN(resource)
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": %s, "Action": "kinesis:*",
                      "Resource": "%s"}}"""
                        .formatted(principal, resource)));
  }

  private static boolean isAllowed(Runnable call) {
    return catchThrowableOfType(AccessDeniedException.class, call::run) == null;
  }

  @Test
  void policyOfAConsumer_isNotThatOfItsStream() {
    String consumer = consumer();
    KinesisClient other = aws.account(OTHER).client(KinesisClient.class);
    policyOf(consumer, "{\"AWS\": \"" + OTHER + "\"}");

    other.describeStreamConsumer(r -> r.consumerARN(consumer));
    assertThat(isAllowed(() -> put(other))).isFalse();
    assertThat(kinesis.getResourcePolicy(r -> r.resourceARN(arn())).policy()).isEqualTo("{}");

    kinesis.deleteResourcePolicy(r -> r.resourceARN(consumer));
    assertThat(kinesis.getResourcePolicy(r -> r.resourceARN(consumer)).policy()).isEqualTo("{}");
    assertThat(isAllowed(() -> other.describeStreamConsumer(r -> r.consumerARN(consumer))))
        .isFalse();
  }

  @Test
  void tagsOfAConsumer_areItsOwn() {
    String consumer = consumer();
    kinesis.tagResource(r -> r.resourceARN(consumer).tags(Map.of("team", "blue")));
    KinesisClient blue =
        as(
            Principal.user("alice")
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition":
                      {"StringEquals": {"aws:ResourceTag/team": "blue"}}}}"""));

    blue.describeStreamConsumer(r -> r.consumerARN(consumer));
    assertThat(isAllowed(() -> put(blue))).isFalse();
  }

  @Test
  void listShards_nextPage_isAboutTheStreamOfTheToken() {
    kinesis.updateShardCount(
        r -> r.streamARN(arn()).targetShardCount(2).scalingType("UNIFORM_SCALING"));
    String token = kinesis.listShards(r -> r.streamARN(arn()).maxResults(1)).nextToken();

    assertThat(isAllowed(() -> as(Principal.user("u")).listShards(r -> r.nextToken(token))))
        .isFalse();
    as(alice("kinesis:ListShards", arn())).listShards(r -> r.nextToken(token));
  }
}
