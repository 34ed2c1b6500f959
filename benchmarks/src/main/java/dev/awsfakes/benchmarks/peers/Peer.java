package dev.awsfakes.benchmarks.peers;

/**
 * One way to get a client in a test.
 *
 * @param client what the code under test is given
 * @param stop ends what is behind it
 */
public record Peer<C>(C client, Runnable stop) implements AutoCloseable {

  @Override
  public void close() {
    stop.run();
  }
}
