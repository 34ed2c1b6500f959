package dev.awsfakes.spi;

import dev.awsfakes.internal.Retries;
import org.jspecify.annotations.Nullable;

/** The steps of a call that a test controls or reads; one of them per cloud. */
public interface Interception {

  /** The call begins: it gets its entry in the log. */
  void begins(Call call);

  /**
   * What the call is to fail with instead of running, or null to let it run.
   *
   * @throws RuntimeException never; what is to be thrown is returned
   */
  @Nullable RuntimeException insteadOf(Call call);

  /** What the caller is to get although the call ran, as when a response is lost; or null. */
  @Nullable RuntimeException after(Call call);

  /** How failed attempts are repeated; null if they are not. */
  @Nullable Retries retries();
}
