package dev.awsfakes.coverage;

import java.util.List;
import java.util.NavigableSet;

/** The tables that the documentation shows, between two markers. */
final class CoverageTables {
  private static final String BEGIN = "<!-- coverage:begin -->\n";
  private static final String END = "<!-- coverage:end -->";

  private CoverageTables() {}

  /** A line a service: how many of its operations there are, and how far. */
  static String summary(List<ServiceCoverage> services) {
    StringBuilder table =
        new StringBuilder(
            """
            | service | operations in the SDK | whole | partly | unsupported |
            |---|--:|--:|--:|--:|
            """);
    for (ServiceCoverage service : services) {
      table.append(
          "| %s | %d | %d | %d | %d |\n"
              .formatted(
                  service.service(),
                  service.operations().size(),
                  service.whole().size(),
                  service.partly().size(),
                  service.unsupported().size()));
    }
    return table.toString();
  }

  /** A section a service: the operations that are whole, what others lack, and those not there. */
  static String lists(List<ServiceCoverage> services) {
    StringBuilder lists = new StringBuilder();
    for (ServiceCoverage service : services) {
      lists.append("## ").append(service.service()).append("\n\n");
      append(lists, "Whole", service.whole());
      append(lists, "Unsupported (each call says so, by name)", service.unsupported());
      appendMissing(lists, service);
    }
    return lists.toString();
  }

  private static void append(StringBuilder lists, String title, NavigableSet<String> names) {
    if (!names.isEmpty()) {
      lists
          .append("%s (%d): ".formatted(title, names.size()))
          .append(String.join(", ", names))
          .append(".\n\n");
    }
  }

  private static void appendMissing(StringBuilder lists, ServiceCoverage service) {
    if (!service.partly().isEmpty()) {
      lists.append("| partly | what is missing | asked for, it |\n|---|---|---|\n");
      service.missingParts().stream()
          .filter(MissingPart::isOfAnOperation)
          .forEach(part -> lists.append(line(part)));
      lists.append("\n");
    }
    List<MissingPart> beside =
        service.missingParts().stream().filter(part -> !part.isOfAnOperation()).toList();
    if (!beside.isEmpty()) {
      lists.append("Refused by an `UnsupportedOperationException`, too:\n\n");
      beside.forEach(part -> lists.append("- ").append(part.missing()).append(".\n"));
      lists.append("\n");
    }
  }

  private static String line(MissingPart part) {
    String answer =
        part.refusedBy().isEmpty()
            ? "is kept and shown, without effect"
            : "throws `UnsupportedOperationException`";
    return "| %s | %s | %s |\n".formatted(part.operation(), part.missing(), answer);
  }

  /** The table that a page has now. */
  static String in(String page) {
    return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
  }

  static String replaceIn(String page, String table) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + table + page.substring(page.indexOf(END));
  }
}
