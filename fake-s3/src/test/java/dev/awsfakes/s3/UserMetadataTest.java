package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** User metadata that is not ASCII. */
class UserMetadataTest extends S3Test {

  private String stored(String value) {
    put("k", "", r -> r.metadata(Map.of("name", value)));
    return s3.headObject(r -> r.bucket(BUCKET).key("k")).metadata().get("name");
  }

  /** Recorded: user_metadata_rfc2047_encoded, put_unicode_metadata_with_sig_s3. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          test_—_file%E2%80%94_é_2?.pdf -> \
          =?UTF-8?Q?test=5F=E2=80=94=5Ffile%E2%80%94=5F=C3=A9=5F2=3F.pdf?=
          non-ascii-%E2%80%94_—_é_ -> =?UTF-8?Q?non-ascii-%E2%80%94=5F=E2=80=94=5F=C3=A9=5F?=
          ÄMÄZÕÑ S3 -> =?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=
          ��������� -> =?UTF-8?B?77+977+977+977+977+977+977+977+977+9?=
          !"#$%&'()*+,-./:;<=>?@[\\]^`{|}~ -> !"#$%&'()*+,-./:;<=>?@[\\]^`{|}~
          =?UTF-8?B?YWJj?= -> abc
          =?utf-8?q?actually-ascii?= -> actually-ascii
          =?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?= -> =?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=
          =?UTF-8?B?AAECAw==?= -> =?UTF-8?B?AAECAw==?=
          =?UTF-8?Q?=Z?= -> =?UTF-8?Q?=Z?=
          =?NO-SUCH?Q?a?= -> =?NO-SUCH?Q?a?=
          =?UTF-8?B?a?= -> =?UTF-8?B?a?=
          a =?UTF-8?Q?b?= c -> a b c
          """)
  void value_isShownAsAnEncodedWordIfItMustBe(String given, String shown) {
    assertThat(stored(given)).isEqualTo(shown);
  }

  /** Recorded: user_metadata_rfc2047_bad_b64_encoded. */
  @Test
  void wordThatIsNotUtf8_getsReplacementCharacters() {
    String word =
        "=?UTF-8?B?"
            + Base64.getEncoder().encodeToString("ÿaÿ".getBytes(StandardCharsets.ISO_8859_1))
            + "?=";

    assertThat(stored(word)).isEqualTo("=?UTF-8?B?77+9Ye+/vQ==?=");
  }

  /** Recorded: get_response_overrides_unicode_metadata_with_sig_s3. */
  @Test
  void override_beyondLatin1_isRefused() {
    put("k", "");

    assertError(
        () ->
            s3.getObjectAsBytes(
                r -> r.bucket(BUCKET).key("k").responseCacheControl("non-ascii-%E2%80%94_—_é_")),
        400,
        "InvalidArgument",
        "Header value cannot be represented using ISO-8859-1.");
    assertThat(
            s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").responseContentType("é"))
                .response()
                .contentType())
        .isEqualTo("é");
  }
}
