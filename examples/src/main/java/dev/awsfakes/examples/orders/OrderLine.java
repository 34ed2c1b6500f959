package dev.awsfakes.examples.orders;

/** One line of an order file: an order, or the reason why it is none. */
sealed interface OrderLine {

  /** A line that holds an order. */
  record Valid(Order order) implements OrderLine {}

  /** A line that is not an order; lines are counted from 1, the header included. */
  record Rejected(long lineNumber, String reason) implements OrderLine {}
}
