package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.ConditionKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.GrantConstraints;
import software.amazon.awssdk.services.kms.model.ReplicateKeyRequest;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.TagResourceRequest;
import software.amazon.awssdk.services.kms.model.UntagResourceRequest;

/** The condition keys that a request of KMS brings: KMS guide, "KMS condition keys". */
final class RequestedKeys {
  /** Condition keys, and the member of requests that each is. */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("kms:BypassPolicyLockoutSafetyCheck", "BypassPolicyLockoutSafetyCheck"),
          Map.entry("kms:DataKeyPairSpec", "KeyPairSpec"),
          Map.entry("kms:EncryptionAlgorithm", "EncryptionAlgorithm"),
          Map.entry("kms:ExpirationModel", "ExpirationModel"),
          Map.entry("kms:GranteePrincipal", "GranteePrincipal"),
          Map.entry("kms:KeyAgreementAlgorithm", "KeyAgreementAlgorithm"),
          Map.entry("kms:KeyOrigin", "Origin"),
          Map.entry("kms:KeySpec", "KeySpec"),
          Map.entry("kms:KeyUsage", "KeyUsage"),
          Map.entry("kms:MacAlgorithm", "MacAlgorithm"),
          Map.entry("kms:MessageType", "MessageType"),
          Map.entry("kms:MultiRegion", "MultiRegion"),
          Map.entry("kms:PolicyName", "PolicyName"),
          Map.entry("kms:PrimaryRegion", "PrimaryRegion"),
          Map.entry("kms:ReplicaRegion", "ReplicaRegion"),
          Map.entry("kms:RetiringPrincipal", "RetiringPrincipal"),
          Map.entry("kms:RotationPeriodInDays", "RotationPeriodInDays"),
          Map.entry("kms:ScheduleKeyDeletionPendingWindowInDays", "PendingWindowInDays"),
          Map.entry("kms:SigningAlgorithm", "SigningAlgorithm"),
          Map.entry("kms:ValidTo", "ValidTo"),
          Map.entry("kms:WrappingAlgorithm", "WrappingAlgorithm"),
          Map.entry("kms:WrappingKeySpec", "WrappingKeySpec"));

  private static final String USAGE = "ENCRYPT_DECRYPT";

  private RequestedKeys() {}

  static ConditionKeys of(Call call) {
    AwsRequest request = call.request();
    ConditionKeys keys = ConditionKeys.none();
    MEMBERS.forEach((key, member) -> keys.with(key, value(request, member)));
    keys.with("kms:CallerAccount", call.scope().account())
        .with("kms:ViaService", null)
        .with("kms:ReEncryptOnSameKey", null)
        .with("kms:ResourceAliases", null)
        .with("kms:MultiRegionKeyType", null)
        .withFamily("kms:RecipientAttestation:", Map.of())
        .withFamily("kms:EncryptionContext:", Map.of())
        .with("kms:EncryptionContextKeys", null)
        .withResourceTags(Map.of());
    addDefaults(call.operation(), request, keys);
    addAlias(request, "KeyId", keys);
    addGrant(call.operation(), request, keys);
    addTags(request, keys);
    return keys;
  }

  /** The keys of one half of a ReEncrypt, whose members have names of their own. */
  static ConditionKeys of(Call call, String side) {
    ConditionKeys keys =
        of(call)
            .with(
                "kms:EncryptionAlgorithm",
                Encryption.orSymmetric(
                    (String) value(call.request(), side + "EncryptionAlgorithm")));
    addAlias(call.request(), side + "KeyId", keys);
    return keys;
  }

  private static void addAlias(AwsRequest request, String member, ConditionKeys keys) {
    String named = request.getValueForField(member, String.class).orElse("");
    int alias = named.indexOf(Alias.PREFIX);
    keys.with("kms:RequestAlias", alias < 0 ? null : named.substring(alias));
  }

  private static @Nullable Object value(AwsRequest request, String member) {
    return request.getValueForField(member, Object.class).orElse(null);
  }

  // What a request that does not say means: API reference.
  private static void addDefaults(String operation, AwsRequest request, ConditionKeys keys) {
    switch (operation) {
      case "Encrypt", "Decrypt" ->
          keys.with(
              "kms:EncryptionAlgorithm",
              Encryption.orSymmetric((String) value(request, "EncryptionAlgorithm")));
      // Data keys are sealed by symmetric keys alone.
      case "GenerateDataKey",
          "GenerateDataKeyPair",
          "GenerateDataKeyPairWithoutPlaintext",
          "GenerateDataKeyWithoutPlaintext" ->
          keys.with("kms:EncryptionAlgorithm", Encryption.orSymmetric(null));
      case "Sign", "Verify" -> keys.with("kms:MessageType", orElse(request, "MessageType", "RAW"));
      case "GetKeyPolicy" ->
          keys.with("kms:PolicyName", orElse(request, "PolicyName", KeyPolicy.NAME));
      case "PutKeyPolicy" ->
          keys.with("kms:PolicyName", orElse(request, "PolicyName", KeyPolicy.NAME))
              .with("kms:BypassPolicyLockoutSafetyCheck", bypassesCheck(request));
      case "CreateKey" -> {
        Object spec = orElse(request, "CustomerMasterKeySpec", "SYMMETRIC_DEFAULT");
        boolean multiRegion = Boolean.TRUE.equals(value(request, "MultiRegion"));
        addKind(orElse(request, "KeySpec", spec), orElse(request, "KeyUsage", USAGE), keys);
        keys.with("kms:KeyOrigin", orElse(request, "Origin", "AWS_KMS"))
            .with("kms:MultiRegion", multiRegion)
            .with("kms:MultiRegionKeyType", multiRegion ? "PRIMARY" : null)
            .with("kms:BypassPolicyLockoutSafetyCheck", bypassesCheck(request));
      }
      default -> {}
    }
  }

  /** Spec and usage of a key, under the names that they had before as well. */
  static void addKind(Object spec, Object usage, ConditionKeys keys) {
    keys.with("kms:KeySpec", spec)
        .with("kms:CustomerMasterKeySpec", spec)
        .with("kms:KeyUsage", usage)
        .with("kms:CustomerMasterKeyUsage", usage);
  }

  private static boolean bypassesCheck(AwsRequest request) {
    return Boolean.TRUE.equals(value(request, "BypassPolicyLockoutSafetyCheck"));
  }

  private static Object orElse(AwsRequest request, String member, Object byDefault) {
    Object value = value(request, member);
    return value == null ? byDefault : value;
  }

  private static void addGrant(String operation, AwsRequest request, ConditionKeys keys) {
    boolean isGrant = operation.equals("CreateGrant");
    boolean tellsForWhom =
        isGrant || operation.equals("ListGrants") || operation.equals("RevokeGrant");
    // No service of AWS makes grants for its resources here.
    keys.with("kms:GrantIsForAWSResource", tellsForWhom ? false : null);
    keys.withAll(
        "kms:GrantOperations",
        request instanceof CreateGrantRequest create ? create.operationsAsStrings() : List.of());
    addConstraint(request instanceof CreateGrantRequest create ? create.constraints() : null, keys);
  }

  /** The constraint of a grant that is made or retired, and the context that it asks for. */
  static void addConstraint(@Nullable GrantConstraints constraints, ConditionKeys keys) {
    boolean equals = constraints != null && constraints.hasEncryptionContextEquals();
    String type = equals ? "EncryptionContextEquals" : "EncryptionContextSubset";
    keys.with("kms:GrantConstraintType", constraints == null ? null : type);
  }

  /** The encryption context that a grant asks for; empty if it asks for none. */
  static Map<String, String> contextOf(@Nullable GrantConstraints constraints) {
    if (constraints == null) {
      return Map.of();
    }
    return constraints.hasEncryptionContextEquals()
        ? constraints.encryptionContextEquals()
        : constraints.encryptionContextSubset();
  }

  private static void addTags(AwsRequest request, ConditionKeys keys) {
    if (request instanceof UntagResourceRequest untag) {
      keys.withAll("aws:TagKeys", untag.tagKeys());
      return;
    }
    List<Tag> tags = List.of();
    if (request instanceof CreateKeyRequest create) {
      tags = create.tags();
    } else if (request instanceof ReplicateKeyRequest replicate) {
      tags = replicate.tags();
    } else if (request instanceof TagResourceRequest tag) {
      tags = tag.tags();
    }
    Map<String, String> byKey = new TreeMap<>();
    tags.forEach(tag -> byKey.put(tag.tagKey(), tag.tagValue()));
    keys.withRequestTags(byKey);
  }
}
