package dev.awsfakes.examples.orders;

/**
 * What a worker did.
 *
 * @param repeated messages whose order had been shipped before
 */
record ShippingSummary(long shipped, long repeated) {}
