package dev.awsfakes.examples.orders;

import java.time.LocalDate;

/** One order as a customer placed it. */
record Order(
    String id,
    String customer,
    LocalDate placedOn,
    String item,
    int quantity,
    long unitPriceCents,
    CardNumber card) {

  long totalCents() {
    return quantity * unitPriceCents;
  }

  OrderPlaced placed() {
    return new OrderPlaced(id, customer, totalCents());
  }
}
