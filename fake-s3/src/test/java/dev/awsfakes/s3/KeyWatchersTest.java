package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KeyWatchersTest {
  @Test
  void watchers_areAllTold_untilTheyAreRemoved() {
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    Consumer<String> first = one::add;
    ObjectTable table = new ObjectTable();
    table.watchers().add(first);
    table.watchers().add(other::add);

    table.update("a", history -> history);
    table.watchers().remove(first);
    table.move("a", "b", (from, to) -> to);

    assertThat(one).containsExactly("a");
    assertThat(other).containsExactly("a", "a", "b");
  }
}
