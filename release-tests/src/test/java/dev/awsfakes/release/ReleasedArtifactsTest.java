package dev.awsfakes.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is released has its version in the BOM, its licence in the jar, and the same bytes twice.
 */
class ReleasedArtifactsTest {
  private static final String VERSION =
      Checkout.all("<version>(.*?)</version>", Checkout.read("pom.xml")).get(0);

  static List<String> artifacts() {
    return Checkout.releasedJars();
  }

  @Test
  void bom_listsWhatIsReleasedAndNothingElse() {
    List<String> listed =
        Checkout.all(
            "<artifactId>([^<]*)</artifactId>\\s*<version>\\$\\{project.version}",
            Checkout.read("bom/pom.xml"));

    assertThat(listed).containsExactlyInAnyOrderElementsOf(artifacts()).doesNotHaveDuplicates();
  }

  @Test
  void theseTests_comeAfterAllThatIsReleased() {
    assertThat(
            Checkout.all(
                "<groupId>dev.awsfakes</groupId>\\s*<artifactId>([^<]*)</artifactId>\\s*<scope>",
                Checkout.read("release-tests/pom.xml")))
        .containsExactlyInAnyOrderElementsOf(artifacts());
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void jar_hasLicenceAndNotice(String artifact) throws IOException {
    try (JarFile jar = jar(artifact)) {
      for (String name : List.of("LICENSE", "NOTICE")) {
        assertThat(
                new String(
                    jar.getInputStream(jar.getEntry("META-INF/" + name)).readAllBytes(), UTF_8))
            .isEqualTo(Checkout.read(name));
      }
    }
  }

  // Whether the bytes are the same, tools/reproducible.sh shows.
  @ParameterizedTest
  @MethodSource("artifacts")
  void jar_saysNothingOfWhenAndWhereItWasBuilt(String artifact) throws IOException {
    try (JarFile jar = jar(artifact)) {
      assertThat(jar.stream().map(entry -> entry.getTimeLocal().toString()))
          .containsOnly("2026-01-01T00:00");
      assertThat(jar.getManifest().getMainAttributes().keySet())
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "Manifest-Version", "Created-By", "Build-Jdk-Spec", "Automatic-Module-Name");
    }
  }

  private static JarFile jar(String artifact) throws IOException {
    Path jar = Checkout.file(artifact + "/target/" + artifact + "-" + VERSION + ".jar");
    assertThat(jar).as("built by mvn verify, before these tests").exists();
    return new JarFile(jar.toFile());
  }
}
