package dev.awsfakes.spi;

import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One operation of a service's API that answers at once: pure rules over the service's state.
 *
 * <p>An operation is a small object made for one call; it may keep what the response's members
 * cannot carry, such as the body of an object.
 */
@FunctionalInterface
public interface Operation<I extends SdkPojo, O extends AwsResponse> {

  /**
   * Checks in AWS's order, changes the state, answers.
   *
   * @return the response's builder, filled but not built: the pipeline adds request id and HTTP
   *     response and builds it, so that no response is copied
   * @throws AwsError for each error that AWS answers with; the state is then unchanged
   */
  SdkBuilder<?, O> handle(I request, Call call);
}
