package dev.awsfakes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package that is released says what may be null, to Kotlin's compiler too. */
class NullnessTest {
  static Stream<String> artifacts() {
    return Checkout.releasedJars().stream();
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void everyPackage_isNullMarked(String artifact) throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.file(artifact + "/src/main/java"))) {
      Set<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toSet());

      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(
              folder ->
                  assertThat(Checkout.read(folder.resolve("package-info.java")))
                      .contains("@NullMarked"));
    }
  }
}
