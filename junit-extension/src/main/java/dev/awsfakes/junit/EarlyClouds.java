package dev.awsfakes.junit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The clouds of test instances that JUnit before 5.12 makes without saying for which test; it runs
 * the test on the same thread, next.
 */
@SuppressWarnings("deprecation") // JUnit closes the one kind before 5.13, the other since
final class EarlyClouds implements CloseableResource, AutoCloseable {
  private final Map<Thread, TestCloud> waiting = new ConcurrentHashMap<>();

  /** The cloud of the instance, or of the instances around it, that this thread makes. */
  TestCloud ofInstance(Supplier<TestCloud> opening) {
    return waiting.computeIfAbsent(Thread.currentThread(), thread -> opening.get());
  }

  /** Whether a test of this thread has its cloud from its instance. */
  boolean isWaiting() {
    return waiting.containsKey(Thread.currentThread());
  }

  /** The cloud of the instance whose test begins on this thread. */
  Optional<TestCloud> take() {
    return Optional.ofNullable(waiting.remove(Thread.currentThread()));
  }

  /** Closes the clouds of instances that were never tested, since making them failed. */
  @Override
  public void close() {
    waiting.values().forEach(TestCloud::close);
  }
}
