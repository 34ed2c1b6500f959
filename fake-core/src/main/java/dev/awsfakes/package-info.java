/**
 * One in-memory AWS cloud for tests: {@link dev.awsfakes.FakeAws}, its clock, its faults and its
 * call log.
 */
@NullMarked
package dev.awsfakes;

import org.jspecify.annotations.NullMarked;
