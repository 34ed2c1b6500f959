package dev.awsfakes.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockExecutorTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final ClockExecutor executor = new ClockExecutor(aws.cloud());
  private final List<Instant> runs = new ArrayList<>();

  private void run() {
    runs.add(aws.clock().now());
  }

  @Test
  void schedule_runsWhenTheClockGetsThere() throws Exception {
    ScheduledFuture<String> future = executor.schedule(() -> "done", 200, TimeUnit.MILLISECONDS);

    aws.clock().advance(Duration.ofMillis(199));
    assertThat(future.isDone()).isFalse();
    aws.clock().advance(Duration.ofMillis(1));
    assertThat(future.get()).isEqualTo("done");
  }

  @Test
  void scheduleAtFixedRate_runsAtEachPeriodUntilCancelled() {
    ScheduledFuture<?> future = executor.scheduleAtFixedRate(this::run, 1, 2, TimeUnit.SECONDS);

    aws.clock().advance(Duration.ofSeconds(6));
    assertThat(runs)
        .containsExactly(START.plusSeconds(1), START.plusSeconds(3), START.plusSeconds(5));
    future.cancel(false);
    aws.clock().advance(Duration.ofSeconds(6));
    assertThat(runs).hasSize(3);
  }

  @Test
  void execute_runsAtOnce() {
    executor.execute(this::run);

    assertThat(runs).containsExactly(START);
  }

  @Test
  void shutdown_runsNoMore() {
    executor.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);

    executor.shutdown();
    aws.clock().advance(Duration.ofSeconds(5));

    assertThat(runs).isEmpty();
    assertThatThrownBy(() -> executor.execute(this::run))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void periodNotPositive_isRefused() {
    assertThatThrownBy(() -> executor.scheduleAtFixedRate(this::run, 0, 0, TimeUnit.SECONDS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
