package dev.awsfakes.spi.access;

/** As what a caller is named by something on the resource's side. */
public enum Reach {
  /** By its own ARN: a user's, a role session's, a service's name. */
  PRINCIPAL,
  /** By the ARN of the role whose session it is. */
  ROLE,
  /** By its account, which leaves the rest to the account's own policies. */
  ACCOUNT,
  /** As anybody is. */
  EVERYONE
}
