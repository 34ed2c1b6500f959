/**
 * Attribute values as DynamoDB sees them: their types, rules, sizes, equality and order, and the
 * keys made of them. Everything here is immutable.
 */
@NullMarked
package dev.awsfakes.dynamodb.internal.value;

import org.jspecify.annotations.NullMarked;
