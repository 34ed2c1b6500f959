package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A secondary index of a {@link Table}, with all attributes projected into it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface TableIndex {
  /** The name. */
  String value();

  /**
   * The partition key's name, and its type after a colon; empty for a local index, whose partition
   * key is the table's.
   */
  String partitionKey() default "";

  /** The sort key's name, and its type after a colon; empty for none. */
  String sortKey() default "";
}
