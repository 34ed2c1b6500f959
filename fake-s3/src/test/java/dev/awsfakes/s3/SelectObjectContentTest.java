package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.model.ProgressEvent;
import software.amazon.awssdk.services.s3.model.RecordsEvent;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.SelectObjectContentEventStream;
import software.amazon.awssdk.services.s3.model.SelectObjectContentEventStream.EventType;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponse;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponseHandler;
import software.amazon.awssdk.services.s3.model.StatsEvent;

/** Queries of objects, and the events that answer them. */
class SelectObjectContentTest extends S3Test {

  /** Notes what a handler is told, in order; asks for so many events when it subscribes. */
  private static class Listener
      implements SelectObjectContentResponseHandler, Subscriber<SelectObjectContentEventStream> {
    private final long first;
    private final List<SelectObjectContentEventStream> events = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private Subscription subscription;

    Listener(long first) {
      this.first = first;
    }

    @Override
    public void responseReceived(SelectObjectContentResponse response) {
      told.add("response");
    }

    @Override
    public void onEventStream(SdkPublisher<SelectObjectContentEventStream> publisher) {
      publisher.subscribe(this);
    }

    @Override
    public void exceptionOccurred(Throwable error) {
      told.add(error);
    }

    @Override
    public void complete() {
      told.add("complete");
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
      subscription = newSubscription;
      subscription.request(first);
    }

    @Override
    public void onNext(SelectObjectContentEventStream event) {
      events.add(event);
    }

    @Override
    public void onError(Throwable error) {
      told.add("error");
    }

    @Override
    public void onComplete() {
      told.add("end");
    }

    List<EventType> types() {
      return events.stream().map(SelectObjectContentEventStream::sdkEventType).toList();
    }

    String records() {
      StringBuilder all = new StringBuilder();
      events.stream()
          .filter(RecordsEvent.class::isInstance)
          .forEach(event -> all.append(((RecordsEvent) event).payload().asUtf8String()));
      return all.toString();
    }
  }

  private CompletableFuture<Void> select(
      String query, Listener listener, Consumer<SelectObjectContentRequest.Builder> how) {
    return async.selectObjectContent(
        SelectObjectContentRequest.builder()
            .bucket(BUCKET)
            .key("k")
            .expressionType("SQL")
            .expression(query)
            .inputSerialization(in -> in.csv(csv -> {}))
            .outputSerialization(out -> out.csv(csv -> {}))
            .applyMutation(how)
            .build(),
        listener);
  }

  private Listener select(String query, Consumer<SelectObjectContentRequest.Builder> how) {
    Listener listener = new Listener(Long.MAX_VALUE);
    select(query, listener, how).join();
    return listener;
  }

  private Listener select(String query) {
    return select(query, r -> {});
  }

  private S3Exception selectError(
      String query, Listener listener, Consumer<SelectObjectContentRequest.Builder> how) {
    return error(
        () -> {
          try {
            select(query, listener, how).join();
          } catch (CompletionException e) {
            throw e.getCause();
          }
        });
  }

  @Test
  void select_givesRecordsStatsAndEnd() {
    put("k", "a,1\nb,2\n");

    Listener listener = select("SELECT s._1 FROM S3Object s");

    assertThat(listener.types()).containsExactly(EventType.RECORDS, EventType.STATS, EventType.END);
    assertThat(listener.records()).isEqualTo("a\nb\n");
    assertThat(listener.told).containsExactly("response", "end", "complete");
    assertThat(((StatsEvent) listener.events.get(1)).details())
        .satisfies(
            stats -> {
              assertThat(stats.bytesScanned()).isEqualTo(8);
              assertThat(stats.bytesProcessed()).isEqualTo(8);
              assertThat(stats.bytesReturned()).isEqualTo(4);
            });
  }

  @Test
  void select_withoutResult_givesStatsAndEnd() {
    put("k", "");

    assertThat(select("SELECT * FROM S3Object").types())
        .containsExactly(EventType.STATS, EventType.END);
  }

  @Test
  void select_withProgress_showsIt() {
    put("k", "a,1\n");

    Listener listener =
        select("SELECT s._2 FROM S3Object s", r -> r.requestProgress(p -> p.enabled(true)));

    assertThat(listener.types())
        .containsExactly(EventType.RECORDS, EventType.PROGRESS, EventType.STATS, EventType.END);
    assertThat(((ProgressEvent) listener.events.get(1)).details().bytesReturned()).isEqualTo(2);
  }

  @Test
  void select_muchWithoutAMatch_keepsTheStreamAlive() {
    put("k", "a\n".repeat(600_000) + "b\n");

    Listener listener = select("SELECT * FROM S3Object s WHERE s._1 = 'b'");

    assertThat(listener.types())
        .containsExactly(EventType.CONT, EventType.RECORDS, EventType.STATS, EventType.END);
  }

  @Test
  void events_areMadeAsTheyAreAskedFor() {
    put("k", "0123456789\n".repeat(20_000));
    Listener listener = new Listener(1);

    CompletableFuture<Void> done = select("SELECT * FROM S3Object", listener, r -> {});
    assertThat(listener.types()).containsExactly(EventType.RECORDS);
    assertThat(done).isNotDone();

    listener.subscription.request(1);
    assertThat(listener.types()).containsExactly(EventType.RECORDS, EventType.RECORDS);

    listener.subscription.request(Long.MAX_VALUE);
    assertThat(listener.records()).hasSize(220_000);
    assertThat(done).isCompleted();
  }

  @Test
  void overwrite_whileEventsAreRead_doesNotChangeThem() {
    put("k", "0123456789\n".repeat(20_000));
    Listener listener = new Listener(1);
    select("SELECT * FROM S3Object", listener, r -> {});

    put("k", "other\n");
    listener.subscription.request(Long.MAX_VALUE);

    assertThat(listener.records()).isEqualTo("0123456789\n".repeat(20_000));
  }

  @Test
  void cancel_endsTheStream() {
    put("k", "0123456789\n".repeat(20_000));
    Listener cancelled = new Listener(1);
    CompletableFuture<Void> done = select("SELECT * FROM S3Object", cancelled, r -> {});
    done.cancel(true);
    cancelled.subscription.request(5);
    assertThat(cancelled.events).hasSizeLessThanOrEqualTo(2);

    Listener left = new Listener(1);
    CompletableFuture<Void> other = select("SELECT * FROM S3Object", left, r -> {});
    left.subscription.cancel();
    assertThat(other).isCompleted();
    assertThat(left.told).containsExactly("response", "complete");
  }

  @Test
  void error_beforeAnyResult_isTheCalls() {
    put("k", "a\n");
    Listener listener = new Listener(Long.MAX_VALUE);

    S3Exception error = selectError("SELECT CAST(s._1 AS INT) FROM S3Object s", listener, r -> {});

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("CastFailed");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Attempt to convert from one data type to another using CAST failed in the SQL"
                + " expression.");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(listener.told).containsExactly(error);
  }

  @Test
  void error_afterAResult_endsTheStream() {
    put("k", "7\n".repeat(50_000) + "a\n");
    Listener listener = new Listener(Long.MAX_VALUE);

    S3Exception error = selectError("SELECT CAST(s._1 AS INT) FROM S3Object s", listener, r -> {});

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("CastFailed");
    assertThat(listener.types()).containsExactly(EventType.RECORDS);
    assertThat(listener.told).containsExactly("response", "error", error);
  }

  @Test
  void exceptionOfTheHandler_failsTheCall() {
    put("k", "a\n");
    IllegalStateException mine = new IllegalStateException("mine");
    Listener listener =
        new Listener(1) {
          @Override
          public void responseReceived(SelectObjectContentResponse response) {
            throw mine;
          }
        };

    assertThatThrownBy(() -> select("SELECT * FROM S3Object", listener, r -> {}).join())
        .hasCause(mine);
    assertThat(listener.told).containsExactly(mine);
  }

  @Test
  void object_missing_isNoSuchKey() {
    S3Exception error = selectError("SELECT * FROM S3Object", new Listener(1), r -> r.key("none"));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NoSuchKey");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD,true",
    "STANDARD_IA,true",
    "ONEZONE_IA,true",
    "GLACIER,false",
    "DEEP_ARCHIVE,false",
    "REDUCED_REDUNDANCY,false"
  })
  void storageClass_isSupportedOrNot(String storageClass, boolean supported) {
    put("k", "a\n", r -> r.storageClass(storageClass));

    if (supported) {
      assertThat(select("SELECT * FROM S3Object").records()).isEqualTo("a\n");
    } else {
      assertThat(
              selectError("SELECT * FROM S3Object", new Listener(1), r -> {})
                  .awsErrorDetails()
                  .errorCode())
          .isEqualTo("UnsupportedStorageClass");
    }
  }

  @Test
  void customersKey_isAskedFor() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    put("k", "a\n", r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(key));

    assertThat(
            select(
                    "SELECT * FROM S3Object",
                    r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(key))
                .records())
        .isEqualTo("a\n");
    assertThat(selectError("SELECT * FROM S3Object", new Listener(1), r -> {}).statusCode())
        .isEqualTo(400);
  }

  @Test
  void parquet_isRefusedByName() {
    put("k", "a\n");

    assertThatThrownBy(
            () ->
                select(
                    "SELECT * FROM S3Object", r -> r.inputSerialization(i -> i.parquet(p -> {}))))
        .hasCauseInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Parquet");
  }
}
