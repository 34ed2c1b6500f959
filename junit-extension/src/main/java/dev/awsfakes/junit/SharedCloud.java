package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All tests of the class, and of classes nested in it, share one cloud, instead of a fresh one
 * each. A class shares its cloud without this annotation, too, if a static field or a
 * {@code @BeforeAll} method asks for the cloud or a client, or if its lifecycle is {@code
 * PER_CLASS}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface SharedCloud {
  /**
   * The name of the cloud: all classes that give the same name share one cloud until the last test
   * of the run has ended. Without a name it is the class's own.
   *
   * <p>The class that comes first opens it, with its {@link FrozenAt}, {@link Adversarial} and
   * set-up; others may say the same or nothing.
   */
  String value() default "";

  /**
   * Whether each test begins with what was there when the first one began: what the class declares
   * and what its {@code @BeforeAll} methods made. The cloud goes back to that before each test, at
   * the price of what the test before has changed ({@link dev.awsfakes.FakeAws#restore}), so that a
   * costly seed is made once.
   *
   * <p>Such tests run one after another; for tests side by side give each a {@link
   * dev.awsfakes.FakeAws#fork()} of the seed.
   */
  boolean restored() default false;
}
