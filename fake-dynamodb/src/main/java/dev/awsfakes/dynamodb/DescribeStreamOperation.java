package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;

/** Describes a stream and its shards, page by page. */
final class DescribeStreamOperation
    implements Operation<DescribeStreamRequest, DescribeStreamResponse> {
  private static final int MAX_PAGE = 100;

  private final Streams streams;

  DescribeStreamOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public DescribeStreamResponse.Builder handle(DescribeStreamRequest request, Call call) {
    TableStream stream = streams.require(request.streamArn(), call.now());
    String parent = wantedParent(request);
    int limit = request.limit() == null ? MAX_PAGE : request.limit();
    if (limit > MAX_PAGE) {
      throw DynamoDbErrors.tooManyShards(MAX_PAGE);
    }
    List<StreamShard> wanted =
        stream.shards(call.now()).stream()
            .filter(shard -> isWanted(shard, parent))
            .filter(shard -> isAfter(shard, request.exclusiveStartShardId()))
            .limit(limit + 1L)
            .toList();
    boolean more = wanted.size() > limit;
    List<StreamShard> page = more ? wanted.subList(0, limit) : wanted;
    return DescribeStreamResponse.builder()
        .streamDescription(
            StreamDescription.builder()
                .streamArn(stream.arn())
                .streamLabel(stream.label())
                .streamStatus(stream.isEnabled() ? StreamStatus.ENABLED : StreamStatus.DISABLED)
                .streamViewType(stream.viewType())
                .creationRequestDateTime(stream.created())
                .tableName(stream.tableName())
                .keySchema(stream.table().keys().elements())
                .shards(page.stream().map(DescribeStreamOperation::shard).toList())
                .lastEvaluatedShardId(more ? page.get(limit - 1).id() : null)
                .build());
  }

  /** The shard whose children are asked for; null for all shards. */
  private static @Nullable String wantedParent(DescribeStreamRequest request) {
    SdkPojo filter = NewerMember.of(request, "ShardFilter", SdkPojo.class);
    return filter == null ? null : NewerMember.of(filter, "ShardId", String.class);
  }

  private static boolean isWanted(StreamShard shard, @Nullable String parent) {
    return parent == null || parent.equals(shard.parent());
  }

  // The ids begin with the time at which the shard was opened.
  private static boolean isAfter(StreamShard shard, @Nullable String start) {
    return start == null || shard.id().compareTo(start) > 0;
  }

  private static Shard shard(StreamShard shard) {
    Long last = shard.lastNumber();
    return Shard.builder()
        .shardId(shard.id())
        .parentShardId(shard.parent())
        .sequenceNumberRange(
            SequenceNumberRange.builder()
                .startingSequenceNumber(StreamChange.sequenceNumber(shard.firstNumber()))
                .endingSequenceNumber(
                    last == null
                        ? null
                        : StreamChange.sequenceNumber(Math.max(last, shard.firstNumber())))
                .build())
        .build();
  }
}
