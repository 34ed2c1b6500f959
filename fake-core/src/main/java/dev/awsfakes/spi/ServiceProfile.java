package dev.awsfakes.spi;

import dev.awsfakes.spi.access.Authorization;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * What the pipeline must know of a service.
 *
 * @param id the service's name in ARNs and endpoints, {@code sqs}
 * @param exceptionName the name that the SDK puts into messages, {@code Sqs}
 * @param requestIds how the service writes request ids
 * @param validation checks a request against the API model's constraints; throws what the service
 *     or the SDK's client would
 * @param errors the errors of the service's model, as a fault gives them
 * @param authorization what the service tells the policies of its calls
 * @param batches the operations of which entries fail one by one; asked for when the first call is
 *     made, so that a service can be registered whose SDK module is not on the class path
 */
public record ServiceProfile(
    String id,
    String exceptionName,
    RequestIdStyle requestIds,
    Consumer<AwsRequest> validation,
    ModelledErrors errors,
    Authorization authorization,
    Supplier<List<Batch<?, ?>>> batches) {

  /** The batch that a request is; empty if it is none. */
  public Optional<Batch<?, ?>> batchOf(AwsRequest request) {
    for (Batch<?, ?> batch : batches.get()) {
      if (batch.request().isInstance(request)) {
        return Optional.of(batch);
      }
    }
    return Optional.empty();
  }
}
