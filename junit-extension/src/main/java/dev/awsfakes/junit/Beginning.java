package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Snapshot;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the tests of a {@link SharedCloud} that is restored begin with, each of them. */
final class Beginning {
  private final FakeAws aws;
  private final Declarations declarations;
  private final CloudParts parts;
  private @Nullable Snapshot snapshot;
  private Set<Object> made = Set.of();
  private String test = "";

  Beginning(FakeAws aws, Declarations declarations, CloudParts parts) {
    this.aws = aws;
    this.declarations = declarations;
    this.parts = parts;
  }

  /** Goes back to it, unless the test has begun already; the first test finds it. */
  synchronized void begin(ExtensionContext context) {
    if (context.getUniqueId().equals(test)) {
      return;
    }
    if (context.getExecutionMode() == ExecutionMode.CONCURRENT) {
      throw new ExtensionConfigurationException(
          context.getRequiredTestClass().getName()
              + " runs its tests side by side, in one cloud that is restored before each:"
              + " @Execution(SAME_THREAD) runs them one after another, and a fork() of the seed"
              + " gives each test a cloud of its own.");
    }
    test = context.getUniqueId();
    if (snapshot == null) {
      snapshot = aws.snapshot();
      made = declarations.made();
      aws.calls().clear();
    } else {
      aws.restore(snapshot);
      declarations.backTo(made);
      parts.forget();
    }
  }
}
