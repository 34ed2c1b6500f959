package dev.awsfakes.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A jar of somebody else's that an artifact brings, as it lies in the local repository. */
record Library(String group, String artifact, String version) {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository"));

  /** What POMs call a licence, and its SPDX name. */
  private static final Map<String, String> LICENCES =
      Map.ofEntries(
          Map.entry("Apache License, Version 2.0", "Apache-2.0"),
          Map.entry("The Apache License, Version 2.0", "Apache-2.0"),
          Map.entry("The Apache Software License, Version 2.0", "Apache-2.0"),
          Map.entry("Apache-2.0", "Apache-2.0"),
          Map.entry("MIT", "MIT"),
          Map.entry("MIT-0", "MIT-0"),
          Map.entry("Bouncy Castle Licence", "MIT"),
          Map.entry("Eclipse Public License - v 2.0", "EPL-2.0"),
          Map.entry("Eclipse Public License v2.0", "EPL-2.0"));

  boolean isOurs() {
    return group.equals("dev.awsfakes");
  }

  boolean isOfTheSdk() {
    return group.startsWith("software.amazon.");
  }

  long bytes() {
    try {
      return Files.size(file(".jar"));
    } catch (IOException e) {
      throw new AssertionError("cannot read " + this, e);
    }
  }

  String licence() {
    return licence(Checkout.read(file(".pom")));
  }

  private static String licence(String pom) {
    List<String> names = Checkout.all("<license>\\s*<name>(.*?)</name>", pom);
    if (names.isEmpty()) {
      return licence(Checkout.read(parent(pom).file(".pom")));
    }
    return names.stream()
        .map(name -> LICENCES.getOrDefault(name.strip(), "unknown: " + name))
        .collect(Collectors.joining(", "));
  }

  private static Library parent(String pom) {
    String parent = Checkout.all("<parent>(.*?)</parent>", pom).get(0);
    return new Library(
        Checkout.all("<groupId>(.*?)</groupId>", parent).get(0),
        Checkout.all("<artifactId>(.*?)</artifactId>", parent).get(0),
        Checkout.all("<version>(.*?)</version>", parent).get(0));
  }

  private Path file(String ending) {
    return REPOSITORY
        .resolve(group.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ending);
  }
}
