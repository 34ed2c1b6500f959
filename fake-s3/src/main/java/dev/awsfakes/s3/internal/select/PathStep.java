package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Sequence;
import dev.awsfakes.s3.internal.select.Value.Struct;
import java.util.List;

/** A step of a path into a document. */
sealed interface PathStep {

  /** All that the step leads to, at least MISSING. */
  List<Value> all(Value from);

  /** A step that leads to one value. */
  sealed interface Single extends PathStep {
    Value one(Value from);

    @Override
    default List<Value> all(Value from) {
      return List.of(one(from));
    }
  }

  /** {@code .name} or {@code ['name']}. */
  record Field(Name name) implements Single {
    @Override
    public Value one(Value from) {
      return from instanceof Struct struct ? struct.get(name) : Values.MISSING;
    }
  }

  /** {@code [0]}. */
  record Element(int index) implements Single {
    @Override
    public Value one(Value from) {
      return from instanceof Sequence sequence && index < sequence.values().size()
          ? sequence.values().get(index)
          : Values.MISSING;
    }
  }

  /** {@code [*]}. */
  record AnyElement() implements PathStep {
    @Override
    public List<Value> all(Value from) {
      return from instanceof Sequence sequence && !sequence.values().isEmpty()
          ? sequence.values()
          : List.of(Values.MISSING);
    }
  }

  /** {@code .*}. */
  record AnyField() implements PathStep {
    @Override
    public List<Value> all(Value from) {
      return from instanceof Struct struct && !struct.values().isEmpty()
          ? struct.values()
          : List.of(Values.MISSING);
    }
  }
}
