package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cloud of a test uses all the freedom that AWS documents, as {@link
 * dev.awsfakes.FakeAws.Builder#adversarial} says: messages twice and out of order, stale reads,
 * short pages, batches done in part. What a test finds with a seed it finds again with that seed.
 *
 * <p>Each repetition of a {@code @RepeatedTest}, and each invocation of another test template, has
 * a seed of its own, the first one the given seed, the next that seed and one. The report of a test
 * that fails says which.
 *
 * <pre>{@code
 * @Adversarial(seed = 1)
 * @RepeatedTest(100)
 * void each_order_is_booked_once(SqsClient sqs) { … }
 * }</pre>
 *
 * <p>On a method it goes before what is on the class. Tests that share a cloud share its seed; of
 * these, the class says it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Adversarial {
  /** What all its choices come from. */
  long seed() default 0;
}
