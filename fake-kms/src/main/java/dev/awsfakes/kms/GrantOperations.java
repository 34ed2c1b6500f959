package dev.awsfakes.kms;

import dev.awsfakes.kms.Grant.Terms;
import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.model.ListRetirableGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListRetirableGrantsResponse;
import software.amazon.awssdk.services.kms.model.RetireGrantRequest;
import software.amazon.awssdk.services.kms.model.RetireGrantResponse;
import software.amazon.awssdk.services.kms.model.RevokeGrantRequest;
import software.amazon.awssdk.services.kms.model.RevokeGrantResponse;

/** The operations of grants. */
final class GrantOperations {
  private static final int DEFAULT_LIMIT = 50;
  private static final Set<String> FOR_EVERY_KEY =
      Set.of("DescribeKey", "CreateGrant", "RetireGrant");
  private static final Set<String> FOR_PAIRS = Set.of("GetPublicKey");
  private static final Map<KeyUsageType, Set<String>> OPERATIONS =
      Map.of(
          KeyUsageType.ENCRYPT_DECRYPT,
          Set.of("Encrypt", "Decrypt", "ReEncryptFrom", "ReEncryptTo"),
          KeyUsageType.SIGN_VERIFY,
          Set.of("Sign", "Verify"),
          KeyUsageType.GENERATE_VERIFY_MAC,
          Set.of("GenerateMac", "VerifyMac"),
          KeyUsageType.KEY_AGREEMENT,
          Set.of("DeriveSharedSecret"));
  private static final Set<String> FOR_SYMMETRIC_KEYS =
      Set.of(
          "GenerateDataKey",
          "GenerateDataKeyWithoutPlaintext",
          "GenerateDataKeyPair",
          "GenerateDataKeyPairWithoutPlaintext");

  private final Keys keys;

  GrantOperations(Keys keys) {
    this.keys = keys;
  }

  CreateGrantResponse.Builder create(CreateGrantRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    key.grants().requireTokens(request.grantTokens());
    key.requireState(call.now(), KeyStates.ENABLED_OR_UNAVAILABLE);
    requireOperations(key.definition(), request.operationsAsStrings());
    if (request.constraints() != null && !key.definition().isSymmetricEncryption()) {
      throw KmsErrors.validation(
          "Grant constraints are not supported for key spec " + key.definition().kind() + ".");
    }
    Requests.endDryRun(request.dryRun());
    Grant grant =
        key.grants()
            .add(
                new Terms(
                    request.name(),
                    request.granteePrincipal(),
                    request.retiringPrincipal(),
                    List.copyOf(request.operationsAsStrings()),
                    request.constraints()),
                call.now());
    return CreateGrantResponse.builder().grantId(grant.id()).grantToken(grant.token());
  }

  private static void requireOperations(KeyDefinition definition, List<String> operations) {
    for (String operation : operations) {
      boolean fits =
          FOR_EVERY_KEY.contains(operation)
              || OPERATIONS.getOrDefault(definition.usage(), Set.of()).contains(operation)
              || (definition.kind().isAsymmetric() && FOR_PAIRS.contains(operation))
              || (definition.isSymmetricEncryption() && FOR_SYMMETRIC_KEYS.contains(operation));
      if (!fits) {
        throw KmsErrors.validation(
            "Grant operation "
                + operation
                + " is not supported for key spec "
                + definition.kind()
                + " and key usage "
                + definition.usage()
                + ".");
      }
    }
  }

  ListGrantsResponse.Builder list(ListGrantsRequest request, Call call) {
    KmsKey key = keys.require(request.keyId());
    List<Entry> grants =
        key.grants().all().stream()
            .filter(grant -> matches(request.grantId(), grant.id()))
            .filter(grant -> matches(request.granteePrincipal(), grant.terms().grantee()))
            .map(grant -> new Entry(key, grant))
            .toList();
    Page<Entry> page =
        Page.of(grants, Entry::name, request.marker(), request.limit(), DEFAULT_LIMIT);
    return ListGrantsResponse.builder()
        .grants(page.items().stream().map(Entry::shown).toList())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }

  ListRetirableGrantsResponse.Builder listRetirable(ListRetirableGrantsRequest request, Call call) {
    List<Entry> grants =
        keys.all().stream()
            .flatMap(key -> key.grants().all().stream().map(grant -> new Entry(key, grant)))
            .filter(entry -> request.retiringPrincipal().equals(entry.grant.terms().retirer()))
            .toList();
    Page<Entry> page =
        Page.of(grants, Entry::name, request.marker(), request.limit(), DEFAULT_LIMIT);
    return ListRetirableGrantsResponse.builder()
        .grants(page.items().stream().map(Entry::shown).toList())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }

  private static boolean matches(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  /** A grant and its key, in the order of both. */
  private record Entry(KmsKey key, Grant grant) {
    String name() {
      return key.id() + "/" + grant.id();
    }

    GrantListEntry shown() {
      Terms terms = grant.terms();
      return GrantListEntry.builder()
          .keyId(key.arn())
          .grantId(grant.id())
          .name(terms.name() == null ? "" : terms.name())
          .creationDate(grant.created())
          .granteePrincipal(terms.grantee())
          .retiringPrincipal(terms.retirer())
          .issuingAccount("arn:aws:iam::" + key.arn().split(":", 6)[4] + ":root")
          .operationsWithStrings(terms.operations())
          .constraints(terms.constraints())
          .build();
    }
  }

  RevokeGrantResponse.Builder revoke(RevokeGrantRequest request, Call call) {
    KmsKey key = keys.require(request.keyId());
    Grant grant = key.grants().require(request.grantId());
    Requests.endDryRun(request.dryRun());
    key.grants().remove(grant);
    return RevokeGrantResponse.builder();
  }

  RetireGrantResponse.Builder retire(RetireGrantRequest request, Call call) {
    Entry entry = request.grantToken() == null ? byId(request) : byToken(request.grantToken());
    Requests.endDryRun(request.dryRun());
    entry.key().grants().remove(entry.grant());
    return RetireGrantResponse.builder();
  }

  private Entry byId(RetireGrantRequest request) {
    if (request.keyId() == null || request.grantId() == null) {
      throw KmsErrors.validation("Either GrantToken, or KeyId and GrantId, must be specified.");
    }
    if (!request.keyId().startsWith("arn:")) {
      throw KmsErrors.invalidArn(request.keyId());
    }
    KmsKey key = keys.require(request.keyId());
    return new Entry(key, key.grants().require(request.grantId()));
  }

  private Entry byToken(String token) {
    for (KmsKey key : keys.all()) {
      for (Grant grant : key.grants().all()) {
        if (grant.token().equals(token)) {
          return new Entry(key, grant);
        }
      }
    }
    throw KmsErrors.invalidGrantToken();
  }
}
