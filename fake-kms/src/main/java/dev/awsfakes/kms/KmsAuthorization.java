package dev.awsfakes.kms;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Denial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.ReEncryptRequest;
import software.amazon.awssdk.services.kms.model.ReplicateKeyRequest;
import software.amazon.awssdk.services.kms.model.RetireGrantRequest;

/** What a call of KMS asks of the policies: KMS guide, "KMS permissions". */
final class KmsAuthorization implements Authorization {
  private static final String CIPHERTEXTS_KEY = "the resource associated with this ciphertext";

  private static final Set<String> WITHOUT_KEY =
      Set.of(
          "ConnectCustomKeyStore",
          "CreateCustomKeyStore",
          "CreateKey",
          "DeleteCustomKeyStore",
          "DescribeCustomKeyStores",
          "DisconnectCustomKeyStore",
          "GenerateRandom",
          "ListAliases",
          "ListKeys",
          "ListRetirableGrants",
          "UpdateCustomKeyStore");

  private static final Set<String> BETWEEN_ACCOUNTS =
      Set.of(
          "CreateGrant",
          "Decrypt",
          "DeriveSharedSecret",
          "DescribeKey",
          "Encrypt",
          "GenerateDataKey",
          "GenerateDataKeyPair",
          "GenerateDataKeyPairWithoutPlaintext",
          "GenerateDataKeyWithoutPlaintext",
          "GenerateMac",
          "GetKeyRotationStatus",
          "GetPublicKey",
          "ListGrants",
          "ReEncryptFrom",
          "ReEncryptTo",
          "RetireGrant",
          "RevokeGrant",
          "Sign",
          "Verify",
          "VerifyMac");

  @Override
  public List<AccessQuestion> questions(Call call) {
    if (call.caller().kind() == Caller.Kind.ANONYMOUS) {
      throw KmsErrors.missingAuthenticationToken();
    }
    Asked asked = new Asked(call);
    String operation = call.operation();
    if (WITHOUT_KEY.contains(operation)) {
      asked.addPlain(operation, "*");
      if (call.request() instanceof CreateKeyRequest create && !create.tags().isEmpty()) {
        asked.addPlain("TagResource", "*");
      }
      return asked.questions;
    }
    switch (operation) {
      case "CreateAlias", "DeleteAlias", "UpdateAlias" -> asked.addAlias(operation);
      case "Decrypt" -> asked.addDecrypt((DecryptRequest) call.request());
      case "ReEncrypt" -> asked.addReEncrypt((ReEncryptRequest) call.request());
      case "ReplicateKey" -> asked.addReplica((ReplicateKeyRequest) call.request());
      case "RetireGrant" -> asked.addRetirement((RetireGrantRequest) call.request());
      default -> asked.add(operation, asked.named(text(call.request(), "KeyId")));
    }
    return asked.questions;
  }

  private static String text(AwsRequest request, String member) {
    return request.getValueForField(member, String.class).orElse("");
  }

  /** The questions of one call. */
  private static final class Asked {
    private final Call call;
    private final Keys keys;
    private final List<AccessQuestion> questions = new ArrayList<>(1);

    Asked(Call call) {
      this.call = call;
      this.keys = Keys.of(call.cloud(), call.scope());
    }

    /** The key of an id; the operation itself says why there is none. */
    Optional<KmsKey> named(String keyId) {
      try {
        return Optional.of(keys.resolve(keyId, call.now()));
      } catch (AwsError e) {
        return Optional.empty();
      }
    }

    void add(String action, Optional<KmsKey> key) {
      key.ifPresent(found -> questions.add(about(action, found)));
    }

    private AccessQuestion about(String action, KmsKey key) {
      AccessQuestion question = KeyQuestion.of(action, key, keys, call);
      return BETWEEN_ACCOUNTS.contains(action) ? question : question.confinedToAccount();
    }

    void addPlain(String action, String resource) {
      questions.add(
          AccessQuestion.of(
              "kms:" + action, resource, call.scope().account(), RequestedKeys.of(call)));
    }

    void addAlias(String action) {
      String alias = text(call.request(), "AliasName");
      addPlain(action, keys.aliasArn(alias));
      if (!action.equals("CreateAlias")) {
        add(action, named(alias));
      }
      if (!action.equals("DeleteAlias")) {
        add(action, named(text(call.request(), "TargetKeyId")));
      }
    }

    // Who names no key means the one that sealed the ciphertext.
    void addDecrypt(DecryptRequest request) {
      if (request.keyId() == null) {
        keys.sealerOf(request.ciphertextBlob())
            .ifPresent(key -> questions.add(about("Decrypt", key).describedAs(CIPHERTEXTS_KEY)));
      } else {
        add("Decrypt", named(request.keyId()));
      }
    }

    void addReEncrypt(ReEncryptRequest request) {
      Optional<KmsKey> source =
          request.sourceKeyId() == null
              ? keys.sealerOf(request.ciphertextBlob())
              : named(request.sourceKeyId());
      Optional<KmsKey> destination = named(request.destinationKeyId());
      boolean same =
          source.map(KmsKey::arn).equals(destination.map(KmsKey::arn)) && source.isPresent();
      source.ifPresent(
          key -> {
            AccessQuestion question = about("ReEncryptFrom", key);
            question.keys().with("kms:ReEncryptOnSameKey", same);
            questions.add(
                request.sourceKeyId() == null ? question.describedAs(CIPHERTEXTS_KEY) : question);
          });
      destination.ifPresent(
          key -> {
            AccessQuestion question = about("ReEncryptTo", key);
            question.keys().with("kms:ReEncryptOnSameKey", same);
            questions.add(question);
          });
    }

    void addReplica(ReplicateKeyRequest request) {
      Optional<KmsKey> primary = named(request.keyId());
      add("ReplicateKey", primary);
      primary.ifPresent(
          key -> {
            addToReplicaRegion("CreateKey", key, request);
            if (!request.tags().isEmpty()) {
              addToReplicaRegion("TagResource", key, request);
            }
          });
    }

    // API reference: a replica is made and tagged by permissions in its own Region.
    private void addToReplicaRegion(String action, KmsKey primary, ReplicateKeyRequest request) {
      addPlain(action, "*");
      ConditionKeys known = questions.get(questions.size() - 1).keys();
      KeyDefinition definition = primary.definition();
      RequestedKeys.addKind(definition.kind(), definition.usage(), known);
      known
          .with("kms:KeyOrigin", definition.origin())
          .with("kms:MultiRegion", true)
          .with("kms:MultiRegionKeyType", "REPLICA")
          .with("aws:RequestedRegion", request.replicaRegion());
    }

    // A grant lets its retiring principal retire it, and its grantee if it says so.
    void addRetirement(RetireGrantRequest request) {
      if (request.grantToken() == null) {
        named(text(request, "KeyId"))
            .ifPresent(
                key ->
                    key.grants()
                        .find(grant -> grant.id().equals(request.grantId()))
                        .ifPresent(grant -> addRetirement(key, grant)));
        return;
      }
      for (KmsKey key : keys.all()) {
        key.grants()
            .find(grant -> grant.token().equals(request.grantToken()))
            .ifPresent(grant -> addRetirement(key, grant));
      }
    }

    private void addRetirement(KmsKey key, Grant grant) {
      AccessQuestion question = KeyQuestion.ofRetirement(grant.terms(), key, keys, call);
      if (grant.terms().retirer() != null) {
        GrantReach.of(grant.terms().retirer(), call.caller())
            .ifPresent(reach -> question.grant("retiring principal of " + grant.id(), reach));
      }
      questions.add(question);
    }
  }

  @Override
  public AwsError denied(Denial denial, Call call) {
    AccessQuestion question = denial.question();
    if (question.description().equals(CIPHERTEXTS_KEY) && !denial.isWithinAccount()) {
      return KmsErrors.ciphertextRefersToKeyElsewhere();
    }
    return KmsErrors.accessDenied(message(denial));
  }

  /** KMS's words: to another account it does not tell whether there is a key. */
  static String message(Denial denial) {
    boolean tellsReason = denial.isWithinAccount() || denial.by() != Denial.PolicyKind.RESOURCE;
    return tellsReason
        ? denial.message(denial.question().action())
        : "User: "
            + denial.caller().arn()
            + " is not authorized to perform: "
            + denial.question().action()
            + " on this resource because the resource does not exist in this Region, no"
            + " resource-based policies allow access, or a resource-based policy explicitly denies"
            + " access";
  }
}
