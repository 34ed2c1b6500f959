package dev.awsfakes.spi;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One operation of a service's API that may wait, such as a long poll or an upload whose bytes are
 * still to come. It never blocks its caller. A sync client joins what it returns.
 */
@FunctionalInterface
public interface AsyncOperation<I extends SdkPojo, O extends AwsResponse> {

  /**
   * Starts the operation.
   *
   * @return the response's builder, now or later. The future must be completed outside of any lock,
   *     since what a user chained to it runs on the completing thread. When it is cancelled, the
   *     operation ends without an effect that nobody learns of.
   * @throws AwsError for each error that AWS answers with, as an {@link Operation} does; later ones
   *     complete the future
   */
  CompletableFuture<? extends SdkBuilder<?, O>> handle(I request, Call call);
}
