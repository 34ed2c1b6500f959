package dev.awsfakes.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service of the fake cloud, found by {@link java.util.ServiceLoader}. An implementation has no
 * state of its own and loads nothing until a client is asked for: its instances are shared by all
 * clouds of the JVM.
 */
public interface FakeService {

  /** The fully qualified names of the SDK interfaces that {@link #client} serves. */
  Set<String> clientTypes();

  /**
   * A new client, a view of the state of the context's account and Region.
   *
   * @param type one of {@link #clientTypes()}
   */
  Object client(Class<?> type, ClientContext context);

  /**
   * What this service offers to others.
   *
   * @param port a small interface of fake-core, named for what is wanted
   * @return the port's implementation over this service's state, empty if this service has nothing
   *     of the kind
   */
  default <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return Optional.empty();
  }

  /** The resources that the cloud has of this service, in the order in which people look. */
  default List<ResourceSummary> resources(Cloud cloud) {
    return List.of();
  }
}
