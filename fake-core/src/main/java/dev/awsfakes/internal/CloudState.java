package dev.awsfakes.internal;

import dev.awsfakes.FakeClock;
import dev.awsfakes.ServiceOptions;
import dev.awsfakes.internal.policy.PolicyControl;
import dev.awsfakes.internal.state.Snapshots;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Events;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Interception;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inside of one cloud. */
public final class CloudState implements Cloud {

  /** Which state; equals and hashCode are written out for the reason given at {@link Scope}. */
  private record StateKey(Class<?> type, @Nullable Scope scope) {
    @Override
    public boolean equals(Object other) {
      return other instanceof StateKey that
          && type == that.type
          && Objects.equals(scope, that.scope);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + Objects.hashCode(scope);
    }
  }

  private static final Comparator<Scope> BY_NAME =
      Comparator.comparing(Scope::account).thenComparing(scope -> scope.region().id());

  private final FakeClock clock;
  private final EventQueue events;
  private final Ids root;
  private final Interception interception;
  private final Duration patience;
  private final boolean adversarial;
  private final PolicyControl access = new PolicyControl();
  private final Snapshots snapshots = new Snapshots();
  private final Map<Class<?>, ServiceOptions> options;
  private final Map<StateKey, Object> states = new ConcurrentHashMap<>();
  private final Queue<Runnable> closing = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** A cloud with nothing in it. */
  public CloudState(
      FakeClock clock,
      EventQueue events,
      long seed,
      Interception interception,
      Duration patience,
      boolean adversarial,
      Map<Class<?>, ServiceOptions> options) {
    this.clock = clock;
    this.events = events;
    this.root = Ids.ofSeed(seed);
    this.interception = interception;
    this.patience = patience;
    this.adversarial = adversarial;
    this.options = Map.copyOf(options);
  }

  @Override
  public FakeClock clock() {
    return clock;
  }

  @Override
  public Events events() {
    return events;
  }

  @Override
  public Ids ids(String name) {
    return root.child(name);
  }

  @Override
  public boolean isAdversarial() {
    return adversarial;
  }

  @Override
  public <O extends ServiceOptions> O options(Class<O> type, Supplier<O> defaults) {
    ServiceOptions given = options.get(type);
    return given == null ? defaults.get() : type.cast(given);
  }

  @Override
  public <S> S state(Class<S> type, Scope scope, Function<Scope, S> factory) {
    StateKey key = new StateKey(type, scope);
    Object known = states.get(key);
    return type.cast(known != null ? known : remembered(key, factory.apply(scope)));
  }

  @Override
  public <S> S state(Class<S> type, Supplier<S> factory) {
    StateKey key = new StateKey(type, null);
    Object known = states.get(key);
    return type.cast(known != null ? known : remembered(key, factory.get()));
  }

  @Override
  public <S> Map<Scope, S> states(Class<S> type) {
    Map<Scope, S> found = new TreeMap<>(BY_NAME);
    states.forEach(
        (key, state) -> {
          if (key.type() == type && key.scope() != null) {
            found.put(key.scope(), type.cast(state));
          }
        });
    return found;
  }

  // Not computeIfAbsent: a factory may ask for other states. Of two made at once one is dropped.
  private Object remembered(StateKey key, Object made) {
    Object earlier = states.putIfAbsent(key, made);
    if (earlier == null) {
      snapshots.made(made);
    }
    return earlier == null ? made : earlier;
  }

  @Override
  public <P> Optional<P> port(Class<P> port) {
    return offers(port).findFirst();
  }

  @Override
  public <P> List<P> ports(Class<P> port) {
    return offers(port).toList();
  }

  private <P> Stream<P> offers(Class<P> port) {
    return Services.all().stream().flatMap(service -> service.port(port, this).stream());
  }

  @Override
  public Interception interception() {
    return interception;
  }

  @Override
  public PolicyControl access() {
    return access;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public void onClose(Runnable action) {
    closing.add(action);
    if (closed) {
      runClosing();
    }
  }

  @Override
  public void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "This FakeAws is closed; its clients cannot be used any more.");
    }
  }

  /** A snapshot of all state, and of some objects besides. */
  public Snapshots.Taken snapshot(Object... besides) {
    List<Object> roots = new ArrayList<>(List.of(clock, root));
    roots.addAll(Arrays.asList(besides));
    roots.addAll(states.values());
    return events.exclusively(() -> snapshots.take(roots));
  }

  /** Makes all state as it was, after whoever waits has been answered. */
  public void restore(Snapshots.Taken snapshot) {
    events.exclusively(
        () -> {
          events.endWaits();
          snapshots.backTo(snapshot);
          // Those that waited at the time of the snapshot have had their answer long since.
          events.endWaits();
          return snapshot;
        });
    access.forget();
  }

  /** Makes a copy while no event runs. */
  public <T> T forked(Supplier<T> copy) {
    return events.exclusively(copy);
  }

  /** Answers whoever waits, as at the end of the wait. */
  public void endWaits() {
    events.endWaits();
  }

  /** The snapshots that are kept. */
  public Snapshots snapshots() {
    return snapshots;
  }

  /** Ends every client and frees all state; a second call does nothing. */
  public void close() {
    closed = true;
    runClosing();
    events.close();
    states.clear();
  }

  private void runClosing() {
    for (Runnable action = closing.poll(); action != null; action = closing.poll()) {
      action.run();
    }
  }
}
