package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A DynamoDB table. On a test class or method it is made before the test; on a {@code String} field
 * or parameter its name is injected, and it is made if nothing else has made it.
 *
 * <pre>{@code
 * @Table(value = "orders", partitionKey = "customer", sortKey = "number:N", seed = "/orders.json")
 * }</pre>
 *
 * <p>Keys are strings; {@code name:N} is a number and {@code name:B} binary. It may stand on an
 * annotation of your own, and several times on one element.
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
@Repeatable(Table.All.class)
public @interface Table {
  /** The name. */
  String value();

  /** The partition key's name, and its type after a colon. */
  String partitionKey() default "id";

  /** The sort key's name, and its type after a colon; empty for none. */
  String sortKey() default "";

  /** The secondary indexes. */
  TableIndex[] indexes() default {};

  /** The attribute that says when an item expires; empty for none. */
  String timeToLive() default "";

  /** Whether the table has a stream of new and old images. */
  boolean stream() default false;

  /**
   * The class of a {@code @DynamoDbBean} or {@code @DynamoDbImmutable} that says keys and indexes
   * instead.
   */
  Class<?> bean() default void.class;

  /**
   * Items to begin with: a resource of the class path, from the test class's package or, with a
   * slash before it, from the root; a JSON array of objects. An object of which each value names
   * its type, as {@code {"id": {"S": "1"}}}, is taken for DynamoDB's own form.
   */
  String seed() default "";

  /**
   * Items to begin with: a static method of the test class without parameters that returns an
   * {@code Iterable} or a {@code Stream} of {@link #bean}.
   */
  String seedMethod() default "";

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
    Table[] value();
  }
}
