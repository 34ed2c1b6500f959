package dev.awsfakes.examples.orders;

/** What the rest of the house learns of an order: no card, nothing personal. */
record OrderPlaced(String orderId, String customer, long totalCents) {

  /** Reads what {@link #toText} wrote. */
  static OrderPlaced parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not an order: " + text);
    }
    return new OrderPlaced(parts[0], parts[1], Long.parseLong(parts[2]));
  }

  /** One line, the same for the queue and the stream; ids contain no comma. */
  String toText() {
    return orderId + "," + customer + "," + totalCents;
  }
}
