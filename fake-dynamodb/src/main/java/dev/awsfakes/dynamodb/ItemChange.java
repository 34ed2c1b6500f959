package dev.awsfakes.dynamodb;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of an item in a period.
 *
 * @param keys the attributes of its key
 * @param before the item at the beginning; null if there was none
 * @param after the item at the end; null if there is none
 * @param last when it was last written in the period
 */
record ItemChange(
    Map<String, AttributeValue> keys,
    @Nullable StoredItem before,
    @Nullable StoredItem after,
    Instant last) {}
