package dev.awsfakes.kinesis;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.FakeService;
import dev.awsfakes.spi.Pipeline;
import dev.awsfakes.spi.RequestIdStyle;
import dev.awsfakes.spi.ServiceProfile;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Registers the fake of Amazon Kinesis Data Streams; found by the service loader, not for direct
 * use.
 */
public final class KinesisService implements FakeService {
  private static final Set<String> CLIENT_TYPES =
      Set.of(
          "software.amazon.awssdk.services.kinesis.KinesisClient",
          "software.amazon.awssdk.services.kinesis.KinesisAsyncClient");

  private static final ServiceProfile PROFILE =
      new ServiceProfile(
          "kinesis",
          "Kinesis",
          RequestIdStyle.UUID,
          KinesisService::validate,
          KinesisService::error);

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

  private static void validate(AwsRequest request) {}

  private static AwsError error(Class<? extends AwsServiceException> type) {
    throw new UnsupportedOperationException(type.getName());
  }
}
