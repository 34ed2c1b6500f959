package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the guide show is what the build compiles and runs. */
class GuideTest {
  private static final Path EXAMPLES =
      Path.of("examples/src/test/java/dev/awsfakes/examples/guide");

  static List<Path> pages() {
    return MarkdownPage.files(Path.of("docs/guide"), ".md");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaOfAPage_isAnExampleThatIsRun(Path page) {
    List<String> examples =
        MarkdownPage.files(EXAMPLES, "ExampleTest.java").stream()
            .map(MarkdownPage::example)
            .toList();

    assertThat(MarkdownPage.of(page.toString()).blocks("java")).isNotEmpty().isSubsetOf(examples);
  }
}
