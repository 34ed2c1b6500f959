/**
 * The JUnit Jupiter extension that gives each test its own cloud: {@link
 * dev.awsfakes.junit.AwsFakesExtension}.
 */
@NullMarked
package dev.awsfakes.junit;

import org.jspecify.annotations.NullMarked;
