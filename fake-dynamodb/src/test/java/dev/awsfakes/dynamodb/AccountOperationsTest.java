package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class AccountOperationsTest {
  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{"
          + "\"Effect\":\"Allow\",\"Principal\":\"*\""
          + ",\"Action\":\"dynamodb:*\",\"Resource\":\"*\"}]}";

  private final Fixture ddb = new Fixture();

  @Test
  void listTables_pages_giveAllNamesInOrder() {
    List<String> names = List.of("a-1", "b-2", "c-3", "d-4", "e-5");
    names.forEach(ddb::hashTable);

    List<String> found = new ArrayList<>();
    ddb.client.listTablesPaginator(r -> r.limit(2)).tableNames().forEach(found::add);

    assertThat(found).isEqualTo(names);
    assertThat(ddb.client.listTables(r -> r.limit(5)).lastEvaluatedTableName()).isNull();
  }

  @Test
  void tables_ofOtherRegionAndAccount_areOthers() {
    ddb.hashTable("orders");

    assertThat(ddb.aws.client(DynamoDbClient.class, Region.EU_WEST_1).listTables().tableNames())
        .isEmpty();
    assertThat(
            ddb.aws.account("111122223333").client(DynamoDbClient.class).listTables().tableNames())
        .isEmpty();
  }

  @Test
  void asyncClient_sameTable_seesTheItemsAndFailsInTheFuture() {
    ddb.hashTable("orders").put("orders", "pk", "a");
    DynamoDbAsyncClient async = ddb.aws.client(DynamoDbAsyncClient.class);

    assertThat(async.getItem(r -> r.tableName("orders").key(item("pk", "a"))).join().item())
        .isEqualTo(item("pk", "a"));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> async.getItem(r -> r.tableName("none").key(item("pk", "a"))).join())
        .withCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void resourcePolicy_putGetAndDeleted() {
    ddb.hashTable("orders");
    String arn = ddb.client.describeTable(r -> r.tableName("orders")).table().tableArn();

    String revision =
        ddb.client.putResourcePolicy(r -> r.resourceArn(arn).policy(POLICY)).revisionId();
    assertThat(ddb.client.getResourcePolicy(r -> r.resourceArn(arn)))
        .satisfies(policy -> assertThat(policy.policy()).isEqualTo(POLICY))
        .satisfies(policy -> assertThat(policy.revisionId()).isEqualTo(revision));
    assertThat(
            error(
                () ->
                    ddb.client.deleteResourcePolicy(
                        r -> r.resourceArn(arn).expectedRevisionId("123456"))))
        .isInstanceOf(PolicyNotFoundException.class);
    ddb.client.deleteResourcePolicy(r -> r.resourceArn(arn).expectedRevisionId(revision));
    assertThat(error(() -> ddb.client.getResourcePolicy(r -> r.resourceArn(arn))))
        .isInstanceOf(PolicyNotFoundException.class);
  }

  @Test
  void describeLimits_newAccount_hasTheDefaultQuotas() {
    DescribeLimitsResponse limits = ddb.client.describeLimits();

    assertThat(limits.accountMaxReadCapacityUnits()).isEqualTo(80_000);
    assertThat(limits.tableMaxWriteCapacityUnits()).isEqualTo(40_000);
  }

  @Test
  void describeEndpoints_isThatOfTheRegion() {
    assertThat(
            ddb.aws
                .client(DynamoDbClient.class, Region.EU_WEST_1)
                .describeEndpoints()
                .endpoints()
                .get(0)
                .address())
        .isEqualTo("dynamodb.eu-west-1.amazonaws.com");
  }
}
