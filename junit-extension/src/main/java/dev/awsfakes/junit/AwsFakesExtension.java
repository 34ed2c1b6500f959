package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Injects clients of a fake cloud, the {@link FakeAws} itself and its clock into constructors, test
 * and lifecycle methods, and into fields annotated with {@link Fake}. Makes the resources that test
 * classes and methods declare with {@link Table}, {@link Queue}, {@link Bucket}, {@link Stream} and
 * {@link KmsKey}. When a test fails, its report says what was called and what is in the cloud.
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
 * PER_CLASS}. Parameters that carry an annotation of Mockito's or Spring's are left to their
 * extensions.
 *
 * <p>With {@code junit.jupiter.extensions.autodetection.enabled=true} no annotation is needed. A
 * class that registers an extension of its own, {@link #with}, is left to that one.
 */
public final class AwsFakesExtension
    implements ParameterResolver,
        TestInstancePostProcessor,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(AwsFakesExtension.class);
  private static final String CLOUD = "cloud";

  private final UnaryOperator<FakeAws.Builder> setUp;
  private final boolean registered;

  /** An extension whose clouds have the defaults of {@link FakeAws#create()}. */
  public AwsFakesExtension() {
    this(UnaryOperator.identity(), false);
  }

  private AwsFakesExtension(UnaryOperator<FakeAws.Builder> setUp, boolean registered) {
    this.setUp = setUp;
    this.registered = registered;
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
    return new AwsFakesExtension(setUp, true);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (stepsBack(context)) {
      return;
    }
    Class<?> testClass = context.getRequiredTestClass();
    List<Field> fields = injectedFields(testClass, true);
    if (!fields.isEmpty() || AnnotationSupport.isAnnotated(testClass, SharedCloud.class)) {
      TestCloud cloud = cloud(context);
      fields.forEach(field -> set(field, null, cloud, testClass));
    }
  }

  @Override
  public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
    if (stepsBack(context)) {
      return;
    }
    Class<?> testClass = testInstance.getClass();
    List<Field> fields = injectedFields(testClass, false);
    if (!fields.isEmpty()) {
      TestCloud cloud = cloudOfInstance(context);
      fields.forEach(field -> set(field, testInstance, cloud, testClass));
    }
  }

  /** Makes what the test declares, for tests that ask the extension for nothing. */
  @Override
  public void beforeEach(ExtensionContext context) {
    if (stepsBack(context)) {
      return;
    }
    if (TestCloud.isDeclaredBy(context) || early(context).isWaiting()) {
      cloud(context);
    }
  }

  /** Reports what is in the cloud if the test has failed. */
  @Override
  public void afterEach(ExtensionContext context) {
    TestCloud cloud = owner(context).getStore(NAMESPACE).get(CLOUD, TestCloud.class);
    if (cloud != null && !stepsBack(context) && context.getExecutionException().isPresent()) {
      FailureReport.publish(cloud.aws(), context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    boolean resource = Declarations.areOn(parameter.getParameter());
    return (Injection.serves(type) || resource) && !isOfAnother(parameter) && !stepsBack(context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    boolean ofInstance = parameter.getDeclaringExecutable() instanceof Constructor;
    try {
      return (ofInstance ? cloudOfInstance(context) : cloud(context))
          .value(
              parameter.getParameter().getType(),
              parameter.getParameter(),
              context.getRequiredTestClass());
    } catch (IllegalArgumentException | ExtensionConfigurationException e) {
      throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Constructors belong to their test, so that what they are given is of the test's own cloud. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  // One that is declared, inherited or found by the service loader leaves a class to the one that
  // it registers itself.
  private boolean stepsBack(ExtensionContext context) {
    return !registered && isRegisteredIn(context.getRequiredTestClass());
  }

  private static boolean isRegisteredIn(@Nullable Class<?> testClass) {
    return testClass != null
        && (!ReflectionSupport.findFields(
                    testClass,
                    field -> field.getType() == AwsFakesExtension.class,
                    HierarchyTraversalMode.TOP_DOWN)
                .isEmpty()
            || isRegisteredIn(testClass.getEnclosingClass()));
  }

  // A cloud that an enclosing context has is found there; this is how a class shares one.
  private TestCloud cloud(ExtensionContext context) {
    ExtensionContext owner = owner(context);
    TestCloud cloud =
        owner
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(CLOUD, key -> opened(owner), TestCloud.class);
    cloud.prepareFor(context);
    return cloud;
  }

  private TestCloud opened(ExtensionContext owner) {
    Optional<TestCloud> ofInstance =
        owner.getTestMethod().isPresent() ? early(owner).take() : Optional.empty();
    return ofInstance.orElseGet(() -> TestCloud.open(setUp, owner));
  }

  // JUnit before 5.12 makes an instance in the context of its class, whose cloud it must not get.
  private TestCloud cloudOfInstance(ExtensionContext context) {
    boolean early =
        context.getTestMethod().isEmpty()
            && !isPerClass(context)
            && context.getStore(NAMESPACE).get(CLOUD) == null;
    if (!early) {
      return cloud(context);
    }
    TestCloud cloud = early(context).ofInstance(() -> TestCloud.open(setUp, context));
    cloud.prepareFor(context);
    return cloud;
  }

  private static EarlyClouds early(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(EarlyClouds.class, key -> new EarlyClouds(), EarlyClouds.class);
  }

  // An instance for all tests of a class can only have one cloud for all of them.
  private static ExtensionContext owner(ExtensionContext context) {
    if (!isPerClass(context)) {
      return context;
    }
    ExtensionContext owner = context;
    while (owner.getTestMethod().isPresent() && owner.getParent().isPresent()) {
      owner = owner.getParent().get();
    }
    return owner;
  }

  private static boolean isPerClass(ExtensionContext context) {
    return context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
  }

  private static boolean isOfAnother(ParameterContext parameter) {
    for (var annotation : parameter.getParameter().getAnnotations()) {
      String name = annotation.annotationType().getName();
      if (name.startsWith("org.mockito.") || name.startsWith("org.springframework.")) {
        return true;
      }
    }
    return false;
  }

  private static List<Field> injectedFields(Class<?> testClass, boolean ofClass) {
    return ReflectionSupport.findFields(
        testClass,
        field ->
            Modifier.isStatic(field.getModifiers()) == ofClass
                && (AnnotationSupport.isAnnotated(field, Fake.class) || Declarations.areOn(field)),
        HierarchyTraversalMode.TOP_DOWN);
  }

  private static void set(
      Field field, @Nullable Object instance, TestCloud cloud, Class<?> testClass) {
    boolean settable = Injection.serves(field.getType()) || Declarations.areOn(field);
    if (!settable || Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(
          "@Fake "
              + field
              + ": the field must not be final, and its type must be FakeAws, FakeClock or a client"
              + " interface of the AWS SDK for Java v2.");
    }
    try {
      field.setAccessible(true);
      field.set(instance, cloud.value(field.getType(), field, testClass));
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException("@Fake " + field + " cannot be set", e);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException("@Fake " + field + ": " + e.getMessage(), e);
    }
  }
}
