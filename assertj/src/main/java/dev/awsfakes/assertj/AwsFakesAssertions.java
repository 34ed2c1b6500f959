package dev.awsfakes.assertj;

import dev.awsfakes.CallLog;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Assertions on what was called and on errors; to be imported statically, beside AssertJ's own.
 * Those on what is in a service begin at {@link SqsAssertions}, {@link DynamoDbAssertions}, {@link
 * S3Assertions} and {@link KinesisAssertions}: who does not use a service needs nothing of it on
 * the class path.
 *
 * <pre>{@code
 * assertThat(aws.calls()).of(PutItemRequest.class).hasSize(3);
 * assertThat(aws.calls()).inOrder(PutItemRequest.class, SendMessageRequest.class).hasNoFailures();
 * assertThat(QueueView.of(aws, url)).hasVisibleMessages(2);
 * assertThatAwsErrorOf(() -> orders.place(order)).isAws("ConditionalCheckFailedException", 400);
 * }</pre>
 */
public final class AwsFakesAssertions {
  private AwsFakesAssertions() {}

  /** Of what was called. */
  public static CallLogAssert assertThat(CallLog calls) {
    return new CallLogAssert(calls);
  }

  /** Of an error that a client gave; that of an async client may be wrapped. */
  public static AwsErrorAssert assertThatAwsError(Throwable error) {
    return AwsErrorAssert.of(error);
  }

  /**
   * Of the error that a call gives.
   *
   * @param call is run once; the assertion fails if it succeeds
   */
  public static AwsErrorAssert assertThatAwsErrorOf(ThrowingCallable call) {
    return AwsErrorAssert.of(call);
  }
}
