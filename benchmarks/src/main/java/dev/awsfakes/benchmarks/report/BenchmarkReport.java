package dev.awsfakes.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and writes {@code docs/benchmarks.tsv}, the tables of {@code
 * docs/benchmarks.md} and its plot. With the argument {@code render} it writes the tables and the
 * plot anew from the last run's numbers.
 */
public final class BenchmarkReport {
  private final Path docs;

  private BenchmarkReport(Path docs) {
    this.docs = docs;
  }

  /** Runs from the repository's root or from a module's folder. */
  public static void main(String[] args) throws IOException, RunnerException {
    Path docs = Path.of("docs");
    BenchmarkReport report =
        new BenchmarkReport(Files.exists(docs) ? docs : Path.of("..").resolve(docs));
    if (args.length == 0) {
      Suite.run().write(report.measurements(), machine());
    }
    report.write();
  }

  private Path measurements() {
    return docs.resolve("benchmarks.tsv");
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.arch")
        + ", JDK "
        + Runtime.version();
  }

  private void write() throws IOException {
    Path page = docs.resolve("benchmarks.md");
    Files.writeString(page, rendered(Files.readString(page), docs));
    Files.writeString(docs.resolve("benchmarks-peers.svg"), report(docs).peersChart());
  }

  private static Report report(Path docs) {
    return new Report(Measurements.read(docs.resolve("benchmarks.tsv")));
  }

  /** The page with its tables made anew: each stands between two comments that name it. */
  static String rendered(String page, Path docs) throws IOException {
    Report report = report(docs);
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "machine", Files.readAllLines(docs.resolve("benchmarks.tsv")).get(0).substring(2) + ".\n");
    tables.put("peers", report.peers());
    tables.put("targets", report.targets());
    tables.put("growth", report.growth());
    tables.put("threads", report.threads());
    tables.put("memory", report.memory());
    tables.put("everything", report.everything());
    String text = page;
    for (Map.Entry<String, String> table : tables.entrySet()) {
      text = replaced(text, table.getKey(), table.getValue());
    }
    return text;
  }

  private static String replaced(String page, String name, String table) {
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->";
    int from = page.indexOf(start) + start.length();
    int to = page.indexOf(end);
    if (from < start.length() || to < from) {
      throw new IllegalStateException("the page has no place for the table " + name);
    }
    return page.substring(0, from) + table + page.substring(to);
  }
}
