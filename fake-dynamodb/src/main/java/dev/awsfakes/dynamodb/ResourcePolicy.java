package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Ids;

/** The policy of a table as its owner wrote it, and the id of this version of it. */
record ResourcePolicy(String document, String revision) {

  static ResourcePolicy of(String document, Ids ids) {
    return new ResourcePolicy(
        document, Long.toString(1_700_000_000_000L + Math.floorMod(ids.nextLong(), 1L << 40)));
  }
}
