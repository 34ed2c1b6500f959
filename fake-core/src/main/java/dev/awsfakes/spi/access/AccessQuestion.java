package dev.awsfakes.spi.access;

import java.util.ArrayList;
import java.util.List;

/**
 * One question to the policies: may the caller do this with that? With all that a service knows on
 * its side. Built by one thread, then only read.
 */
public final class AccessQuestion {
  private final String action;
  private final String resource;
  private final String owner;
  private final ConditionKeys keys;
  private final List<ResourcePolicy> policies = new ArrayList<>(1);
  private final List<ResourceGrant> grants = new ArrayList<>(0);
  private boolean resourceMustAllow;
  private boolean confinedToAccount;
  private boolean ownerAlwaysMay;
  private String canonicalUser = "";
  private String described;

  private AccessQuestion(String action, String resource, String owner, ConditionKeys keys) {
    this.action = action;
    this.resource = resource;
    this.owner = owner;
    this.keys = keys;
    this.described = "resource: " + resource;
  }

  /**
   * A policy of the resource.
   *
   * @param name what an explanation calls it, {@code bucket policy}
   * @param json its text, which has been checked when it was stored
   * @param deniesOnly whether it has nothing to allow, since the resource is not its writer's
   */
  public record ResourcePolicy(String name, String json, boolean deniesOnly) {}

  /**
   * Something other than a policy that lets the caller in, such as a grant of a key or an ACL.
   *
   * @param name what an explanation calls it
   * @param reach as what it names the caller
   */
  public record ResourceGrant(String name, Reach reach) {}

  /**
   * A question.
   *
   * @param action {@code sqs:SendMessage}
   * @param resource the resource's ARN, or {@code *} if the action has none
   * @param owner the account that owns the resource
   * @param keys the condition keys that the service gives
   */
  public static AccessQuestion of(
      String action, String resource, String owner, ConditionKeys keys) {
    return new AccessQuestion(action, resource, owner, keys);
  }

  /** Adds a policy of the resource. */
  public AccessQuestion policy(String name, String json) {
    policies.add(new ResourcePolicy(name, json, false));
    return this;
  }

  /** Adds a policy that can deny but not allow: who wrote it does not own the resource. */
  public AccessQuestion policyThatDenies(String name, String json) {
    policies.add(new ResourcePolicy(name, json, true));
    return this;
  }

  /** Adds something else that lets the caller in. */
  public AccessQuestion grant(String name, Reach reach) {
    grants.add(new ResourceGrant(name, reach));
    return this;
  }

  /** Policies of identities count only where the resource's own policy leaves it to the account. */
  public AccessQuestion resourceMustAllow() {
    resourceMustAllow = true;
    return this;
  }

  /** Nobody but the owning account may, whatever the policies say. */
  public AccessQuestion confinedToAccount() {
    confinedToAccount = true;
    return this;
  }

  /** The owning account itself may, whatever the policies say. */
  public AccessQuestion ownerAlwaysMay() {
    ownerAlwaysMay = true;
    return this;
  }

  /** How messages name the resource, empty if not; {@code resource: } and its ARN otherwise. */
  public AccessQuestion describedAs(String words) {
    described = words;
    return this;
  }

  /** The canonical user id of the caller's account, for policies that name one. */
  public AccessQuestion canonicalUser(String id) {
    canonicalUser = id;
    return this;
  }

  /** What is to be done. */
  public String action() {
    return action;
  }

  /** With what. */
  public String resource() {
    return resource;
  }

  /** The account that owns it. */
  public String owner() {
    return owner;
  }

  /** The service's condition keys. */
  public ConditionKeys keys() {
    return keys;
  }

  /** The resource's policies. */
  public List<ResourcePolicy> policies() {
    return policies;
  }

  /** What else lets the caller in. */
  public List<ResourceGrant> grants() {
    return grants;
  }

  /** See {@link #resourceMustAllow()}. */
  public boolean mustBeAllowedByResource() {
    return resourceMustAllow;
  }

  /** See {@link #confinedToAccount()}. */
  public boolean isConfinedToAccount() {
    return confinedToAccount;
  }

  /** See {@link #ownerAlwaysMay()}. */
  public boolean isOwnersAlways() {
    return ownerAlwaysMay;
  }

  /** See {@link #describedAs(String)}. */
  public String description() {
    return described;
  }

  /** See {@link #canonicalUser(String)}. */
  public String canonicalUser() {
    return canonicalUser;
  }
}
