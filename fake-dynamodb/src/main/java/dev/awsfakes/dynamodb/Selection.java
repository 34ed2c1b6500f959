package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.Projection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * What a read gives of its items.
 *
 * @param projection null if no paths are named
 * @param countOnly whether it gives their number alone
 * @param seen the attributes that it can give
 * @param fetches whether a local index must fetch attributes from the table
 */
record Selection(
    @Nullable Projection projection, boolean countOnly, Projected seen, boolean fetches) {

  /**
   * The selection of a query or scan.
   *
   * @param paths null if the request names none
   * @param parameter the parameter that names them
   */
  static Selection of(
      ItemSource source,
      @Nullable Select select,
      @Nullable List<DocumentPath> paths,
      String parameter) {
    requireConsistent(source, select, paths, parameter);
    Projection projection = paths == null ? null : Projection.of(paths);
    boolean countOnly = select == Select.COUNT;
    Projected has = source.projected();
    boolean lacking = !has.isAll() && needsMore(has, select, paths);
    if (lacking && source.isGlobalIndex()) {
      throw select == Select.ALL_ATTRIBUTES
          ? DynamoDbErrors.invalid(
              "Select type ALL_ATTRIBUTES is not supported for global secondary index "
                  + nameOf(source)
                  + " because its projection type is not ALL")
          : DynamoDbErrors.invalid(
              "Global secondary index "
                  + nameOf(source)
                  + " does not project "
                  + missing(has, paths));
    }
    return new Selection(projection, countOnly, lacking ? Projected.ALL : has, lacking);
  }

  private static void requireConsistent(
      ItemSource source,
      @Nullable Select select,
      @Nullable List<DocumentPath> paths,
      String parameter) {
    if (select == Select.ALL_PROJECTED_ATTRIBUTES && source.index() == null) {
      throw DynamoDbErrors.validation(
          "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
    if (select == Select.SPECIFIC_ATTRIBUTES && paths == null) {
      throw DynamoDbErrors.validation(
          "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
              + " SPECIFIC_ATTRIBUTES");
    }
    if (select != null && select != Select.SPECIFIC_ATTRIBUTES && paths != null) {
      throw DynamoDbErrors.validation(
          "Cannot specify the " + parameter + " when choosing to get " + select);
    }
  }

  private static boolean needsMore(
      Projected has, @Nullable Select select, @Nullable List<DocumentPath> paths) {
    return select == Select.ALL_ATTRIBUTES
        || (paths != null && paths.stream().anyMatch(path -> !has.has(path.root())));
  }

  private static List<String> missing(Projected has, @Nullable List<DocumentPath> paths) {
    return paths == null
        ? List.of()
        : paths.stream().map(DocumentPath::root).filter(name -> !has.has(name)).toList();
  }

  private static String nameOf(ItemSource source) {
    return source.index() == null ? source.table().name() : source.index().definition().name();
  }

  /** What the read gives of an item. */
  Map<String, AttributeValue> of(StoredItem item) {
    if (projection == null) {
      return seen.of(item.attributes());
    }
    return projection.of(item.attributes());
  }

  /** The paths of the older parameter that names top-level attributes. */
  static @Nullable List<DocumentPath> pathsOf(@Nullable List<String> attributesToGet) {
    if (attributesToGet == null) {
      return null;
    }
    if (attributesToGet.stream().distinct().count() < attributesToGet.size()) {
      throw DynamoDbErrors.invalid(
          "Duplicate value in attribute name: "
              + attributesToGet.stream()
                  .filter(
                      name -> attributesToGet.indexOf(name) != attributesToGet.lastIndexOf(name))
                  .findFirst()
                  .orElseThrow());
    }
    return attributesToGet.stream().map(DocumentPath::of).toList();
  }
}
