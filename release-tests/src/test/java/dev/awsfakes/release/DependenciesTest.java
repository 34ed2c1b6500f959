package dev.awsfakes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * docs/dependencies.md says what each artifact brings. To write it anew, run this test with {@code
 * -Ddependencies.write=true}.
 */
@DisabledIfSystemProperty(
    named = "junit.version",
    matches = ".*",
    disabledReason = "the build was told to resolve another JUnit")
class DependenciesTest {
  private static final String PAGE = "docs/dependencies.md";
  private static final List<String> LICENCES = List.of("Apache-2.0", "MIT", "MIT-0", "EPL-2.0");

  private final List<DependencyTree> trees = DependencyTree.of(Checkout.releasedJars());

  @Test
  void page_saysWhatWasResolved() throws IOException {
    if (Boolean.getBoolean("dependencies.write")) {
      Files.writeString(Checkout.file(PAGE), page());
    }

    assertThat(Checkout.read(PAGE)).isEqualTo(page());
  }

  @Test
  void licences_areAmongTheAcceptedOnes() {
    assertThat(libraries()).isNotEmpty();
    assertThat(libraries())
        .allSatisfy(library -> assertThat(library.licence().split(", ")).isSubsetOf(LICENCES));
  }

  private List<Library> libraries() {
    return trees.stream()
        .flatMap(tree -> tree.libraries().stream())
        .distinct()
        .sorted(Comparator.comparing(Library::group).thenComparing(Library::artifact))
        .toList();
  }

  private String page() {
    return """
        # Dependencies

        What an artifact brings when it is all that a project has: this project's own artifacts, and the jars of others with
        their size. Optional dependencies are not brought: who uses what needs them has them already. The build writes this
        page (`mvn verify -Ddependencies.write=true`) and fails when it is stale.

        | artifact | of this project | jars of others | KiB | besides the SDK's |
        |---|---|---|---|---|
        %s

        ## The jars

        | jar | version | KiB | licence |
        |---|---|---|---|
        %s
        """
        .formatted(lines(trees, DependenciesTest::row), lines(libraries(), DependenciesTest::row));
  }

  private static String row(DependencyTree tree) {
    String others =
        tree.libraries().stream()
            .filter(library -> !library.isOfTheSdk())
            .map(Library::artifact)
            .sorted()
            .collect(Collectors.joining(", "));
    return "| %s | %s | %d | %s | %s |"
        .formatted(
            tree.artifact(),
            String.join(", ", tree.ours().stream().sorted().toList()),
            tree.libraries().size(),
            kibibytes(tree.bytes()),
            others);
  }

  private static String row(Library library) {
    return "| %s:%s | %s | %s | %s |"
        .formatted(
            library.group(),
            library.artifact(),
            library.version(),
            kibibytes(library.bytes()),
            library.licence());
  }

  private static String kibibytes(long bytes) {
    return String.format(Locale.ROOT, "%,d", (bytes + 1023) / 1024);
  }

  private static <T> String lines(List<T> values, Function<T, String> line) {
    return values.stream().map(line).collect(Collectors.joining("\n"));
  }
}
