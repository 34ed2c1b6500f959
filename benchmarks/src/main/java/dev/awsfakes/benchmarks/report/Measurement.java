package dev.awsfakes.benchmarks.report;

/**
 * One measured number, a line of {@code docs/benchmarks.tsv}.
 *
 * @param name what was measured: {@code SqsBenchmark.cycleStandard backlog=0}
 * @param threads how many threads did it
 * @param score the time of one, in the unit
 * @param unit {@code ns}, {@code ms}, or {@code B} for bytes on the heap
 * @param allocated the bytes that one allocates; 0 if that was not measured
 */
record Measurement(String name, int threads, double score, String unit, double allocated) {

  String toLine() {
    return String.join("\t", name, String.valueOf(threads), number(score), unit, number(allocated));
  }

  static Measurement ofLine(String line) {
    String[] parts = line.split("\t", -1);
    return new Measurement(
        parts[0],
        Integer.parseInt(parts[1]),
        Double.parseDouble(parts[2]),
        parts[3],
        Double.parseDouble(parts[4]));
  }

  // Rounded, so that a diff shows what changed and not how a double prints.
  private static String number(double value) {
    return value < 1_000 ? String.valueOf(Math.round(value * 10) / 10.0) : "" + Math.round(value);
  }
}
