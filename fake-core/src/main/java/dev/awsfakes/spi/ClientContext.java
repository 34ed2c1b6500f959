package dev.awsfakes.spi;

import dev.awsfakes.spi.access.Caller;
import java.util.function.Consumer;

/**
 * What a new client is given.
 *
 * @param cloud the cloud that the client belongs to
 * @param scope the account and Region whose resources it sees
 * @param caller who makes its calls
 */
public record ClientContext(Cloud cloud, Scope scope, Caller caller) {

  /** A pipeline for the calls of this client. */
  public Pipeline pipeline(ServiceProfile service) {
    return pipeline(service, call -> {});
  }

  /**
   * As {@link #pipeline(ServiceProfile)}.
   *
   * @param observer is told of each call when its outcome is known, before the caller is; must not
   *     throw
   */
  public Pipeline pipeline(ServiceProfile service, Consumer<Call> observer) {
    return new Pipeline(this, service, observer);
  }
}
