package dev.awsfakes.dynamodb;

import org.jspecify.annotations.Nullable;

/** What a write did: the item before and after; null where there was none. */
record WriteOutcome(@Nullable StoredItem before, @Nullable StoredItem after) {}
