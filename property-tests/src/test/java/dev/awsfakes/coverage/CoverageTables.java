package dev.awsfakes.coverage;

import dev.awsfakes.coverage.ServiceCoverage.Answer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables that the documentation shows, between two markers. */
final class CoverageTables {
  private static final String BEGIN = "<!-- coverage:begin -->\n";
  private static final String END = "<!-- coverage:end -->";

  private CoverageTables() {}

  /** A line a service: how many of its operations there are. */
  static String summary(List<ServiceCoverage> services) {
    StringBuilder table =
        new StringBuilder("| service | operations in the SDK | in the fake |\n|---|--:|--:|\n");
    for (ServiceCoverage service : services) {
      table
          .append("| ")
          .append(service.service())
          .append(" | ")
          .append(names(service).size())
          .append(" | ")
          .append(names(service).stream().filter(name -> isBuilt(service, name)).count())
          .append(" |\n");
    }
    return table.toString();
  }

  /** A list a service: the operations that there are, then those that are missing. */
  static String lists(List<ServiceCoverage> services) {
    StringBuilder lists = new StringBuilder();
    for (ServiceCoverage service : services) {
      lists.append("## ").append(service.service()).append("\n\n");
      append(lists, "In the fake", service, true);
      append(lists, "Missing (each call says so, by name)", service, false);
    }
    return lists.toString();
  }

  private static void append(
      StringBuilder lists, String title, ServiceCoverage service, boolean built) {
    List<String> names =
        names(service).stream().filter(name -> isBuilt(service, name) == built).toList();
    if (!names.isEmpty()) {
      lists.append(title).append(": ").append(String.join(", ", names)).append(".\n\n");
    }
  }

  private static SortedSet<String> names(ServiceCoverage service) {
    TreeSet<String> names = new TreeSet<>(service.sync().keySet());
    names.addAll(service.async().keySet());
    return names;
  }

  private static boolean isBuilt(ServiceCoverage service, String operation) {
    return service.async().getOrDefault(operation, Answer.NAMES_ITSELF) == Answer.BUILT;
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
