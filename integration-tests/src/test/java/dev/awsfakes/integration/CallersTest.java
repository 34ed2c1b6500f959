package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.Clients;
import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Who may use a resource of each service by its policy: the account, another one, a role of either,
 * and who does not sign. IAM guide, "Policy evaluation logic": within an account one allow is
 * enough, between accounts it takes both.
 */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class CallersTest {
  private static final String OTHER = "111122223333";
  private static final String ALL =
      "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}";

  /** Caller, principal of the resource's policy, whether the caller may; anonymous ones apart. */
  private static final String TABLE =
      """
      owner; -; true
      owner; AWS *; true
      role; -; false
      role; AWS 000000000000; false
      role; AWS arn:aws:iam::000000000000:role/r; true
      role; AWS *; true
      allowed role; -; true
      allowed role; AWS 000000000000; true
      other; -; false
      other; AWS 111122223333; true
      other; AWS 222233334444; false
      other; AWS *; true
      other role; AWS 111122223333; false
      other role; AWS arn:aws:iam::111122223333:role/r; false
      allowed other role; -; false
      allowed other role; AWS 111122223333; true
      allowed other role; AWS arn:aws:iam::111122223333:role/r; true
      allowed other role; AWS arn:aws:iam::111122223333:role/s; false
      anonymous; -; false
      anonymous; AWS 111122223333; false
      """;

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();

  /** A resource of a service. */
  private interface Resource {
    /** Makes it in the default account; gives the name that calls use. */
    String make(FakeAws aws);

    void setPolicy(FakeAws aws, String name, String principal);

    void use(Clients clients, String name);
  }

  private static String policy(String principal, String actions) {
    return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": %s,
          "Action": "%s", "Resource": "*"}]}"""
        .formatted(principal, actions);
  }

  private enum Kind implements Resource {
    BUCKET {
      @Override
      public String make(FakeAws aws) {
        S3Client s3 = aws.client(S3Client.class);
        s3.createBucket(r -> r.bucket("bucket"));
        s3.deletePublicAccessBlock(r -> r.bucket("bucket"));
        s3.putObject(r -> r.bucket("bucket").key("key"), RequestBody.fromString("x"));
        return "bucket";
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        aws.client(S3Client.class)
            .putBucketPolicy(r -> r.bucket(name).policy(policy(principal, "s3:*")));
      }

      @Override
      public void use(Clients clients, String name) {
        clients.client(S3Client.class).headObject(r -> r.bucket(name).key("key"));
      }
    },
    QUEUE {
      @Override
      public String make(FakeAws aws) {
        return aws.client(SqsClient.class).createQueue(r -> r.queueName("queue")).queueUrl();
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        aws.client(SqsClient.class)
            .setQueueAttributes(
                r ->
                    r.queueUrl(name)
                        .attributesWithStrings(Map.of("Policy", policy(principal, "sqs:*"))));
      }

      @Override
      public void use(Clients clients, String name) {
        clients.client(SqsClient.class).sendMessage(r -> r.queueUrl(name).messageBody("x"));
      }
    },
    STREAM {
      @Override
      public String make(FakeAws aws) {
        KinesisClient kinesis = aws.client(KinesisClient.class);
        kinesis.createStream(r -> r.streamName("stream").shardCount(1));
        return kinesis
            .describeStreamSummary(r -> r.streamName("stream"))
            .streamDescriptionSummary()
            .streamARN();
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        aws.client(KinesisClient.class)
            .putResourcePolicy(r -> r.resourceARN(name).policy(policy(principal, "kinesis:*")));
      }

      @Override
      public void use(Clients clients, String name) {
        clients.client(KinesisClient.class).listShards(r -> r.streamARN(name));
      }
    },
    CONSUMER {
      @Override
      public String make(FakeAws aws) {
        String stream = STREAM.make(aws);
        return aws.client(KinesisClient.class)
            .registerStreamConsumer(r -> r.streamARN(stream).consumerName("c"))
            .consumer()
            .consumerARN();
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        STREAM.setPolicy(aws, name, principal);
      }

      @Override
      public void use(Clients clients, String name) {
        clients.client(KinesisClient.class).describeStreamConsumer(r -> r.consumerARN(name));
      }
    },
    TABLE_OF_ITEMS {
      @Override
      public String make(FakeAws aws) {
        return aws.client(DynamoDbClient.class)
            .createTable(
                r ->
                    r.tableName("table")
                        .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                        .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
                        .billingMode("PAY_PER_REQUEST")
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType("KEYS_ONLY")))
            .tableDescription()
            .tableArn();
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        aws.client(DynamoDbClient.class)
            .putResourcePolicy(r -> r.resourceArn(name).policy(policy(principal, "dynamodb:*")));
      }

      @Override
      public void use(Clients clients, String name) {
        clients
            .client(DynamoDbClient.class)
            .getItem(r -> r.tableName(name).key(Map.of("pk", AttributeValue.fromS("a"))));
      }
    },
    TABLE_STREAM {
      @Override
      public String make(FakeAws aws) {
        String table = TABLE_OF_ITEMS.make(aws);
        return aws.client(DynamoDbClient.class)
            .describeTable(r -> r.tableName(table))
            .table()
            .latestStreamArn();
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        TABLE_OF_ITEMS.setPolicy(aws, name, principal);
      }

      @Override
      public void use(Clients clients, String name) {
        clients.client(DynamoDbStreamsClient.class).describeStream(r -> r.streamArn(name));
      }
    },
    KEY {
      @Override
      public String make(FakeAws aws) {
        return aws.client(KmsClient.class).createKey().keyMetadata().arn();
      }

      @Override
      public void setPolicy(FakeAws aws, String name, String principal) {
        aws.client(KmsClient.class)
            .putKeyPolicy(
                r ->
                    r.keyId(name)
                        .policy(policy(principal, "kms:*"))
                        .bypassPolicyLockoutSafetyCheck(true));
      }

      @Override
      public void use(Clients clients, String name) {
        clients.client(KmsClient.class).describeKey(r -> r.keyId(name));
      }
    }
  }

  static Stream<Arguments> cases() {
    return TABLE
        .lines()
        .map(line -> line.split("; ", -1))
        .flatMap(
            words ->
                Stream.of(Kind.values())
                    .map(
                        kind ->
                            Arguments.of(
                                kind, words[0], words[1], Boolean.parseBoolean(words[2]))));
  }

  @ParameterizedTest(name = "{0}: {1}, policy for {2}")
  @MethodSource("cases")
  void caller_mayWhatBothSidesSay(Kind kind, String caller, String principal, boolean allowed) {
    String name = kind.make(aws);
    if (!principal.equals("-")) {
      kind.setPolicy(aws, name, "{\"" + principal.replace(" ", "\": \"") + "\"}");
    }

    assertThat(isAllowed(kind, caller, name)).isEqualTo(allowed);
  }

  static Stream<Arguments> publicResources() {
    return Stream.of(Kind.values())
        .map(kind -> Arguments.of(kind, List.of(Kind.BUCKET, Kind.QUEUE).contains(kind)));
  }

  /** S3 and SQS alone answer requests that nobody signed. */
  @ParameterizedTest
  @MethodSource("publicResources")
  void anonymous_mayWhatEverybodyMay_inSomeServices(Kind kind, boolean allowed) {
    String name = kind.make(aws);
    kind.setPolicy(aws, name, "\"*\"");

    assertThat(isAllowed(kind, "anonymous", name)).isEqualTo(allowed);
  }

  private boolean isAllowed(Kind kind, String caller, String name) {
    try {
      kind.use(aws.as(principal(caller)), name);
      return true;
    } catch (AwsServiceException e) {
      assertThat(e.statusCode()).isIn(400, 403);
      return false;
    }
  }

  private static Principal principal(String name) {
    return switch (name) {
      case "owner" -> Principal.root();
      case "role" -> Principal.role("r");
      case "allowed role" -> Principal.role("r").policy(ALL);
      case "other" -> Principal.account(OTHER);
      case "other role" -> Principal.role("r").inAccount(OTHER);
      case "allowed other role" -> Principal.role("r").inAccount(OTHER).policy(ALL);
      default -> Principal.anonymous();
    };
  }
}
