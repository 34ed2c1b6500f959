package dev.awsfakes.internal.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Objects whose constructor does not run, as deserialization makes them; through the one class that
 * the JDK keeps open for that, in its module {@code jdk.unsupported}.
 */
final class BareInstances {
  private static final String FACTORY = "sun.reflect.ReflectionFactory";

  private BareInstances() {}

  /** What makes such objects of a class. */
  static Constructor<?> constructor(Class<?> type) {
    try {
      Class<?> factory = Class.forName(FACTORY);
      Method make =
          factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
      return (Constructor<?>)
          make.invoke(
              factory.getMethod("getReflectionFactory").invoke(null),
              type,
              Object.class.getDeclaredConstructor());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM has no " + FACTORY, e);
    }
  }

  static Object of(Constructor<?> bare) {
    try {
      return bare.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
