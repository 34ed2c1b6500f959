package dev.awsfakes.spi;

import dev.awsfakes.FakeAws;

/**
 * What an artifact beside the services adds to a cloud, such as event sources; found by {@link
 * java.util.ServiceLoader}, so that test extensions hand it to tests without knowing it.
 *
 * @param <P> the part's class, which is how a test asks for it
 */
public interface CloudPart<P> {

  /** The part's class. */
  Class<P> type();

  /** A new part of the cloud; a test extension makes one for each cloud that it opens. */
  P of(FakeAws aws);
}
