package dev.awsfakes.generators;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of DynamoDB with its placeholders.
 *
 * @param text the expression
 * @param names {@code #n0} and so on, as {@code ExpressionAttributeNames} takes them; each is used
 * @param values {@code :v0} and so on, as {@code ExpressionAttributeValues} takes them; each is
 *     used
 */
public record Expression(
    String text, Map<String, String> names, Map<String, AttributeValue> values) {}
