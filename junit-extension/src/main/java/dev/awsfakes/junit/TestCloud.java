package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.support.AnnotationSupport;

/** The cloud of a test, or of the tests that share it, with the resources declared for it. */
@SuppressWarnings("deprecation") // JUnit closes the one kind before 5.13, the other since
final class TestCloud implements CloseableResource, AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(50);
  private static final Pattern INVOCATION =
      Pattern.compile("\\[test-template-invocation:#(\\d+)]$");

  private final FakeAws aws;
  private final ExtensionContext owner;
  private final boolean lent;
  private final Declarations declarations;
  private final CloudParts parts;
  private final @Nullable Beginning beginning;

  private TestCloud(FakeAws aws, ExtensionContext owner, boolean lent) {
    this.aws = aws;
    this.owner = owner;
    this.lent = lent;
    this.declarations = new Declarations(aws, lent);
    this.parts = new CloudParts(aws);
    boolean restored =
        innermost(owner, SharedCloud.class).filter(SharedCloud::restored).isPresent();
    this.beginning = restored ? new Beginning(aws, declarations, parts) : null;
  }

  /** The cloud of a context: a new one that lives as long as it does, or a source's. */
  static TestCloud open(UnaryOperator<FakeAws.Builder> setUp, ExtensionContext owner) {
    Optional<FakeAws> lent = CloudSources.cloud(owner, elements(owner));
    if (lent.isPresent()) {
      return new TestCloud(lent.get(), owner, true);
    }
    FakeAws.Builder builder = setUp.apply(FakeAws.builder());
    innermost(owner, FrozenAt.class).ifPresent(annotation -> freeze(builder, annotation));
    innermost(owner, Adversarial.class)
        .ifPresent(annotation -> builder.adversarial(annotation.seed() + repetition(owner)));
    return new TestCloud(builder.build(), owner, false);
  }

  private static <A extends Annotation> Optional<A> innermost(
      ExtensionContext owner, Class<A> annotation) {
    List<AnnotatedElement> outwards = elements(owner);
    Collections.reverse(outwards);
    return outwards.stream()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, annotation).stream())
        .findFirst();
  }

  /** How many repetitions, or other invocations of the same test, came before. */
  private static int repetition(ExtensionContext owner) {
    Matcher invocation = INVOCATION.matcher(owner.getUniqueId());
    return invocation.find() ? Integer.parseInt(invocation.group(1)) - 1 : 0;
  }

  private static void freeze(FakeAws.Builder builder, FrozenAt annotation) {
    builder.frozenAt(instant(annotation));
    if (annotation.advancesWhenAllWait()) {
      builder.advanceWhenAllWait(QUIET);
    }
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
    requireAsOpened(FrozenAt.class, context, "its clock");
    requireAsOpened(Adversarial.class, context, "its seed");
    if (beginning != null && context.getTestMethod().isPresent()) {
      beginning.begin(context);
    }
    for (AnnotatedElement element : elements(context)) {
      declarations.make(element, context.getRequiredTestClass());
    }
  }

  // Neither clock nor seed can be set back for one of several tests that share a cloud.
  private <A extends Annotation> void requireAsOpened(
      Class<A> annotation, ExtensionContext context, String shared) {
    Optional<A> wanted = innermost(context, annotation);
    if (wanted.isPresent() && !wanted.equals(innermost(owner, annotation))) {
      throw new ExtensionConfigurationException(
          "%s of %s: the tests here share one cloud and %s; put it on the class that opens it, %s."
              .formatted(
                  wanted.get(),
                  context.getElement().orElseThrow(),
                  shared,
                  owner.getRequiredTestClass().getName()));
    }
  }

  /** What a field or parameter is to get. */
  Object value(Class<?> type, AnnotatedElement target, Class<?> testClass) {
    if (CloudParts.offer(type)) {
      return parts.part(type);
    }
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
