package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;

/** A part of an object that was uploaded in parts, as the object remembers it. */
record StoredPart(int number, long size, @Nullable ObjectChecksum checksum) {}
