package dev.awsfakes.kms;

import dev.awsfakes.kms.Grant.Terms;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.ReEncryptRequest;
import software.amazon.awssdk.services.kms.model.Tag;

/** The question whether something may be done with a key: with its policy, grants and tags. */
final class KeyQuestion {
  private KeyQuestion() {}

  /** What a caller of KMS asks. */
  static AccessQuestion of(String action, KmsKey key, Keys keys, Call call) {
    List<String> granted =
        call.request() instanceof CreateGrantRequest create
            ? create.operationsAsStrings()
            : List.of();
    Map<String, String> context = context(action, call);
    return of(action, key, keys, call.caller(), context, granted, requested(action, call));
  }

  /** What somebody who retires a grant asks; the grant's constraint is the context. */
  static AccessQuestion ofRetirement(Terms terms, KmsKey key, Keys keys, Call call) {
    ConditionKeys known = RequestedKeys.of(call);
    RequestedKeys.addConstraint(terms.constraints(), known);
    Map<String, String> context = RequestedKeys.contextOf(terms.constraints());
    return of("RetireGrant", key, keys, call.caller(), context, List.of(), known);
  }

  private static ConditionKeys requested(String action, Call call) {
    return switch (action) {
      case "ReEncryptFrom" -> RequestedKeys.of(call, "Source");
      case "ReEncryptTo" -> RequestedKeys.of(call, "Destination");
      default -> RequestedKeys.of(call);
    };
  }

  /** What a service asks for somebody. */
  static AccessQuestion of(
      String action, KmsKey key, Keys keys, Caller caller, Map<String, String> context) {
    ConditionKeys known =
        ConditionKeys.none()
            .with("kms:EncryptionAlgorithm", Encryption.orSymmetric(null))
            .with("kms:RequestAlias", null)
            .with("kms:GrantIsForAWSResource", null);
    return of(action, key, keys, caller, context, List.of(), known);
  }

  private static AccessQuestion of(
      String action,
      KmsKey key,
      Keys keys,
      Caller caller,
      Map<String, String> context,
      List<String> granted,
      ConditionKeys known) {
    describe(key, keys, known);
    known
        .with("kms:CallerAccount", caller.account())
        .withFamily("kms:EncryptionContext:", context)
        .withAll("kms:EncryptionContextKeys", List.copyOf(context.keySet()));
    AccessQuestion question =
        AccessQuestion.of("kms:" + action, key.arn(), key.account(), known)
            .policy("key policy", key.policy())
            .resourceMustAllow();
    for (Grant grant : key.grants().all()) {
      Optional<Reach> reach = GrantReach.of(grant.terms(), action, context, granted, caller);
      reach.ifPresent(as -> question.grant("grant " + grant.id(), as));
    }
    return question;
  }

  private static void describe(KmsKey key, Keys keys, ConditionKeys known) {
    KeyDefinition definition = key.definition();
    String region = keys.scope().region().id();
    RequestedKeys.addKind(definition.kind(), definition.usage(), known);
    known
        .with("kms:KeyOrigin", definition.origin())
        .with("kms:MultiRegion", key.related().isPresent())
        .with(
            "kms:MultiRegionKeyType",
            key.related()
                .map(related -> related.isPrimary(region) ? "PRIMARY" : "REPLICA")
                .orElse(null))
        .withAll("kms:ResourceAliases", keys.aliasesOf(key))
        .withResourceTags(
            key.tags().all().stream().collect(Collectors.toMap(Tag::tagKey, Tag::tagValue)));
  }

  @SuppressWarnings("unchecked") // the API model's map of texts
  private static Map<String, String> context(String action, Call call) {
    if (call.request() instanceof CreateGrantRequest create) {
      return RequestedKeys.contextOf(create.constraints());
    }
    if (call.request() instanceof ReEncryptRequest request) {
      return action.equals("ReEncryptFrom")
          ? request.sourceEncryptionContext()
          : request.destinationEncryptionContext();
    }
    return call.request().getValueForField("EncryptionContext", Map.class).orElse(Map.of());
  }
}
