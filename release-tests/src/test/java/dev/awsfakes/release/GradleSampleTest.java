package dev.awsfakes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample for Gradle names what is built here. That Gradle runs it, this does not show. */
class GradleSampleTest {
  private final String build = Checkout.read("examples/gradle-sample/build.gradle.kts");
  private final String parent = Checkout.read("pom.xml");

  @Test
  void ourArtifacts_areOfTheBomThatIsImported() {
    List<String> artifacts = Checkout.all("\"dev\\.awsfakes:([a-z0-9-]+)\"", build);

    assertThat(artifacts).isNotEmpty().isSubsetOf(Checkout.releasedJars());
    assertThat(Checkout.all("\"dev\\.awsfakes:bom:([^\"]+)\"", build))
        .containsExactly(Checkout.all("<version>(.*?)</version>", parent).get(0));
  }

  @Test
  void otherVersions_areThoseOfTheBuild() {
    assertThat(Checkout.all("awssdk:bom:([^\"]+)\"", build))
        .isEqualTo(property("aws.sdk.compile.version"));
    assertThat(Checkout.all("junit-bom:([^\"]+)\"", build)).isEqualTo(property("junit.version"));
    assertThat(Checkout.all("JavaLanguageVersion.of\\((\\d+)\\)", build))
        .isEqualTo(property("maven.compiler.release"));
  }

  private List<String> property(String name) {
    return Checkout.all("<" + name + ">(.*?)</" + name + ">", parent).subList(0, 1);
  }
}
