package dev.awsfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field or parameter that gets a Mockito spy over the client of the default account and Region,
 * as {@link dev.awsfakes.FakeAws#spy}: all that a test injects of one client type are one spy.
 *
 * <pre>{@code
 * @Test
 * void an_order_is_sent(@Spied SqsClient sqs, @Queue("orders") String url) {
 *   new OrderSender(sqs, url).send(order);
 *
 *   verify(sqs).sendMessage(any(SendMessageRequest.class));
 * }
 * }</pre>
 */
@Fake
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Spied {}
