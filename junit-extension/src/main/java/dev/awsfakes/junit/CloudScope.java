package dev.awsfakes.junit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Whose cloud a test has: its own, its class's, or one that classes share by name.
 *
 * @param owner the context whose annotations a new cloud is set up by
 * @param keeper the context that the cloud lives as long as
 * @param key the cloud's place in the keeper's store
 */
record CloudScope(ExtensionContext owner, ExtensionContext keeper, String key) {
  private static final Namespace NAMESPACE = Namespace.create(AwsFakesExtension.class);
  private static final String CLOUD = "cloud";

  /** That of a test or a class. */
  static CloudScope of(ExtensionContext context) {
    String name = sharedName(context);
    if (!name.isEmpty()) {
      return new CloudScope(classOf(context), context.getRoot(), CLOUD + " " + name);
    }
    // An instance for all tests of a class can only have one cloud for all of them.
    ExtensionContext owner = isPerClass(context) ? classOf(context) : context;
    return new CloudScope(owner, owner, CLOUD);
  }

  /** The cloud, which is opened if there is none; one that an enclosing context has is found. */
  TestCloud cloud(Function<ExtensionContext, TestCloud> opening) {
    return keeper
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(key, at -> opening.apply(owner), TestCloud.class);
  }

  /** The cloud if there is one. */
  @Nullable TestCloud present() {
    return keeper.getStore(NAMESPACE).get(key, TestCloud.class);
  }

  /**
   * Whether an instance that is made for it is one test's: JUnit before 5.12 makes it in the
   * context of the class, whose cloud it must not get.
   */
  boolean isOfATestToCome() {
    return owner.getTestMethod().isEmpty()
        && keeper.equals(owner)
        && !isPerClass(owner)
        && present() == null;
  }

  private static boolean isPerClass(ExtensionContext context) {
    return context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
  }

  private static String sharedName(ExtensionContext context) {
    Set<String> names = new TreeSet<>();
    for (Optional<ExtensionContext> at = Optional.of(context);
        at.isPresent();
        at = at.get().getParent()) {
      at.get()
          .getElement()
          .flatMap(element -> AnnotationSupport.findAnnotation(element, SharedCloud.class))
          .map(SharedCloud::value)
          .filter(name -> !name.isEmpty())
          .ifPresent(names::add);
    }
    if (names.size() > 1) {
      throw new ExtensionConfigurationException(
          context.getRequiredTestClass().getName()
              + " shares the clouds "
              + String.join(" and ", names)
              + " at once; @SharedCloud of a nested class must say the same as that of the class"
              + " around it, or nothing.");
    }
    return names.isEmpty() ? "" : names.iterator().next();
  }

  private static ExtensionContext classOf(ExtensionContext context) {
    ExtensionContext owner = context;
    while (owner.getTestMethod().isPresent() && owner.getParent().isPresent()) {
      owner = owner.getParent().get();
    }
    return owner;
  }
}
