package dev.awsfakes.examples.orders;

/** An order as the table holds it. */
record StoredOrder(
    String id,
    String customer,
    long totalCents,
    OrderStatus status,
    String lastFour,
    SealedCard card) {}
