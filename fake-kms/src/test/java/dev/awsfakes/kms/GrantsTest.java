package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.GrantListEntry;

class GrantsTest extends KmsTest {
  private static final String USER = "arn:aws:iam::000000000000:user/alice";

  private final String keyId = symmetric();

  private CreateGrantResponse grant(String name, String... operations) {
    return kms.createGrant(
        r ->
            r.keyId(keyId)
                .name(name)
                .granteePrincipal(USER)
                .retiringPrincipal(USER)
                .operationsWithStrings(operations));
  }

  @Test
  void createGrant_withConstraints_isListedAsItWasMade() {
    CreateGrantResponse created =
        kms.createGrant(
            r ->
                r.keyId(keyId)
                    .granteePrincipal(USER)
                    .operationsWithStrings("Encrypt", "Decrypt")
                    .constraints(c -> c.encryptionContextSubset(Map.of("a", "b"))));

    GrantListEntry listed = kms.listGrants(r -> r.keyId(keyId)).grants().get(0);
    assertThat(created.grantId()).hasSize(64);
    assertThat(listed.grantId()).isEqualTo(created.grantId());
    assertThat(listed.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(listed.granteePrincipal()).isEqualTo(USER);
    assertThat(listed.operationsAsStrings()).containsExactly("Encrypt", "Decrypt");
    assertThat(listed.constraints().encryptionContextSubset()).isEqualTo(Map.of("a", "b"));
    assertThat(listed.creationDate()).isEqualTo(START);
    assertThat(listed.issuingAccount()).isEqualTo("arn:aws:iam::000000000000:root");
  }

  // The documentation of CreateGrant: with a name, equal requests give the same grant.
  @Test
  void createGrant_againWithItsName_isTheSameGrant() {
    assertThat(grant("n", "Encrypt").grantId()).isEqualTo(grant("n", "Encrypt").grantId());
    assertThat(grant("n", "Decrypt").grantId()).isNotEqualTo(grant("n", "Encrypt").grantId());
    assertThat(grant(null, "Encrypt").grantId()).isNotEqualTo(grant(null, "Encrypt").grantId());
    assertThat(kms.listGrants(r -> r.keyId(keyId)).grants()).hasSize(4);
  }

  @Test
  void listGrants_withLimitAndFilter_comesInPages() {
    IntStream.range(0, 5).forEach(i -> grant("n" + i, "Encrypt"));
    String one = grant("x", "Decrypt").grantId();

    assertThat(kms.listGrantsPaginator(r -> r.keyId(keyId).limit(2)).grants().stream()).hasSize(6);
    assertThat(kms.listGrants(r -> r.keyId(keyId).grantId(one)).grants())
        .extracting(GrantListEntry::name)
        .containsExactly("x");
    assertThat(kms.listGrants(r -> r.keyId(keyId).granteePrincipal("other")).grants()).isEmpty();
    assertThat(kms.listRetirableGrants(r -> r.retiringPrincipal(USER)).grants()).hasSize(6);
    assertThat(kms.listRetirableGrants(r -> r.retiringPrincipal("other")).grants()).isEmpty();
  }

  @Test
  void revokeGrant_ofGrant_endsItAndItsToken() {
    CreateGrantResponse created = grant("n", "Encrypt");
    kms.encrypt(r -> r.keyId(keyId).plaintext(bytes("a")).grantTokens(created.grantToken()));

    assertFailsWith(
        () -> kms.revokeGrant(r -> r.keyId(keyId).grantId(created.grantId()).dryRun(true)),
        "DryRunOperationException");
    kms.revokeGrant(r -> r.keyId(keyId).grantId(created.grantId()));

    assertThat(kms.listGrants(r -> r.keyId(keyId)).grants()).isEmpty();
    assertFailsWith(
        () ->
            kms.encrypt(
                r -> r.keyId(keyId).plaintext(bytes("a")).grantTokens(created.grantToken())),
        "InvalidGrantTokenException");
    assertFailsWith(
        () -> kms.revokeGrant(r -> r.keyId(keyId).grantId(created.grantId())), "NotFoundException");
  }

  @Test
  void retireGrant_byTokenOrByIds_endsIt() {
    CreateGrantResponse first = grant("a", "Encrypt");
    CreateGrantResponse second = grant("b", "Encrypt");

    kms.retireGrant(r -> r.grantToken(first.grantToken()));
    kms.retireGrant(r -> r.keyId(describe(keyId).arn()).grantId(second.grantId()));

    assertThat(kms.listGrants(r -> r.keyId(keyId)).grants()).isEmpty();
    assertFailsWith(
        () -> kms.retireGrant(r -> r.grantToken(first.grantToken())), "InvalidGrantTokenException");
    assertFailsWith(() -> kms.retireGrant(r -> {}), "ValidationException");
  }

  @ParameterizedTest
  @CsvSource({
    "SYMMETRIC_DEFAULT, ENCRYPT_DECRYPT, Sign",
    "SYMMETRIC_DEFAULT, ENCRYPT_DECRYPT, GetPublicKey",
    "RSA_2048, ENCRYPT_DECRYPT, GenerateDataKey",
    "RSA_2048, SIGN_VERIFY, Encrypt",
    "HMAC_256, GENERATE_VERIFY_MAC, Decrypt"
  })
  void createGrant_operationThatTheKeyHasNot_isRefused(
      String spec, String usage, String operation) {
    String other = create(spec, usage).keyId();

    assertFailsWith(
        () ->
            kms.createGrant(
                r -> r.keyId(other).granteePrincipal(USER).operationsWithStrings(operation)),
        "ValidationException");
  }
}
