/** What the pages of docs/guide show, compiled and run. */
@NullMarked
package dev.awsfakes.examples.guide;

import org.jspecify.annotations.NullMarked;
