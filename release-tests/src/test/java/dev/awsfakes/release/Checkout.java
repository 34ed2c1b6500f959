package dev.awsfakes.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files of the repository. */
final class Checkout {
  private static final Path ROOT = root();

  private Checkout() {}

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String read(String path) {
    return read(file(path));
  }

  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  /** What the pattern's only group matches in a text, each time. */
  static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  /** The modules of the parent POM. */
  static List<String> modules() {
    return all("<module>(.*?)</module>", read("pom.xml"));
  }

  /** The modules whose jars are released, each named as its artifact. */
  static List<String> releasedJars() {
    return modules().stream()
        .filter(module -> !module.equals("bom"))
        .filter(
            module ->
                !read(module + "/pom.xml").contains("<maven.deploy.skip>true</maven.deploy.skip>"))
        .toList();
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("LICENSE"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
