package dev.awsfakes.eventsources;

import dev.awsfakes.port.MessageSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What came for the functions of one cloud, by their ARNs, and was not handed over yet. */
final class FunctionInboxes implements MessageSink {
  private final AtomicInteger opened = new AtomicInteger();
  private final Map<String, Queue<String>> inboxes = new ConcurrentHashMap<>();

  /** Opens an inbox for a new function; its ARN. */
  String open(String region, String account) {
    String arn =
        "arn:aws:lambda:%s:%s:function:in-process-%d"
            .formatted(region, account, opened.incrementAndGet());
    inboxes.put(arn, new ConcurrentLinkedQueue<>());
    return arn;
  }

  void close(String arn) {
    inboxes.remove(arn);
  }

  /** Takes what is in an inbox, oldest first. */
  List<String> take(String arn) {
    List<String> messages = new ArrayList<>();
    Queue<String> inbox = inboxes.getOrDefault(arn, new ConcurrentLinkedQueue<>());
    for (String each = inbox.poll(); each != null; each = inbox.poll()) {
      messages.add(each);
    }
    return messages;
  }

  @Override
  public boolean serves(String targetArn) {
    return Arns.isOf("lambda", targetArn);
  }

  @Override
  public Optional<Refusal> refusal(Sender sender, String targetArn, Instant now) {
    return inboxes.containsKey(targetArn) ? Optional.empty() : Optional.of(Refusal.NOT_FOUND);
  }

  @Override
  public Optional<Refusal> deliver(Sender sender, String targetArn, String body, Instant now) {
    Queue<String> inbox = inboxes.get(targetArn);
    if (inbox == null) {
      return Optional.of(Refusal.NOT_FOUND);
    }
    inbox.add(body);
    return Optional.empty();
  }
}
