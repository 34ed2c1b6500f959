package dev.awsfakes.spi;

/**
 * What a new client is given.
 *
 * @param cloud the cloud that the client belongs to
 * @param scope the account and Region whose resources it sees
 */
public record ClientContext(Cloud cloud, Scope scope) {

  /** A pipeline for the calls of this client. */
  public Pipeline pipeline(ServiceProfile service) {
    return new Pipeline(cloud, scope, service);
  }
}
