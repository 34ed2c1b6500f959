/** Parts of the core that neither users nor services name. */
@NullMarked
package dev.awsfakes.internal;

import org.jspecify.annotations.NullMarked;
