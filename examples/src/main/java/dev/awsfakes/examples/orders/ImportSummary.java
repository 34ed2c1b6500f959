package dev.awsfakes.examples.orders;

import java.util.List;
import java.util.SortedSet;

/**
 * What an import did.
 *
 * @param read lines read, the header not counted
 * @param firstRejected the first rejected lines, of which there may be more
 * @param customers whose orders were stored
 */
record ImportSummary(
    long read,
    long stored,
    long duplicates,
    long rejected,
    List<OrderLine.Rejected> firstRejected,
    long sent,
    long published,
    SortedSet<String> customers) {}
