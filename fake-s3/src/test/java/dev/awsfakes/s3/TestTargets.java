package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.port.MessageSink;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.FakeService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what buckets tell topics, functions and the event bus; those named "missing" are not. */
public final class TestTargets implements FakeService {

  /** A message as it arrived. */
  record Delivery(String targetArn, String body) {}

  /** What arrived in a cloud. */
  private static final class Deliveries {
    final List<Delivery> all = new CopyOnWriteArrayList<>();
  }

  private static Deliveries in(Cloud cloud) {
    return cloud.state(Deliveries.class, Deliveries::new);
  }

  /** What has arrived, and forgets it. */
  static List<Delivery> taken(FakeAws aws) {
    List<Delivery> all = in(Cloud.of(aws)).all;
    List<Delivery> taken = List.copyOf(all);
    all.clear();
    return taken;
  }

  @Override
  public Set<String> clientTypes() {
    return Set.of();
  }

  @Override
  public Object client(Class<?> type, ClientContext context) {
    throw new IllegalStateException("It has no clients.");
  }

  @Override
  public <P> Optional<P> port(Class<P> port, Cloud cloud) {
    return port == MessageSink.class ? Optional.of(port.cast(new Sink(cloud))) : Optional.empty();
  }

  private record Sink(Cloud cloud) implements MessageSink {
    @Override
    public boolean serves(String targetArn) {
      return targetArn.matches("arn:aws:(sns|lambda|events):.*");
    }

    @Override
    public Optional<Refusal> refusal(Sender sender, String targetArn, Instant now) {
      return targetArn.endsWith(":missing") ? Optional.of(Refusal.NOT_FOUND) : Optional.empty();
    }

    @Override
    public Optional<Refusal> deliver(Sender sender, String targetArn, String body, Instant now) {
      Optional<Refusal> refusal = refusal(sender, targetArn, now);
      if (refusal.isEmpty()) {
        in(cloud).all.add(new Delivery(targetArn, body));
      }
      return refusal;
    }
  }
}
