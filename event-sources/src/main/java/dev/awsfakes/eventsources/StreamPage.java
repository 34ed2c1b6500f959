package dev.awsfakes.eventsources;

import java.util.List;

/** Some records of a shard, and whether the shard ends with them. */
record StreamPage<T>(List<T> records, boolean isEnd) {}
