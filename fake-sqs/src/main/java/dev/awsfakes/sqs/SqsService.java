package dev.awsfakes.sqs;

import dev.awsfakes.port.MessageSink;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.FakeService;
import dev.awsfakes.spi.ModelledErrors;
import dev.awsfakes.spi.Pipeline;
import dev.awsfakes.spi.RequestIdStyle;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.ServiceProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers the fake of Amazon SQS; found by the service loader, not for direct use. */
public final class SqsService implements FakeService {
  private static final Set<String> CLIENT_TYPES =
      Set.of(
          "software.amazon.awssdk.services.sqs.SqsClient",
          "software.amazon.awssdk.services.sqs.SqsAsyncClient");

  private static final ModelledErrors ERRORS = ModelledErrors.in(SqsService.class, "errors.txt");

  private static final ServiceProfile PROFILE =
      new ServiceProfile(
          "sqs",
          "Sqs",
          RequestIdStyle.UUID,
          SqsConstraints::check,
          ERRORS,
          new SqsAuthorization(),
          () -> BatchEntries.BATCHES);

  /** For the service loader. */
  public SqsService() {}

  @Override
  public Set<String> clientTypes() {
    return CLIENT_TYPES;
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    Pipeline pipeline = context.pipeline(PROFILE);
    SqsOperations operations = new SqsOperations(context);
    return type.getSimpleName().equals("SqsClient")
        ? new FakeSqsClient(pipeline, operations)
        : new FakeSqsAsyncClient(pipeline, operations);
  }

  @Override
  public <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return port == MessageSink.class
        ? Optional.of(port.cast(new QueueSink(cloud)))
        : Optional.empty();
  }

  @Override
  public List<ResourceSummary> resources(Cloud cloud) {
    return cloud.states(Queues.class).values().stream()
        .flatMap(queues -> queues.summaries(cloud.clock().now()).stream())
        .toList();
  }
}
