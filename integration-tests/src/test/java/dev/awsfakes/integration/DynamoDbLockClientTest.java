package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.dynamodbv2.AcquireLockOptions;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBLockClient;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBLockClientOptions;
import com.amazonaws.services.dynamodbv2.LockItem;
import com.amazonaws.services.dynamodbv2.model.LockCurrentlyUnavailableException;
import dev.awsfakes.FakeAws;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The lock client for DynamoDB on the fake. */
class DynamoDbLockClientTest {
  private final FakeAws aws = FakeAws.create();
  private final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);

  private AmazonDynamoDBLockClient owner(String name) {
    return new AmazonDynamoDBLockClient(
        AmazonDynamoDBLockClientOptions.builder(dynamo, "locks")
            .withOwnerName(name)
            .withTimeUnit(TimeUnit.SECONDS)
            .withLeaseDuration(60L)
            .withHeartbeatPeriod(5L)
            .withCreateHeartbeatBackgroundThread(false)
            .build());
  }

  private static Optional<LockItem> tryLock(AmazonDynamoDBLockClient owner)
      throws InterruptedException {
    return owner.tryAcquireLock(
        AcquireLockOptions.builder("job")
            .withShouldSkipBlockingWait(true)
            .withDeleteLockOnRelease(true)
            .build());
  }

  @Test
  void lock_isRefusedToASecondOwnerUntilItIsReleased() throws Exception {
    dynamo.createTable(
        r ->
            r.tableName("locks")
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("key")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("key").keyType(KeyType.HASH).build())
                .billingMode("PAY_PER_REQUEST"));
    dynamo.waiter().waitUntilTableExists(r -> r.tableName("locks"));

    try (AmazonDynamoDBLockClient first = owner("first");
        AmazonDynamoDBLockClient second = owner("second")) {
      LockItem held = tryLock(first).orElseThrow();
      held.sendHeartBeat();
      assertThat(refused(second)).isTrue();
      assertThat(first.releaseLock(held)).isTrue();
      assertThat(tryLock(second)).isPresent();
    }
    aws.close();
  }

  /** Whether the owner does not get the lock: with no wait allowed that is no lock or an error. */
  private static boolean refused(AmazonDynamoDBLockClient owner) throws InterruptedException {
    try {
      return tryLock(owner).isEmpty();
    } catch (LockCurrentlyUnavailableException e) {
      return true;
    }
  }
}
