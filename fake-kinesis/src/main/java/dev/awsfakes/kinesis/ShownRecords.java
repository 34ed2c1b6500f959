package dev.awsfakes.kinesis;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.HashKeyRange;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.SequenceNumberRange;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEventStream;

/** Records and shards as the API shows them. */
final class ShownRecords {
  private ShownRecords() {}

  static List<Record> records(Stream stream, Shard.Batch batch) {
    EncryptionType encryption = encryption(stream);
    List<Record> records = new ArrayList<>(batch.records().size());
    for (Shard.Numbered read : batch.records()) {
      records.add(
          Record.builder()
              .sequenceNumber(read.number().toString())
              .approximateArrivalTimestamp(read.record().arrived())
              .data(read.record().data())
              .partitionKey(read.record().partitionKey())
              .encryptionType(encryption)
              .build());
    }
    return records;
  }

  static EncryptionType encryption(Stream stream) {
    return stream.state().keyId() == null ? EncryptionType.NONE : EncryptionType.KMS;
  }

  /** An event of a subscription; at the end of a shard it names the shards that follow. */
  static SubscribeToShardEventStream event(Stream stream, Shard shard, Shard.Batch batch) {
    var event =
        SubscribeToShardEventStream.subscribeToShardEventBuilder()
            .records(records(stream, batch))
            .millisBehindLatest(batch.behind().toMillis());
    if (batch.ended()) {
      return event.childShards(childShards(stream, shard)).build();
    }
    return event
        .continuationSequenceNumber(shard.sequenceNumber(batch.next() - 1).toString())
        .build();
  }

  static List<ChildShard> childShards(Stream stream, Shard shard) {
    List<ChildShard> children = new ArrayList<>();
    for (Shard child : stream.childrenOf(shard)) {
      List<String> parents = new ArrayList<>();
      if (child.parentId() != null) {
        parents.add(child.parentId());
      }
      if (child.adjacentParentId() != null) {
        parents.add(child.adjacentParentId());
      }
      children.add(
          ChildShard.builder()
              .shardId(child.id())
              .parentShards(parents)
              .hashKeyRange(hashKeyRange(child))
              .build());
    }
    return children;
  }

  /** A shard as ListShards and DescribeStream show it. */
  static software.amazon.awssdk.services.kinesis.model.Shard shard(Shard shard) {
    SequenceNumber ending = shard.endingSequenceNumber();
    return software.amazon.awssdk.services.kinesis.model.Shard.builder()
        .shardId(shard.id())
        .parentShardId(shard.parentId())
        .adjacentParentShardId(shard.adjacentParentId())
        .hashKeyRange(hashKeyRange(shard))
        .sequenceNumberRange(
            SequenceNumberRange.builder()
                .startingSequenceNumber(shard.startingSequenceNumber().toString())
                .endingSequenceNumber(ending == null ? null : ending.toString())
                .build())
        .build();
  }

  private static HashKeyRange hashKeyRange(Shard shard) {
    return HashKeyRange.builder()
        .startingHashKey(shard.range().start().toString())
        .endingHashKey(shard.range().end().toString())
        .build();
  }
}
