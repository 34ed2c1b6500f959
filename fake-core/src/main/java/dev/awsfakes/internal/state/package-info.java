/**
 * Snapshots and forks of a whole cloud, by a walk over the objects of its state.
 *
 * <p>A fork copies every object that can change and shares the others; a snapshot notes the content
 * of every object that can change, and a return writes it back in place. Both look at classes by
 * reflection, so that a state type has nothing to say about its fields and none can be forgotten.
 * What is large speaks for itself: {@link dev.awsfakes.spi.state}.
 */
@NullMarked
package dev.awsfakes.internal.state;

import org.jspecify.annotations.NullMarked;
