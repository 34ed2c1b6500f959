/**
 * The expression language: {@code Expressions} parses and caches, the records are the syntax trees,
 * and each tree evaluates itself against an item.
 */
@NullMarked
package dev.awsfakes.dynamodb.internal.expression;

import org.jspecify.annotations.NullMarked;
