package dev.awsfakes.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of a service's module. */
record ServiceSources(Path module) {
  private static final Pattern CALL = Pattern.compile("(?:\\.|::)([a-z]\\w+)");
  private static final Pattern REQUEST = Pattern.compile("\\b([A-Z]\\w+)Request\\b");

  /** The operations that its tests name, by the client's method or by the request. */
  Set<String> operationsNamedByTests() {
    Set<String> names = new TreeSet<>();
    for (Path file : files("src/test/java", "Test.java")) {
      String source = read(file);
      CALL.matcher(source)
          .results()
          .map(call -> call.group(1))
          .forEach(name -> names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1)));
      REQUEST.matcher(source).results().forEach(request -> names.add(request.group(1)));
    }
    return names;
  }

  /** The classes that refuse something that is not built. */
  Set<String> refusingClasses() {
    return files("src/main/java", ".java").stream()
        .filter(file -> read(file).contains("new UnsupportedOperationException("))
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(module.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new AssertionError("cannot list " + module, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
