package dev.awsfakes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
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
    command.addAll(List.of("-exclude", "dev.awsfakes.internal:" + internals()));

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
    return Checkout.releasedJars().stream()
        .map(module -> Checkout.file(module + "/src/main/java").toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String internals() {
    return Checkout.releasedJars().stream()
        .map(module -> "dev.awsfakes." + module.replace("fake-", "") + ".internal")
        .collect(Collectors.joining(":"));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
