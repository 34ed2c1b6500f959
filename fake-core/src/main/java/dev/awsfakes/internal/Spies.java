package dev.awsfakes.internal;

import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mockito.Mockito;

/**
 * The Mockito spies over the clients of one cloud, one of each type; a fork of it makes its own.
 */
public final class Spies implements SelfCopying {
  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

  /**
   * The spy over a client; the same at each call.
   *
   * @throws IllegalStateException if Mockito is not on the class path
   */
  public <C> C of(Class<C> clientType, Function<Class<C>, C> client) {
    return clientType.cast(made.computeIfAbsent(clientType, type -> spy(client.apply(clientType))));
  }

  @Override
  public Object copied(Copies copies) {
    return new Spies();
  }

  private static Object spy(Object client) {
    try {
      return Mockito.spy(client);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Spies are Mockito's: add org.mockito:mockito-core to the test dependencies.", e);
    }
  }
}
