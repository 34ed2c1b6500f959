/**
 * JMH benchmarks: the fakes beside the limit, a bare structure that builds the same requests and
 * responses, and beside a Mockito stub.
 */
@NullMarked
package dev.awsfakes.benchmarks;

import org.jspecify.annotations.NullMarked;
