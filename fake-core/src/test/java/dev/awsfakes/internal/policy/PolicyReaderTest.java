package dev.awsfakes.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.spi.access.PolicySyntaxException;
import dev.awsfakes.spi.access.PolicySyntaxException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
  private static final String ALLOW = "'Effect':'Allow','Action':'s3:*','Resource':'*'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Statement':{%s}}",
        "{'Statement':[{%s}]}",
        "{'Version':'2008-10-17','Id':'x','Statement':[{'Sid':'a',%s},{'Sid':'b',%s}]}",
        "{'Version':'2012-10-17','Statement':[{%s,'Condition':{'Bool':{'aws:SecureTransport':false}}}]}",
        "{'Version':'2012-10-17','Statement':[{%s,'Condition':{'NumericEquals':{'x:y':1}}}]}",
      })
  void read_wellFormed_isRead(String form) throws PolicySyntaxException {
    assertThat(PolicyDocument.ofIdentity(json(form)).statements()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{ | NOT_JSON",
        "[] | NOT_JSON",
        "{} | MISSING",
        "{'Statement':[]} | MISSING",
        "{'Statement':['x']} | SYNTAX",
        "{'Statements':[{%s}]} | UNKNOWN_FIELD",
        "{'Version':'2012-10-18','Statement':[{%s}]} | VERSION",
        "{'Statement':[{%s,'Actions':'x'}]} | UNKNOWN_FIELD",
        "{'Statement':[{%s,'NotAction':'s3:*'}]} | BOTH",
        "{'Statement':[{%s,'NotResource':'*'}]} | BOTH",
        "{'Statement':[{'Effect':'allow','Action':'s3:*','Resource':'*'}]} | EFFECT",
        "{'Statement':[{'Action':'s3:*','Resource':'*'}]} | MISSING",
        "{'Statement':[{'Effect':'Allow','Resource':'*'}]} | MISSING",
        "{'Statement':[{'Effect':'Allow','Action':[],'Resource':'*'}]} | MISSING",
        "{'Statement':[{'Effect':'Allow','Action':'s3:*'}]} | MISSING",
        "{'Statement':[{'Effect':'Allow','Action':'s3','Resource':'*'}]} | ACTION",
        "{'Statement':[{'Effect':'Allow','Action':'s3:*','Resource':'bucket'}]} | RESOURCE",
        "{'Statement':[{%s,'Principal':'*'}]} | PRINCIPAL",
        "{'Statement':[{'Sid':'a',%s},{'Sid':'a',%s}]} | REPEATED_SID",
        "{'Statement':[{%s,'Condition':{'StringIs':{'a:b':'c'}}}]} | OPERATOR",
        "{'Statement':[{%s,'Condition':{'NullIfExists':{'a:b':'true'}}}]} | OPERATOR",
        "{'Statement':[{%s,'Condition':'x'}]} | SYNTAX",
        "{'Statement':[{%s,'Condition':{'Bool':{'a:b':{}}}}]} | SYNTAX",
      })
  void read_malformed_saysWhy(String form, Problem problem) {
    assertThatThrownBy(() -> PolicyDocument.ofIdentity(json(form)))
        .isInstanceOfSatisfying(
            PolicySyntaxException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'*'",
        "{'AWS':'*'}",
        "{'AWS':['111122223333','arn:aws:iam::111122223333:user/a']}",
        "{'Service':'sns.amazonaws.com','CanonicalUser':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','Federated':'y'}",
      })
  void read_principal_isRead(String principal) throws PolicySyntaxException {
    String json = json("{'Statement':[{%s,'Principal':" + principal + "}]}");

    assertThat(PolicyDocument.ofResource(json).statements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'me'", "{}", "{'aws':'*'}", "{'AWS':{}}", "['*']"})
  void read_noPrincipal_isRefused(String principal) {
    String json = json("{'Statement':[{%s,'Principal':" + principal + "}]}");

    assertThatThrownBy(() -> PolicyDocument.ofResource(json))
        .isInstanceOf(PolicySyntaxException.class);
  }

  @Test
  void read_policyOfResourceWithoutPrincipal_isRefused() {
    assertThatThrownBy(() -> PolicyDocument.ofResource(json("{'Statement':[{%s}]}")))
        .isInstanceOfSatisfying(
            PolicySyntaxException.class, e -> assertThat(e.subject()).isEqualTo("Principal"));
  }

  private static String json(String form) {
    return form.replace("%s", ALLOW).replace('\'', '"');
  }
}
