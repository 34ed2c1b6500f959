package dev.awsfakes.spring;

import dev.awsfakes.FakeAws;

/**
 * Sets up the clouds of a context; any bean of this type is asked, in the beans' order, after the
 * attributes of {@link ImportAwsFakes}.
 *
 * <pre>{@code
 * @TestConfiguration
 * static class Clouds {
 *   @Bean
 *   FakeAwsCustomizer duplicates() {
 *     return cloud -> cloud.retries(RetryMode.STANDARD);
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface FakeAwsCustomizer {
  /** Changes what a new cloud is made with. */
  void customize(FakeAws.Builder cloud);
}
