package dev.awsfakes.properties;

import static dev.awsfakes.properties.Programs.action;

import dev.awsfakes.properties.DynamoDbModel.ItemKey;
import dev.awsfakes.properties.DynamoDbTransaction.Kind;
import dev.awsfakes.properties.DynamoDbTransaction.Part;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Random programs on a table: what it, its indexes and its stream show is what the model shows. */
class DynamoDbProperties {
  static final List<String> PARTITIONS = List.of("a", "b", "é");
  static final List<String> SORTS = List.of("-10", "-1.5", "0", "2", "10", "100000000000000000001");
  private static final List<String> WAYS_TO_WRITE_THEM =
      List.of("-1e1", "-1.50", "0.0", "02", "10.0", "100000000000000000001.0");
  private static final int TRIES = 100;
  private static final int ACTIONS = 30;

  @Property(tries = TRIES)
  void items_readFromEverySide_areTheModels(@ForAll("writes") ActionChain<DynamoDbRun> program) {
    program.withInvariant("reads", DynamoDbReads::assertAll).run();
  }

  @Property(tries = TRIES)
  void transactions_writeAllOrNothing(@ForAll("transactions") ActionChain<DynamoDbRun> program) {
    program.withInvariant("reads", DynamoDbReads::assertAll).run();
  }

  @Property(tries = TRIES)
  void stream_replayed_rebuildsTheTable(@ForAll("history") ActionChain<DynamoDbRun> program) {
    DynamoDbReplay.assertRebuilds(program.run());
  }

  @Provide
  Arbitrary<ActionChain<DynamoDbRun>> writes() {
    return programs();
  }

  @Provide
  Arbitrary<ActionChain<DynamoDbRun>> transactions() {
    return programs().withAction(8, action(DynamoDbProperties::transacts));
  }

  @Provide
  Arbitrary<ActionChain<DynamoDbRun>> history() {
    return programs()
        .withAction(3, action(DynamoDbProperties::transacts))
        .withAction(3, action(DynamoDbProperties::advances));
  }

  private static ActionChainArbitrary<DynamoDbRun> programs() {
    return ActionChain.startWith(DynamoDbRun::new)
        .withAction(6, action(DynamoDbProperties::puts))
        .withAction(6, action(DynamoDbProperties::updates))
        .withAction(2, action(DynamoDbProperties::deletes))
        .withAction(1, action(DynamoDbProperties::breaks))
        .withMaxTransformations(ACTIONS);
  }

  private static Arbitrary<ItemKey> keys() {
    return Combinators.combine(Arbitraries.of(PARTITIONS), Arbitraries.of(SORTS))
        .as((partition, sort) -> new ItemKey(partition, new BigDecimal(sort)));
  }

  private static Arbitrary<Map<String, AttributeValue>> optional(
      String name, Arbitrary<AttributeValue> values) {
    return values.map(value -> Map.of(name, value)).injectNull(0.3).map(DynamoDbProperties::orNone);
  }

  private static Map<String, AttributeValue> orNone(Map<String, AttributeValue> attributes) {
    return attributes == null ? Map.of() : attributes;
  }

  private static Arbitrary<Transformer<DynamoDbRun>> puts() {
    return Combinators.combine(
            keys(),
            optional("g", DynamoDbExpressions.groups().map(DynamoDbModel::text)),
            optional("n", DynamoDbExpressions.numbers().map(n -> AttributeValue.fromN("" + n))),
            DynamoDbExpressions.conditions())
        .as(
            (key, group, number, when) -> {
              Map<String, AttributeValue> kept = new HashMap<>(key.attributes());
              kept.putAll(group);
              kept.putAll(number);
              Map<String, AttributeValue> sent = new HashMap<>(kept);
              int index = SORTS.indexOf(key.sort().toPlainString());
              sent.put("sk", AttributeValue.fromN(WAYS_TO_WRITE_THEM.get(index)));
              return Transformer.mutate(
                  "put " + sent + " if " + when.expression() + when.values(),
                  run -> run.put(sent, kept, when));
            });
  }

  private static Arbitrary<Transformer<DynamoDbRun>> updates() {
    return Combinators.combine(
            keys(),
            DynamoDbExpressions.changes(),
            DynamoDbExpressions.conditions(),
            Arbitraries.of(ReturnValue.knownValues()))
        .as(
            (key, change, when, returned) ->
                Transformer.mutate(
                    "update %s %s%s if %s%s, %s"
                        .formatted(
                            key,
                            change.expression(),
                            change.values(),
                            when.expression(),
                            when.values(),
                            returned),
                    run -> run.update(key, change, when, returned)));
  }

  private static Arbitrary<Transformer<DynamoDbRun>> deletes() {
    return Combinators.combine(keys(), DynamoDbExpressions.conditions())
        .as(
            (key, when) ->
                Transformer.mutate(
                    "delete " + key + " if " + when.expression() + when.values(),
                    run -> run.delete(key, when)));
  }

  private static Arbitrary<Transformer<DynamoDbRun>> breaks() {
    return keys().map(key -> Transformer.mutate("break " + key, run -> run.breakIndexKey(key)));
  }

  private static Arbitrary<Transformer<DynamoDbRun>> transacts() {
    Arbitrary<Kind> kinds =
        Arbitraries.of(
            Kind.PUT, Kind.PUT, Kind.UPDATE, Kind.UPDATE, Kind.DELETE, Kind.CHECK, Kind.BREAK);
    return Combinators.combine(
            kinds, keys(), DynamoDbExpressions.changes(), DynamoDbExpressions.conditions())
        .as(Part::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(
            parts ->
                Transformer.mutate(
                    "transact " + parts, run -> new DynamoDbTransaction(parts).run(run)));
  }

  private static Arbitrary<Transformer<DynamoDbRun>> advances() {
    return Arbitraries.of(1, 3, 5)
        .map(hours -> Transformer.mutate("advance " + hours + "h", run -> run.advance(hours)));
  }
}
