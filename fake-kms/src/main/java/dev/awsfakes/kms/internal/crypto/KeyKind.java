package dev.awsfakes.kms.internal.crypto;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * The key specs of KMS, each named as in the API: what a key of it is for and which algorithms it
 * takes. Algorithms go by their names, so that an older SDK may lack the newest.
 */
public enum KeyKind {
  SYMMETRIC_DEFAULT(Family.SYMMETRIC, 256, ""),
  HMAC_224(Family.HMAC, 224, "HmacSHA224"),
  HMAC_256(Family.HMAC, 256, "HmacSHA256"),
  HMAC_384(Family.HMAC, 384, "HmacSHA384"),
  HMAC_512(Family.HMAC, 512, "HmacSHA512"),
  RSA_2048(Family.RSA, 2048, ""),
  RSA_3072(Family.RSA, 3072, ""),
  RSA_4096(Family.RSA, 4096, ""),
  ECC_NIST_P256(Family.NIST_CURVE, 256, "secp256r1"),
  ECC_NIST_P384(Family.NIST_CURVE, 384, "secp384r1"),
  ECC_NIST_P521(Family.NIST_CURVE, 512, "secp521r1"),
  ECC_SECG_P256K1(Family.KOBLITZ_CURVE, 256, "secp256k1"),
  ECC_NIST_EDWARDS25519(Family.EDWARDS_CURVE, 512, "Ed25519"),
  ML_DSA_44(Family.ML_DSA, 0, "ML-DSA-44"),
  ML_DSA_65(Family.ML_DSA, 0, "ML-DSA-65"),
  ML_DSA_87(Family.ML_DSA, 0, "ML-DSA-87"),
  SM2(Family.SM2, 256, "sm2p256v1");

  /** What keys have in common. */
  public enum Family {
    SYMMETRIC,
    HMAC,
    RSA,
    NIST_CURVE,
    KOBLITZ_CURVE,
    EDWARDS_CURVE,
    ML_DSA,
    SM2;

    private Set<KeyUsageType> usages() {
      return switch (this) {
        case SYMMETRIC -> Set.of(KeyUsageType.ENCRYPT_DECRYPT);
        case HMAC -> Set.of(KeyUsageType.GENERATE_VERIFY_MAC);
        case RSA -> Set.of(KeyUsageType.ENCRYPT_DECRYPT, KeyUsageType.SIGN_VERIFY);
        case NIST_CURVE -> Set.of(KeyUsageType.SIGN_VERIFY, KeyUsageType.KEY_AGREEMENT);
        case KOBLITZ_CURVE, EDWARDS_CURVE, ML_DSA -> Set.of(KeyUsageType.SIGN_VERIFY);
        case SM2 ->
            Set.of(
                KeyUsageType.ENCRYPT_DECRYPT, KeyUsageType.SIGN_VERIFY, KeyUsageType.KEY_AGREEMENT);
      };
    }
  }

  private final Family family;
  private final int bits;
  private final String standardName;

  KeyKind(Family family, int bits, String standardName) {
    this.family = family;
    this.bits = bits;
    this.standardName = standardName;
  }

  /** The family of the key. */
  public Family family() {
    return family;
  }

  /** The size: of the secret, of the modulus, or of the digest that the curve signs. */
  public int bits() {
    return bits;
  }

  /** What the JCA calls the curve, the parameters or the MAC. */
  String standardName() {
    return standardName;
  }

  /** Whether the key is a pair. */
  public boolean isAsymmetric() {
    return family != Family.SYMMETRIC && family != Family.HMAC;
  }

  /** Whether a key of this kind may be made for the usage. */
  public boolean allows(KeyUsageType usage) {
    return family.usages().contains(usage);
  }

  /** The names of the algorithms that a key for the usage takes, in AWS's order. */
  public List<String> algorithms(KeyUsageType usage) {
    return switch (usage) {
      case ENCRYPT_DECRYPT -> encryption();
      case SIGN_VERIFY -> signing();
      case GENERATE_VERIFY_MAC -> List.of("HMAC_SHA_" + bits);
      case KEY_AGREEMENT -> List.of("ECDH");
      default -> List.of();
    };
  }

  private List<String> encryption() {
    return switch (family) {
      case RSA -> List.of("RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256");
      case SM2 -> List.of("SM2PKE");
      default -> List.of("SYMMETRIC_DEFAULT");
    };
  }

  private List<String> signing() {
    return switch (family) {
      case RSA ->
          List.of(
              "RSASSA_PKCS1_V1_5_SHA_256",
              "RSASSA_PKCS1_V1_5_SHA_384",
              "RSASSA_PKCS1_V1_5_SHA_512",
              "RSASSA_PSS_SHA_256",
              "RSASSA_PSS_SHA_384",
              "RSASSA_PSS_SHA_512");
      case EDWARDS_CURVE -> List.of("ED25519_SHA_512", "ED25519_PH_SHA_512");
      case ML_DSA -> List.of("ML_DSA_SHAKE_256");
      case SM2 -> List.of("SM2DSA");
      default -> List.of("ECDSA_SHA_" + bits);
    };
  }
}
