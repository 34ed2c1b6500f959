package dev.awsfakes.spi.validation;

import java.util.List;

/** A type of the API model: the rules for its values, and what else they hold. */
abstract class Shape {
  private final Rules rules;

  Shape(Rules rules) {
    this.rules = rules;
  }

  /** The rules for the value itself, not for what it holds. */
  final Rules rules() {
    return rules;
  }

  /** Whether the value and all that it holds keep the rules. */
  final boolean accepts(Object value) {
    return rules.accept(value) && acceptsInside(value);
  }

  /** Adds what is wrong with the value and with what it holds. */
  final void report(Object value, Place place, List<Violation> violations) {
    for (String constraint : rules.brokenBy(value)) {
      violations.add(place.violation(value, constraint, rules));
    }
    reportInside(value, place, violations);
  }

  abstract boolean acceptsInside(Object value);

  /** Adds what is wrong with what the value holds. */
  abstract void reportInside(Object value, Place place, List<Violation> violations);
}
