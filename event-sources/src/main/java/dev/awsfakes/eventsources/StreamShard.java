package dev.awsfakes.eventsources;

import java.util.List;

/** A shard and the shards that it follows. */
record StreamShard(String id, List<String> parents) {}
