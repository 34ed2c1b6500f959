package dev.awsfakes.examples.orders;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * Ships what the queue holds, each customer's orders in the order in which they were placed. A
 * message is deleted when its order is marked as shipped; if the worker fails before, the message
 * comes back, and marking twice does no harm.
 */
final class ShippingWorker {

  private final OrderQueue queue;
  private final OrderStore store;

  ShippingWorker(OrderQueue queue, OrderStore store) {
    this.queue = queue;
    this.store = store;
  }

  /**
   * Works until the queue has nothing to give.
   *
   * @param progress told after each message how many have been worked off
   */
  ShippingSummary drain(LongConsumer progress) {
    long shipped = 0;
    long repeated = 0;
    for (List<QueuedOrder> orders = queue.receive(); !orders.isEmpty(); orders = queue.receive()) {
      for (QueuedOrder queued : orders) {
        if (store.ship(queued.order().customer(), queued.order().orderId())) {
          shipped++;
        } else {
          repeated++;
        }
        queue.delete(queued);
        progress.accept(shipped + repeated);
      }
    }
    return new ShippingSummary(shipped, repeated);
  }
}
