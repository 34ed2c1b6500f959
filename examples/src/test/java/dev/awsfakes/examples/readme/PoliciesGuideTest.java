package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the guide to policies shows is what the build compiles and tests. */
class PoliciesGuideTest {

  @Test
  void javaBlock_isTheExampleThatIsCompiledAndTested() {
    assertThat(MarkdownPage.of("docs/guide/policies.md").blocks("java"))
        .containsExactly(MarkdownPage.example("PoliciesExampleTest"));
  }
}
