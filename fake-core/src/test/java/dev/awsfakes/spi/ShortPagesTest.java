package dev.awsfakes.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortPagesTest {
  private static ShortPages adversarial() {
    return ShortPages.of(Cloud.of(FakeAws.builder().adversarial(7).build()), "things");
  }

  @Test
  void length_isAsAskedFor_unlessTheCloudIsAdversarial() {
    ShortPages pages = ShortPages.of(Cloud.of(FakeAws.create()), "things");

    assertThat(pages.length(1_000)).isEqualTo(1_000);
    assertThat(pages.lengthOrNone(1_000)).isEqualTo(1_000);
  }

  @Test
  void length_isFromOneToThree_andNeverMoreThanAskedFor() {
    ShortPages pages = adversarial();

    assertThat(IntStream.range(0, 100).map(i -> pages.length(1_000)).distinct().sorted())
        .containsExactly(1, 2, 3);
    assertThat(IntStream.range(0, 100).map(i -> pages.length(2)).distinct().sorted())
        .containsExactly(1, 2);
    assertThat(pages.length(0)).isZero();
  }

  @Test
  void lengthOrNone_isNeverZeroTwiceInARow() {
    ShortPages pages = adversarial();
    int[] lengths = IntStream.range(0, 500).map(i -> pages.lengthOrNone(10)).toArray();

    assertThat(lengths).contains(0);
    for (int i = 1; i < lengths.length; i++) {
      assertThat(lengths[i - 1] + lengths[i]).isPositive();
    }
  }
}
