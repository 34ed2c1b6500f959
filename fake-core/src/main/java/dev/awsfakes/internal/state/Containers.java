package dev.awsfakes.internal.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The JDK's changing containers that state is kept in. */
@SuppressWarnings({"unchecked", "rawtypes"}) // they are known by their classes alone
final class Containers {
  private static final Map<Class<?>, Form> BY_CLASS = new HashMap<>();

  static {
    collection(ArrayList.class, (list, copies) -> new ArrayList<>());
    collection(CopyOnWriteArrayList.class, (list, copies) -> new CopyOnWriteArrayList<>());
    collection(ArrayDeque.class, (deque, copies) -> new ArrayDeque<>());
    collection(ConcurrentLinkedQueue.class, (queue, copies) -> new ConcurrentLinkedQueue<>());
    collection(HashSet.class, (set, copies) -> new HashSet<>());
    collection(LinkedHashSet.class, (set, copies) -> new LinkedHashSet<>());
    collection(TreeSet.class, (set, copies) -> new TreeSet(copies.of(set.comparator())));
    map(HashMap.class, (map, copies) -> new HashMap<>());
    map(LinkedHashMap.class, (map, copies) -> new LinkedHashMap<>());
    map(ConcurrentHashMap.class, (map, copies) -> new ConcurrentHashMap<>());
    map(EnumMap.class, (map, copies) -> emptied(map.clone()));
    map(TreeMap.class, (map, copies) -> new TreeMap(copies.of(map.comparator())));
    map(
        ConcurrentSkipListMap.class,
        (map, copies) -> new ConcurrentSkipListMap(copies.of(map.comparator())));
    cell(AtomicReference.class, AtomicReference::new, AtomicReference::get, AtomicReference::set);
    cell(AtomicLong.class, AtomicLong::new, AtomicLong::get, (a, v) -> a.set((long) v));
    cell(AtomicInteger.class, AtomicInteger::new, AtomicInteger::get, (a, v) -> a.set((int) v));
    cell(AtomicBoolean.class, AtomicBoolean::new, AtomicBoolean::get, (a, v) -> a.set((boolean) v));
    cell(LongAdder.class, LongAdder::new, LongAdder::sum, Containers::setSum);
  }

  private static final Form ENUM_SET =
      new Contents<Collection>(
          Collection.class,
          (set, copies) -> EnumSet.copyOf((EnumSet) set),
          Containers::elements,
          Containers::setElements);

  private Containers() {}

  /** The form of a container's class; null if it is none of these. */
  static @Nullable Form of(Class<?> type) {
    return EnumSet.class.isAssignableFrom(type) ? ENUM_SET : BY_CLASS.get(type);
  }

  private static <T extends Collection> void collection(Class<T> type, Contents.Empty<T> empty) {
    BY_CLASS.put(type, new Contents<T>(type, empty, Containers::elements, Containers::setElements));
  }

  private static List<@Nullable Object> elements(Collection<?> collection) {
    return new ArrayList<>(collection);
  }

  private static void setElements(Collection collection, List<@Nullable Object> elements) {
    collection.clear();
    collection.addAll(elements);
  }

  private static <T extends Map> void map(Class<T> type, Contents.Empty<T> empty) {
    BY_CLASS.put(
        type, new Contents<T>(type, empty, Containers::keysAndValues, Containers::setEntries));
  }

  /** Keys and values in turn. */
  static List<@Nullable Object> keysAndValues(Map<?, ?> map) {
    List<@Nullable Object> all = new ArrayList<>(2 * map.size());
    map.forEach(
        (key, value) -> {
          all.add(key);
          all.add(value);
        });
    return all;
  }

  static void setEntries(Map map, List<@Nullable Object> keysAndValues) {
    map.clear();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      map.put(keysAndValues.get(i), keysAndValues.get(i + 1));
    }
  }

  private static EnumMap emptied(EnumMap map) {
    map.clear();
    return map;
  }

  /** What holds one value. */
  private static <T> void cell(
      Class<T> type,
      Supplier<T> empty,
      Function<T, @Nullable Object> get,
      BiConsumer<T, @Nullable Object> set) {
    BY_CLASS.put(
        type,
        new Contents<T>(
            type,
            (cell, copies) -> empty.get(),
            cell -> Arrays.asList(get.apply(cell)),
            (cell, content) -> set.accept(cell, content.get(0))));
  }

  private static void setSum(LongAdder adder, Object sum) {
    adder.reset();
    adder.add((long) sum);
  }
}
