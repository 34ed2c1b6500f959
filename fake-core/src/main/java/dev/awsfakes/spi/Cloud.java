package dev.awsfakes.spi;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.ServiceOptions;
import dev.awsfakes.spi.access.AccessControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One cloud as its services see it: time, chance, events, options, ports, and the state that they
 * keep in it. Safe for use by any number of threads.
 */
public interface Cloud {

  /** The inside of a cloud, for a service's own public classes that take a {@link FakeAws}. */
  static Cloud of(FakeAws aws) {
    return aws.cloud();
  }

  /** The cloud's only source of time. */
  FakeClock clock();

  /** What is to happen later. */
  Events events();

  /** A stream of ids that depends on the cloud's seed and the name alone. */
  Ids ids(String name);

  /** Whether the services are to use all the freedom that AWS documents for them. */
  boolean isAdversarial();

  /** The options that the user gave for a service, else the default. */
  <O extends ServiceOptions> O options(Class<O> type, Supplier<O> defaults);

  /**
   * The state that a service keeps for an account and Region; made at first use.
   *
   * @param type the state's class; one instance of it exists per scope
   */
  <S> S state(Class<S> type, Scope scope, Function<Scope, S> factory);

  /**
   * The state that a service keeps once for the whole cloud, such as the names of buckets.
   *
   * @param type the state's class; one instance of it exists per cloud
   */
  <S> S state(Class<S> type, Supplier<S> factory);

  /** The states of a class that were made so far, by their accounts and Regions. */
  <S> Map<Scope, S> states(Class<S> type);

  /** What another service offers, empty if none on the class path does. */
  <P> Optional<P> port(Class<P> port);

  /** All that services on the class path offer of a kind that several may offer. */
  <P> List<P> ports(Class<P> port);

  /** Calls made, and what the test wants to go wrong with them. */
  Interception interception();

  /** The policies. */
  AccessControl access();

  /** How long a sync call waits in real time under a frozen clock before it fails. */
  Duration patience();

  /** Runs the action when the cloud is closed, to free what the garbage collector cannot. */
  void onClose(Runnable action);

  /**
   * Fails when the cloud is closed.
   *
   * @throws IllegalStateException if it is
   */
  void requireOpen();
}
