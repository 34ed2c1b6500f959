package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Cloud;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest uses of keys by other services of the cloud. Its own lock guards it. */
final class ServiceKeyUses {
  private static final int KEPT = 16_384;

  @GuardedBy("this")
  private final Deque<RecordedKeyUse> uses = new ArrayDeque<>();

  static ServiceKeyUses of(Cloud cloud) {
    return cloud.state(ServiceKeyUses.class, ServiceKeyUses::new);
  }

  synchronized void add(RecordedKeyUse use) {
    if (uses.size() == KEPT) {
      uses.removeFirst();
    }
    uses.addLast(use);
  }

  synchronized List<RecordedKeyUse> all() {
    return List.copyOf(uses);
  }
}
