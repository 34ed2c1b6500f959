package dev.awsfakes.examples.orders;

import static dev.awsfakes.examples.orders.OrderShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(AwsFakesExtension.class)
class OrderImportTest {

  private OrderShop shop;

  @BeforeEach
  void openShop(FakeAws aws) {
    shop = new OrderShop(aws);
  }

  @Test
  void run_newOrder_isStoredOnce(DynamoDbClient dynamoDb) {
    ImportSummary summary = shop.importLines(line("O-0001", "C-0001", 3));

    assertThat(summary.stored()).isEqualTo(1);
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS("C-0001"), "sk", AttributeValue.fromS("O-0001"));
    Map<String, AttributeValue> item =
        dynamoDb.getItem(request -> request.tableName(shop.resources().table()).key(key)).item();
    assertThat(item)
        .containsEntry("totalCents", AttributeValue.fromN("750"))
        .containsEntry("status", AttributeValue.fromS("RECEIVED"))
        .containsEntry("lastFour", AttributeValue.fromS("1111"));
  }

  @Test
  void run_duplicate_isRefusedAndNotSent(SqsClient sqs) {
    ImportSummary summary =
        shop.importLines(line("O-0001", "C-0001", 1), line("O-0001", "C-0001", 9));

    assertThat(summary.stored()).isEqualTo(1);
    assertThat(summary.duplicates()).isEqualTo(1);
    assertThat(summary.sent()).isEqualTo(1);
    assertThat(shop.application().store().ofCustomer("C-0001"))
        .extracting(StoredOrder::totalCents)
        .containsExactly(250L);
    assertThat(
            sqs.receiveMessage(
                    request ->
                        request.queueUrl(shop.resources().queueUrl()).maxNumberOfMessages(10))
                .messages())
        .extracting(message -> message.body())
        .containsExactly("O-0001,C-0001,250");
  }

  @Test
  void run_sameFileTwice_changesNothing() {
    String[] lines = {line("O-0001", "C-0001", 1), line("O-0002", "C-0001", 1)};
    shop.importLines(lines);

    ImportSummary again = shop.importLines(lines);

    assertThat(again.stored()).isZero();
    assertThat(again.duplicates()).isEqualTo(2);
    assertThat(again.published()).isZero();
    assertThat(shop.statusesOf("C-0001")).hasSize(2);
  }

  @Test
  void run_badLine_isReportedWithItsLineNumberAndStopsNothing() {
    ImportSummary summary =
        shop.importLines(line("O-0001", "C-0001", 1), "nonsense", line("O-0002", "C-0001", 1));

    assertThat(summary.firstRejected())
        .containsExactly(new OrderLine.Rejected(3, "7 fields expected, found 1"));
    assertThat(summary.read()).isEqualTo(3);
    assertThat(summary.stored()).isEqualTo(2);
  }

  @Test
  void run_fileThatIsNotThere_fails() {
    assertThatExceptionOfType(NoSuchKeyException.class)
        .isThrownBy(() -> shop.application().orderImport().run("missing.csv", count -> {}));
  }
}
