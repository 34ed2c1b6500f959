package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.port.DataKeys;
import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.MessageSink;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.FakeService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The services around S3: takes what buckets tell topics, functions and the event bus, but for
 * those named "missing" or "throwing"; has keys that note each use, in clouds that ask for them.
 */
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

  /** The uses of keys in a cloud. */
  private static final class Uses {
    final List<KeyUse> all = new CopyOnWriteArrayList<>();
    volatile boolean noted;
  }

  /** Notes the uses of keys in a cloud from now on. */
  static List<KeyUse> keyUses(FakeAws aws) {
    Uses uses = Cloud.of(aws).state(Uses.class, Uses::new);
    uses.noted = true;
    return uses.all;
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
    Uses uses = cloud.state(Uses.class, Uses::new);
    if (port == DataKeys.class && uses.noted) {
      DataKeys keys =
          use -> {
            uses.all.add(use);
            return use.keyId();
          };
      return Optional.of(port.cast(keys));
    }
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
      if (targetArn.endsWith(":throwing")) {
        throw new IllegalStateException("thrown by the target");
      }
      Optional<Refusal> refusal = refusal(sender, targetArn, now);
      if (refusal.isEmpty()) {
        in(cloud).all.add(new Delivery(targetArn, body));
      }
      return refusal;
    }
  }
}
