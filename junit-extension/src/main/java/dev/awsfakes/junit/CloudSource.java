package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where tests get their cloud that {@link AwsFakesExtension} does not make, such as from the
 * application context of a framework. Found by {@link java.util.ServiceLoader}. Such a cloud is
 * opened, set up and closed by its source; what a test declares and is there already stays as it
 * is.
 */
public interface CloudSource {

  /** Whether the tests of a class have their cloud from here. */
  boolean serves(Class<?> testClass);

  /**
   * The cloud of a test or of a test class.
   *
   * @param context that of a class or test for which {@link #serves} holds
   */
  FakeAws cloud(ExtensionContext context);
}
