package dev.awsfakes.spring;

import dev.awsfakes.FakeAws;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.regions.Region;

/** What {@link ImportAwsFakes} says; equal settings share a cached context. */
record CloudSettings(
    CloudScope scope, String region, String account, long seed, @Nullable Instant frozenAt) {
  private static final String REGION_PROPERTY = "spring.cloud.aws.region.static";

  static CloudSettings of(ImportAwsFakes annotation) {
    return new CloudSettings(
        annotation.scope(),
        annotation.region(),
        annotation.account(),
        annotation.seed(),
        instant(annotation.frozenAt()));
  }

  /** A new cloud for a context. */
  FakeAws open(ApplicationContext context) {
    FakeAws.Builder cloud = FakeAws.builder().seed(seed);
    String defaultRegion =
        region.isEmpty() ? context.getEnvironment().getProperty(REGION_PROPERTY, "") : region;
    if (!defaultRegion.isEmpty()) {
      cloud.region(Region.of(defaultRegion));
    }
    if (!account.isEmpty()) {
      cloud.account(account);
    }
    if (frozenAt != null) {
      cloud.frozenAt(frozenAt);
    }
    context
        .getBeanProvider(FakeAwsCustomizer.class)
        .orderedStream()
        .forEach(customizer -> customizer.customize(cloud));
    return cloud.build();
  }

  private static @Nullable Instant instant(String frozenAt) {
    try {
      return frozenAt.isEmpty() ? null : Instant.parse(frozenAt);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "@ImportAwsFakes(frozenAt = \""
              + frozenAt
              + "\"): an instant is written as 2026-01-01T00:00:00Z.",
          e);
    }
  }
}
