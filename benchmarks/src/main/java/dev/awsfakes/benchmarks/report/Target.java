package dev.awsfakes.benchmarks.report;

/**
 * A ratio that we want to keep.
 *
 * @param what the work, in words
 * @param ours the measurement of the fake
 * @param beside what it is compared with
 * @param besideWhat that, in words
 * @param factor how many times its time ours may take; below 1: ours must be faster by that
 */
record Target(String what, String ours, String beside, String besideWhat, double factor) {}
