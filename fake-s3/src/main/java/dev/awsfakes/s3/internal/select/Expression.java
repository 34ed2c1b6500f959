package dev.awsfakes.s3.internal.select;

/** A part of a query that has a value in each row. */
@FunctionalInterface
interface Expression {
  Value in(Value row);
}
