package dev.awsfakes.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AwsFakesExtension.class)
class OrderEventsTest {

  private final OrderEvents events;

  OrderEventsTest(FakeAws aws) {
    this.events = new OrderShop(aws).application().events();
  }

  @Test
  void readAll_eventsOfSeveralCustomers_keepsTheOrderOfEach() {
    List<OrderPlaced> placed =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new OrderPlaced("O-" + (1_000 + i), "C-00" + i * 7 % 20, 100))
            .toList();
    try (EventPublisher publisher = events.publisher()) {
      placed.forEach(publisher::publish);
    }

    Map<String, List<String>> idsOfCustomer = new HashMap<>();
    Map<String, Long> recordsOfShard =
        events.readAll(
            event ->
                idsOfCustomer
                    .computeIfAbsent(event.customer(), customer -> new ArrayList<>())
                    .add(event.orderId()));

    assertThat(idsOfCustomer).hasSize(20);
    assertThat(idsOfCustomer.values()).allSatisfy(ids -> assertThat(ids).hasSize(50).isSorted());
    assertThat(recordsOfShard).hasSize(4);
    assertThat(recordsOfShard.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000);
  }

  @Test
  void readAll_emptyStream_endsAtTheTip() {
    Map<String, Long> recordsOfShard =
        events.readAll(
            event -> {
              throw new AssertionError("unexpected " + event);
            });

    assertThat(recordsOfShard.values()).containsExactly(0L, 0L, 0L, 0L);
  }
}
