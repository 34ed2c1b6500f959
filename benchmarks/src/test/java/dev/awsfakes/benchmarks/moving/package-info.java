/** What the pages on moving here show as the test before, with the tools that are measured here. */
@NullMarked
package dev.awsfakes.benchmarks.moving;

import org.jspecify.annotations.NullMarked;
