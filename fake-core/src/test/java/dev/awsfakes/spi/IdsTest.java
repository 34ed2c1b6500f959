package dev.awsfakes.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void uuid_sameSeedAndName_isTheSameWhateverElseIsDrawn() {
    Ids one = Ids.ofSeed(7);
    Ids other = Ids.ofSeed(7);
    other.child("elsewhere").uuid();
    other.nextLong();

    assertThat(one.child("orders").uuid()).isEqualTo(other.child("orders").uuid());
  }

  @Test
  void uuid_otherSeedOrName_differs() {
    assertThat(Ids.ofSeed(7).child("orders").uuid())
        .isNotEqualTo(Ids.ofSeed(8).child("orders").uuid())
        .isNotEqualTo(Ids.ofSeed(7).child("order").uuid());
  }

  @Test
  void uuid_isVersion4AndUnique() {
    Ids ids = Ids.ofSeed(0);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      var uuid = ids.uuid();
      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(seen.add(uuid)).isTrue();
    }
  }

  @Test
  void nextInt_staysBelowTheBoundAndReachesAll() {
    Ids ids = Ids.ofSeed(1);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      int value = ids.nextInt(7);
      assertThat(value).isBetween(0, 6);
      seen.add(value);
    }
    assertThat(seen).hasSize(7);
  }

  @Test
  void bytesAndText_haveTheLengthAskedFor() {
    Ids ids = Ids.ofSeed(2);

    assertThat(ids.bytes(13)).hasSize(13);
    assertThat(ids.bytes(0)).isEmpty();
    assertThat(ids.hex(9)).matches("[0-9a-f]{9}");
  }
}
