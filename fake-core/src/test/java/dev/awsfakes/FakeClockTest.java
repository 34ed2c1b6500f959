package dev.awsfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.spi.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakeClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final FakeClock clock = aws.clock();
  private final Events events = aws.cloud().events();

  @Test
  void now_frozen_stands() {
    assertThat(clock.now()).isEqualTo(START);
    assertThat(clock.now()).isEqualTo(START);
    assertThat(clock.isFrozen()).isTrue();
  }

  @Test
  void now_ticking_startsWhereAskedAndRuns() {
    FakeClock ticking = FakeAws.builder().startAt(START).build().clock();

    Instant first = ticking.now();

    assertThat(first).isBetween(START, START.plus(Duration.ofMinutes(1)));
    while (!ticking.now().isAfter(first)) {
      Thread.onSpinWait();
    }
    assertThat(ticking.isFrozen()).isFalse();
  }

  @Test
  void advance_movesForward() {
    clock.advance(Duration.ofMinutes(31));

    assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(31)));
  }

  @Test
  void advance_negative_isRefused() {
    assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("forward only");
  }

  @Test
  void set_toNow_isAllowedAndBeforeNowIsRefused() {
    clock.set(START);

    assertThatThrownBy(() -> clock.set(START.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("startAt");
  }

  @Test
  void advance_runsDueEventsInOrderAtTheirOwnTime() {
    List<String> ran = new ArrayList<>();
    events.at(START.plusSeconds(2), () -> ran.add("second at " + clock.now()));
    events.at(START.plusSeconds(1), () -> ran.add("first at " + clock.now()));
    events.at(START.plusSeconds(2), () -> ran.add("third at " + clock.now()));
    events.at(START.plusSeconds(4), () -> ran.add("never"));

    clock.advance(Duration.ofSeconds(3));

    assertThat(ran)
        .containsExactly(
            "first at 2026-01-01T00:00:01Z",
            "second at 2026-01-01T00:00:02Z",
            "third at 2026-01-01T00:00:02Z");
    assertThat(clock.now()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void advance_runsWhatAnEventSchedulesWithinTheMove() {
    List<Instant> ran = new ArrayList<>();
    events.at(
        START.plusSeconds(1),
        () -> events.at(clock.now().plusSeconds(1), () -> ran.add(clock.now())));

    clock.advance(Duration.ofSeconds(2));

    assertThat(ran).containsExactly(START.plusSeconds(2));
  }

  @Test
  void advance_withinAnEvent_neverMovesBack() {
    events.at(START.plusSeconds(1), () -> clock.advance(Duration.ofHours(1)));

    clock.advance(Duration.ofSeconds(2));

    assertThat(clock.now()).isEqualTo(START.plusSeconds(3601));
  }

  @Test
  void advance_eventFails_othersRunAndTheClockArrives() {
    List<String> ran = new ArrayList<>();
    events.at(
        START.plusSeconds(1),
        () -> {
          throw new IllegalStateException("broken");
        });
    events.at(START.plusSeconds(2), () -> ran.add("ran"));

    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(5))).hasMessage("broken");

    assertThat(ran).containsExactly("ran");
    assertThat(clock.now()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void cancel_takesTheEventOff() {
    List<String> ran = new ArrayList<>();
    Events.ScheduledEvent event = events.at(START.plusSeconds(1), () -> ran.add("ran"));

    event.cancel();
    event.cancel();
    clock.advance(Duration.ofSeconds(1));

    assertThat(ran).isEmpty();
  }

  @Test
  void freeze_andResume_loseNoTime() {
    clock.resume();
    clock.freeze();
    Instant stopped = clock.now();

    assertThat(stopped).isAfterOrEqualTo(START);
    assertThat(clock.now()).isEqualTo(stopped);
  }

  @Test
  void wakeAt_tickingClock_runsWithoutAnyCall() throws InterruptedException {
    CountDownLatch woken = new CountDownLatch(1);
    clock.resume();

    events.wakeAt(clock.now().plusMillis(5), woken::countDown);

    assertThat(woken.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void wakeAt_frozenClock_runsOnTheThreadThatMovesIt() {
    List<Thread> threads = new ArrayList<>();
    events.wakeAt(START.plusSeconds(1), () -> threads.add(Thread.currentThread()));

    clock.advance(Duration.ofSeconds(1));

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void views_followTheClock() {
    long before = clock.asTicker().read();
    var ticker = clock.asTicker();

    clock.advance(Duration.ofSeconds(7));

    assertThat(before).isZero();
    assertThat(ticker.read()).isEqualTo(Duration.ofSeconds(7).toNanos());
    assertThat(clock.asClock().instant()).isEqualTo(START.plusSeconds(7));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));
  }
}
