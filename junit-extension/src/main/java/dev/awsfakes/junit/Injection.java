package dev.awsfakes.junit;

import dev.awsfakes.Clients;
import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.lang.reflect.AnnotatedElement;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;

/** What can be injected, and how it is made. */
final class Injection {
  private Injection() {}

  /** Whether a value of this type comes from the cloud, as far as the type tells. */
  static boolean serves(Class<?> type) {
    return type == FakeAws.class
        || type == FakeClock.class
        || CloudParts.offer(type)
        || (type.isInterface() && SdkClient.class.isAssignableFrom(type));
  }

  /**
   * The value for a field or parameter.
   *
   * @throws IllegalArgumentException if the type is a client that no module on the class path
   *     serves, or the annotation's Region or account does not fit; the message says what to do
   */
  static Object value(Class<?> type, AnnotatedElement target, FakeAws aws) {
    if (type == FakeAws.class) {
      return aws;
    }
    if (type == FakeClock.class) {
      return aws.clock();
    }
    if (AnnotationSupport.isAnnotated(target, Spied.class)) {
      return aws.spy(type);
    }
    Fake fake = AnnotationSupport.findAnnotation(target, Fake.class).orElse(null);
    if (fake == null) {
      return aws.client(type);
    }
    Clients clients = fake.account().isEmpty() ? aws : aws.account(fake.account());
    return fake.region().isEmpty()
        ? clients.client(type)
        : clients.client(type, Region.of(fake.region()));
  }
}
