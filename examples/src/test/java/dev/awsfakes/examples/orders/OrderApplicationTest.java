package dev.awsfakes.examples.orders;

import static dev.awsfakes.examples.orders.OrderShop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AwsFakesExtension.class)
class OrderApplicationTest {

  private OrderShop shop;

  @BeforeEach
  void openShop(FakeAws aws) {
    shop = new OrderShop(aws);
  }

  @Test
  void wholeRun_tenThousandLines_agreesInItsTotals() {
    SampleOrders sample = SampleOrders.generate(7, 10_000);

    ImportSummary imported = shop.importFile(sample.csv());
    ShippingSummary shipping = shop.ship();
    Revenue revenue = shop.application().revenueReport().compile(imported.customers());

    assertThat(imported.read()).isEqualTo(10_000);
    assertThat(imported.stored()).isEqualTo(sample.orders());
    assertThat(imported.duplicates()).isEqualTo(sample.duplicates());
    assertThat(imported.rejected()).isEqualTo(sample.badLines());
    assertThat(imported.sent()).isEqualTo(sample.orders());
    assertThat(imported.published()).isEqualTo(sample.orders());
    assertThat(shipping).isEqualTo(new ShippingSummary(sample.orders(), 0));
    assertThat(revenue.orders()).isEqualTo(sample.orders());
    assertThat(revenue.shipped()).isEqualTo(sample.orders());
    assertThat(revenue.byStream()).isEqualTo(revenue.byTable());
  }

  @Test
  void revenue_ofTwoCustomers_isTheSumOfTheirOrders() {
    shop.importLines(
        line("O-0001", "C-0001", 1), line("O-0002", "C-0002", 4), line("O-0003", "C-0001", 2));

    Revenue revenue = shop.application().revenueReport().compile(Set.of("C-0001", "C-0002"));

    assertThat(revenue.byTable()).isEqualTo(Map.of("C-0001", 750L, "C-0002", 1_000L));
    assertThat(revenue.tableAndStreamAgree()).isTrue();
    assertThat(revenue.top(1)).containsExactly(Map.entry("C-0002", 1_000L));
  }

  @Test
  void revenue_orderThatWasNotPublished_isADisagreement() {
    shop.importLines(line("O-0001", "C-0001", 1));
    Order unpublished = orderOf(line("O-0002", "C-0001", 1));
    SealedCard card =
        shop.application()
            .vault()
            .seal(unpublished.card(), CardVault.contextOf("C-0001", "O-0002"));
    shop.application().store().add(unpublished, card);

    Revenue revenue = shop.application().revenueReport().compile(Set.of("C-0001"));

    assertThat(revenue.tableAndStreamAgree()).isFalse();
  }

  @Test
  void storedCard_opensForItsOrder() {
    shop.importLines(line("O-0001", "C-0001", 1));

    SealedCard sealed =
        shop.application()
            .store()
            .ofCustomer("C-0001")
            .map(StoredOrder::card)
            .findFirst()
            .orElseThrow();

    assertThat(shop.application().vault().open(sealed, CardVault.contextOf("C-0001", "O-0001")))
        .isEqualTo(new CardNumber("4111111111111111"));
  }

  private static Order orderOf(String line) {
    return ((OrderLine.Valid) OrderCsv.parse(2, line)).order();
  }
}
