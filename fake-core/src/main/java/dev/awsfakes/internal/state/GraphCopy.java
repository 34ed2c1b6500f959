package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.SelfCopying;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Copies what can change among all that an object refers to; shares what cannot. */
public final class GraphCopy implements Form.Filled {
  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Form> shells = new IdentityHashMap<>();
  private final Deque<Object> waiting = new ArrayDeque<>();

  private GraphCopy() {}

  /** The copy of an object and of all that belongs to it. */
  public static <T> T of(Class<T> type, T original) {
    GraphCopy graph = new GraphCopy();
    T copy = graph.of(original);
    for (Object next = graph.waiting.poll(); next != null; next = graph.waiting.poll()) {
      graph.complete(next);
    }
    return type.cast(copy);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends @Nullable Object> T of(T original) {
    if (original == null) {
      return original;
    }
    Object known = copies.get(original);
    return (T) (known == null ? begun(original) : known);
  }

  private Object begun(Object original) {
    if (original instanceof SelfCopying special) {
      return known(original, special.copied(this));
    }
    Form form = Forms.of(original);
    if (form == Leaf.SHARED) {
      return original;
    }
    Object copy = known(original, form.copy(original, this));
    if (copy != original) {
      shells.put(original, form);
      waiting.add(original);
    }
    return copy;
  }

  // Of what refers to itself on the way to its copy there is one copy.
  private Object known(Object original, Object copy) {
    Object earlier = copies.putIfAbsent(original, copy);
    return earlier == null ? copy : earlier;
  }

  @Override
  public @Nullable Object complete(@Nullable Object original) {
    if (original == null) {
      return null;
    }
    Object copy = of(original);
    Form form = shells.remove(original);
    if (form != null) {
      form.fill(original, copy, this);
    }
    return copy;
  }
}
