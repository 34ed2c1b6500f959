package dev.awsfakes.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintTableTest {
  private static final ConstraintTable TABLE =
      new ConstraintTable(
          """
          # a table
          Aa string
           length 1 1
          Ab string
           length 1 2
           pattern a b
          AbRequest structure
           Member !
          Abc string
           length 1 3
          B string
           length 1 4
          """);

  @ParameterizedTest
  @CsvSource({"Aa, 1", "Ab, 2", "Abc, 3", "B, 4"})
  void shape_eachName_isFound(String name, int greatest) {
    assertThat(TABLE.shape(name).rules())
        .asString()
        .startsWith("[Member must have length less than or equal to " + greatest);
  }

  @Test
  void shape_patternWithSpace_isWhole() {
    assertThat(TABLE.shape("Ab").rules()).asString().endsWith("pattern: a b]");
  }

  @ParameterizedTest
  @CsvSource({"A", "AaX", "AbR", "Abcd", "C", "0"})
  void shape_unknownName_isDefect(String name) {
    assertThatIllegalStateException()
        .isThrownBy(() -> TABLE.shape(name))
        .withMessageContaining(name);
  }
}
