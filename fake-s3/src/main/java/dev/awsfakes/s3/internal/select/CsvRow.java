package dev.awsfakes.s3.internal.select;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of CSV: its fields have positions from 1 on, and names if the file has headers that are
 * used.
 *
 * @param headers empty if none are used
 */
record CsvRow(List<String> headers, List<Value> values) implements Value.Struct {

  /** The headers; {@code _N} for each column without one. */
  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      names.add(i < headers.size() ? headers.get(i) : "_" + (i + 1));
    }
    return names;
  }

  @Override
  public Value get(Name name) {
    int index = name.indexIn(headers);
    if (index < 0) {
      index = indexOfPosition(name);
    }
    return index < values.size() ? values.get(index) : Values.MISSING;
  }

  private static int indexOfPosition(Name name) {
    int position = name.position();
    if (position == 0) {
      throw SelectProblem.InvalidColumnIndex.exception();
    }
    if (position < 0) {
      throw SelectProblem.MissingHeaders.exception();
    }
    return position - 1;
  }
}
