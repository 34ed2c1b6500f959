package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page of the guide shows a test that the build compiles and runs. */
class GuideTest {
  private static final Path ROOT = root();
  private static final Path EXAMPLES =
      ROOT.resolve("examples/src/test/java/dev/awsfakes/examples/guide");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/guide"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaOfAPage_isAnExampleThatIsRun(Path page) throws IOException {
    String text = Files.readString(page).replace("\r\n", "\n");
    int start = text.indexOf("```java\n") + "```java\n".length();
    String shown = text.substring(start, text.indexOf("```", start));

    assertThat(sources()).contains(shown);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith("ExampleTest.java"))
          .map(GuideTest::withoutPackage)
          .toList();
    }
  }

  private static String withoutPackage(Path file) {
    try {
      String source = Files.readString(file).replace("\r\n", "\n");
      return source.substring(source.indexOf("import "));
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
