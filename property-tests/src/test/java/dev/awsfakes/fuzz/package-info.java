/** Random requests in every operation of every client. */
@NullMarked
package dev.awsfakes.fuzz;

import org.jspecify.annotations.NullMarked;
