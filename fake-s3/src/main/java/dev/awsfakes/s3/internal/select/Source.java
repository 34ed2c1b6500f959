package dev.awsfakes.s3.internal.select;

import java.util.ArrayList;
import java.util.List;

/**
 * What a query reads: the records of the object, or what a path finds in each.
 *
 * @param name by which the query refers to a row
 */
record Source(List<PathStep> path, Name name) {

  /**
   * The rows that a record gives. A wildcard gives a row even if nothing fits: S3 guide, "FROM
   * clause".
   */
  List<Value> rows(Value document) {
    List<Value> rows = List.of(document);
    for (PathStep step : path) {
      List<Value> next = new ArrayList<>();
      for (Value row : rows) {
        next.addAll(step.all(row));
      }
      rows = next;
    }
    return rows;
  }
}
