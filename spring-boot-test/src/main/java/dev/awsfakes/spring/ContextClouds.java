package dev.awsfakes.spring;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.FakeAws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The clouds of one application context, of which one is current. */
final class ContextClouds implements AutoCloseable {
  private final CloudScope scope;
  private final Supplier<FakeAws> opening;

  @GuardedBy("this")
  private @Nullable FakeAws current;

  @GuardedBy("this")
  private boolean tested;

  ContextClouds(CloudScope scope, Supplier<FakeAws> opening) {
    this.scope = scope;
    this.opening = opening;
  }

  CloudScope scope() {
    return scope;
  }

  /** The cloud of now, made when it is first asked for. */
  synchronized FakeAws current() {
    if (current == null) {
      current = opening.get();
    }
    return current;
  }

  /** A client for a bean: of the only cloud, or of whichever is current when it is called. */
  <C> C client(Class<C> type) {
    return scope == CloudScope.CONTEXT ? current().client(type) : type.cast(following(type));
  }

  private Object following(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              case "toString" -> "the current cloud's " + type.getSimpleName();
              default -> call(current().client(type), method, arguments);
            });
  }

  private static @Nullable Object call(Object client, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** A test is over: the next one may want a cloud of its own. */
  synchronized void testEnds() {
    tested = true;
  }

  /**
   * A test begins, unless it has begun already, as one in a nested class does with each instance.
   */
  synchronized void testBegins() {
    if (tested && scope == CloudScope.TEST) {
      close();
    }
    tested = false;
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
