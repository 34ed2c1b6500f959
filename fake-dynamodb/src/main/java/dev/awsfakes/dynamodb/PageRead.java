package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One page of a query or scan, to be read.
 *
 * @param limit how many items are read at most; null if there is no limit but that of bytes
 */
record PageRead(
    ItemSource source,
    Selection selection,
    ItemCondition filter,
    @Nullable Integer limit,
    Instant now) {

  /** A page to be read, which is shorter than the limit where the cloud's pages are short. */
  PageRead {
    limit = source.table().access().pageLimit(limit);
  }

  /** Reads what a query finds, after a position if one is given. */
  Page query(KeyQuery query, boolean ascending, @Nullable Map<String, AttributeValue> after) {
    return metered(
        query.partition(),
        () ->
            source
                .items()
                .readPartition(
                    query.partition(),
                    () ->
                        Page.read(
                            source,
                            source.query(query.partition(), query.range(), ascending, after),
                            limit,
                            selection.seen(),
                            filter)));
  }

  /** Reads what several queries find, one after the other, after a position if one is given. */
  Page queries(
      List<KeyQuery> queries, boolean ascending, @Nullable Map<String, AttributeValue> after) {
    return metered(
        null,
        () ->
            Page.read(
                source,
                new PartitionsWalk(source, queries, ascending, after),
                limit,
                selection.seen(),
                filter));
  }

  /** Reads what a segment holds, after a position if one is given. */
  Page scan(Segment segment, @Nullable Map<String, AttributeValue> after) {
    return metered(
        null,
        () -> Page.read(source, source.scan(segment, after), limit, selection.seen(), filter));
  }

  private Page metered(@Nullable KeyValue partition, Supplier<Page> read) {
    TableThroughput throughput = source.table().access().throughput();
    if (throughput == null) {
      return read.get();
    }
    IndexDefinition index = source.index() == null ? null : source.index().definition();
    throughput.requireRead(index, partition, now);
    Page page = read.get();
    throughput.tookRead(index, partition, page.consumption(source, selection), now);
    return page;
  }
}
