package dev.awsfakes.junit;

import dev.awsfakes.Clients;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** One kind of resource that an annotation declares: how it is looked for, made and named. */
abstract class ResourceKind<A extends Annotation> {

  /** Where a declaration stands, and the clients of its account and Region. */
  record Place(Class<?> testClass, Clients clients, @Nullable Region region) {
    <C> C client(Class<C> type) {
      return region == null ? clients.client(type) : clients.client(type, region);
    }
  }

  /** The resource's name in the annotation. */
  abstract String name(A declaration);

  /** The Region in the annotation; empty for the default. */
  abstract String region(A declaration);

  /** The account in the annotation; empty for the default. */
  abstract String account(A declaration);

  abstract boolean exists(A declaration, Place place);

  abstract void make(A declaration, Place place);

  /** The text that names the resource as the annotation asks. */
  abstract String reference(A declaration, Place place);
}
