package dev.awsfakes.sqs;

import org.jspecify.annotations.Nullable;

/**
 * What a producer learns of its message; the first one's for a duplicate.
 *
 * @param sequenceNumber on FIFO queues alone
 */
record SentMessage(String messageId, @Nullable String sequenceNumber) {}
