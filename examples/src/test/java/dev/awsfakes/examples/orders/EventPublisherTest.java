package dev.awsfakes.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;

/** What happens when Kinesis refuses records of a call: a client that refuses on demand. */
class EventPublisherTest {

  private static final Backoff THREE_ATTEMPTS = new Backoff(3, Duration.ZERO);

  @Test
  void flush_recordRefusedTwice_isPutAgainAlone() {
    RefusingKinesis kinesis = new RefusingKinesis(Set.of("C-0002"), 2);
    EventPublisher publisher = new EventPublisher(kinesis, "stream", THREE_ATTEMPTS);

    publisher.publish(new OrderPlaced("O-0001", "C-0001", 1));
    publisher.publish(new OrderPlaced("O-0002", "C-0002", 1));
    publisher.flush();

    assertThat(kinesis.calls)
        .containsExactly(List.of("C-0001", "C-0002"), List.of("C-0002"), List.of("C-0002"));
    assertThat(publisher.published()).isEqualTo(2);
  }

  @Test
  void flush_recordRefusedAsOftenAsItIsPut_fails() {
    RefusingKinesis kinesis = new RefusingKinesis(Set.of("C-0001"), 3);
    EventPublisher publisher = new EventPublisher(kinesis, "stream", THREE_ATTEMPTS);
    publisher.publish(new OrderPlaced("O-0001", "C-0001", 1));

    assertThatIllegalStateException()
        .isThrownBy(publisher::flush)
        .withMessage("1 events refused: ProvisionedThroughputExceededException");

    assertThat(kinesis.calls).hasSize(3);
    assertThat(publisher.published()).isZero();
  }

  @Test
  void flush_callFails_throwsWhatTheSdkGave() {
    ResourceNotFoundException failure = ResourceNotFoundException.builder().build();
    EventPublisher publisher =
        new EventPublisher(new FailingKinesis(failure), "stream", THREE_ATTEMPTS);
    publisher.publish(new OrderPlaced("O-0001", "C-0001", 1));

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(publisher::flush)
        .isSameAs(failure);
  }

  @Test
  void publish_501Customers_makesACallOf500AndOneOfOne() {
    RefusingKinesis kinesis = new RefusingKinesis(Set.of(), 0);

    try (EventPublisher publisher = new EventPublisher(kinesis, "stream", THREE_ATTEMPTS)) {
      for (int i = 0; i < 501; i++) {
        publisher.publish(new OrderPlaced("O-" + (1_000 + i), "C-" + (1_000 + i), 1));
      }
    }

    assertThat(kinesis.calls).extracting(List::size).containsExactly(500, 1);
  }

  /** Refuses the records of some customers for the first few calls, and records the calls. */
  private static final class RefusingKinesis implements KinesisAsyncClient {

    private final List<List<String>> calls = new ArrayList<>();
    private final Set<String> refused;
    private final int times;

    RefusingKinesis(Set<String> refused, int times) {
      this.refused = refused;
      this.times = times;
    }

    @Override
    public CompletableFuture<PutRecordsResponse> putRecords(PutRecordsRequest request) {
      calls.add(request.records().stream().map(PutRecordsRequestEntry::partitionKey).toList());
      boolean refusing = calls.size() <= times;
      return CompletableFuture.completedFuture(
          PutRecordsResponse.builder()
              .records(
                  request.records().stream()
                      .map(record -> result(refusing && refused.contains(record.partitionKey())))
                      .toList())
              .build());
    }

    private static PutRecordsResultEntry result(boolean refused) {
      return refused
          ? PutRecordsResultEntry.builder()
              .errorCode("ProvisionedThroughputExceededException")
              .build()
          : PutRecordsResultEntry.builder().sequenceNumber("1").build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  /** Answers every call with the same failure. */
  private record FailingKinesis(RuntimeException failure) implements KinesisAsyncClient {

    @Override
    public CompletableFuture<PutRecordsResponse> putRecords(PutRecordsRequest request) {
      return CompletableFuture.failedFuture(failure);
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
