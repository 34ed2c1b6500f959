package dev.awsfakes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Javadoc of all that is public is made without a warning, by the options of a release. */
class JavadocTest {
  @Test
  void publicApi_isDocumentedWithoutAWarning(@TempDir Path pages) {
    List<String> command = new ArrayList<>(List.of("-quiet", "-Werror", "-notimestamp"));
    command.addAll(List.of("-Xdoclint:all,-missing", "-encoding", "UTF-8", "-source", "17"));
    command.addAll(List.of("-d", pages.toString(), "-classpath", classPath()));
    command.addAll(List.of("-sourcepath", sources(), "-subpackages", "dev.awsfakes"));
    command.addAll(List.of("-exclude", internals()));

    assertThat(javadoc(command)).isEmpty();
    assertThat(pages.resolve("dev/awsfakes/FakeAws.html")).exists();
    assertThat(pages.resolve("dev/awsfakes/internal")).doesNotExist();
  }

  private static String javadoc(List<String> command) {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    int result =
        ToolProvider.findFirst("javadoc")
            .orElseThrow()
            .run(out, out, command.toArray(String[]::new));
    assertThat(result).as(printed.toString()).isZero();
    return printed.toString();
  }

  private static String sources() {
    return sourceFolders().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String internals() {
    return sourceFolders()
        .flatMap(JavadocTest::packages)
        .filter(name -> name.contains(".internal"))
        .collect(Collectors.joining(":"));
  }

  private static Stream<Path> sourceFolders() {
    return Checkout.releasedJars().stream().map(module -> Checkout.file(module + "/src/main/java"));
  }

  private static Stream<String> packages(Path sources) {
    try (Stream<Path> folders = Files.walk(sources)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> sources.relativize(folder).toString().replace(File.separatorChar, '.'))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new AssertionError("cannot list " + sources, e);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
