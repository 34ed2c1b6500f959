/**
 * What the step of the pipeline that asks the policies wants of services: the facts of a call,
 * never the rules.
 */
@NullMarked
package dev.awsfakes.spi.access;

import org.jspecify.annotations.NullMarked;
