package dev.awsfakes.examples.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/**
 * Publishes orders to Kinesis: one batch is on its way while the next is collected. Records that
 * were refused are put again before the next batch leaves. Not for use by several threads.
 */
final class EventPublisher implements AutoCloseable {

  private static final int MOST_RECORDS = 500;

  private final KinesisAsyncClient kinesis;
  private final String stream;
  private final Backoff backoff;
  private final CustomerBatch batch = new CustomerBatch(MOST_RECORDS);
  private CompletableFuture<Integer> inFlight = CompletableFuture.completedFuture(0);
  private long published;

  EventPublisher(KinesisAsyncClient kinesis, String stream, Backoff backoff) {
    this.kinesis = kinesis;
    this.stream = stream;
    this.backoff = backoff;
  }

  void publish(OrderPlaced order) {
    if (!batch.accepts(order)) {
      startBatch();
    }
    batch.add(order);
  }

  /** Publishes what has been collected and waits until Kinesis has all of it. */
  void flush() {
    startBatch();
    awaitBatch();
  }

  /** How many events Kinesis has taken. */
  long published() {
    return published;
  }

  @Override
  public void close() {
    flush();
  }

  private void startBatch() {
    awaitBatch();
    List<OrderPlaced> orders = batch.drain();
    if (!orders.isEmpty()) {
      inFlight = put(orders, 1).thenApply(done -> orders.size());
    }
  }

  private void awaitBatch() {
    CompletableFuture<Integer> awaited = inFlight;
    inFlight = CompletableFuture.completedFuture(0);
    try {
      published += awaited.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<Void> put(List<OrderPlaced> orders, int attempt) {
    List<PutRecordsRequestEntry> records = orders.stream().map(EventPublisher::entry).toList();
    return kinesis
        .putRecords(request -> request.streamName(stream).records(records))
        .thenCompose(response -> putRefusedAgain(orders, response, attempt));
  }

  private CompletableFuture<Void> putRefusedAgain(
      List<OrderPlaced> orders, PutRecordsResponse response, int attempt) {
    List<OrderPlaced> refused = new ArrayList<>();
    String error = "";
    for (int i = 0; i < orders.size(); i++) {
      PutRecordsResultEntry result = response.records().get(i);
      if (result.errorCode() != null) {
        refused.add(orders.get(i));
        error = result.errorCode();
      }
    }
    if (refused.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    if (!backoff.allowsAfter(attempt)) {
      return CompletableFuture.failedFuture(
          new IllegalStateException(refused.size() + " events refused: " + error));
    }
    return backoff.after(attempt).thenCompose(now -> put(refused, attempt + 1));
  }

  private static PutRecordsRequestEntry entry(OrderPlaced order) {
    return PutRecordsRequestEntry.builder()
        .partitionKey(order.customer())
        .data(SdkBytes.fromUtf8String(order.toText()))
        .build();
  }
}
