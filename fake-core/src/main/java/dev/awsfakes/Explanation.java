package dev.awsfakes;

import com.google.errorprone.annotations.FormatMethod;
import dev.awsfakes.internal.Services;
import dev.awsfakes.spi.ResourceSummary;
import java.util.List;
import java.util.Optional;

/** A cloud in words: its time and seed, the latest calls and their outcome, what is in it. */
final class Explanation {
  private static final int CALLS_SHOWN = 50;
  private static final int MESSAGE_SHOWN = 160;

  private final FakeAws aws;
  private final StringBuilder text = new StringBuilder();

  private Explanation(FakeAws aws) {
    this.aws = aws;
  }

  static String of(FakeAws aws) {
    Explanation explanation = new Explanation(aws);
    explanation.clock();
    explanation.calls();
    explanation.resources();
    return explanation.text.toString();
  }

  private void clock() {
    line(
        "AWS fakes at %s (%s), seed %d%s",
        aws.clock().now(),
        aws.clock().isFrozen() ? "frozen" : "ticking",
        aws.seed(),
        aws.isAdversarial() ? ", adversarial" : "");
  }

  private void calls() {
    List<RecordedCall> calls = aws.calls().all();
    int from = Math.max(0, calls.size() - CALLS_SHOWN);
    if (calls.isEmpty()) {
      line("Calls: none");
    } else if (from == 0) {
      line("Calls:");
    } else {
      line("Calls, the last %d of %d:", CALLS_SHOWN, aws.calls().count());
    }
    calls.subList(from, calls.size()).forEach(this::call);
  }

  private void call(RecordedCall call) {
    String where = where(call.account(), call.region().id());
    String tries = call.attempts() == 1 ? "" : ", attempt " + call.attempts();
    line(
        "  %s %s:%s%s %s%s",
        call.time(), call.service(), call.operation(), where, outcome(call), tries);
  }

  /** What came of a call, in a line. */
  static String outcome(RecordedCall call) {
    if (call.isPending()) {
      return "waits";
    }
    return call.error().map(Explanation::shortened).orElse("ok");
  }

  private static String shortened(Throwable error) {
    String message = Optional.ofNullable(error.getMessage()).orElse("").replace('\n', ' ');
    String end =
        message.length() > MESSAGE_SHOWN ? message.substring(0, MESSAGE_SHOWN) + "…" : message;
    return error.getClass().getSimpleName() + ": " + end;
  }

  /** Every resource of every service, in the order in which people look. */
  static List<ResourceSummary> resources(FakeAws aws) {
    return Services.all().stream()
        .flatMap(service -> service.resources(aws.cloud()).stream())
        .toList();
  }

  private void resources() {
    List<ResourceSummary> all = resources(aws);
    line("Resources:%s", all.isEmpty() ? " none" : "");
    for (ResourceSummary each : all) {
      String where = where(each.scope().account(), each.scope().region().id());
      line("  %s %s%s: %s", each.kind(), each.name(), where, each.state());
    }
  }

  // Said only where it is not the cloud's own.
  private String where(String account, String region) {
    String other = account.equals(aws.accountId()) ? "" : " of " + account;
    return region.equals(aws.region().id()) ? other : other + " in " + region;
  }

  @FormatMethod
  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(format, values)).append('\n');
  }
}
