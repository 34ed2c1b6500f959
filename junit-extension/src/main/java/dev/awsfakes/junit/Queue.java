package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An SQS queue. On a test class or method it is made before the test; on a {@code String} field or
 * parameter its URL is injected, and it is made if nothing else has made it.
 *
 * <pre>{@code
 * @Queue(value = "orders", maxReceiveCount = 3)
 * class OrdersTest {
 *   @Test void a_poisonous_order_is_put_aside(SqsClient sqs, @Queue("orders") String url) { … }
 * }
 * }</pre>
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
@Repeatable(Queue.All.class)
public @interface Queue {
  /** The name; a FIFO queue's ends in {@code .fifo}. */
  String value();

  /** Whether a FIFO queue takes the body for the deduplication id where the sender gives none. */
  boolean contentBasedDeduplication() default false;

  /** After how many receives a message goes to the dead-letter queue; 0 for no such queue. */
  int maxReceiveCount() default 0;

  /** The dead-letter queue's name; the queue's own with {@code -dlq} after it if empty. */
  String deadLetterQueue() default "";

  /** How many seconds a received message stays invisible; the service's default if negative. */
  int visibilityTimeoutSeconds() default -1;

  /** How many seconds a sent message stays invisible. */
  int delaySeconds() default 0;

  /** What a field or parameter gets; the URL if nothing is said. */
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
    Queue[] value();
  }
}
