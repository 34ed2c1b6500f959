package dev.awsfakes.examples.orders;

/** How far an order has come. */
enum OrderStatus {
  RECEIVED,
  SHIPPED
}
