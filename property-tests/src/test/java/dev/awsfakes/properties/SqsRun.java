package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue of the fake and, beside it, the simplest model that is right: a list of all messages ever
 * sent, looked through from the start at every receive. Each action does the same to both and
 * compares what they say.
 */
final class SqsRun {
  private static final int RETENTION_SECONDS = 600;

  /** A message of the model. */
  private static final class Sent {
    final String body;
    final String group;
    final Instant sentAt;
    Instant visibleAt;
    boolean inFlight;
    String handle = "";

    Sent(String body, String group, Instant sentAt, Instant visibleAt) {
      this.body = body;
      this.group = group;
      this.sentAt = sentAt;
      this.visibleAt = visibleAt;
    }
  }

  private final boolean fifo;
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final String url;
  private final List<Sent> model = new ArrayList<>();
  private int count;

  SqsRun(boolean fifo) {
    this.fifo = fifo;
    String retention = String.valueOf(RETENTION_SECONDS);
    Map<String, String> attributes =
        fifo
            ? Map.of("FifoQueue", "true", "MessageRetentionPeriod", retention)
            : Map.of("MessageRetentionPeriod", retention);
    this.url =
        sqs.createQueue(r -> r.queueName(fifo ? "q.fifo" : "q").attributesWithStrings(attributes))
            .queueUrl();
  }

  private Instant now() {
    return aws.clock().now();
  }

  private void settle() {
    model.removeIf(m -> !m.sentAt.plusSeconds(RETENTION_SECONDS).isAfter(now()));
    for (Sent message : model) {
      if (!message.visibleAt.isAfter(now())) {
        message.inFlight = false;
      }
    }
  }

  void send(int group, int delaySeconds) {
    String body = "m" + count++;
    String name = "g" + group;
    if (fifo) {
      sqs.sendMessage(
          r -> r.queueUrl(url).messageBody(body).messageGroupId(name).messageDeduplicationId(body));
    } else {
      sqs.sendMessage(r -> r.queueUrl(url).messageBody(body).delaySeconds(delaySeconds));
    }
    model.add(new Sent(body, name, now(), fifo ? now() : now().plusSeconds(delaySeconds)));
  }

  void receive(int max, int visibilitySeconds) {
    settle();
    List<Sent> expected = fifo ? nextOfGroups(max) : nextVisible(max);
    List<Message> received =
        sqs.receiveMessage(
                r -> r.queueUrl(url).maxNumberOfMessages(max).visibilityTimeout(visibilitySeconds))
            .messages();

    assertThat(received).extracting(Message::body).isEqualTo(bodies(expected));
    for (int i = 0; i < received.size(); i++) {
      Sent message = expected.get(i);
      message.handle = received.get(i).receiptHandle();
      message.visibleAt = now().plusSeconds(visibilitySeconds);
      message.inFlight = visibilitySeconds > 0;
    }
  }

  private static List<String> bodies(List<Sent> messages) {
    return messages.stream().map(message -> message.body).toList();
  }

  private boolean isVisible(Sent message) {
    return !message.inFlight && !message.visibleAt.isAfter(now());
  }

  private List<Sent> nextVisible(int max) {
    return model.stream().filter(this::isVisible).limit(max).toList();
  }

  /** Group after group, by the age of its first message; none while one of it is in flight. */
  private List<Sent> nextOfGroups(int max) {
    Set<String> groups = new LinkedHashSet<>();
    model.forEach(message -> groups.add(message.group));
    List<Sent> next = new ArrayList<>();
    for (String group : groups) {
      List<Sent> ofGroup = model.stream().filter(m -> m.group.equals(group)).toList();
      if (ofGroup.stream().noneMatch(message -> message.inFlight)) {
        next.addAll(ofGroup);
      }
    }
    return next.subList(0, Math.min(max, next.size()));
  }

  /** Deletes a message that is in flight, chosen by the number. */
  void delete(int choice) {
    settle();
    List<Sent> inFlight = model.stream().filter(message -> message.inFlight).toList();
    if (!inFlight.isEmpty()) {
      Sent message = inFlight.get(choice % inFlight.size());
      sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.handle));
      model.remove(message);
    }
  }

  /** Changes how long a message in flight stays so. */
  void changeVisibility(int choice, int seconds) {
    settle();
    List<Sent> inFlight = model.stream().filter(message -> message.inFlight).toList();
    if (!inFlight.isEmpty()) {
      Sent message = inFlight.get(choice % inFlight.size());
      sqs.changeMessageVisibility(
          r -> r.queueUrl(url).receiptHandle(message.handle).visibilityTimeout(seconds));
      message.visibleAt = now().plusSeconds(seconds);
      message.inFlight = seconds > 0;
    }
  }

  void advance(int seconds) {
    aws.clock().advance(Duration.ofSeconds(seconds));
  }

  /** The counts of the fake are those of the model. */
  void assertCounts() {
    settle();
    Map<String, String> attributes =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributesAsStrings();
    long inFlight = model.stream().filter(message -> message.inFlight).count();
    long visible = model.stream().filter(this::isVisible).count();
    assertThat(attributes)
        .containsEntry("ApproximateNumberOfMessages", "" + visible)
        .containsEntry("ApproximateNumberOfMessagesNotVisible", "" + inFlight)
        .containsEntry(
            "ApproximateNumberOfMessagesDelayed", "" + (model.size() - visible - inFlight));
  }
}
