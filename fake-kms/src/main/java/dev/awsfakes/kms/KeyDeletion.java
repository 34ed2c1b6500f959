package dev.awsfakes.kms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deletion that was asked for.
 *
 * @param windowInDays days that the key waits
 * @param date when it is deleted; null while a primary key waits for its replicas' end
 */
record KeyDeletion(int windowInDays, @Nullable Instant date) {}
