package dev.awsfakes.examples.orders;

/** An order received from the queue, and the receipt that deletes its message. */
record QueuedOrder(OrderPlaced order, String receiptHandle) {}
