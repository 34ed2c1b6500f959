package dev.awsfakes.assertj;

import dev.awsfakes.dynamodb.TableView;

/** Assertions on what is in tables; to be imported statically. */
public final class DynamoDbAssertions {
  private DynamoDbAssertions() {}

  /** Of what is in a table. */
  public static TableAssert assertThat(TableView table) {
    return new TableAssert(table);
  }
}
