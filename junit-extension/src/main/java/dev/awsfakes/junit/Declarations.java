package dev.awsfakes.junit;

import dev.awsfakes.Clients;
import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.ResourceKind.Place;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

/** The resources that were declared in one cloud, each made once. */
final class Declarations {

  /** A kind of annotation, and what makes its resources; loaded when the first one is met. */
  private record Kind<A extends Annotation>(
      Class<A> annotation, String artifact, Supplier<ResourceKind<A>> maker) {}

  // Not StreamKind::new: a method reference links the class, and with it what its SDK may not have.
  private static final List<Kind<?>> KINDS =
      List.of(
          new Kind<>(Table.class, "fake-dynamodb", () -> new TableKind()),
          new Kind<>(Queue.class, "fake-sqs", () -> new QueueKind()),
          new Kind<>(Bucket.class, "fake-s3", () -> new BucketKind()),
          new Kind<>(Stream.class, "fake-kinesis", () -> new StreamKind()),
          new Kind<>(KmsKey.class, "fake-kms", () -> new KmsKeyKind()));

  private final FakeAws aws;
  private final boolean keepExisting;
  private final Map<Object, Declared> declared = new HashMap<>();

  private record Declared(Annotation declaration, AnnotatedElement element) {}

  /**
   * None yet.
   *
   * @param keepExisting whether what is in the cloud already is left as it is
   */
  Declarations(FakeAws aws, boolean keepExisting) {
    this.aws = aws;
    this.keepExisting = keepExisting;
  }

  /** Whether the element declares anything. */
  static boolean areOn(AnnotatedElement element) {
    return KINDS.stream()
        .anyMatch(
            kind ->
                !AnnotationSupport.findRepeatableAnnotations(element, kind.annotation()).isEmpty());
  }

  /** Makes what a test class or method declares and is not there yet. */
  synchronized void make(AnnotatedElement element, Class<?> testClass) {
    for (Kind<?> kind : KINDS) {
      make(kind, element, testClass);
    }
  }

  private <A extends Annotation> void make(
      Kind<A> kind, AnnotatedElement element, Class<?> testClass) {
    for (A declaration : AnnotationSupport.findRepeatableAnnotations(element, kind.annotation())) {
      ResourceKind<A> resources = resources(kind);
      Object key = key(kind, resources, declaration);
      Declared earlier = declared.putIfAbsent(key, new Declared(declaration, element));
      if (earlier == null) {
        Place place = place(resources, declaration, testClass);
        if (!keepExisting || !resources.exists(declaration, place)) {
          make(kind, resources, declaration, place);
        }
      } else if (!earlier.declaration().equals(declaration)) {
        throw new ExtensionConfigurationException(
            "Declared twice, and differently: "
                + earlier.declaration()
                + " on "
                + earlier.element()
                + ", and "
                + declaration
                + " on "
                + element
                + ".");
      }
    }
  }

  private static <A extends Annotation> void make(
      Kind<A> kind, ResourceKind<A> resources, A declaration, Place place) {
    try {
      resources.make(declaration, place);
    } catch (SdkException e) {
      throw new ExtensionConfigurationException(
          "@"
              + kind.annotation().getSimpleName()
              + "(\""
              + resources.name(declaration)
              + "\") cannot be made: "
              + e.getMessage(),
          e);
    }
  }

  /** The text for a field or parameter, if it is annotated as a resource. */
  synchronized Optional<String> reference(AnnotatedElement target, Class<?> testClass) {
    for (Kind<?> kind : KINDS) {
      String found = reference(kind, target, testClass);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private <A extends Annotation> @Nullable String reference(
      Kind<A> kind, AnnotatedElement target, Class<?> testClass) {
    A declaration = AnnotationSupport.findAnnotation(target, kind.annotation()).orElse(null);
    if (declaration == null) {
      return null;
    }
    ResourceKind<A> resources = resources(kind);
    Place place = place(resources, declaration, testClass);
    if (!resources.exists(declaration, place)) {
      make(kind, resources, declaration, place);
    }
    return resources.reference(declaration, place);
  }

  private static <A extends Annotation> ResourceKind<A> resources(Kind<A> kind) {
    try {
      return kind.maker().get();
    } catch (NoClassDefFoundError e) {
      throw new ExtensionConfigurationException(
          "@"
              + kind.annotation().getSimpleName()
              + " needs dev.awsfakes:"
              + kind.artifact()
              + " on the class path.",
          e);
    }
  }

  private <A extends Annotation> Place place(
      ResourceKind<A> resources, A declaration, Class<?> testClass) {
    String account = resources.account(declaration);
    String region = resources.region(declaration);
    Clients clients = account.isEmpty() ? aws : aws.account(account);
    return new Place(testClass, clients, region.isEmpty() ? null : Region.of(region));
  }

  private static <A extends Annotation> Object key(
      Kind<A> kind, ResourceKind<A> resources, A declaration) {
    return List.of(
        kind.annotation(),
        resources.account(declaration),
        resources.region(declaration),
        resources.name(declaration));
  }
}
