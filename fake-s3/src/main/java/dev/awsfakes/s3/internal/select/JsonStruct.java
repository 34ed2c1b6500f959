package dev.awsfakes.s3.internal.select;

import java.util.List;

/** An object of JSON. */
record JsonStruct(List<String> names, List<Value> values) implements Value.Struct {

  @Override
  public Value get(Name name) {
    int index = name.indexIn(names);
    return index < 0 ? Values.MISSING : values.get(index);
  }
}
