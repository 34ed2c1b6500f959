package dev.awsfakes.port;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The data key that a service keeps for one of its resources: the key is used anew when the period
 * is over for which the service uses a data key again. Until then a key that has been disabled goes
 * on working, as it does on AWS. Without a fake of KMS on the class path every key works.
 */
public final class DataKeyCache {
  private final Cloud cloud;

  @GuardedBy("this")
  private final Map<Used, Instant> usedAt = new HashMap<>(2);

  /** For what a data key was used, and for whom: each caller has one of its own. */
  private record Used(String operation, String principal) {
    static Used of(KeyUse use) {
      return new Used(use.operation(), use.principal().arn());
    }
  }

  /** A cache with nothing in it. */
  public DataKeyCache(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * Uses the key, unless the data key that it gave may still be used.
   *
   * @param use who uses which key for what
   * @param reusePeriod how long a data key is used again
   * @throws UnusableKeyException if the key cannot be used now
   */
  public void require(KeyUse use, Duration reusePeriod) throws UnusableKeyException {
    Optional<DataKeys> keys = cloud.port(DataKeys.class);
    if (keys.isEmpty() || !isDue(use, reusePeriod)) {
      return;
    }
    keys.get().use(use);
    synchronized (this) {
      usedAt.put(Used.of(use), use.time());
    }
  }

  private synchronized boolean isDue(KeyUse use, Duration reusePeriod) {
    Instant last = usedAt.get(Used.of(use));
    return last == null || !last.plus(reusePeriod).isAfter(use.time());
  }

  /** The resource has another key now, or none. */
  public synchronized void clear() {
    usedAt.clear();
  }
}
