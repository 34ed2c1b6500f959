package dev.awsfakes.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void run_sameSeedTwice_givesTheSameOutcome() {
    DemoOutcome first = Demo.run(7, 2_000, out);
    DemoOutcome second = Demo.run(7, 2_000, out);

    assertThat(second).isEqualTo(first);
    assertThat(second.toTable()).isEqualTo(first.toTable());
  }

  @Test
  void run_anotherSeed_givesAnotherOutcome() {
    assertThat(Demo.run(8, 500, out)).isNotEqualTo(Demo.run(7, 500, out));
  }

  @Test
  void run_tellsProgressOutcomeAndTime() {
    DemoOutcome outcome = Demo.run(7, 4_000, out);

    assertThat(outcome.agrees()).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("2,000 of 4,000 lines imported", "4,000 of 4,000 lines imported")
        .contains(outcome.toTable())
        .containsPattern("import +\\d+\\.\\d\\d s");
  }
}
