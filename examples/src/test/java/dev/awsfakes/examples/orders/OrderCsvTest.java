package dev.awsfakes.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCsvTest {

  private static final String GOOD = "O-0001,C-0042,2026-01-31,tea-pot,2,19.95,4111111111111111";

  @Test
  void read_goodLine_isAnOrder() {
    OrderLine line = OrderCsv.parse(2, GOOD);

    Order expected =
        new Order(
            "O-0001",
            "C-0042",
            LocalDate.of(2026, 1, 31),
            "tea-pot",
            2,
            1_995,
            new CardNumber("4111111111111111"));
    assertThat(line).isEqualTo(new OrderLine.Valid(expected));
    assertThat(expected.totalCents()).isEqualTo(3_990);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O-0001,C-0042,2026-01-31,tea-pot,2,19.95                         | 7 fields expected, found 6
          O-0001,C-0042,2026-01-31,tea-pot,red,2,19.95,4111111111111111    | 7 fields expected, found 8
          0001,C-0042,2026-01-31,tea-pot,2,19.95,4111111111111111          | order is not valid: '0001'
          O-0001,,2026-01-31,tea-pot,2,19.95,4111111111111111              | customer is not valid: ''
          O-0001,C-0042,2026-02-30,tea-pot,2,19.95,4111111111111111        | placed_on is not a date: '2026-02-30'
          O-0001,C-0042,2026-01-31,,2,19.95,4111111111111111               | item is missing
          O-0001,C-0042,2026-01-31,tea-pot,0,19.95,4111111111111111        | quantity is not valid: '0'
          O-0001,C-0042,2026-01-31,tea-pot,10000,19.95,4111111111111111    | quantity is not valid: '10000'
          O-0001,C-0042,2026-01-31,tea-pot,2,19.9,4111111111111111         | unit_price is not valid: '19.9'
          O-0001,C-0042,2026-01-31,tea-pot,2,19.95,4111111111111112        | the card number's check digit is wrong
          O-0001,C-0042,2026-01-31,tea-pot,2,19.95,41111111111             | a card number has 12 to 19 digits
          """)
  void read_badLine_isRejectedWithItsNumberAndReason(String line, String reason) {
    assertThat(OrderCsv.parse(7, line)).isEqualTo(new OrderLine.Rejected(7, reason));
  }

  @Test
  void read_file_countsTheHeaderAsLineOne() {
    List<OrderLine> lines = new ArrayList<>();

    OrderCsv.read(stream(OrderCsv.HEADER + "\n" + GOOD + "\nnonsense\n"), lines::add);

    assertThat(lines)
        .containsExactly(
            OrderCsv.parse(2, GOOD), new OrderLine.Rejected(3, "7 fields expected, found 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "order;customer\n", GOOD})
  void read_fileWithoutHeader_isRefused(String file) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderCsv.read(stream(file), line -> {}))
        .withMessageContaining(OrderCsv.HEADER);
  }

  @Test
  void cardNumber_asText_showsItsLastDigitsOnly() {
    assertThat(OrderCsv.parse(2, GOOD).toString())
        .contains("card ending in 1111")
        .doesNotContain("4111111111111111");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
