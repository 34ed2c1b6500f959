package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

class TableViewTest {
  private final FakeAws aws = FakeAws.create();
  private final DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
  private final TableView orders = TableView.of(aws, "orders");

  @BeforeEach
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  void createTable() {
    dynamoDb.createTable(
        r ->
            r.tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S")));
  }

  private static Map<String, AttributeValue> order(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  @Test
  void items_areThoseOfAScan_andLookingIsNoCall() {
    dynamoDb.putItem(r -> r.tableName("orders").item(order("O-1")));
    dynamoDb.putItem(r -> r.tableName("orders").item(order("O-2")));
    long calls = aws.calls().count();

    assertThat(orders.items()).containsExactlyInAnyOrder(order("O-1"), order("O-2"));
    assertThat(orders.size()).isEqualTo(2);
    assertThat(orders.item(order("O-1"))).contains(order("O-1"));
    assertThat(orders.item(order("O-3"))).isEmpty();
    assertThat(aws.calls().count()).isEqualTo(calls);
    assertThat(orders.items()).isEqualTo(dynamoDb.scan(r -> r.tableName("orders")).items());
  }

  @Test
  void item_ofWhatIsNoKey_isRefusedInWords() {
    assertThatThrownBy(() -> orders.item(Map.of("id", AttributeValue.fromN("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no key of the table orders");
  }

  @Test
  void view_ofNoTable_saysSo() {
    assertThatThrownBy(() -> TableView.of(aws, "invoices").items())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("There is no table invoices");
  }
}
