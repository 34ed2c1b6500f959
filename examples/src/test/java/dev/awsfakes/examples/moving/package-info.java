/** What the pages on moving here show: a test before, where its tool is here, and after. */
@NullMarked
package dev.awsfakes.examples.moving;

import org.jspecify.annotations.NullMarked;
