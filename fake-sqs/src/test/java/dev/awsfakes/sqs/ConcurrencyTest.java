package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** Many senders and receivers at once: nothing lost, nothing twice, order per group. */
class ConcurrencyTest extends SqsTest {
  private static final int SENDERS = 4;
  private static final int RECEIVERS = 4;
  private static final int EACH = 500;

  private final AtomicInteger received = new AtomicInteger();

  private void runAll(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> done : threads.invokeAll(tasks, 2, TimeUnit.MINUTES)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Void> receiver(String url, Consumer<Message> seen) {
    return () -> {
      while (received.get() < SENDERS * EACH) {
        for (Message message : receive(url)) {
          seen.accept(message);
          received.incrementAndGet();
          delete(url, message);
        }
      }
      return null;
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyMessage_isReceivedOnce(boolean fifo) throws Exception {
    String url = fifo ? fifo("q.fifo") : queue("q");
    Set<String> bodies = ConcurrentHashMap.newKeySet();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int s = 0; s < SENDERS; s++) {
      int sender = s;
      tasks.add(
          () -> {
            for (int i = 0; i < EACH; i++) {
              String body = sender + "-" + i;
              if (fifo) {
                sendToGroup(url, "g" + i % 10, body);
              } else {
                send(url, body);
              }
            }
            return null;
          });
    }
    for (int r = 0; r < RECEIVERS; r++) {
      tasks.add(
          receiver(
              url, message -> assertThat(bodies.add(message.body())).as(message.body()).isTrue()));
    }

    runAll(tasks);

    assertThat(bodies).hasSize(SENDERS * EACH);
    assertThat(counts(url)).containsExactly(0, 0, 0);
  }

  @Test
  void groups_keepTheirOrder_whoeverReceives() throws Exception {
    String url = fifo("q.fifo");
    Map<String, List<Integer>> perGroup = new HashMap<>();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int s = 0; s < SENDERS; s++) {
      String group = "sender" + s;
      perGroup.put(group, new ArrayList<>());
      tasks.add(
          () -> {
            for (int i = 0; i < EACH; i++) {
              sendToGroup(url, group, group + ":" + i);
            }
            return null;
          });
    }
    for (int r = 0; r < RECEIVERS; r++) {
      tasks.add(
          receiver(
              url,
              message -> {
                String[] parts = message.body().split(":", 2);
                // The group is locked while its messages are in flight: no two threads are here.
                perGroup.get(parts[0]).add(Integer.valueOf(parts[1]));
              }));
    }

    runAll(tasks);

    perGroup.values().forEach(order -> assertThat(order).hasSize(EACH).isSorted());
  }
}
