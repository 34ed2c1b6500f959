package dev.awsfakes.spring;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.FakeAws;
import dev.awsfakes.Snapshot;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cloud of one application context. */
final class ContextCloud implements AutoCloseable {
  private final CloudScope scope;
  private final Supplier<FakeAws> opening;

  @GuardedBy("this")
  private @Nullable FakeAws aws;

  /** What each test begins with, if each has the cloud for itself. */
  @GuardedBy("this")
  private @Nullable Snapshot beginning;

  @GuardedBy("this")
  private boolean tested;

  ContextCloud(CloudScope scope, Supplier<FakeAws> opening) {
    this.scope = scope;
    this.opening = opening;
  }

  CloudScope scope() {
    return scope;
  }

  /** The cloud, made when it is first asked for. */
  synchronized FakeAws aws() {
    if (aws == null) {
      aws = opening.get();
    }
    return aws;
  }

  /** A test is over: the next one may want the cloud as it was. */
  synchronized void testEnds() {
    tested = true;
  }

  /**
   * A test begins, unless it has begun already, as one in a nested class does with each instance.
   */
  synchronized void testBegins() {
    if (scope == CloudScope.CONTEXT) {
      return;
    }
    if (beginning == null) {
      beginning = aws().snapshot();
      aws().calls().clear();
    } else if (tested) {
      aws().restore(beginning);
    }
    tested = false;
  }

  @Override
  public synchronized void close() {
    if (aws != null) {
      aws.close();
    }
  }
}
