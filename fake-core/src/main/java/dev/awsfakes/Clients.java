package dev.awsfakes;

import software.amazon.awssdk.regions.Region;

/**
 * Hands out clients of one cloud, on behalf of one account. {@link FakeAws} is the view of the
 * default account, {@link FakeAws#account(String)} that of another.
 *
 * <p>A client is a light view: any number of them may exist, on any thread, and all clients of one
 * account and Region see the same resources.
 */
public interface Clients {

  /**
   * A client for the cloud's default Region.
   *
   * @param clientType an SDK client interface such as {@code SqsClient.class} or {@code
   *     SqsAsyncClient.class}
   * @throws IllegalArgumentException if no module on the class path serves that type
   * @throws IllegalStateException if the cloud is closed
   */
  <C> C client(Class<C> clientType);

  /**
   * A client for the given Region.
   *
   * @param clientType an SDK client interface such as {@code SqsClient.class}
   * @throws IllegalArgumentException if no module on the class path serves that type
   * @throws IllegalStateException if the cloud is closed
   */
  <C> C client(Class<C> clientType, Region region);
}
