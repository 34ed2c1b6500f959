package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the guide show is what the build compiles and runs. */
class GuideTest {
  /** Where the examples are, and how their files end: by the language that pages show them in. */
  private static final Map<String, Map<String, String>> EXAMPLES =
      Map.of(
          "java",
          Map.of(
              "examples/src/test/java/dev/awsfakes/examples/guide", "ExampleTest.java",
              "examples/testng/src/test/java/dev/awsfakes/examples/testng", "QueueTest.java",
              "spring-boot-test/src/test/java/dev/awsfakes/spring", "ExampleTest.java"),
          "kotlin",
          Map.of("examples/kotlin/src/test/kotlin/dev/awsfakes/examples/kotlin", ".kt"),
          "groovy",
          Map.of("examples/spock/src/test/groovy/dev/awsfakes/examples/spock", "Spec.groovy"));

  static List<Path> pages() {
    return MarkdownPage.files(Path.of("docs/guide"), ".md");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void codeOfAPage_isAnExampleThatIsRun(Path page) {
    MarkdownPage guide = MarkdownPage.of(page.toString());

    assertThat(guide.blocks("java")).isNotEmpty();
    EXAMPLES.forEach(
        (language, folders) -> assertThat(guide.blocks(language)).isSubsetOf(examples(folders)));
  }

  private static List<String> examples(Map<String, String> folders) {
    return folders.entrySet().stream()
        .flatMap(folder -> MarkdownPage.files(Path.of(folder.getKey()), folder.getValue()).stream())
        .map(MarkdownPage::example)
        .toList();
  }
}
