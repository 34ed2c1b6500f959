package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.support.AnnotationSupport;

/** The cloud of a test, or of the tests that share it, with the resources declared for it. */
@SuppressWarnings("deprecation") // JUnit closes the one kind before 5.13, the other since
final class TestCloud implements CloseableResource, AutoCloseable {
  private final FakeAws aws;
  private final ExtensionContext owner;
  private final boolean lent;
  private final Declarations declarations;

  private TestCloud(FakeAws aws, ExtensionContext owner, boolean lent) {
    this.aws = aws;
    this.owner = owner;
    this.lent = lent;
    this.declarations = new Declarations(aws, lent);
  }

  /** The cloud of a context: a new one that lives as long as it does, or a source's. */
  static TestCloud open(UnaryOperator<FakeAws.Builder> setUp, ExtensionContext owner) {
    Optional<FakeAws> lent = CloudSources.cloud(owner, elements(owner));
    if (lent.isPresent()) {
      return new TestCloud(lent.get(), owner, true);
    }
    FakeAws.Builder builder = setUp.apply(FakeAws.builder());
    frozenAt(owner).ifPresent(builder::frozenAt);
    return new TestCloud(builder.build(), owner, false);
  }

  private static Optional<Instant> frozenAt(ExtensionContext owner) {
    List<AnnotatedElement> inwards = elements(owner);
    Collections.reverse(inwards);
    return inwards.stream()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, FrozenAt.class).stream())
        .findFirst()
        .map(TestCloud::instant);
  }

  private static Instant instant(FrozenAt annotation) {
    try {
      return Instant.parse(annotation.value());
    } catch (DateTimeException e) {
      throw new ExtensionConfigurationException(
          "@FrozenAt(\""
              + annotation.value()
              + "\"): an instant is written as 2026-01-01T00:00:00Z.",
          e);
    }
  }

  /** Whether a test has a cloud even if it asks for nothing. */
  static boolean isDeclaredBy(ExtensionContext context) {
    return CloudSources.serve(context) || elements(context).stream().anyMatch(Declarations::areOn);
  }

  /** The elements of a test that may say something of its cloud, from the outermost class on. */
  private static List<AnnotatedElement> elements(ExtensionContext context) {
    List<AnnotatedElement> elements = new ArrayList<>();
    for (Optional<ExtensionContext> at = Optional.of(context);
        at.isPresent();
        at = at.get().getParent()) {
      at.get().getElement().ifPresent(element -> elements.add(0, element));
    }
    return elements;
  }

  FakeAws aws() {
    return aws;
  }

  /** Makes what the context and those around it declare, as far as it is not there yet. */
  void prepareFor(ExtensionContext context) {
    context.getTestMethod().ifPresent(this::requireOwnCloud);
    for (AnnotatedElement element : elements(context)) {
      declarations.make(element, context.getRequiredTestClass());
    }
  }

  // A clock cannot be set back for one of several tests that share it.
  private void requireOwnCloud(Method test) {
    if (owner.getTestMethod().isEmpty() && AnnotationSupport.isAnnotated(test, FrozenAt.class)) {
      throw new ExtensionConfigurationException(
          "@FrozenAt on "
              + test
              + ": the tests of this class share one cloud and its clock; put it on the class.");
    }
  }

  /** What a field or parameter is to get. */
  Object value(Class<?> type, AnnotatedElement target, Class<?> testClass) {
    if (!Declarations.areOn(target)) {
      return Injection.value(type, target, aws);
    }
    if (type != String.class) {
      throw new IllegalArgumentException(
          "what names a resource is injected as a String, not as " + type.getName());
    }
    return declarations.reference(target, testClass).orElseThrow();
  }

  @Override
  public void close() {
    if (!lent) {
      aws.close();
    }
  }
}
