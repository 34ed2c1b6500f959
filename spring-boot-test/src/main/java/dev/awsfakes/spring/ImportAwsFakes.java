package dev.awsfakes.spring;

import dev.awsfakes.junit.AwsFakesExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application context of a Spring test gets a fake cloud: beans of {@link dev.awsfakes.FakeAws}
 * and {@link dev.awsfakes.FakeClock}, and one for every SDK client interface, sync and async, that
 * a fake on the class path serves.
 *
 * <pre>{@code
 * @SpringBootTest
 * @ImportAwsFakes
 * class OrdersTest {
 *   @Autowired OrderService orders;
 *
 *   @Test
 *   void an_order_is_sent(@Queue("orders") String url, SqsClient sqs) { … }
 * }
 * }</pre>
 *
 * <p>Clients that the application or an auto-configuration declares are replaced: by name, primary
 * or not, with their qualifiers; the real ones are never made. Those that a {@code
 * TestConfiguration} declares stay as they are: that is the place for clients of another Region.
 *
 * <p>Contexts are cached as ever; what is said here is part of the cache's key. In JUnit Jupiter
 * {@link AwsFakesExtension} works on the context's cloud: declared resources, injected parameters,
 * the report of a failed test. {@link dev.awsfakes.junit.FrozenAt} is {@link #frozenAt} here.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(AwsFakesExtension.class)
public @interface ImportAwsFakes {
  /** How long a cloud lives. */
  CloudScope scope() default CloudScope.CONTEXT;

  /**
   * The default Region, {@code eu-west-1}; if empty, that of the property {@code
   * spring.cloud.aws.region.static}, and without it {@code us-east-1}.
   */
  String region() default "";

  /** The default account's twelve digits; {@code 000000000000} if empty. */
  String account() default "";

  /** The seed of ids and choices. */
  long seed() default 0;

  /** The instant at which the clock stands still, {@code 2026-01-01T00:00:00Z}; ticks if empty. */
  String frozenAt() default "";
}
