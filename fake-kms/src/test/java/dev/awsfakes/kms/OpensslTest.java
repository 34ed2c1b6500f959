package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

/** Public keys, signatures and ciphertexts, checked by the openssl command where there is one. */
class OpensslTest extends KmsTest {
  private static final SdkBytes MESSAGE = bytes("test message 123!@#");

  @TempDir Path directory;

  @BeforeAll
  static void requireOpenssl() {
    boolean present;
    try {
      present = run(List.of("openssl", "version")) == 0;
    } catch (IOException | InterruptedException e) {
      present = false;
    }
    assumeTrue(present, "no openssl command");
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String file(String name, SdkBytes content) throws IOException {
    return Files.write(directory.resolve(name), content.asByteArray()).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_2048, RSASSA_PKCS1_V1_5_SHA_256, -sha256, ",
    "RSA_3072, RSASSA_PKCS1_V1_5_SHA_384, -sha384, ",
    "RSA_2048, RSASSA_PSS_SHA_512, -sha512, rsa_padding_mode:pss",
    "ECC_NIST_P256, ECDSA_SHA_256, -sha256, ",
    "ECC_NIST_P384, ECDSA_SHA_384, -sha384, ",
    "ECC_NIST_P521, ECDSA_SHA_512, -sha512, ",
    "ECC_SECG_P256K1, ECDSA_SHA_256, -sha256, "
  })
  void sign_withKey_isVerifiedByOpenssl(String spec, String algorithm, String digest, String option)
      throws Exception {
    String keyId = create(spec, "SIGN_VERIFY").keyId();
    SdkBytes signature =
        kms.sign(r -> r.keyId(keyId).signingAlgorithm(algorithm).message(MESSAGE)).signature();
    String key = file("key.der", kms.getPublicKey(r -> r.keyId(keyId)).publicKey());
    List<String> command =
        new ArrayList<>(List.of("openssl", "dgst", digest, "-keyform", "DER", "-verify", key));
    if (option != null) {
      command.addAll(List.of("-sigopt", option));
    }
    command.addAll(List.of("-signature", file("signature", signature)));
    List<String> ofOther = new ArrayList<>(command);
    command.add(file("message", MESSAGE));
    ofOther.add(file("other", bytes("other")));

    assertThat(run(command)).isZero();
    assertThat(run(ofOther)).isNotZero();
  }

  @Test
  void decrypt_encryptedByOpenssl_givesThePlaintext() throws Exception {
    String keyId = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();
    String key = file("key.der", kms.getPublicKey(r -> r.keyId(keyId)).publicKey());
    Path sealed = directory.resolve("sealed");

    int exit =
        run(
            List.of(
                "openssl",
                "pkeyutl",
                "-encrypt",
                "-pubin",
                "-keyform",
                "DER",
                "-inkey",
                key,
                "-pkeyopt",
                "rsa_padding_mode:oaep",
                "-pkeyopt",
                "rsa_oaep_md:sha256",
                "-pkeyopt",
                "rsa_mgf1_md:sha256",
                "-in",
                file("message", MESSAGE),
                "-out",
                sealed.toString()));

    assertThat(exit).isZero();
    SdkBytes ciphertext = SdkBytes.fromByteArray(Files.readAllBytes(sealed));
    assertThat(
            kms.decrypt(
                    r ->
                        r.keyId(keyId)
                            .encryptionAlgorithm("RSAES_OAEP_SHA_256")
                            .ciphertextBlob(ciphertext))
                .plaintext())
        .isEqualTo(MESSAGE);
  }
}
