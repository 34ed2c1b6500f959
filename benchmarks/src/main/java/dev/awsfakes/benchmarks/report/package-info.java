/** Measures everything in one run and writes what {@code docs/benchmarks.md} shows. */
@NullMarked
package dev.awsfakes.benchmarks.report;

import org.jspecify.annotations.NullMarked;
