package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Requests that the model lets pass and that no operation can answer; random requests found them.
 */
class IncompleteRequestsTest {
  private final DynamoDbClient dynamoDb = FakeAws.create().client(DynamoDbClient.class);

  private static void assertInvalid(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(DynamoDbException.class)
        .extracting(error -> ((DynamoDbException) error).awsErrorDetails().errorCode())
        .isEqualTo("ValidationException");
  }

  @Test
  void restoreTableToPointInTime_ofNoTable_isInvalid() {
    assertInvalid(() -> dynamoDb.restoreTableToPointInTime(r -> r.targetTableName("copy")));
  }

  @Test
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  void createGlobalTable_replicaWithoutRegion_isInvalid() {
    assertInvalid(
        () ->
            dynamoDb.createGlobalTable(
                r -> r.globalTableName("orders").replicationGroup(replica -> {})));
  }

  @Test
  void listContributorInsights_ofNoneAPage_isInvalid() {
    assertInvalid(() -> dynamoDb.listContributorInsights(r -> r.maxResults(-1)));
  }
}
