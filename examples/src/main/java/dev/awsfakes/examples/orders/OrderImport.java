package dev.awsfakes.examples.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Imports order files from S3: an order that is new is stored with its card sealed, then sent to be
 * shipped and published. Orders stored before a failure are still sent and published on the way
 * out, unless that fails too.
 */
final class OrderImport {

  private final S3Client s3;
  private final String bucket;
  private final OrderStore store;
  private final CardVault vault;
  private final OrderQueue queue;
  private final OrderEvents events;

  OrderImport(
      S3Client s3,
      String bucket,
      OrderStore store,
      CardVault vault,
      OrderQueue queue,
      OrderEvents events) {
    this.s3 = s3;
    this.bucket = bucket;
    this.store = store;
    this.vault = vault;
    this.queue = queue;
    this.events = events;
  }

  /**
   * Imports the object of that key, line by line as it arrives.
   *
   * @param progress told after each line how many have been read
   */
  ImportSummary run(String key, LongConsumer progress) {
    ImportTally tally = new ImportTally();
    OrderSender sender = queue.sender();
    EventPublisher publisher = events.publisher();
    try (sender;
        publisher;
        InputStream file = s3.getObject(request -> request.bucket(bucket).key(key))) {
      OrderCsv.read(
          file,
          line -> {
            if (line instanceof OrderLine.Valid valid) {
              take(valid.order(), tally, sender, publisher);
            } else if (line instanceof OrderLine.Rejected bad) {
              tally.rejected(bad);
            }
            progress.accept(tally.read());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally.summary(sender.sent(), publisher.published());
  }

  private void take(Order order, ImportTally tally, OrderSender sender, EventPublisher publisher) {
    SealedCard card = vault.seal(order.card(), CardVault.contextOf(order.customer(), order.id()));
    if (!store.add(order, card)) {
      tally.duplicate();
      return;
    }
    tally.stored(order);
    sender.send(order.placed());
    publisher.publish(order.placed());
  }
}
