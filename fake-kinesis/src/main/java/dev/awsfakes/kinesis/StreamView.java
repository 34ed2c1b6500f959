package dev.awsfakes.kinesis;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.model.Record;

/**
 * What is in a stream, for assertions: looking is no call and counts towards no shard's limit. Each
 * method tells what holds at the time of its call.
 */
public final class StreamView {
  private final Cloud cloud;
  private final Scope scope;
  private final String name;

  private StreamView(Cloud cloud, Scope scope, String name) {
    this.cloud = cloud;
    this.scope = scope;
    this.name = name;
  }

  /** The view of a stream of the cloud's default account and Region. */
  public static StreamView of(FakeAws aws, String streamName) {
    return of(aws, aws.accountId(), aws.region(), streamName);
  }

  /**
   * The view of a stream of any account and Region.
   *
   * @param accountId twelve digits
   */
  public static StreamView of(FakeAws aws, String accountId, Region region, String streamName) {
    return new StreamView(Cloud.of(aws), new Scope(accountId, region), streamName);
  }

  /** The stream's name. */
  public String name() {
    return name;
  }

  /**
   * The records within the retention, shard after shard, in the order of each.
   *
   * @throws IllegalStateException if there is no such stream
   */
  public List<Record> records() {
    cloud.clock().advance(Duration.ZERO); // what is due has happened
    Stream stream = stream();
    Instant now = cloud.clock().now();
    List<Record> records = new ArrayList<>();
    for (Shard shard : stream.allShards()) {
      records.addAll(ShownRecords.records(stream, shard.look(stream.retention(), now)));
    }
    return records;
  }

  /**
   * The data of {@link #records()}, as UTF-8.
   *
   * @throws IllegalStateException if there is no such stream
   */
  public List<String> texts() {
    return records().stream().map(record -> record.data().asUtf8String()).toList();
  }

  private Stream stream() {
    Stream stream = Streams.of(cloud, scope).find(name);
    if (stream == null) {
      throw new IllegalStateException("There is no stream " + name + " in " + scope + ".");
    }
    return stream;
  }
}
