package dev.awsfakes.spi.access;

/** A text that is no policy. */
public final class PolicySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Problem {
    /** It is no JSON object. */
    NOT_JSON,
    /** It has an element that there is none of. */
    UNKNOWN_FIELD,
    /** An element is missing or empty. */
    MISSING,
    /** Two elements that exclude each other, such as Action and NotAction. */
    BOTH,
    /** The version is none. */
    VERSION,
    /** The effect is neither Allow nor Deny. */
    EFFECT,
    /** Two statements have one id. */
    REPEATED_SID,
    /** A principal is none. */
    PRINCIPAL,
    /** An action is none. */
    ACTION,
    /** A resource is none. */
    RESOURCE,
    /** A condition's operator is none. */
    OPERATOR,
    /** Something else has the wrong form. */
    SYNTAX
  }

  private final Problem problem;
  private final String subject;

  /** For who reads policies. */
  public PolicySyntaxException(Problem problem, String subject) {
    super(problem + ": " + subject, null, false, false);
    this.problem = problem;
    this.subject = subject;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The element or value that it is about. */
  public String subject() {
    return subject;
  }
}
