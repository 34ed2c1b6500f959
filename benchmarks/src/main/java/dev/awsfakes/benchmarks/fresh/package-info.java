/** What is measured in JVMs of their own: the first call, a thousand tests, memory. */
@NullMarked
package dev.awsfakes.benchmarks.fresh;

import org.jspecify.annotations.NullMarked;
