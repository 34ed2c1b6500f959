/**
 * What a service module implements and what it is given: {@link dev.awsfakes.spi.FakeService} is
 * the entry, {@link dev.awsfakes.spi.Operation} the unit of work, {@link dev.awsfakes.spi.Pipeline}
 * the one way through which operations are called.
 */
@NullMarked
package dev.awsfakes.spi;

import org.jspecify.annotations.NullMarked;
