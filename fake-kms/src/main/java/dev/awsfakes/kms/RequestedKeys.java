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
          Map.entry("kms:CustomerMasterKeySpec", "CustomerMasterKeySpec"),
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
          Map.entry("kms:PrimaryRegion", "PrimaryRegion"),
          Map.entry("kms:ReplicaRegion", "ReplicaRegion"),
          Map.entry("kms:RetiringPrincipal", "RetiringPrincipal"),
          Map.entry("kms:RotationPeriodInDays", "RotationPeriodInDays"),
          Map.entry("kms:ScheduleKeyDeletionPendingWindowInDays", "PendingWindowInDays"),
          Map.entry("kms:SigningAlgorithm", "SigningAlgorithm"),
          Map.entry("kms:ValidTo", "ValidTo"),
          Map.entry("kms:WrappingAlgorithm", "WrappingAlgorithm"),
          Map.entry("kms:WrappingKeySpec", "WrappingKeySpec"));

  private RequestedKeys() {}

  static ConditionKeys of(Call call) {
    AwsRequest request = call.request();
    ConditionKeys keys = ConditionKeys.none();
    MEMBERS.forEach((key, member) -> keys.with(key, value(request, member)));
    keys.with("kms:CallerAccount", call.scope().account());
    keys.with("kms:ViaService", null).with("kms:ReEncryptOnSameKey", null);
    keys.withFamily("kms:RecipientAttestation:", Map.of());
    switch (call.operation()) {
      case "Encrypt", "Decrypt", "ReEncrypt" ->
          keys.with(
              "kms:EncryptionAlgorithm",
              Encryption.orSymmetric((String) value(request, "EncryptionAlgorithm")));
      case "CreateKey" -> addDefaults((CreateKeyRequest) request, keys);
      default -> {}
    }
    String named = request.getValueForField("KeyId", String.class).orElse("");
    int alias = named.indexOf(Alias.PREFIX);
    keys.with("kms:RequestAlias", alias < 0 ? null : named.substring(alias));
    addGrant(request, keys);
    addTags(request, keys);
    return keys;
  }

  private static @Nullable Object value(AwsRequest request, String member) {
    return request.getValueForField(member, Object.class).orElse(null);
  }

  private static void addDefaults(CreateKeyRequest request, ConditionKeys keys) {
    keys.with("kms:KeySpec", orElse(request.keySpecAsString(), "SYMMETRIC_DEFAULT"));
    keys.with("kms:KeyUsage", orElse(request.keyUsageAsString(), "ENCRYPT_DECRYPT"));
    keys.with("kms:KeyOrigin", orElse(request.originAsString(), "AWS_KMS"));
    keys.with("kms:MultiRegion", Boolean.TRUE.equals(request.multiRegion()));
    keys.with(
        "kms:BypassPolicyLockoutSafetyCheck",
        Boolean.TRUE.equals(request.bypassPolicyLockoutSafetyCheck()));
  }

  private static String orElse(@Nullable String value, String byDefault) {
    return value == null ? byDefault : value;
  }

  private static void addGrant(AwsRequest request, ConditionKeys keys) {
    List<String> operations = List.of();
    String constraint = null;
    if (request instanceof CreateGrantRequest create) {
      operations = create.operationsAsStrings();
      GrantConstraints constraints = create.constraints();
      if (constraints != null) {
        constraint =
            constraints.hasEncryptionContextEquals()
                ? "EncryptionContextEquals"
                : "EncryptionContextSubset";
      }
    }
    keys.withAll("kms:GrantOperations", operations);
    keys.with("kms:GrantConstraintType", constraint);
    keys.with("kms:GrantIsForAWSResource", request instanceof CreateGrantRequest ? false : null);
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
