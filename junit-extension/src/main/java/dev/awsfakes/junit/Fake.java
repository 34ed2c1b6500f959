package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that {@link AwsFakesExtension} sets, or a parameter whose client is to be of another
 * Region or account than the cloud's own. The type is an SDK client interface, {@link
 * dev.awsfakes.FakeAws} or {@link dev.awsfakes.FakeClock}.
 *
 * <pre>{@code
 * @Fake SqsClient sqs;
 * @Fake(region = "eu-west-1") S3AsyncClient ireland;
 * }</pre>
 *
 * <p>Parameters need it only for a Region or an account. It may stand on an annotation of your own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Fake {
  /** The Region's id, {@code eu-west-1}; the cloud's default Region if empty. */
  String region() default "";

  /** The account's twelve digits; the cloud's default account if empty. */
  String account() default "";
}
