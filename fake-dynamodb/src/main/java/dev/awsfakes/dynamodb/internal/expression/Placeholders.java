package dev.awsfakes.dynamodb.internal.expression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.awsfakes.dynamodb.internal.value.ItemSize;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attribute names and values of one request, and the expressions that use them. Each expression
 * of the request is parsed through here; then {@link #requireAllUsed} looks for what none of them
 * uses. Syntax trees are cached by text and names: a request that comes again is not parsed again.
 *
 * <p>Used by one thread.
 */
public final class Placeholders {
  private static final int MAX_EXPRESSION_BYTES = 4096;
  private static final int MAX_PLACEHOLDER_BYTES = 255;
  private static final int MAX_NAME_BYTES = 65_535;
  private static final int MAX_SUBSTITUTION_BYTES = 2 << 20;
  private static final int CACHED_EXPRESSIONS = 1_000;

  /**
   * The parsed expressions, loaded with the first one: a request without expressions need not wait
   * for the cache's classes. Syntax trees depend on nothing but their key, so that all clouds may
   * share them. The cache does its upkeep on the calling thread.
   */
  private static final class Trees {
    static final Cache<CacheKey, Parsed<?>> CACHE =
        Caffeine.newBuilder().maximumSize(CACHED_EXPRESSIONS).executor(Runnable::run).build();
  }

  private record CacheKey(ExpressionKind kind, String text, Map<String, String> names) {}

  private record Parsed<T>(T tree, Set<String> names, Set<String> values) {}

  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final List<Parsed<?>> parsed = new ArrayList<>(2);

  private Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
    this.names = names;
    this.values = values;
  }

  /**
   * An expression that a request may have.
   *
   * @param text null if it has none
   * @param usesValues whether an expression of the parameter may have values
   */
  public record Given(String parameter, @Nullable String text, boolean usesValues) {}

  /**
   * The placeholders of a request.
   *
   * @param names null if the request has none
   * @param values null if the request has none
   * @param expressions all expressions that the request may have
   * @throws AwsError ValidationException if there is no expression for them, or one is malformed
   */
  public static Placeholders of(
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      Given... expressions) {
    if (names == null && values == null) {
      return new Placeholders(Map.of(), Map.of());
    }
    if (names != null && Stream.of(expressions).allMatch(given -> given.text() == null)) {
      throw ExpressionErrors.noExpressionForNames();
    }
    if (values != null) {
      requireUserOfValues(expressions);
    }
    Placeholders placeholders =
        new Placeholders(
            names == null ? Map.of() : checkedNames(names),
            values == null ? Map.of() : checkedValues(values));
    placeholders.requireSmall();
    return placeholders;
  }

  // DynamoDB guide, "Expression parameters": "the sum of the lengths of all
  // ExpressionAttributeNames and ExpressionAttributeValues".
  private void requireSmall() {
    long bytes = 0;
    for (Map.Entry<String, String> each : names.entrySet()) {
      bytes += each.getKey().length() + ItemSize.utf8Length(each.getValue());
    }
    if (bytes > MAX_SUBSTITUTION_BYTES) {
      throw ExpressionErrors.tooManyBytes("ExpressionAttributeNames");
    }
    bytes += ItemSize.of(values);
    if (bytes > MAX_SUBSTITUTION_BYTES) {
      throw ExpressionErrors.tooManyBytes("ExpressionAttributeValues");
    }
  }

  private static void requireUserOfValues(Given... expressions) {
    List<String> missing = new ArrayList<>();
    for (Given given : expressions) {
      if (given.usesValues()) {
        if (given.text() != null) {
          return;
        }
        missing.add(given.parameter());
      }
    }
    throw ExpressionErrors.noExpressionForValues(missing);
  }

  private static Map<String, String> checkedNames(Map<String, String> names) {
    if (names.isEmpty()) {
      throw ExpressionErrors.emptyPlaceholders("ExpressionAttributeNames");
    }
    names.forEach(
        (key, name) -> {
          if (!Tokenizer.isPlaceholder(key, '#')) {
            throw ExpressionErrors.invalidPlaceholder("ExpressionAttributeNames", key);
          }
          requireShort("ExpressionAttributeNames", key);
          if (ItemSize.utf8Length(name) > MAX_NAME_BYTES) {
            throw ExpressionErrors.nameTooLarge(key);
          }
        });
    return names;
  }

  // Placeholders are ASCII: a character is a byte.
  private static void requireShort(String parameter, String key) {
    if (key.length() > MAX_PLACEHOLDER_BYTES) {
      throw ExpressionErrors.placeholderTooLong(parameter, key);
    }
  }

  @SuppressWarnings("ReferenceEquality") // The same object says that nothing was normalised.
  private static Map<String, AttributeValue> checkedValues(Map<String, AttributeValue> values) {
    if (values.isEmpty()) {
      throw ExpressionErrors.emptyPlaceholders("ExpressionAttributeValues");
    }
    Map<String, AttributeValue> changed = null;
    for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
      if (!Tokenizer.isPlaceholder(entry.getKey(), ':')) {
        throw ExpressionErrors.invalidPlaceholder("ExpressionAttributeValues", entry.getKey());
      }
      requireShort("ExpressionAttributeValues", entry.getKey());
      AttributeValue normal = normalised(entry.getKey(), entry.getValue());
      if (normal != entry.getValue()) {
        changed = changed == null ? new LinkedHashMap<>(values) : changed;
        changed.put(entry.getKey(), normal);
      }
    }
    return changed == null ? values : changed;
  }

  private static AttributeValue normalised(String key, AttributeValue value) {
    try {
      return ValueRules.normalised(value);
    } catch (AwsError error) {
      throw ExpressionErrors.invalidPlaceholderValue(error, key);
    }
  }

  /** Parses a condition expression. */
  public ConditionExpression condition(String text) {
    return condition(ExpressionKind.CONDITION, text);
  }

  /** Parses a filter expression. */
  public ConditionExpression filter(String text) {
    return condition(ExpressionKind.FILTER, text);
  }

  private ConditionExpression condition(ExpressionKind kind, String text) {
    return new ConditionExpression(tree(kind, text), values);
  }

  private ConditionExpression.Tree tree(ExpressionKind kind, String text) {
    ConditionExpression.Tree tree = parse(kind, text, ConditionExpression.Tree::parse);
    tree.condition().check(kind, values);
    return tree;
  }

  /** Parses a key condition expression; what it asks must still fit the keys. */
  public List<KeyPredicate> keyCondition(String text) {
    Condition condition = tree(ExpressionKind.KEY_CONDITION, text).condition();
    return KeyConditionReader.read(condition, values);
  }

  /** Parses a projection expression. */
  public List<DocumentPath> projection(String text) {
    return parse(ExpressionKind.PROJECTION, text, Projection::parse);
  }

  /** Parses an update expression. */
  public UpdateExpression update(String text) {
    UpdateExpression.Tree tree = parse(ExpressionKind.UPDATE, text, UpdateParser::parse);
    for (UpdateAction action : tree.actions()) {
      action.check(ExpressionKind.UPDATE, values);
    }
    return new UpdateExpression(tree, values);
  }

  private <T> T parse(ExpressionKind kind, String text, Function<Tokens, T> parser) {
    CacheKey key = new CacheKey(kind, text, names);
    @SuppressWarnings("unchecked") // A key's kind says which parser made its tree.
    Parsed<T> result = (Parsed<T>) Trees.CACHE.getIfPresent(key);
    if (result == null) {
      result = parseAnew(kind, text, parser);
      Trees.CACHE.put(key, result);
    }
    for (String value : result.values()) {
      if (!values.containsKey(value)) {
        throw ExpressionErrors.undefinedValue(kind, value);
      }
    }
    parsed.add(result);
    return result.tree();
  }

  private <T> Parsed<T> parseAnew(ExpressionKind kind, String text, Function<Tokens, T> parser) {
    int bytes = ItemSize.utf8Length(text);
    if (bytes > MAX_EXPRESSION_BYTES) {
      throw ExpressionErrors.tooLong(kind, bytes);
    }
    Tokens tokens = new Tokens(kind, text, names);
    T tree = parser.apply(tokens);
    return new Parsed<>(tree, tokens.usedNames(), tokens.usedValues());
  }

  /**
   * Refuses names and values that no expression uses.
   *
   * @throws AwsError ValidationException if there are any
   */
  public void requireAllUsed() {
    if (!names.isEmpty()) {
      List<String> unused = unused(names.keySet(), Parsed::names);
      if (!unused.isEmpty()) {
        throw ExpressionErrors.unusedNames(unused);
      }
    }
    if (!values.isEmpty()) {
      List<String> unused = unused(values.keySet(), Parsed::values);
      if (!unused.isEmpty()) {
        throw ExpressionErrors.unusedValues(unused);
      }
    }
  }

  private List<String> unused(Set<String> keys, Function<Parsed<?>, Set<String>> uses) {
    List<String> unused = new ArrayList<>(0);
    for (String key : keys) {
      boolean used = false;
      for (Parsed<?> each : parsed) {
        used |= uses.apply(each).contains(key);
      }
      if (!used) {
        unused.add(key);
      }
    }
    return unused;
  }
}
