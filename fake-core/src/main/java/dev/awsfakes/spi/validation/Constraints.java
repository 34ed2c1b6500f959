package dev.awsfakes.spi.validation;

import dev.awsfakes.internal.TextResource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The constraints of one service's requests: what is required, lengths, ranges, patterns, enum
 * values. What the table says of a request class is read when its first request comes; members that
 * the SDK's class does not have are passed over. Safe for use by any number of threads.
 */
public final class Constraints {
  private final Class<?> anchor;
  private final String resource;
  private final ConcurrentMap<Class<?>, StructureShape> requests = new ConcurrentHashMap<>();
  private volatile @Nullable ConstraintTable table;

  private Constraints(Class<?> anchor, String resource) {
    this.anchor = anchor;
    this.resource = resource;
  }

  /**
   * The constraints in a table, which is read when the first request is checked.
   *
   * @param anchor a class in the table's package and jar
   * @param resource the table's file name
   */
  public static Constraints in(Class<?> anchor, String resource) {
    return new Constraints(anchor, resource);
  }

  /**
   * What is wrong with a request.
   *
   * @return a violation for each constraint that a value breaks, in the order of the model's
   *     members; empty for nearly every request, and then at the price of no allocation
   */
  public List<Violation> check(SdkPojo request) {
    StructureShape shape = requests.get(request.getClass());
    if (shape == null) {
      shape = table().request(request.getClass().getSimpleName());
      requests.put(request.getClass(), shape);
    }
    if (shape.accepts(request)) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    shape.report(request, "", violations);
    return violations;
  }

  private ConstraintTable table() {
    ConstraintTable known = table;
    if (known == null) {
      known = new ConstraintTable(TextResource.read(anchor, resource));
      table = known;
    }
    return known;
  }
}
