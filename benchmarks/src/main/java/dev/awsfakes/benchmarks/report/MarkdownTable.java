package dev.awsfakes.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown: the first column is text, the others are numbers. */
final class MarkdownTable {
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  MarkdownTable(String... headings) {
    columns = headings.length;
    lines.add(line(headings));
    lines.add("|---" + "|---:".repeat(columns - 1) + "|");
  }

  void row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
    }
    lines.add(line(cells));
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
