/**
 * The language of S3 Select: reads records of CSV or JSON, runs a SQL statement over them, writes
 * what it gives as CSV or JSON. It knows nothing of buckets and objects; a query and its readers
 * serve one run on one thread at a time.
 */
@NullMarked
package dev.awsfakes.s3.internal.select;

import org.jspecify.annotations.NullMarked;
