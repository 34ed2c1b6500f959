package dev.awsfakes.internal.policy;

import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Caller.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.regions.Region;

/**
 * All condition keys of one request: what comes with the caller, what the service gives, and the
 * global ones. IAM guide, "AWS global condition context keys".
 */
record RequestKeys(Caller caller, AccessQuestion question, Instant now, Region region)
    implements Facts {

  /** Global keys that a request in process never has, unless the caller brings them. */
  private static final Set<String> ABSENT =
      Set.of(
          "aws:assumedroot",
          "aws:calledvia",
          "aws:calledviafirst",
          "aws:calledvialast",
          "aws:chatbotsourcearn",
          "aws:ec2instancesourceprivateipv4",
          "aws:ec2instancesourcevpc",
          "aws:federatedprovider",
          "aws:multifactorauthage",
          "aws:multifactorauthpresent",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalservicename",
          "aws:principalservicenameslist",
          "aws:referer",
          "aws:resourceorgid",
          "aws:resourceorgpaths",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceidentity",
          "aws:sourceorgid",
          "aws:sourceorgpaths",
          "aws:sourceowner",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:tagkeys",
          "aws:tokenissuetime",
          "aws:useragent",
          "aws:username",
          "aws:vpcsourceip");

  private static final List<String> ABSENT_FAMILIES =
      List.of("aws:principaltag/", "aws:requesttag/");

  @Override
  public Optional<List<String>> values(String key) {
    List<String> brought = caller.context().get(key);
    return brought == null
        ? question.keys().values(key).or(() -> global(key))
        : Optional.of(brought);
  }

  private Optional<List<String>> global(String key) {
    return switch (key) {
      case "aws:currenttime" -> one(now.toString());
      case "aws:epochtime" -> one(String.valueOf(now.getEpochSecond()));
      case "aws:principalaccount" -> hasAccount() ? one(caller.account()) : none();
      case "aws:principalarn" -> hasAccount() ? one(caller.principalArn()) : none();
      case "aws:principalisawsservice" -> one(String.valueOf(caller.kind() == Kind.SERVICE));
      case "aws:requestedregion" -> one(region.id());
      case "aws:resourceaccount" -> one(question.owner());
      case "aws:securetransport" -> one("true");
      case "aws:sourceip" -> caller.kind() == Kind.SERVICE ? none() : one("127.0.0.1");
      case "aws:viaawsservice" -> one("false");
      default -> isAbsent(key) ? none() : Optional.empty();
    };
  }

  private static boolean isAbsent(String key) {
    return ABSENT.contains(key) || ABSENT_FAMILIES.stream().anyMatch(key::startsWith);
  }

  private boolean hasAccount() {
    return caller.kind() != Kind.ANONYMOUS && caller.kind() != Kind.SERVICE;
  }

  private static Optional<List<String>> one(String value) {
    return Optional.of(List.of(value));
  }

  private static Optional<List<String>> none() {
    return Optional.of(List.of());
  }
}
