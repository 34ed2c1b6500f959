/** How the state of a service takes part in snapshots and forks of its cloud. */
@NullMarked
package dev.awsfakes.spi.state;

import org.jspecify.annotations.NullMarked;
