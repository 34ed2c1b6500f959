package dev.awsfakes.dynamodb;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is in a table, for assertions: looking is no call, reads nothing late and consumes nothing.
 * Each method tells what holds at the time of its call.
 */
public final class TableView {
  private final Cloud cloud;
  private final Scope scope;
  private final String name;

  private TableView(Cloud cloud, Scope scope, String name) {
    this.cloud = cloud;
    this.scope = scope;
    this.name = name;
  }

  /** The view of a table of the cloud's default account and Region. */
  public static TableView of(FakeAws aws, String tableName) {
    return of(aws, aws.accountId(), aws.region(), tableName);
  }

  /**
   * The view of a table of any account and Region.
   *
   * @param accountId twelve digits
   */
  public static TableView of(FakeAws aws, String accountId, Region region, String tableName) {
    return new TableView(Cloud.of(aws), new Scope(accountId, region), tableName);
  }

  /** The table's name. */
  public String name() {
    return name;
  }

  /**
   * Its items, in the order in which a scan gives them.
   *
   * @throws IllegalStateException if there is no such table
   */
  public List<Map<String, AttributeValue>> items() {
    return table().image().items().stream().map(StoredItem::attributes).toList();
  }

  /**
   * The item with a key.
   *
   * @param key the key attributes and no others
   * @throws IllegalArgumentException if it is not the key of an item of this table
   * @throws IllegalStateException if there is no such table
   */
  public Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
    Table table = table();
    try {
      return Optional.ofNullable(table.items().get(table.keys().ofKey(key)))
          .map(StoredItem::attributes);
    } catch (AwsError error) {
      throw new IllegalArgumentException(
          key + " is no key of the table " + name + ": " + error.getMessage(), error);
    }
  }

  /**
   * How many items it has.
   *
   * @throws IllegalStateException if there is no such table
   */
  public long size() {
    return table().items().count();
  }

  private Table table() {
    cloud.clock().advance(Duration.ZERO); // what is due has happened
    return Tables.of(cloud, scope).all().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("There is no table " + name + " in " + scope + "."));
  }
}
