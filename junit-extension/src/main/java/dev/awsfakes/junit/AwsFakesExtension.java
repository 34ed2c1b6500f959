package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Injects clients of a fake cloud, the {@link FakeAws} itself and its clock into constructors, test
 * and lifecycle methods, and into fields annotated with {@link Fake}.
 *
 * <pre>{@code
 * @ExtendWith(AwsFakesExtension.class)
 * class OrdersTest {
 *   @Test
 *   void an_order_is_stored_once(DynamoDbClient ddb, SqsClient sqs, FakeClock clock) { … }
 * }
 * }</pre>
 *
 * <p>Each test has a cloud of its own, closed after it, so that tests may run in parallel. A class
 * shares one cloud among its tests if it is annotated with {@link SharedCloud}, if a static field
 * or a {@code @BeforeAll} method asks for the cloud or a client, or if its lifecycle is {@code
 * PER_CLASS}. Parameters that carry an annotation of Mockito's are left to Mockito's extension.
 */
public final class AwsFakesExtension
    implements ParameterResolver, TestInstancePostProcessor, BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(AwsFakesExtension.class);
  private static final String CLOUD = "cloud";

  private final Supplier<FakeAws> clouds;

  /** An extension whose clouds have the defaults of {@link FakeAws#create()}. */
  public AwsFakesExtension() {
    this(FakeAws::create);
  }

  private AwsFakesExtension(Supplier<FakeAws> clouds) {
    this.clouds = clouds;
  }

  /**
   * An extension for {@code @RegisterExtension} whose clouds are set up by the caller.
   *
   * <pre>{@code
   * @RegisterExtension
   * static AwsFakesExtension aws = AwsFakesExtension.with(cloud -> cloud.seed(42));
   * }</pre>
   *
   * @param setUp given a fresh builder for each cloud
   */
  public static AwsFakesExtension with(UnaryOperator<FakeAws.Builder> setUp) {
    return new AwsFakesExtension(() -> setUp.apply(FakeAws.builder()).build());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    List<Field> fields = fakeFields(testClass, true);
    if (!fields.isEmpty() || AnnotationSupport.isAnnotated(testClass, SharedCloud.class)) {
      FakeAws aws = cloud(context);
      fields.forEach(field -> set(field, null, aws));
    }
  }

  @Override
  public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
    List<Field> fields = fakeFields(testInstance.getClass(), false);
    if (!fields.isEmpty()) {
      FakeAws aws = cloud(context);
      fields.forEach(field -> set(field, testInstance, aws));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injection.serves(parameter.getParameter().getType()) && !isMockitos(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      return Injection.value(
          parameter.getParameter().getType(), parameter.getParameter(), cloud(context));
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException(e.getMessage(), e);
    }
  }

  /** Constructors belong to their test, so that what they are given is of the test's own cloud. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  // A cloud that an enclosing context has is found there; this is how a class shares one.
  private FakeAws cloud(ExtensionContext context) {
    Store store = owner(context).getStore(NAMESPACE);
    return store
        .getOrComputeIfAbsent(CLOUD, key -> new OpenCloud(clouds.get()), OpenCloud.class)
        .aws();
  }

  // An instance for all tests of a class can only have one cloud for all of them.
  private static ExtensionContext owner(ExtensionContext context) {
    boolean perClass =
        context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
    if (!perClass) {
      return context;
    }
    ExtensionContext owner = context;
    while (owner.getTestMethod().isPresent() && owner.getParent().isPresent()) {
      owner = owner.getParent().get();
    }
    return owner;
  }

  private static boolean isMockitos(ParameterContext parameter) {
    for (var annotation : parameter.getParameter().getAnnotations()) {
      if (annotation.annotationType().getName().startsWith("org.mockito.")) {
        return true;
      }
    }
    return false;
  }

  private static List<Field> fakeFields(Class<?> testClass, boolean ofClass) {
    return ReflectionSupport.findFields(
        testClass,
        field ->
            Modifier.isStatic(field.getModifiers()) == ofClass
                && AnnotationSupport.isAnnotated(field, Fake.class),
        HierarchyTraversalMode.TOP_DOWN);
  }

  private static void set(Field field, @Nullable Object instance, FakeAws aws) {
    if (!Injection.serves(field.getType()) || Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(
          "@Fake "
              + field
              + ": the field must not be final, and its type must be FakeAws, FakeClock or a client"
              + " interface of the AWS SDK for Java v2.");
    }
    try {
      field.setAccessible(true);
      field.set(instance, Injection.value(field.getType(), field, aws));
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException("@Fake " + field + " cannot be set", e);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException("@Fake " + field + ": " + e.getMessage(), e);
    }
  }

  /** A cloud in a store, closed with the context that the store belongs to. */
  private record OpenCloud(FakeAws aws) implements AutoCloseable {
    @Override
    public void close() {
      aws.close();
    }
  }
}
