package dev.awsfakes.internal.policy;

import dev.awsfakes.spi.access.PolicyOutline.StatementOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.util.List;

/** A policy, read and found to be one; immutable. */
public final class PolicyDocument {
  private final List<Statement> statements;
  private final String text;

  PolicyDocument(List<Statement> statements, String text) {
    this.statements = List.copyOf(statements);
    this.text = text;
  }

  /**
   * A policy of an identity, which has no principals.
   *
   * @throws PolicySyntaxException if it is none
   */
  public static PolicyDocument ofIdentity(String json) throws PolicySyntaxException {
    return new PolicyReader(false).read(json);
  }

  /**
   * A policy of a resource, whose statements name principals.
   *
   * @throws PolicySyntaxException if it is none
   */
  public static PolicyDocument ofResource(String json) throws PolicySyntaxException {
    return new PolicyReader(true).read(json);
  }

  List<Statement> statements() {
    return statements;
  }

  /** What each statement names. */
  public List<StatementOutline> outline() {
    return statements.stream().map(Statement::outline).toList();
  }

  /** The text as it was given. */
  @Override
  public String toString() {
    return text;
  }
}
