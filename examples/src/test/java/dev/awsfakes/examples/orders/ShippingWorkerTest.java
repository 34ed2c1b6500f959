package dev.awsfakes.examples.orders;

import static dev.awsfakes.examples.orders.OrderShop.line;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AwsFakesExtension.class)
class ShippingWorkerTest {

  private OrderShop shop;

  @BeforeEach
  void openShop(FakeAws aws) {
    shop = new OrderShop(aws);
  }

  @Test
  void drain_ordersOfSeveralCustomers_keepsTheOrderOfEach() {
    shop.importLines(
        IntStream.range(0, 60)
            .mapToObj(i -> line("O-" + (1_000 + i), "C-000" + i % 3, 1))
            .toArray(String[]::new));

    ShippingSummary summary =
        shop.application()
            .shippingWorker()
            .drain(
                count ->
                    assertThat(List.of("C-0000", "C-0001", "C-0002"))
                        .allSatisfy(
                            customer ->
                                assertThat(shop.statusesOf(customer))
                                    .isSortedAccordingTo(reverseOrder())));

    assertThat(summary).isEqualTo(new ShippingSummary(60, 0));
  }

  @Test
  void drain_messageNotDeleted_comesBackAfterTheVisibilityTimeout(FakeClock clock) {
    clock.freeze();
    shop.importLines(line("O-0001", "C-0001", 1), line("O-0002", "C-0001", 1));
    List<QueuedOrder> lost = shop.application().queue().receive();
    assertThat(lost).isNotEmpty();

    clock.advance(Duration.ofSeconds(29));
    assertThat(shop.ship().shipped()).isZero();

    clock.advance(Duration.ofSeconds(2));
    assertThat(shop.ship().shipped()).isEqualTo(2);
    assertThat(shop.statusesOf("C-0001")).containsExactly(OrderStatus.SHIPPED, OrderStatus.SHIPPED);
  }

  @Test
  void drain_orderShippedByAWorkerThatFailedThen_isNotShippedTwice(FakeClock clock) {
    shop.importLines(line("O-0001", "C-0001", 1));
    shop.application().queue().receive();
    assertThat(shop.application().store().ship("C-0001", "O-0001")).isTrue();

    clock.advance(Duration.ofSeconds(31));

    assertThat(shop.ship()).isEqualTo(new ShippingSummary(0, 1));
    clock.advance(Duration.ofSeconds(31));
    assertThat(shop.ship()).isEqualTo(new ShippingSummary(0, 0));
  }
}
