package dev.awsfakes.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A folder of the class path, be it on disk or in a jar. */
final class SeedFolder {
  private SeedFolder() {}

  /** What is done with the files of a folder. */
  interface Visitor {
    void visit(Path folder, List<Path> files) throws IOException;
  }

  /** Visits all files under a folder, in the order of their paths. */
  static void visit(Class<?> testClass, String folder, Visitor visitor) {
    URL url = testClass.getResource(folder);
    if (url == null) {
      throw new ExtensionConfigurationException(
          "There is no folder "
              + folder
              + " on the class path, seen from "
              + testClass.getName()
              + "; a path from the root begins with a slash.");
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          visit(jar.provider().getPath(uri), visitor);
        }
      } else {
        visit(Path.of(uri), visitor);
      }
    } catch (IOException | URISyntaxException e) {
      throw new ExtensionConfigurationException(url + " cannot be read", e);
    }
  }

  private static void visit(Path folder, Visitor visitor) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      visitor.visit(folder, paths.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
