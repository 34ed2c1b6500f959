package dev.awsfakes.internal.policy;

import dev.awsfakes.internal.policy.Condition.Quantifier;
import dev.awsfakes.spi.access.PolicySyntaxException;
import dev.awsfakes.spi.access.PolicySyntaxException.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads policies: IAM guide, "Grammar of the IAM JSON policy language". */
final class PolicyReader {
  private static final String VERSION_WITH_VARIABLES = "2012-10-17";
  private static final Set<String> VERSIONS = Set.of("2008-10-17", VERSION_WITH_VARIABLES);
  private static final Set<String> FIELDS = Set.of("Version", "Id", "Statement");
  private static final Set<String> STATEMENT_FIELDS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  private final boolean ofResource;
  private boolean variables;

  PolicyReader(boolean ofResource) {
    this.ofResource = ofResource;
  }

  PolicyDocument read(String json) throws PolicySyntaxException {
    JsonNode root = parse(json);
    Map<String, JsonNode> fields = root.asObject();
    requireKnown(fields, FIELDS);
    JsonNode version = fields.get("Version");
    if (version != null && !(version.isString() && VERSIONS.contains(version.text()))) {
      throw new PolicySyntaxException(Problem.VERSION, String.valueOf(version.text()));
    }
    variables = version != null && VERSION_WITH_VARIABLES.equals(version.text());
    JsonNode statement = fields.get("Statement");
    if (statement == null) {
      throw new PolicySyntaxException(Problem.MISSING, "Statement");
    }
    List<Statement> statements = new ArrayList<>();
    Set<String> sids = new HashSet<>();
    for (JsonNode node : statement.isArray() ? statement.asArray() : List.of(statement)) {
      Statement read = statement(node);
      if (!read.sid().isEmpty() && !sids.add(read.sid())) {
        throw new PolicySyntaxException(Problem.REPEATED_SID, read.sid());
      }
      statements.add(read);
    }
    if (statements.isEmpty()) {
      throw new PolicySyntaxException(Problem.MISSING, "Statement");
    }
    return new PolicyDocument(statements, json);
  }

  private static JsonNode parse(String json) throws PolicySyntaxException {
    JsonNode root;
    try {
      root = JsonNode.parser().parse(json);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new PolicySyntaxException(Problem.NOT_JSON, String.valueOf(e.getMessage()));
    }
    if (!root.isObject()) {
      throw new PolicySyntaxException(Problem.NOT_JSON, "a policy is a JSON object");
    }
    return root;
  }

  private Statement statement(JsonNode node) throws PolicySyntaxException {
    if (!node.isObject()) {
      throw new PolicySyntaxException(Problem.SYNTAX, "Statement");
    }
    Map<String, JsonNode> fields = node.asObject();
    requireKnown(fields, STATEMENT_FIELDS);
    boolean allows = allows(fields.get("Effect"));
    Choice principal = choice(fields, "Principal");
    if (ofResource == (principal.value == null)) {
      throw new PolicySyntaxException(
          ofResource ? Problem.MISSING : Problem.PRINCIPAL, "Principal");
    }
    Choice action = required(choice(fields, "Action"));
    Choice resource = required(choice(fields, "Resource"));
    JsonNode sid = fields.get("Sid");
    return new Statement(
        sid == null ? "" : text(sid, "Sid"),
        allows,
        principal.value == null ? null : principals(principal.value),
        principal.negated,
        actions(action),
        action.negated,
        resources(resource),
        resource.negated,
        conditions(fields.get("Condition")));
  }

  private static boolean allows(@Nullable JsonNode effect) throws PolicySyntaxException {
    if (effect == null) {
      throw new PolicySyntaxException(Problem.MISSING, "Effect");
    }
    String text = text(effect, "Effect");
    if (!text.equals("Allow") && !text.equals("Deny")) {
      throw new PolicySyntaxException(Problem.EFFECT, text);
    }
    return text.equals("Allow");
  }

  /** An element or its negation, of which a statement has one at most. */
  private static final class Choice {
    final String name;
    final boolean negated;
    final @Nullable JsonNode value;

    Choice(String name, boolean negated, @Nullable JsonNode value) {
      this.name = name;
      this.negated = negated;
      this.value = value;
    }
  }

  private static Choice choice(Map<String, JsonNode> fields, String name)
      throws PolicySyntaxException {
    JsonNode plain = fields.get(name);
    JsonNode negation = fields.get("Not" + name);
    if (plain != null && negation != null) {
      throw new PolicySyntaxException(Problem.BOTH, name);
    }
    return new Choice(name, negation != null, plain == null ? negation : plain);
  }

  private static Choice required(Choice choice) throws PolicySyntaxException {
    if (choice.value == null) {
      throw new PolicySyntaxException(Problem.MISSING, choice.name);
    }
    return choice;
  }

  private static PrincipalElement principals(JsonNode node) throws PolicySyntaxException {
    if (node.isString()) {
      if (!node.text().equals("*")) {
        throw new PolicySyntaxException(Problem.PRINCIPAL, node.text());
      }
      return new PrincipalElement(Map.of("*", List.of("*")));
    }
    if (!node.isObject() || node.asObject().isEmpty()) {
      throw new PolicySyntaxException(Problem.PRINCIPAL, "Principal");
    }
    Map<String, List<String>> byType = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.asObject().entrySet()) {
      if (!PrincipalElement.TYPES.contains(entry.getKey())) {
        throw new PolicySyntaxException(Problem.PRINCIPAL, entry.getKey());
      }
      List<String> names = texts(entry.getValue(), "Principal");
      for (String name : names) {
        if (!PrincipalElement.isName(entry.getKey(), name)) {
          throw new PolicySyntaxException(Problem.PRINCIPAL, name);
        }
      }
      byType.put(entry.getKey(), names);
    }
    return new PrincipalElement(byType);
  }

  private static List<PolicyText> actions(Choice choice) throws PolicySyntaxException {
    List<PolicyText> actions = new ArrayList<>();
    for (String action : texts(choice.value, choice.name)) {
      if (!action.equals("*") && !action.matches("[A-Za-z0-9-]+:[A-Za-z0-9*?]+")) {
        throw new PolicySyntaxException(Problem.ACTION, action);
      }
      actions.add(PolicyText.of(action.toLowerCase(Locale.ROOT), false));
    }
    return actions;
  }

  private List<PolicyText> resources(Choice choice) throws PolicySyntaxException {
    List<PolicyText> resources = new ArrayList<>();
    for (String resource : texts(choice.value, choice.name)) {
      if (!resource.startsWith("arn:") && !resource.contains("*") && !resource.contains("${")) {
        throw new PolicySyntaxException(Problem.RESOURCE, resource);
      }
      resources.add(PolicyText.of(resource, variables));
    }
    return resources;
  }

  private List<Condition> conditions(@Nullable JsonNode node) throws PolicySyntaxException {
    List<Condition> conditions = new ArrayList<>();
    if (node == null) {
      return conditions;
    }
    for (Map.Entry<String, JsonNode> block : object(node, "Condition").entrySet()) {
      for (Map.Entry<String, JsonNode> key : object(block.getValue(), block.getKey()).entrySet()) {
        conditions.add(condition(block.getKey(), key.getKey(), key.getValue()));
      }
    }
    return conditions;
  }

  private Condition condition(String operator, String key, JsonNode values)
      throws PolicySyntaxException {
    String name = operator;
    Quantifier quantifier = Quantifier.SINGLE;
    if (name.startsWith("ForAllValues:")) {
      quantifier = Quantifier.FOR_ALL_VALUES;
      name = name.substring("ForAllValues:".length());
    } else if (name.startsWith("ForAnyValue:")) {
      quantifier = Quantifier.FOR_ANY_VALUE;
      name = name.substring("ForAnyValue:".length());
    }
    boolean ifExists = name.endsWith("IfExists") && !name.equals("NullIfExists");
    String plain = ifExists ? name.substring(0, name.length() - "IfExists".length()) : name;
    ConditionOperator found =
        ConditionOperator.named(plain)
            .orElseThrow(() -> new PolicySyntaxException(Problem.OPERATOR, operator));
    List<PolicyText> texts = new ArrayList<>();
    for (String text : texts(values, key)) {
      texts.add(PolicyText.of(text, variables));
    }
    return new Condition(
        operator, quantifier, found, ifExists, key.toLowerCase(Locale.ROOT), texts);
  }

  private static Map<String, JsonNode> object(JsonNode node, String name)
      throws PolicySyntaxException {
    if (!node.isObject()) {
      throw new PolicySyntaxException(Problem.SYNTAX, name);
    }
    return node.asObject();
  }

  private static List<String> texts(@Nullable JsonNode node, String name)
      throws PolicySyntaxException {
    if (node == null || (node.isArray() && node.asArray().isEmpty())) {
      throw new PolicySyntaxException(Problem.MISSING, name);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : node.isArray() ? node.asArray() : List.of(node)) {
      texts.add(text(value, name));
    }
    return texts;
  }

  private static String text(JsonNode node, String name) throws PolicySyntaxException {
    if (node.isString() || node.isNumber() || node.isBoolean()) {
      return node.isString() ? node.asString() : node.isNumber() ? node.asNumber() : bool(node);
    }
    throw new PolicySyntaxException(Problem.SYNTAX, name);
  }

  private static String bool(JsonNode node) {
    return String.valueOf(node.asBoolean());
  }

  private static void requireKnown(Map<String, JsonNode> fields, Set<String> known)
      throws PolicySyntaxException {
    for (String field : fields.keySet()) {
      if (!known.contains(field)) {
        throw new PolicySyntaxException(Problem.UNKNOWN_FIELD, field);
      }
    }
  }
}
