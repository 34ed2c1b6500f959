package dev.awsfakes.s3;

import dev.awsfakes.port.ObjectStore;
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

/** Registers the fake of Amazon S3; found by the service loader, not for direct use. */
public final class S3Service implements FakeService {
  private static final Set<String> CLIENT_TYPES =
      Set.of(
          "software.amazon.awssdk.services.s3.S3Client",
          "software.amazon.awssdk.services.s3.S3AsyncClient",
          "software.amazon.awssdk.services.s3.presigner.S3Presigner");

  private static final ModelledErrors ERRORS = ModelledErrors.in(S3Service.class, "errors.txt");

  private static final ServiceProfile PROFILE =
      new ServiceProfile(
          "s3",
          "S3",
          RequestIdStyle.S3,
          S3Constraints::check,
          ERRORS,
          new S3Authorization(),
          () -> List.of(DeleteObjectsOperation.BATCH));

  /** For the service loader. */
  public S3Service() {}

  @Override
  public Set<String> clientTypes() {
    return CLIENT_TYPES;
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    if (type.getSimpleName().equals("S3Presigner")) {
      return Presigners.of(context.cloud()).create(context.scope(), context.caller());
    }
    Pipeline pipeline = context.pipeline(PROFILE, Buckets.of(context.cloud()).accessLogs()::record);
    S3Operations operations = new S3Operations(context);
    BucketInsightOperations insights = new BucketInsightOperations(context);
    return type.getSimpleName().equals("S3Client")
        ? new FakeS3Client(pipeline, operations, insights)
        : new FakeS3AsyncClient(pipeline, operations, insights);
  }

  @Override
  public <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return port == ObjectStore.class
        ? Optional.of(port.cast(new BucketStore(cloud)))
        : Optional.empty();
  }

  @Override
  public List<ResourceSummary> resources(Cloud cloud) {
    return Buckets.of(cloud).summaries();
  }
}
