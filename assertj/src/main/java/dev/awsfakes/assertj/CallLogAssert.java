package dev.awsfakes.assertj;

import dev.awsfakes.CallLog;
import dev.awsfakes.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import software.amazon.awssdk.awscore.AwsRequest;

/** Assertions on what was called; each failure shows the whole log. */
public final class CallLogAssert extends AbstractAssert<CallLogAssert, CallLog> {
  CallLogAssert(CallLog calls) {
    super(calls, CallLogAssert.class);
  }

  /** The requests of a class, oldest first, to go on with. */
  public <R extends AwsRequest> ListAssert<R> of(Class<R> requestType) {
    return Assertions.assertThat(actual.requests(requestType))
        .as("%s among the calls%n%s", requestType.getSimpleName(), actual);
  }

  /** The calls with requests of a class, oldest first, to go on with. */
  public ListAssert<RecordedCall> callsOf(Class<? extends AwsRequest> requestType) {
    return Assertions.assertThat(actual.of(requestType))
        .as("%s among the calls%n%s", requestType.getSimpleName(), actual);
  }

  /** That so many calls were made. */
  public CallLogAssert hasSize(int expected) {
    List<RecordedCall> calls = actual.all();
    if (calls.size() != expected) {
      failWithMessage("Expected %d calls, but there were %d:%n%s", expected, calls.size(), actual);
    }
    return this;
  }

  /** That nothing was called. */
  public CallLogAssert isEmpty() {
    return hasSize(0);
  }

  /** That no call failed. */
  public CallLogAssert hasNoFailures() {
    List<RecordedCall> failed = actual.stream().filter(call -> call.error().isPresent()).toList();
    if (!failed.isEmpty()) {
      failWithMessage("Expected no call to fail, but%n%s", lines(failed));
    }
    return this;
  }

  /** That there were calls of these kinds and no others, as many of each as there were. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list is read, never written
  public final CallLogAssert hasOnly(Class<? extends AwsRequest>... requestTypes) {
    return hasOnly(List.of(requestTypes));
  }

  private CallLogAssert hasOnly(List<Class<? extends AwsRequest>> requestTypes) {
    List<RecordedCall> others =
        actual.stream()
            .filter(call -> requestTypes.stream().noneMatch(t -> t.isInstance(call.request())))
            .toList();
    if (!others.isEmpty()) {
      failWithMessage("Expected %s only, but%n%s", names(requestTypes), lines(others));
    }
    for (Class<? extends AwsRequest> type : requestTypes) {
      if (actual.of(type).isEmpty()) {
        failWithMessage("Expected a %s, but there were%n%s", type.getSimpleName(), actual);
      }
    }
    return this;
  }

  /** That calls of these kinds began in this order, whatever else was called between them. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list is read, never written
  public final CallLogAssert inOrder(Class<? extends AwsRequest>... requestTypes) {
    return inOrder(List.of(requestTypes));
  }

  private CallLogAssert inOrder(List<Class<? extends AwsRequest>> requestTypes) {
    List<Class<? extends AwsRequest>> missing = new ArrayList<>(requestTypes);
    for (RecordedCall call : actual.all()) {
      if (!missing.isEmpty() && missing.get(0).isInstance(call.request())) {
        missing.remove(0);
      }
    }
    Optional<Class<? extends AwsRequest>> first = missing.stream().findFirst();
    if (first.isPresent()) {
      failWithMessage(
          "Expected the order %s, but no %s came in its place:%n%s",
          names(requestTypes), first.get().getSimpleName(), actual);
    }
    return this;
  }

  private static String names(List<Class<? extends AwsRequest>> types) {
    return types.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
  }

  private static String lines(List<RecordedCall> calls) {
    return calls.stream().map(RecordedCall::toString).collect(Collectors.joining("\n"));
  }
}
