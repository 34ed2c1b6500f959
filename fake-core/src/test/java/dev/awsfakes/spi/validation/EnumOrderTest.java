package dev.awsfakes.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumOrderTest {

  // The model's order, and the one in AWS's message. KMS: recording
  // invalid_verify_mac[HMAC_256-INVALID-some important message]; MILLISECOND: recording
  // kinesis_streaming_destination_crud; the others are messages that users of DynamoDB quote.
  @ParameterizedTest
  @CsvSource({
    "HMAC_SHA_224 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512,"
        + "HMAC_SHA_384 HMAC_SHA_256 HMAC_SHA_224 HMAC_SHA_512",
    "MILLISECOND MICROSECOND, MILLISECOND MICROSECOND",
    "NONE ALL_OLD UPDATED_OLD ALL_NEW UPDATED_NEW, ALL_NEW UPDATED_OLD ALL_OLD NONE UPDATED_NEW",
    "INDEXES TOTAL NONE, INDEXES TOTAL NONE",
    "SIZE NONE, SIZE NONE",
    "S N B, B N S",
  })
  void sorted_valuesOfTheModel_areInTheServicesOrder(String model, String message) {
    assertThat(EnumOrder.sorted(model.split(" "))).containsExactly(message.split(" "));
  }

  @Test
  void sorted_lambdasMessage_staysAsItIs() {
    String[] message =
        ("ruby2.6 dotnetcore1.0 python3.7 nodejs8.10 nasa ruby2.7 python2.7-greengrass"
                + " dotnetcore2.0 python3.8 dotnet6 dotnetcore2.1 python3.9 java11 nodejs6.10"
                + " provided dotnetcore3.1 java17 nodejs nodejs4.3 java8.al2 go1.x nodejs20.x"
                + " go1.9 byol nodejs10.x python3.10 java8 nodejs12.x nodejs8.x nodejs14.x"
                + " nodejs8.9 nodejs16.x provided.al2")
            .split(" ");

    assertThat(EnumOrder.sorted(message)).isEqualTo(Arrays.asList(message));
  }
}
