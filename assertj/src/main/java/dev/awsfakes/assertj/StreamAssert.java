package dev.awsfakes.assertj;

import dev.awsfakes.kinesis.StreamView;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import software.amazon.awssdk.services.kinesis.model.Record;

/** Assertions on what is in a stream; looking reads nothing from its shards. */
public final class StreamAssert extends AbstractAssert<StreamAssert, StreamView> {
  StreamAssert(StreamView stream) {
    super(stream, StreamAssert.class);
  }

  /** That it has so many records. */
  public StreamAssert hasSize(int expected) {
    records().hasSize(expected);
    return this;
  }

  /** That it has no record. */
  public StreamAssert isEmpty() {
    return hasSize(0);
  }

  /** The data of its records as text, shard after shard, to go on with. */
  public ListAssert<String> texts() {
    return Assertions.assertThat(actual.texts()).as("the records of %s", actual.name());
  }

  /** Its records, shard after shard, to go on with. */
  public ListAssert<Record> records() {
    return Assertions.assertThat(actual.records()).as("the records of %s", actual.name());
  }
}
