package dev.awsfakes.s3.internal.select;

/** The values that there are one of each. */
final class Values {
  /** Nothing at all: a path that leads nowhere. */
  static final Value MISSING = new Value.Missing();

  static final Value NULL = new Value.Null();
  static final Value TRUE = new Value.Bool(true);
  static final Value FALSE = new Value.Bool(false);

  private Values() {}
}
