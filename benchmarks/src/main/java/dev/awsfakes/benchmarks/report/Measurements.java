package dev.awsfakes.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What one run measured, in its order. */
record Measurements(List<Measurement> all) {

  static Measurements read(Path file) {
    try {
      return new Measurements(
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("#"))
              .map(Measurement::ofLine)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes them under a heading that says where they were made. */
  void write(Path file, String heading) {
    StringBuilder lines = new StringBuilder("# ").append(heading).append('\n');
    all.forEach(measurement -> lines.append(measurement.toLine()).append('\n'));
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one thread measured. */
  Optional<Measurement> find(String name) {
    return find(name, 1);
  }

  Optional<Measurement> find(String name, int threads) {
    return all.stream().filter(m -> m.name().equals(name) && m.threads() == threads).findFirst();
  }
}
