/**
 * What clients do at once comes out as if it had been done one after another: Lincheck tries
 * threads against an order that explains what each of them saw.
 */
@NullMarked
package dev.awsfakes.linearizability;

import org.jspecify.annotations.NullMarked;
