package dev.awsfakes.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import dev.awsfakes.FakeAws;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * Random programs of requests, half of them not valid, give the same on the fake and on embedded
 * DynamoDB Local, but for the {@link LocalDifference}s. {@code -Dcomparison.programs=1000} runs
 * more of them, {@code -Dcomparison.seed=…} others.
 */
class DynamoDbLocalTest {
  private static final int REQUESTS = 40;

  private static AmazonDynamoDBLocal local;

  @BeforeAll
  static void start() {
    local = DynamoDBEmbedded.create(true);
  }

  @AfterAll
  static void stop() {
    local.shutdownNow();
  }

  static LongStream seeds() {
    long first = Long.getLong("comparison.seed", 1L);
    return LongStream.range(first, first + Long.getLong("comparison.programs", 60L));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void program_givesTheSameOnBoth(long seed) {
    DynamoDbClient theirs = local.dynamoDbClient();
    try (FakeAws aws = FakeAws.create()) {
      DynamoDbClient ours = aws.client(DynamoDbClient.class);
      createTable(ours);
      createTable(theirs);
      compare(new RandomRequests(new Random(seed)), ours, theirs);
    } finally {
      theirs.deleteTable(r -> r.tableName(RandomRequests.TABLE));
    }
  }

  private static void compare(RandomRequests requests, DynamoDbClient ours, DynamoDbClient theirs) {
    for (int i = 0; i < REQUESTS; i++) {
      DynamoDbRequest request = requests.next();
      Answer fake = Answer.of(ours, request);
      Answer other = Answer.of(theirs, request);
      if (!fake.outcome().equals(other.outcome())) {
        boolean explained = LocalDifference.explains(request, fake, other);
        assertThat(explained)
            .as("request %d: %s%n  fake:  %s%n  local: %s", i, request, fake, other)
            .isTrue();
        return; // From here on the tables may differ.
      }
    }
  }

  private static void createTable(DynamoDbClient client) {
    client.createTable(
        r ->
            r.tableName(RandomRequests.TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    attribute("pk", "S"),
                    attribute("sk", "N"),
                    attribute("g", "S"),
                    attribute("num", "N"))
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName(RandomRequests.GLOBAL)
                        .keySchema(keys("g", "num"))
                        .projection(p -> p.projectionType(ProjectionType.ALL))
                        .build())
                .localSecondaryIndexes(
                    LocalSecondaryIndex.builder()
                        .indexName(RandomRequests.LOCAL)
                        .keySchema(keys("pk", "num"))
                        .projection(
                            p ->
                                p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("a", "b"))
                        .build()));
  }

  private static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }
}
