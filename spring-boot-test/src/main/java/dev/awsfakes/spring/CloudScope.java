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
   * As long as its application context, and brought back before each test to what it was when the
   * first test began: what the application made while it started is there, what earlier tests made
   * is not. A class whose lifecycle is {@code PER_CLASS} finds it so once, for all its tests.
   *
   * <p>Tests that share a context must not run in parallel.
   */
  TEST
}
