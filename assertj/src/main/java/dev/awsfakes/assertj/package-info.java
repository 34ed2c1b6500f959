/**
 * AssertJ assertions on what was called, on AWS errors, and on what is in queues, tables, buckets
 * and streams. Everything begins at {@link dev.awsfakes.assertj.AwsFakesAssertions}.
 */
@NullMarked
package dev.awsfakes.assertj;

import org.jspecify.annotations.NullMarked;
