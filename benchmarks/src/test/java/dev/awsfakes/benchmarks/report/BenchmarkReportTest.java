package dev.awsfakes.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says is what was measured. */
class BenchmarkReportTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void page_isMadeOfTheMeasurements() throws IOException {
    String page = Files.readString(DOCS.resolve("benchmarks.md"));

    assertThat(BenchmarkReport.rendered(page, DOCS)).isEqualTo(page);
  }

  @Test
  void plot_isMadeOfTheMeasurements() throws IOException {
    Report report = new Report(Measurements.read(DOCS.resolve("benchmarks.tsv")));

    assertThat(report.peersChart())
        .isEqualTo(Files.readString(DOCS.resolve("benchmarks-peers.svg")));
  }

  @Test
  void measurements_writtenAndRead_areTheSame(@TempDir Path folder) {
    Path file = folder.resolve("measured.tsv");
    Measurements measured =
        new Measurements(
            List.of(
                new Measurement("SqsBenchmark.cycle backlog=0", 2, 871.4, "ns", 2_424),
                new Measurement("FirstCall limit", 1, 1_190, "ms", 0)));

    measured.write(file, "2 cores");

    assertThat(Measurements.read(file)).isEqualTo(measured);
    assertThat(file).content().startsWith("# 2 cores\n");
  }

  @Test
  void page_withoutAPlaceForATable_isRefused() {
    assertThatThrownBy(() -> BenchmarkReport.rendered("# Benchmarks", DOCS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("machine");
  }

  @Test
  void figures_haveThreeDigitsAndAUnitThatFits() {
    assertThat(Figures.nanos(871.4)).isEqualTo("871 ns");
    assertThat(Figures.nanos(1_940)).isEqualTo("1.9 µs");
    assertThat(Figures.nanos(19_590_276)).isEqualTo("20 ms");
    assertThat(Figures.times(0.05)).isEqualTo("0.05 ×");
  }
}
