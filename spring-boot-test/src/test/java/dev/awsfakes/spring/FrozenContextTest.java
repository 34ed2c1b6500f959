package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = OrderApplication.class)
@ImportAwsFakes(frozenAt = "2026-01-01T00:00:00Z", seed = 7)
class FrozenContextTest {
  @Test
  void clock_standsStillAtTheInstant(@Autowired FakeAws aws) {
    assertThat(aws.clock().isFrozen()).isTrue();
    assertThat(aws.clock().now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(aws.seed()).isEqualTo(7);
  }
}
