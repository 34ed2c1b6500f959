/**
 * The fakes in Spring's tests: {@link dev.awsfakes.spring.ImportAwsFakes} puts a client bean of the
 * fake cloud in the place of each AWS client of the application context.
 */
@NullMarked
package dev.awsfakes.spring;

import org.jspecify.annotations.NullMarked;
