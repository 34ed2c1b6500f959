package dev.awsfakes.spi;

/**
 * One resource in a line, for whoever looks at a cloud when a test fails.
 *
 * @param kind {@code queue}, {@code table}
 * @param name the name that people know it by
 * @param scope where it is
 * @param state its counts and its status, in short: {@code 2 visible, 1 in flight}
 */
public record ResourceSummary(String kind, String name, Scope scope, String state) {}
