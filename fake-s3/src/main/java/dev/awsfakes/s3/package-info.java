/**
 * A fake of Amazon S3, served through {@link dev.awsfakes.FakeAws#client(Class)}.
 *
 * <p>There is next to no locking: a key's history is immutable and replaced by compare-and-set.
 * Locks, none of which is held while a future is completed or an event is scheduled: the one of an
 * upload in parts is taken first, that of a bucket's table (shared by writers, exclusive for the
 * deletion of the bucket) second, those of the files and of one of them last. The lines of access
 * logs, the notes of a lifecycle and the making of buckets have locks of their own, under which no
 * other is taken.
 */
@NullMarked
package dev.awsfakes.s3;

import org.jspecify.annotations.NullMarked;
