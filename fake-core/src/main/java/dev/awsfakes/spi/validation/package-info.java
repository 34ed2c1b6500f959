/**
 * Checks requests against the constraints that the API models state. A service's {@link
 * dev.awsfakes.spi.validation.Constraints} reads its table, written by {@code
 * tools/constraints.py}, block by block as requests come; the wordings say what is wrong as the
 * service would, or as the SDK's client does before it sends anything.
 */
@NullMarked
package dev.awsfakes.spi.validation;

import org.jspecify.annotations.NullMarked;
