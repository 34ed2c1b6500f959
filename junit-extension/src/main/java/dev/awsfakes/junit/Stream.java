package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Kinesis data stream. On a test class or method it is made before the test; on a {@code String}
 * field or parameter its name is injected, and it is made if nothing else has made it.
 *
 * <p>It may stand on an annotation of your own, and several times on one element.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE
})
@Repeatable(Stream.All.class)
public @interface Stream {
  /** The name. */
  String value();

  /** How many shards it has. */
  int shards() default 1;

  /** What a field or parameter gets; the name if nothing is said. */
  Reference as() default Reference.DEFAULT;

  /** The Region's id; the cloud's default Region if empty. */
  String region() default "";

  /** The account's twelve digits; the cloud's default account if empty. */
  String account() default "";

  /** Several of them on one element. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface All {
    /** The single ones. */
    Stream[] value();
  }
}
