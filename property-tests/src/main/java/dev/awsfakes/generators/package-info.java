/**
 * jqwik arbitraries for property tests of code that uses AWS: attribute values, items, messages,
 * keys, expressions. With this artifact on the class path {@code @ForAll AttributeValue} works
 * without more.
 */
@NullMarked
package dev.awsfakes.generators;

import org.jspecify.annotations.NullMarked;
