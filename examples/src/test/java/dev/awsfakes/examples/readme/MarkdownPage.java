package dev.awsfakes.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, with the blocks of code that it shows. */
record MarkdownPage(String text) {
  private static final Path ROOT = root();
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

  /** The page of a file in the repository. */
  static MarkdownPage of(String file) {
    return new MarkdownPage(read(file));
  }

  List<String> blocks(String language) {
    return FENCED
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** What the page leads to in the repository: paths from its own folder, without sections. */
  List<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  /** The file or folder that a link of a page means. */
  static Path targetOf(Path page, String link) {
    return ROOT.resolve(page).resolveSibling(link);
  }

  /** An example as a page shows it: the class of a file, from its imports on, or the whole file. */
  static String example(Path file) {
    String source = read(file.toString());
    return source.startsWith("package ") ? source.substring(source.indexOf("import ")) : source;
  }

  /** The files in a folder of the repository whose names end so, in their order. */
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(ROOT::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError("cannot list " + folder, e);
    }
  }

  /** The text of a file in the repository. */
  static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
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
