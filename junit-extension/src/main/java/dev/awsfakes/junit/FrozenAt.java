package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cloud's clock stands still at an instant, until the test moves it. On a method it holds for
 * that test; it is refused there if the cloud is shared by the class, and on JUnit before 5.12 also
 * if the test's constructor or fields are given the cloud.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface FrozenAt {
  /** The instant, {@code 2026-01-01T00:00:00Z}. */
  String value();
}
