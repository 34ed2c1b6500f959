package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.FakeService;
import dev.awsfakes.spi.ModelledErrors;
import dev.awsfakes.spi.Pipeline;
import dev.awsfakes.spi.RequestIdStyle;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.ServiceProfile;
import dev.awsfakes.spi.access.Authorization;
import java.util.List;
import java.util.Set;

/**
 * Registers the fake of Amazon DynamoDB and DynamoDB Streams; found by the service loader, not for
 * direct use.
 */
public final class DynamoDbService implements FakeService {
  private static final Set<String> CLIENT_TYPES =
      Set.of(
          "software.amazon.awssdk.services.dynamodb.DynamoDbClient",
          "software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient",
          "software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient",
          "software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient");

  private static final ModelledErrors ERRORS =
      ModelledErrors.in(DynamoDbService.class, "errors.txt", "streams-errors.txt");

  private static final Authorization AUTHORIZATION = new DynamoDbAuthorization();

  private static final ServiceProfile PROFILE =
      new ServiceProfile(
          "dynamodb",
          "DynamoDb",
          RequestIdStyle.BASE32,
          DynamoDbConstraints::check,
          ERRORS,
          AUTHORIZATION,
          () -> DynamoDbBatches.ALL);

  private static final ServiceProfile STREAMS_PROFILE =
      new ServiceProfile(
          "dynamodb",
          "DynamoDbStreams",
          RequestIdStyle.BASE32,
          DynamoDbConstraints::checkStreams,
          ERRORS,
          AUTHORIZATION,
          List::of);

  /** For the service loader. */
  public DynamoDbService() {}

  @Override
  public Set<String> clientTypes() {
    return CLIENT_TYPES;
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    boolean streams = type.getSimpleName().startsWith("DynamoDbStreams");
    Pipeline pipeline = context.pipeline(streams ? STREAMS_PROFILE : PROFILE);
    return switch (type.getSimpleName()) {
      case "DynamoDbClient" -> new FakeDynamoDbClient(pipeline, new DynamoDbOperations(context));
      case "DynamoDbAsyncClient" ->
          new FakeDynamoDbAsyncClient(pipeline, new DynamoDbOperations(context));
      case "DynamoDbStreamsClient" ->
          new FakeDynamoDbStreamsClient(pipeline, new DynamoDbStreamsOperations(context));
      default ->
          new FakeDynamoDbStreamsAsyncClient(pipeline, new DynamoDbStreamsOperations(context));
    };
  }

  @Override
  public List<ResourceSummary> resources(Cloud cloud) {
    return cloud.states(Tables.class).values().stream()
        .flatMap(tables -> tables.summaries(cloud.clock().now()).stream())
        .toList();
  }
}
