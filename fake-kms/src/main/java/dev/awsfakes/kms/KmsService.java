package dev.awsfakes.kms;

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

/** Registers the fake of AWS KMS; found by the service loader, not for direct use. */
public final class KmsService implements FakeService {
  private static final Set<String> CLIENT_TYPES =
      Set.of(
          "software.amazon.awssdk.services.kms.KmsClient",
          "software.amazon.awssdk.services.kms.KmsAsyncClient");

  private static final ModelledErrors ERRORS = ModelledErrors.in(KmsService.class, "errors.txt");

  private static final ServiceProfile PROFILE =
      new ServiceProfile(
          "kms",
          "Kms",
          RequestIdStyle.UUID,
          KmsConstraints::check,
          ERRORS,
          new KmsAuthorization(),
          List::of);

  /** For the service loader. */
  public KmsService() {}

  @Override
  public Set<String> clientTypes() {
    return CLIENT_TYPES;
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    Pipeline pipeline = context.pipeline(PROFILE);
    KmsOperations operations = new KmsOperations(context);
    return type.getSimpleName().equals("KmsClient")
        ? new FakeKmsClient(pipeline, operations)
        : new FakeKmsAsyncClient(pipeline, operations);
  }

  @Override
  public <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return port == dev.awsfakes.port.DataKeys.class
        ? Optional.of(port.cast(new ServiceKeys(cloud)))
        : Optional.empty();
  }

  @Override
  public List<ResourceSummary> resources(Cloud cloud) {
    return cloud.states(Keys.class).values().stream()
        .flatMap(keys -> keys.summaries(cloud.clock().now()).stream())
        .toList();
  }
}
