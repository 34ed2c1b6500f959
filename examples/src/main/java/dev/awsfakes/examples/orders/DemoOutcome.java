package dev.awsfakes.examples.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one run of the demo did, timings aside: equal for equal seeds. */
record DemoOutcome(
    SampleOrders sample, ImportSummary imported, ShippingSummary shipping, Revenue revenue) {

  /** Whether every part of the application tells the same story as the file that was made up. */
  boolean agrees() {
    return imported.stored() == sample.orders()
        && imported.duplicates() == sample.duplicates()
        && imported.rejected() == sample.badLines()
        && imported.sent() == imported.stored()
        && imported.published() == imported.stored()
        && shipping.shipped() == imported.stored()
        && revenue.orders() == imported.stored()
        && revenue.shipped() == imported.stored()
        && revenue.tableAndStreamAgree();
  }

  /** The outcome as a table, a line an entry. */
  List<String> toTable() {
    List<String> table = new ArrayList<>();
    table.add(row("lines read", imported.read()));
    table.add(row("orders stored", imported.stored()));
    table.add(row("duplicates refused", imported.duplicates()));
    table.add(row("bad lines", imported.rejected()));
    imported.firstRejected().stream()
        .limit(3)
        .forEach(line -> table.add("    line " + line.lineNumber() + ": " + line.reason()));
    table.add(row("messages sent", imported.sent()));
    table.add(row("events published", imported.published()));
    table.add(row("orders shipped", shipping.shipped()));
    revenue.recordsOfShard().forEach((shard, count) -> table.add(row(shard, count)));
    table.add("revenue of the top five of " + revenue.byTable().size() + " customers");
    revenue.top(5).forEach(top -> table.add(row("    " + top.getKey(), top.getValue() / 100.0)));
    table.add(row("all totals agree", agrees() ? "yes" : "NO"));
    return table;
  }

  private static String row(String label, long count) {
    return row(label, String.format(Locale.ROOT, "%,d", count));
  }

  private static String row(String label, double amount) {
    return row(label, String.format(Locale.ROOT, "%,.2f", amount));
  }

  private static String row(String label, String value) {
    return String.format(Locale.ROOT, "%-26s %14s", label, value);
  }
}
