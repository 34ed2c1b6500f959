package dev.awsfakes.eventsources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A stream as its service shows it, and how its records are read. */
interface StreamReader<T> {
  String arn();

  /** How long the stream keeps records at present. */
  Duration retention();

  List<StreamShard> shards();

  /** The next records; none if there is nothing to be had at present. */
  StreamPage<T> read(String shardId, StreamPosition position);

  String sequenceNumber(T record);

  /** Records with the same key keep their order. */
  String orderingKey(T record);

  Instant arrival(T record);

  long bytes(T record);

  /** The record as filters see it. */
  JsonNode event(T record);

  /** The name of the batch's description in what an on-failure destination gets. */
  String batchInfoName();
}
