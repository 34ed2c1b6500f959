package dev.awsfakes.access;

import dev.awsfakes.internal.policy.PolicyDocument;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Caller.Kind;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;

/**
 * A caller, as a test describes it: no IAM has to be set up.
 *
 * <pre>{@code
 * Clients app = aws.as(Principal.role("orders").policy(json).boundary(limit));
 * app.client(SqsClient.class).sendMessage(…);   // allowed or refused as on AWS
 * }</pre>
 *
 * <p>Immutable: each method gives another principal. A user or role without a policy may do what
 * the policies of resources allow it.
 */
public final class Principal {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern NAME = Pattern.compile("(?:[\\x21-\\x7e]+/)?[\\w+=,.@-]{1,64}");

  private final Kind kind;
  private final String name;
  private final @Nullable String account;
  private final String session;
  private final Policies policies;
  private final Map<String, List<String>> context;

  private record Policies(
      List<PolicyDocument> identity,
      @Nullable PolicyDocument boundary,
      @Nullable PolicyDocument session) {
    static final Policies NONE = new Policies(List.of(), null, null);
  }

  private Principal(
      Kind kind,
      String name,
      @Nullable String account,
      String session,
      Policies policies,
      Map<String, List<String>> context) {
    this.kind = kind;
    this.name = name;
    this.account = account;
    this.session = session;
    this.policies = policies;
    this.context = context;
  }

  private static Principal of(Kind kind, String name, @Nullable String account) {
    return new Principal(kind, name, account, "session", Policies.NONE, Map.of());
  }

  /** The default account itself, as a plain client is. */
  public static Principal root() {
    return of(Kind.ROOT, "root", null);
  }

  /**
   * Another account itself.
   *
   * @throws IllegalArgumentException if the id does not have twelve digits
   */
  public static Principal account(String accountId) {
    return root().inAccount(accountId);
  }

  /**
   * A user, of the default account unless {@link #inAccount} says otherwise.
   *
   * @param userName the name, with its path if it has one: {@code team/alice}
   */
  public static Principal user(String userName) {
    return of(Kind.USER, requireName(userName), null);
  }

  /**
   * A session of a role, of the default account unless {@link #inAccount} says otherwise; the
   * session's name is {@code session} unless {@link #session} says otherwise.
   *
   * @param roleName the name, with its path if it has one
   */
  public static Principal role(String roleName) {
    return of(Kind.ROLE_SESSION, requireName(roleName), null)
        .context("aws:MultiFactorAuthPresent", "false");
  }

  /**
   * A session of a role that was assumed with a web identity.
   *
   * @param provider the identity provider, such as {@code accounts.google.com}
   * @param subject the provider's id of the user, the variable {@code ${accounts.google.com:sub}}
   */
  public static Principal webIdentity(String roleName, String provider, String subject) {
    return role(roleName)
        .context("aws:FederatedProvider", provider)
        .context(provider + ":sub", subject);
  }

  /** Somebody whose requests are not signed. */
  public static Principal anonymous() {
    return of(Kind.ANONYMOUS, "anonymous", null);
  }

  /**
   * A service of AWS that calls for itself.
   *
   * @param servicePrincipal its name, {@code s3.amazonaws.com}
   */
  public static Principal service(String servicePrincipal) {
    return of(Kind.SERVICE, servicePrincipal, null)
        .context("aws:PrincipalServiceName", servicePrincipal)
        .context("aws:PrincipalServiceNamesList", servicePrincipal);
  }

  /**
   * The same of another account.
   *
   * @throws IllegalArgumentException if the id does not have twelve digits
   * @throws IllegalStateException if this is nobody of an account
   */
  public Principal inAccount(String accountId) {
    if (!ACCOUNT.matcher(accountId).matches()) {
      throw new IllegalArgumentException(
          "An AWS account id has twelve digits, such as 111122223333; this is: " + accountId);
    }
    if (kind == Kind.ANONYMOUS || kind == Kind.SERVICE) {
      throw new IllegalStateException(name + " is of no account.");
    }
    return new Principal(kind, name, accountId, session, policies, context);
  }

  /**
   * With one more identity policy.
   *
   * @throws IllegalArgumentException if it is no policy; the message says why
   * @throws IllegalStateException if this is neither a user nor a role
   */
  public Principal policy(String json) {
    requireIdentity("policy");
    List<PolicyDocument> more = new ArrayList<>(policies.identity());
    more.add(parsed(json));
    return with(new Policies(List.copyOf(more), policies.boundary(), policies.session()));
  }

  /** As {@link #policy(String)}. */
  public Principal policy(IamPolicy policy) {
    return policy(policy.toJson());
  }

  /** With a permissions boundary; the policies allow no more than it does. */
  public Principal boundary(String json) {
    requireIdentity("boundary");
    return with(new Policies(policies.identity(), parsed(json), policies.session()));
  }

  /** As {@link #boundary(String)}. */
  public Principal boundary(IamPolicy policy) {
    return boundary(policy.toJson());
  }

  /** A role's session with this name. */
  public Principal session(String sessionName) {
    requireRole("session");
    return new Principal(kind, name, account, requireName(sessionName), policies, context);
  }

  /** A role's session with a policy of its own; it may do no more than that allows. */
  public Principal sessionPolicy(String json) {
    requireRole("sessionPolicy");
    return with(new Policies(policies.identity(), policies.boundary(), parsed(json)));
  }

  /** As {@link #sessionPolicy(String)}. */
  public Principal sessionPolicy(IamPolicy policy) {
    return sessionPolicy(policy.toJson());
  }

  /** With a tag, of the user, the role or its session: {@code aws:PrincipalTag/…}. */
  public Principal tag(String key, String value) {
    requireIdentity("tag");
    return context("aws:PrincipalTag/" + key, value);
  }

  /**
   * A call that a service makes because of a resource: {@code aws:SourceArn, aws:SourceAccount}.
   */
  public Principal source(String arn, String accountId) {
    return context("aws:SourceArn", arn).context("aws:SourceAccount", accountId);
  }

  /** Calls from this address; {@code 127.0.0.1} otherwise. */
  public Principal sourceIp(String address) {
    return context("aws:SourceIp", address);
  }

  /** Calls over HTTPS, or over HTTP; HTTPS otherwise. */
  public Principal secureTransport(boolean https) {
    return context("aws:SecureTransport", String.valueOf(https));
  }

  /** Signed in with a second factor, so long ago. */
  public Principal multiFactorAuth(Duration age) {
    return context("aws:MultiFactorAuthPresent", "true")
        .context("aws:MultiFactorAuthAge", String.valueOf(age.toSeconds()));
  }

  /**
   * With a condition key that the caller brings; it stands before what the request says.
   *
   * @param key such as {@code aws:SourceVpce}
   */
  public Principal context(String key, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(context);
    more.put(key.toLowerCase(Locale.ROOT), List.of(values));
    return new Principal(kind, name, account, session, policies, Collections.unmodifiableMap(more));
  }

  private Principal with(Policies other) {
    return new Principal(kind, name, account, session, other, context);
  }

  private void requireIdentity(String what) {
    if (kind != Kind.USER && kind != Kind.ROLE_SESSION) {
      throw new IllegalStateException(
          "Only a user or a role has a " + what + "; this is " + this + ".");
    }
  }

  private void requireRole(String what) {
    if (kind != Kind.ROLE_SESSION) {
      throw new IllegalStateException("Only a role has a " + what + "; this is " + this + ".");
    }
  }

  private static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has 1 to 64 letters, digits and any of +=,.@_- ; this is: " + name);
    }
    return name;
  }

  static PolicyDocument parsed(String json) {
    try {
      return PolicyDocument.ofIdentity(json);
    } catch (PolicySyntaxException e) {
      throw new IllegalArgumentException(
          "AWS would answer MalformedPolicyDocument: " + e.getMessage() + " in " + json, e);
    }
  }

  /**
   * The inside of this principal; users have no need of it.
   *
   * @param defaultAccount its account, if it names none
   * @param partition the partition of its ARN
   */
  public Caller caller(String defaultAccount, String partition) {
    String id = account == null ? defaultAccount : account;
    String plain = name.substring(name.lastIndexOf('/') + 1);
    Map<String, List<String>> keys = new LinkedHashMap<>();
    String iam = "arn:" + partition + ":iam::" + id + ":";
    return switch (kind) {
      case ROOT -> caller(id, iam + "root", iam + "root", id, "Account", keys);
      case USER -> {
        keys.put("aws:username", List.of(plain));
        String arn = iam + "user/" + name;
        yield caller(id, arn, arn, uniqueId("AIDA", arn), "User", keys);
      }
      case ROLE_SESSION -> {
        String role = iam + "role/" + name;
        String arn = "arn:" + partition + ":sts::" + id + ":assumed-role/" + plain + "/" + session;
        String userId = uniqueId("AROA", role) + ":" + session;
        yield caller(id, arn, role, userId, "AssumedRole", keys);
      }
      case ANONYMOUS -> caller(name, name, name, name, "Anonymous", keys);
      case SERVICE -> caller(name, name, name, name, "AWSService", keys);
    };
  }

  private Caller caller(
      String id,
      String arn,
      String principalArn,
      String userId,
      String type,
      Map<String, List<String>> keys) {
    keys.put("aws:userid", List.of(userId));
    keys.put("aws:principaltype", List.of(type));
    keys.putAll(context);
    return new Caller(
        kind,
        id,
        arn,
        principalArn,
        policies.identity(),
        policies.boundary(),
        policies.session(),
        Collections.unmodifiableMap(keys));
  }

  // The form of IAM's unique ids; the same for the same ARN.
  private static String uniqueId(String prefix, String arn) {
    long mixed = arn.hashCode() * 0x9E37_79B9_7F4A_7C15L;
    String digits = Long.toUnsignedString(mixed, 32) + "00000000000000000";
    return prefix + digits.substring(0, 17).toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Principal that
        && kind == that.kind
        && name.equals(that.name)
        && Objects.equals(account, that.account)
        && session.equals(that.session)
        && policies.equals(that.policies)
        && context.equals(that.context);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, name, account, session);
  }

  @Override
  public String toString() {
    return caller("000000000000", "aws").arn();
  }
}
