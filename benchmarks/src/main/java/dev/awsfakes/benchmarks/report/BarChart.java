package dev.awsfakes.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars on a logarithmic scale, as an SVG: each ten times as long is one step to the right. */
final class BarChart {
  private static final int LABELS = 300;
  private static final int WIDTH = 920;
  private static final int ROW = 20;
  private static final int TOP = 44;
  private static final int BOTTOM = 16;
  private static final int VALUES = 80;

  private record Bar(String group, String label, double nanos, String colour) {}

  private final String title;
  private final List<Bar> bars = new ArrayList<>();

  BarChart(String title) {
    this.title = title;
  }

  void bar(String group, String label, double nanos, String colour) {
    bars.add(new Bar(group, label, nanos, colour));
  }

  String toSvg() {
    double low = Math.floor(bars.stream().mapToDouble(bar -> log(bar.nanos())).min().orElse(0));
    double high = Math.ceil(bars.stream().mapToDouble(bar -> log(bar.nanos())).max().orElse(1));
    double decade = (WIDTH - LABELS - VALUES) / Math.max(1, high - low);
    StringBuilder svg = new StringBuilder(head());
    for (int step = 0; step <= high - low; step++) {
      svg.append(gridLine(LABELS + step * decade, Math.pow(10, low + step)));
    }
    String group = "";
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      String label = bar.group().equals(group) ? bar.label() : bar.group() + ": " + bar.label();
      group = bar.group();
      svg.append(drawn(bar, label, TOP + i * ROW, (log(bar.nanos()) - low) * decade));
    }
    return svg.append("</svg>\n").toString();
  }

  private int height() {
    return TOP + ROW * bars.size() + BOTTOM;
  }

  private String head() {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        role="img" font-family="sans-serif" font-size="12">
        <title>%3$s</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        <text x="8" y="18" font-size="14" font-weight="bold">%3$s</text>
        """,
        WIDTH,
        height(),
        title);
  }

  private String gridLine(double x, double nanos) {
    return String.format(
        Locale.ROOT,
        """
        <path d="M%1$.1f %2$dV%3$d" stroke="#ddd"/>\
        <text x="%1$.1f" y="%2$d" fill="#777" text-anchor="middle">%4$s</text>
        """,
        x,
        TOP - 4,
        height() - BOTTOM / 2,
        Figures.nanos(nanos));
  }

  private static String drawn(Bar bar, String label, int y, double length) {
    return String.format(
        Locale.ROOT,
        """
        <text x="%1$d" y="%2$d" text-anchor="end">%3$s</text>\
        <rect x="%4$d" y="%5$d" width="%6$.1f" height="%7$d" fill="%8$s"/>\
        <text x="%9$.1f" y="%2$d">%10$s</text>
        """,
        LABELS - 8,
        y + 14,
        label,
        LABELS,
        y + 3,
        Math.max(2, length),
        ROW - 6,
        bar.colour(),
        LABELS + Math.max(2, length) + 5,
        Figures.nanos(bar.nanos()));
  }

  private static double log(double value) {
    return Math.log10(value);
  }
}
