package dev.awsfakes.spi.access;

/**
 * Why a question was answered with no.
 *
 * @param caller who asked
 * @param question what
 * @param by the kind of policy that decided it
 * @param explicit whether a statement denies it; otherwise none allows it
 */
public record Denial(Caller caller, AccessQuestion question, PolicyKind by, boolean explicit) {

  /** The kinds of policies, in the words of AWS's messages. */
  public enum PolicyKind {
    /** What the caller has. */
    IDENTITY("an identity-based policy"),
    /** What the resource has. */
    RESOURCE("a resource-based policy"),
    /** What the caller's own policies may allow at most. */
    BOUNDARY("a permissions boundary"),
    /** What the session may do at most. */
    SESSION("a session policy");

    private final String words;

    PolicyKind(String words) {
      this.words = words;
    }

    /** {@code an identity-based policy}. */
    public String words() {
      return words;
    }
  }

  /** Whether caller and resource are of one account. */
  public boolean isWithinAccount() {
    return caller.account().equals(question.owner());
  }

  /**
   * AWS's sentence: {@code User: … is not authorized to perform: … on resource: … because no
   * identity-based policy allows the … action}.
   *
   * @param action the action as the service spells it here
   */
  public String message(String action) {
    return "User: "
        + caller.arn()
        + " is not authorized to perform: "
        + action
        + (question.description().isEmpty() ? "" : " on " + question.description())
        + reason(action);
  }

  private String reason(String action) {
    if (explicit) {
      return " with an explicit deny in " + by.words();
    }
    String kind = by.words().substring(by.words().indexOf(' ') + 1);
    return " because no " + kind + " allows the " + action + " action";
  }
}
