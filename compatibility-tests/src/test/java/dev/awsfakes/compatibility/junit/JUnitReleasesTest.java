package dev.awsfakes.compatibility.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extension on JUnit 5.10 to 6.1, each in a JVM of its own: the jars hold a whole JUnit. */
class JUnitReleasesTest {
  private static final Path JARS = Path.of("target", "junit");
  private static final int RELEASES = 7;
  private static final int PASSING = 10;

  static List<Path> releases() throws IOException {
    try (Stream<Path> jars = Files.list(JARS)) {
      List<Path> releases = jars.sorted().toList();
      assertThat(releases).hasSize(RELEASES);
      return releases;
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void samples_passAndFailAsTheyShould(Path release) throws Exception {
    String report = report(release);

    assertThat(report)
        .contains(PASSING + " tests successful", "1 tests failed", "wrong on purpose")
        .containsSubsequence("aws-fakes", "CreateQueue", "lost-orders");
  }

  private static String report(Path release) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(release)));
    command.addAll(List.of("org.junit.platform.console.ConsoleLauncher", "execute"));
    command.addAll(List.of("--details=verbose", "--disable-ansi-colors", "--disable-banner"));
    command.add("--config=junit.jupiter.extensions.autodetection.enabled=true");
    for (Class<?> sample : Samples.class.getDeclaredClasses()) {
      command.add("--select-class=" + sample.getName());
    }
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(printed).isEqualTo(1);
    return printed;
  }

  private static String classPath(Path jar) {
    String ours =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(ours.split(File.pathSeparator))
        .filter(entry -> !entry.contains("junit-jupiter") && !entry.contains("junit-platform"))
        .collect(Collectors.joining(File.pathSeparator, jar + File.pathSeparator, ""));
  }
}
