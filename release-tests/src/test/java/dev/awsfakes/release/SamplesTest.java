package dev.awsfakes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples for Gradle and Maven name what is built here. That they run, this does not show. */
class SamplesTest {
  private final String gradle = Checkout.read("examples/gradle-sample/build.gradle.kts");
  private final String maven = Checkout.read("examples/maven-sample/pom.xml");
  private final String parent = Checkout.read("pom.xml");

  @Test
  void ourArtifactsForGradle_areOfTheBomThatIsImported() {
    List<String> artifacts = Checkout.all("\"dev\\.awsfakes:([a-z0-9-]+)\"", gradle);

    assertThat(artifacts).isNotEmpty().isSubsetOf(Checkout.releasedJars());
    assertThat(Checkout.all("\"dev\\.awsfakes:bom:([^\"]+)\"", gradle)).isEqualTo(ours());
  }

  @Test
  void ourArtifactsForMaven_areOfTheBomThatIsImported() {
    List<String> artifacts =
        Checkout.all("dev\\.awsfakes</groupId>\\s*<artifactId>(?!bom<)([a-z0-9-]+)<", maven);

    assertThat(artifacts).isNotEmpty().isSubsetOf(Checkout.releasedJars());
    assertThat(bom("dev.awsfakes", "bom")).isEqualTo(ours());
  }

  @Test
  void otherVersions_areThoseOfTheBuild() {
    List<String> sdk = property("aws.sdk.compile.version");
    List<String> junit = property("junit.version");
    List<String> java = property("maven.compiler.release");

    assertThat(Checkout.all("awssdk:bom:([^\"]+)\"", gradle)).isEqualTo(sdk);
    assertThat(bom("software.amazon.awssdk", "bom")).isEqualTo(sdk);
    assertThat(Checkout.all("junit-bom:([^\"]+)\"", gradle)).isEqualTo(junit);
    assertThat(bom("org.junit", "junit-bom")).isEqualTo(junit);
    assertThat(Checkout.all("JavaLanguageVersion.of\\((\\d+)\\)", gradle)).isEqualTo(java);
    assertThat(Checkout.all("<maven.compiler.release>(\\d+)<", maven)).isEqualTo(java);
  }

  private List<String> ours() {
    return Checkout.all("<version>(.*?)</version>", parent).subList(0, 1);
  }

  private List<String> bom(String groupId, String artifactId) {
    return Checkout.all(
        "<groupId>%s</groupId>\\s*<artifactId>%s</artifactId>\\s*<version>(.*?)<"
            .formatted(groupId.replace(".", "\\."), artifactId),
        maven);
  }

  private List<String> property(String name) {
    return Checkout.all("<" + name + ">(.*?)</" + name + ">", parent).subList(0, 1);
  }
}
