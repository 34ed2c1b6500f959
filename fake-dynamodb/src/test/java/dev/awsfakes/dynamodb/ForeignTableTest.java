package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class ForeignTableTest {
  private final Fixture ddb = new Fixture().hashTable("items");
  private final String arn = ddb.client.describeTable(r -> r.tableName("items")).table().tableArn();
  private final DynamoDbClient other = ddb.aws.account("111122223333").client(DynamoDbClient.class);

  private void get() {
    other.getItem(r -> r.tableName(arn).key(item("pk", "a")));
  }

  @Test
  void tableOfAnotherAccount_isNotAccessible() {
    DynamoDbException error = error(this::get);

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.awsErrorDetails().errorMessage())
        .startsWith("User: arn:aws:iam::111122223333:root is not authorized")
        .contains(arn);
    assertThat(
            error(() -> other.describeTable(r -> r.tableName(arn))).awsErrorDetails().errorCode())
        .isEqualTo("AccessDeniedException");
  }

  @Test
  void tableOfAnotherAccount_withAPolicy_isUsed() {
    ddb.put("items", "pk", "a");
    ddb.client.putResourcePolicy(
        r ->
            r.resourceArn(arn)
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
                      "Action": ["dynamodb:GetItem", "dynamodb:DescribeTable"], "Resource": "%s"}}"""
                        .formatted(arn)));

    assertThat(other.getItem(r -> r.tableName(arn).key(item("pk", "a"))).item())
        .isEqualTo(item("pk", "a"));
    assertThat(
            error(() -> other.deleteItem(r -> r.tableName(arn).key(item("pk", "a")))).getMessage())
        .contains("no resource-based policy allows the dynamodb:DeleteItem action");
    assertThatThrownBy(() -> other.describeTable(r -> r.tableName(arn)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void tableOfAnotherRegion_isNotFound() {
    String elsewhere = arn.replace("us-east-1", "eu-west-1");

    assertThatThrownBy(() -> ddb.client.getItem(r -> r.tableName(elsewhere).key(item("pk", "a"))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void ownTable_byItsArn_isFound() {
    ddb.put(arn, "pk", "a");
    assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a"));
  }
}
