package dev.awsfakes.spi;

import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What the pipeline must know of a service.
 *
 * @param id the service's name in ARNs and endpoints, {@code sqs}
 * @param exceptionName the name that the SDK puts into messages, {@code Sqs}
 * @param requestIds how the service writes request ids
 * @param validation checks a request against the API model's constraints; throws what the service
 *     or the SDK's client would
 * @param errors the error of one of the service's modelled exception classes, as a fault gives it
 */
public record ServiceProfile(
    String id,
    String exceptionName,
    RequestIdStyle requestIds,
    Consumer<AwsRequest> validation,
    Function<Class<? extends AwsServiceException>, AwsError> errors) {}
