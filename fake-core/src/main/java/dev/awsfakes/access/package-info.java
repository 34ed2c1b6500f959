/** Callers with policies of their own, and what a test learns of the decisions about them. */
@NullMarked
package dev.awsfakes.access;

import org.jspecify.annotations.NullMarked;
