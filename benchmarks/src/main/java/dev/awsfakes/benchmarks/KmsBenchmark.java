package dev.awsfakes.benchmarks;

import dev.awsfakes.FakeAws;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;

/** Encrypts and decrypts 1 KiB, and makes keys: the fake and bare AES-GCM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KmsBenchmark {
  private static final SdkBytes PLAINTEXT = SdkBytes.fromByteArray(new byte[1_024]);
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
  private KmsClient kms = FakeAws.create().client(KmsClient.class);
  private String keyId = "";
  private SdkBytes sealed = PLAINTEXT;
  private SdkBytes sealedBare = PLAINTEXT;

  /** Makes the key and a ciphertext of each. */
  @Setup
  public void seal() throws GeneralSecurityException {
    kms = FakeAws.builder().callLog(1024).build().client(KmsClient.class);
    keyId = kms.createKey().keyMetadata().keyId();
    sealed = encrypt().ciphertextBlob();
    sealedBare = encryptBare().ciphertextBlob();
  }

  private EncryptRequest request() {
    return EncryptRequest.builder().keyId(keyId).plaintext(PLAINTEXT).build();
  }

  /** The fake. */
  @Benchmark
  public EncryptResponse encrypt() {
    return kms.encrypt(request());
  }

  /** The fake. */
  @Benchmark
  public DecryptResponse decrypt() {
    return kms.decrypt(DecryptRequest.builder().ciphertextBlob(sealed).build());
  }

  /** The limit: the cipher, the request and the response. */
  @Benchmark
  public EncryptResponse encryptBare() throws GeneralSecurityException {
    EncryptRequest request = request();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0);
    byte[] plaintext = request.plaintext().asByteArrayUnsafe();
    byte[] blob = new byte[NONCE_BYTES + cipher.getOutputSize(plaintext.length)];
    System.arraycopy(nonce, 0, blob, 0, NONCE_BYTES);
    cipher.doFinal(plaintext, 0, plaintext.length, blob, NONCE_BYTES);
    return EncryptResponse.builder()
        .keyId(request.keyId())
        .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(blob))
        .build();
  }

  /** The limit: the cipher, the request and the response. */
  @Benchmark
  public DecryptResponse decryptBare() throws GeneralSecurityException {
    DecryptRequest request = DecryptRequest.builder().ciphertextBlob(sealedBare).build();
    byte[] blob = request.ciphertextBlob().asByteArrayUnsafe();
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, blob, 0);
    byte[] plaintext = cipher.doFinal(blob, NONCE_BYTES, blob.length - NONCE_BYTES);
    return DecryptResponse.builder()
        .keyId(keyId)
        .plaintext(SdkBytes.fromByteArrayUnsafe(plaintext))
        .build();
  }

  private Cipher cipher(int mode, byte[] nonce, int at) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, NONCE_BYTES));
    return cipher;
  }

  /** The fake: a key that is made at once. */
  @Benchmark
  public CreateKeyResponse createSymmetricKey() {
    return FakeAws.create().client(KmsClient.class).createKey();
  }

  /** The fake: a key whose pair is made when it is needed. */
  @Benchmark
  public CreateKeyResponse createRsaKey() {
    return FakeAws.create()
        .client(KmsClient.class)
        .createKey(r -> r.keySpec("RSA_4096").keyUsage("SIGN_VERIFY"));
  }
}
