package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.model.AliasListEntry;

class AliasesTest extends KmsTest {
  private final String keyId = symmetric();

  private void alias(String name, String key) {
    kms.createAlias(r -> r.aliasName(name).targetKeyId(key));
  }

  @Test
  void createAlias_newName_namesTheKey() {
    alias("alias/a/b_c-d", keyId);

    assertThat(describe("alias/a/b_c-d").keyId()).isEqualTo(keyId);
  }

  @Test
  void createAlias_nameInUse_isRefusedWithItsArn() {
    alias("alias/a", keyId);

    assertFails(
        () -> alias("alias/a", symmetric()),
        "AlreadyExistsException",
        "An alias with the name arn:aws:kms:us-east-1:000000000000:alias/a already exists");
    assertThat(describe("alias/a").keyId()).isEqualTo(keyId);
  }

  @ParameterizedTest
  @CsvSource({
    "orders, ValidationException",
    "alias/, ValidationException",
    "alias/with space, ValidationException",
    "alias/aws/orders, NotAuthorizedException"
  })
  void createAlias_nameThatNoneMayHave_isRefused(String name, String code) {
    assertFailsWith(() -> alias(name, keyId), code);
  }

  @Test
  void createAlias_ofAnAlias_isRefused() {
    alias("alias/a", keyId);

    assertFailsWith(() -> alias("alias/b", "alias/a"), "ValidationException");
    assertFailsWith(() -> alias("alias/b", ABSENT), "NotFoundException");
  }

  @Test
  void updateAlias_toLikeKey_movesTheName() {
    alias("alias/a", keyId);
    String other = symmetric();

    kms.updateAlias(r -> r.aliasName("alias/a").targetKeyId(other));

    assertThat(describe("alias/a").keyId()).isEqualTo(other);
    assertThat(kms.listAliases(r -> r.keyId(keyId)).aliases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RSA_2048, ENCRYPT_DECRYPT", "HMAC_256, GENERATE_VERIFY_MAC"})
  void updateAlias_toKeyOfAnotherType_isRefused(String spec, String usage) {
    alias("alias/a", keyId);
    String other = create(spec, usage).keyId();

    assertFailsWith(
        () -> kms.updateAlias(r -> r.aliasName("alias/a").targetKeyId(other)),
        "ValidationException");
    assertThat(describe("alias/a").keyId()).isEqualTo(keyId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete", "update", "use"})
  void anyOperation_absentAlias_isNotFoundByItsArn(String operation) {
    assertFails(
        () -> {
          switch (operation) {
            case "delete" -> kms.deleteAlias(r -> r.aliasName("alias/x"));
            case "update" -> kms.updateAlias(r -> r.aliasName("alias/x").targetKeyId(keyId));
            default -> encrypt("alias/x", "a", Map.of());
          }
        },
        "NotFoundException",
        "Alias arn:aws:kms:us-east-1:000000000000:alias/x is not found.");
  }

  @Test
  void deleteAlias_ofKey_leavesTheKey() {
    alias("alias/a", keyId);

    kms.deleteAlias(r -> r.aliasName("alias/a"));

    assertFailsWith(() -> describe("alias/a"), "NotFoundException");
    assertThat(describe(keyId).enabled()).isTrue();
  }

  @Test
  void listAliases_withLimit_comesInPagesByName() {
    List.of("alias/c", "alias/a", "alias/b").forEach(name -> alias(name, keyId));

    assertThat(kms.listAliasesPaginator(r -> r.limit(1)).aliases().stream())
        .extracting(AliasListEntry::aliasName)
        .containsExactly("alias/a", "alias/b", "alias/c");
    assertThat(kms.listAliases().aliases().get(0))
        .isEqualTo(
            AliasListEntry.builder()
                .aliasName("alias/a")
                .aliasArn("arn:aws:kms:us-east-1:000000000000:alias/a")
                .targetKeyId(keyId)
                .creationDate(START)
                .lastUpdatedDate(START)
                .build());
  }
}
