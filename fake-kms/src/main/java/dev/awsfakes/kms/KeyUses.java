package dev.awsfakes.kms;

import dev.awsfakes.FakeAws;
import dev.awsfakes.RecordedCall;
import dev.awsfakes.spi.Cloud;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Who used which key for what: the cryptographic operations that were called, and those of services
 * that keep data under a key. The call log is where the former come from, so it must not be off.
 */
public final class KeyUses {
  private static final Set<String> CRYPTOGRAPHIC =
      Set.of(
          "Decrypt",
          "DeriveSharedSecret",
          "Encrypt",
          "GenerateDataKey",
          "GenerateDataKeyPair",
          "GenerateDataKeyPairWithoutPlaintext",
          "GenerateDataKeyWithoutPlaintext",
          "GenerateMac",
          "ReEncrypt",
          "Sign",
          "Verify",
          "VerifyMac");

  private KeyUses() {}

  /** All uses that are still remembered, in the order of their times. */
  public static List<RecordedKeyUse> of(FakeAws aws) {
    List<RecordedKeyUse> uses = new ArrayList<>(ServiceKeyUses.of(Cloud.of(aws)).all());
    aws.calls().stream()
        .filter(call -> call.service().equals("kms") && CRYPTOGRAPHIC.contains(call.operation()))
        .map(KeyUses::ofCall)
        .forEach(uses::add);
    uses.sort(Comparator.comparing(RecordedKeyUse::time));
    return List.copyOf(uses);
  }

  /**
   * The uses of one key.
   *
   * @param keyArn the key's ARN, as DescribeKey gives it
   */
  public static List<RecordedKeyUse> of(FakeAws aws, String keyArn) {
    return of(aws).stream().filter(use -> use.key().equals(Optional.of(keyArn))).toList();
  }

  private static RecordedKeyUse ofCall(RecordedCall call) {
    Object key = call.response().map(response -> value(response, "KeyId")).orElse(null);
    return new RecordedKeyUse(
        call.time(),
        call.operation(),
        call.account(),
        call.region(),
        Optional.ofNullable(key == null ? value(call.request(), "KeyId") : key)
            .map(String::valueOf),
        context(call.request()),
        Optional.empty(),
        call.error().map(KeyUses::code));
  }

  private static String code(Throwable error) {
    return error instanceof AwsServiceException e
        ? e.awsErrorDetails().errorCode()
        : error.getClass().getSimpleName();
  }

  private static Map<String, String> context(SdkPojo request) {
    Object context = value(request, "EncryptionContext");
    context = context == null ? value(request, "SourceEncryptionContext") : context;
    if (!(context instanceof Map<?, ?> map)) {
      return Map.of();
    }
    Map<String, String> copy = new TreeMap<>();
    map.forEach((name, value) -> copy.put(String.valueOf(name), String.valueOf(value)));
    return copy;
  }

  private static @Nullable Object value(SdkPojo pojo, String member) {
    for (SdkField<?> field : pojo.sdkFields()) {
      if (field.memberName().equals(member)) {
        return field.getValueOrDefault(pojo);
      }
    }
    return null;
  }
}
