package dev.awsfakes.eventsources;

import dev.awsfakes.port.MessageSink;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.FakeService;
import java.util.Optional;
import java.util.Set;

/** Registers the inboxes of functions, so that services can send to handlers; it has no client. */
public final class FunctionService implements FakeService {
  /** For ServiceLoader. */
  public FunctionService() {}

  static FunctionInboxes inboxes(Cloud cloud) {
    return cloud.state(FunctionInboxes.class, FunctionInboxes::new);
  }

  @Override
  public Set<String> clientTypes() {
    return Set.of();
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    throw new IllegalArgumentException("There is no client of functions: " + type.getName());
  }

  @Override
  public <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return port == MessageSink.class ? Optional.of(port.cast(inboxes(cloud))) : Optional.empty();
  }
}
