package dev.awsfakes.spi;

import dev.awsfakes.spi.access.Authorization;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * What the pipeline must know of a service.
 *
 * @param id the service's name in ARNs and endpoints, {@code sqs}
 * @param exceptionName the name that the SDK puts into messages, {@code Sqs}
 * @param requestIds how the service writes request ids
 * @param validation checks a request against the API model's constraints; throws what the service
 *     or the SDK's client would
 * @param errors the errors of the service's model, as a fault gives them
 * @param authorization what the service tells the policies of its calls
 */
public record ServiceProfile(
    String id,
    String exceptionName,
    RequestIdStyle requestIds,
    Consumer<AwsRequest> validation,
    ModelledErrors errors,
    Authorization authorization) {}
