package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles, tests and releases. */
class ReadmeTest {

  private static final Path EXAMPLE =
      Path.of("examples/src/test/java/dev/awsfakes/examples/readme/ReadmeExampleTest.java");

  private final MarkdownPage readme = MarkdownPage.of("README.md");

  @Test
  void javaBlock_isTheExampleThatIsCompiledAndTested() {
    assertThat(readme.blocks("java")).containsExactly(MarkdownPage.example(EXAMPLE));
  }

  @Test
  void snippets_nameTheVersionThatIsBuilt() {
    String version = matches("<version>(.*?)</version>", MarkdownPage.read("pom.xml")).get(0);

    assertThat(readme.blocks("xml"))
        .singleElement()
        .asString()
        .contains("<version>" + version + "<");
    assertThat(readme.blocks("kotlin"))
        .singleElement()
        .asString()
        .contains("dev.awsfakes:bom:" + version + "\"");
  }

  @Test
  void snippets_nameArtifactsOfTheBom() {
    String bom = MarkdownPage.read("bom/pom.xml");

    assertThat(matches("<artifactId>(.*?)</artifactId>", readme.blocks("xml").get(0)))
        .allSatisfy(artifact -> assertThat(bom).contains("<artifactId>" + artifact + "<"));
    assertThat(matches("dev\\.awsfakes:([a-z0-9-]+)", readme.blocks("kotlin").get(0)))
        .allSatisfy(artifact -> assertThat(bom).contains("<artifactId>" + artifact + "<"));
  }

  @Test
  void commands_areExactlyTwo() {
    assertThat(readme.blocks("sh"))
        .containsExactly(
            "mvn -q -B -Pdemo -pl examples -am process-classes\n", "mvn -B -ntp verify\n");
  }

  @Test
  void comparison_isOfTheBenchmarks() {
    String comparison =
        readme
            .text()
            .substring(
                readme.text().indexOf("## How it compares"), readme.text().indexOf("## License"));

    assertThat(comparison.lines().filter(line -> line.startsWith("|")))
        .as("rows of docs/benchmarks.md, as they are there")
        .hasSizeGreaterThan(2)
        .isSubsetOf(MarkdownPage.read("docs/benchmarks.md").lines().toList());
  }

  @Test
  void coverageMarkers_areThereOnceAndInOrder() {
    assertThat(readme.text())
        .containsOnlyOnce("<!-- coverage:begin -->")
        .containsOnlyOnce("<!-- coverage:end -->")
        .containsSubsequence("<!-- coverage:begin -->", "<!-- coverage:end -->");
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
