package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessageOrderTest {
  private static final MessageContent CONTENT =
      new MessageContent("id", "body", "md5", Map.of(), null, null, null, null, "sender");

  private static final Comparator<StoredMessage> BY_WAKE_TIME =
      Comparator.<StoredMessage, Instant>comparing(m -> m.wakeAt)
          .thenComparing(StoredMessage.BY_NUMBER);

  private final MessageOrder<Instant> order = new MessageOrder<>(m -> m.wakeAt);

  private static StoredMessage message(long number, long wakesAt) {
    StoredMessage message = new StoredMessage(CONTENT, number, Instant.EPOCH, null, null);
    message.wakeAt = Instant.ofEpochSecond(wakesAt);
    return message;
  }

  @Test
  void first_messagesThatComeLate_areSortedIn() {
    for (long wakesAt : new long[] {5, 7, 3, 9, 6}) {
      order.add(message(wakesAt, wakesAt));
    }

    assertThat(order.first(4)).extracting(m -> m.number).containsExactly(3L, 5L, 6L, 7L);
    assertThat(order.first(9)).hasSize(5);
    assertThat(order.size()).isEqualTo(5);
  }

  @Test
  void addAfterAllAreGone_anEarlierKey_isFirst() {
    StoredMessage gone = message(1, 100);
    order.add(gone);
    order.remove(gone);
    order.add(message(2, 50));
    order.add(message(3, 70));

    assertThat(order.first(2)).extracting(m -> m.number).containsExactly(2L, 3L);
  }

  @Test
  void anyProgramOfAddsAndRemoves_isAsOfASortedSet() {
    Random random = new Random(7);
    TreeSet<StoredMessage> model = new TreeSet<>(BY_WAKE_TIME);
    List<StoredMessage> inside = new ArrayList<>();
    for (long number = 0; number < 2_000; number++) {
      if (inside.isEmpty() || random.nextInt(5) > 1) {
        StoredMessage added = message(number, random.nextInt(50) + number / 20);
        order.add(added);
        model.add(added);
        inside.add(added);
      } else {
        StoredMessage removed = inside.remove(random.nextInt(inside.size()));
        order.remove(removed);
        model.remove(removed);
      }

      assertThat(order.first(inside.size())).containsExactlyElementsOf(model);
      assertThat(order.first()).isSameAs(model.isEmpty() ? null : model.first());
    }
  }
}
