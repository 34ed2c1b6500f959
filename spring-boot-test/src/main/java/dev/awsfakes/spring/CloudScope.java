package dev.awsfakes.spring;

/** How long a cloud of {@link ImportAwsFakes} lives. */
public enum CloudScope {
  /**
   * As long as its application context: what the application made while it started is there, and
   * tests see what earlier tests of the same context left. A resource that a test declares and that
   * is there already stays as it is.
   */
  CONTEXT,

  /**
   * As long as one test, while the context stays cached: each test starts with nothing but what it
   * declares and makes. What the application made while it started is there for the first test of
   * the context alone. A class whose lifecycle is {@code PER_CLASS} has one cloud for all its
   * tests.
   *
   * <p>Client beans follow from one cloud to the next. {@link dev.awsfakes.FakeAws} and {@link
   * dev.awsfakes.FakeClock} are those of the moment at which they are injected, so they belong into
   * tests and not into singletons. Tests that share a context must not run in parallel.
   */
  TEST
}
