package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles, tests and releases. */
class ReadmeTest {

  private static final Path ROOT = root();
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private final String readme = read("README.md");

  @Test
  void javaBlock_isTheExampleThatIsCompiledAndTested() {
    String source =
        read("examples/src/test/java/dev/awsfakes/examples/readme/ReadmeExampleTest.java");

    assertThat(blocks("java")).containsExactly(source.substring(source.indexOf("import ")));
  }

  @Test
  void snippets_nameTheVersionThatIsBuilt() {
    String version = matches("<version>(.*?)</version>", read("pom.xml")).get(0);

    assertThat(blocks("xml")).singleElement().asString().contains("<version>" + version + "<");
    assertThat(blocks("kotlin"))
        .singleElement()
        .asString()
        .contains("dev.awsfakes:bom:" + version + "\"");
  }

  @Test
  void snippets_nameArtifactsOfTheBom() {
    String bom = read("bom/pom.xml");

    assertThat(matches("<artifactId>(.*?)</artifactId>", blocks("xml").get(0)))
        .allSatisfy(artifact -> assertThat(bom).contains("<artifactId>" + artifact + "<"));
    assertThat(matches("dev\\.awsfakes:([a-z0-9-]+)", blocks("kotlin").get(0)))
        .allSatisfy(artifact -> assertThat(bom).contains("<artifactId>" + artifact + "<"));
  }

  @Test
  void commands_areExactlyTwo() {
    assertThat(blocks("sh"))
        .containsExactly(
            "mvn -q -B -Pdemo -pl examples -am process-classes\n", "mvn -B -ntp verify\n");
  }

  @Test
  void coverageMarkers_areThereOnceAndInOrder() {
    assertThat(readme)
        .containsOnlyOnce("<!-- coverage:begin -->")
        .containsOnlyOnce("<!-- coverage:end -->")
        .containsSubsequence("<!-- coverage:begin -->", "<!-- coverage:end -->");
  }

  private List<String> blocks(String language) {
    return FENCED
        .matcher(readme)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("README.md"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
