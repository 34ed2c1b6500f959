package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages of the guide show is what the build compiles and runs, and they find each other.
 */
class GuideTest {
  /** Where the examples are, and how their files end: by the language that pages show them in. */
  private static final Map<String, Map<String, String>> EXAMPLES =
      Map.of(
          "java",
          Map.of(
              "examples/src/test/java/dev/awsfakes/examples/guide", "ExampleTest.java",
              "examples/src/test/java/dev/awsfakes/examples/moving", "Test.java",
              "examples/testng/src/test/java/dev/awsfakes/examples/testng", "QueueTest.java",
              "benchmarks/src/test/java/dev/awsfakes/benchmarks/moving", ".java",
              "spring-boot-test/src/test/java/dev/awsfakes/spring", "ExampleTest.java"),
          "kotlin",
          Map.of(
              "examples/kotlin/src/test/kotlin/dev/awsfakes/examples/kotlin", ".kt",
              "examples/gradle-sample", "build.gradle.kts"),
          "xml",
          Map.of("examples/maven-sample", "pom.xml"),
          "groovy",
          Map.of("examples/spock/src/test/groovy/dev/awsfakes/examples/spock", "Spec.groovy"));

  static List<Path> pages() {
    return Stream.of("docs/guide", "docs/moving")
        .flatMap(folder -> MarkdownPage.files(Path.of(folder), ".md").stream())
        .toList();
  }

  static List<Path> documents() {
    return Stream.concat(
            Stream.of("", "docs", "docs/decisions")
                .flatMap(folder -> MarkdownPage.files(Path.of(folder), ".md").stream()),
            pages().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void codeOfAPage_isAnExampleThatIsRun(Path page) {
    MarkdownPage guide = MarkdownPage.of(page.toString());

    if (!page.endsWith("README.md")) {
      assertThat(guide.blocks("java")).isNotEmpty();
    }
    EXAMPLES.forEach(
        (language, folders) -> assertThat(guide.blocks(language)).isSubsetOf(examples(folders)));
  }

  @Test
  void sampleForMaven_hasTheTestOfThePage() {
    Path sample = Path.of("examples/maven-sample/src/test/java/sample/SetupExampleTest.java");

    assertThat(MarkdownPage.of("docs/guide/setup.md").blocks("java"))
        .containsExactly(MarkdownPage.example(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/guide", "docs/moving"})
  void index_leadsToEachPage(String folder) {
    List<String> links = MarkdownPage.of(folder + "/README.md").links();

    assertThat(MarkdownPage.files(Path.of(folder), ".md"))
        .extracting(page -> page.getFileName().toString())
        .filteredOn(page -> !page.equals("README.md"))
        .isSubsetOf(links);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void links_leadSomewhere(Path page) {
    assertThat(MarkdownPage.of(page.toString()).links())
        .allSatisfy(link -> assertThat(MarkdownPage.targetOf(page, link)).exists());
  }

  private static List<String> examples(Map<String, String> folders) {
    return folders.entrySet().stream()
        .flatMap(folder -> MarkdownPage.files(Path.of(folder.getKey()), folder.getValue()).stream())
        .map(MarkdownPage::example)
        .toList();
  }
}
