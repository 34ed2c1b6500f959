package dev.awsfakes.kinesis;

import dev.awsfakes.port.RecordSink;
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

/**
 * Registers the fake of Amazon Kinesis Data Streams; found by the service loader, not for direct
 * use.
 */
public final class KinesisService implements FakeService {
  private static final Set<String> CLIENT_TYPES =
      Set.of(
          "software.amazon.awssdk.services.kinesis.KinesisClient",
          "software.amazon.awssdk.services.kinesis.KinesisAsyncClient");

  private static final ModelledErrors ERRORS =
      ModelledErrors.in(KinesisService.class, "errors.txt");

  private static final ServiceProfile PROFILE =
      new ServiceProfile(
          "kinesis",
          "Kinesis",
          RequestIdStyle.UUID,
          KinesisConstraints::check,
          ERRORS,
          new KinesisAuthorization(),
          () -> List.of(PutRecordsOperation.BATCH));

  /** For the service loader. */
  public KinesisService() {}

  @Override
  public Set<String> clientTypes() {
    return CLIENT_TYPES;
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    Pipeline pipeline = context.pipeline(PROFILE);
    KinesisOperations operations = new KinesisOperations(context);
    return type.getSimpleName().equals("KinesisClient")
        ? new FakeKinesisClient(pipeline, operations)
        : new FakeKinesisAsyncClient(pipeline, operations);
  }

  @Override
  public <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return port == RecordSink.class
        ? Optional.of(port.cast(new StreamSink(cloud)))
        : Optional.empty();
  }

  @Override
  public List<ResourceSummary> resources(Cloud cloud) {
    return cloud.states(Streams.class).values().stream()
        .flatMap(streams -> streams.summaries(cloud.clock().now()).stream())
        .toList();
  }
}
