package dev.awsfakes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.awsfakes.spi.access.Caller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalTest {
  private static final String POLICY =
      "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}";

  private static Caller caller(Principal principal) {
    return principal.caller("000000000000", "aws");
  }

  @Test
  void user_hasArnNameAndId() {
    Caller caller = caller(Principal.user("team/alice").inAccount("111122223333"));

    assertThat(caller.arn()).isEqualTo("arn:aws:iam::111122223333:user/team/alice");
    assertThat(caller.principalArn()).isEqualTo(caller.arn());
    assertThat(caller.context())
        .containsEntry("aws:username", List.of("alice"))
        .containsEntry("aws:principaltype", List.of("User"));
    assertThat(caller.context().get("aws:userid").get(0)).matches("AIDA[A-Z0-9]{17}");
  }

  @Test
  void role_isASession() {
    Caller caller = caller(Principal.role("path/worker").session("one"));

    assertThat(caller.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/worker/one");
    assertThat(caller.principalArn()).isEqualTo("arn:aws:iam::000000000000:role/path/worker");
    assertThat(caller.context().get("aws:userid").get(0)).matches("AROA[A-Z0-9]{17}:one");
    assertThat(caller.context()).doesNotContainKey("aws:username");
  }

  @Test
  void webIdentity_bringsTheKeysOfItsProvider() {
    Caller caller = caller(Principal.webIdentity("app", "accounts.google.com", "1234"));

    assertThat(caller.context())
        .containsEntry("aws:federatedprovider", List.of("accounts.google.com"))
        .containsEntry("accounts.google.com:sub", List.of("1234"));
  }

  @Test
  void context_isWhatThePrincipalSays() {
    Caller caller =
        caller(
            Principal.user("a")
                .tag("Team", "blue")
                .source("arn:aws:s3:::b", "111122223333")
                .sourceIp("203.0.113.1")
                .secureTransport(false)
                .multiFactorAuth(Duration.ofMinutes(5))
                .context("aws:SourceVpce", "vpce-1"));

    assertThat(caller.context())
        .containsEntry("aws:principaltag/team", List.of("blue"))
        .containsEntry("aws:sourcearn", List.of("arn:aws:s3:::b"))
        .containsEntry("aws:sourceaccount", List.of("111122223333"))
        .containsEntry("aws:sourceip", List.of("203.0.113.1"))
        .containsEntry("aws:securetransport", List.of("false"))
        .containsEntry("aws:multifactorauthpresent", List.of("true"))
        .containsEntry("aws:multifactorauthage", List.of("300"))
        .containsEntry("aws:sourcevpce", List.of("vpce-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "x/"})
  void name_thatIsNone_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Principal.user(name));
  }

  @Test
  void name_of64Characters_isTheLongest() {
    Principal.user("a".repeat(64));

    assertThatIllegalArgumentException().isThrownBy(() -> Principal.user("a".repeat(65)));
  }

  @Test
  void policy_thatIsNone_isRefusedWithTheReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Principal.user("a").policy("{}"))
        .withMessageContaining("MalformedPolicyDocument")
        .withMessageContaining("Statement");
  }

  @Test
  void policies_areForUsersAndRoles_sessionsForRolesAlone() {
    assertThatIllegalStateException().isThrownBy(() -> Principal.root().policy(POLICY));
    assertThatIllegalStateException().isThrownBy(() -> Principal.anonymous().tag("a", "b"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Principal.service("s3.amazonaws.com").boundary(POLICY));
    assertThatIllegalStateException().isThrownBy(() -> Principal.user("a").session("s"));
    assertThatIllegalStateException().isThrownBy(() -> Principal.user("a").sessionPolicy(POLICY));
    assertThatIllegalStateException()
        .isThrownBy(() -> Principal.anonymous().inAccount("111122223333"));
    assertThatIllegalArgumentException().isThrownBy(() -> Principal.account("1111"));
  }

  @Test
  void principals_areEqualIfTheySayTheSame() {
    assertThat(Principal.role("r").tag("a", "b"))
        .isEqualTo(Principal.role("r").tag("a", "b"))
        .hasSameHashCodeAs(Principal.role("r").tag("a", "b"))
        .isNotEqualTo(Principal.role("r").tag("a", "c"));
  }
}
