package dev.awsfakes.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What users of an artifact get with it: what Maven resolved, less what is optional. */
record DependencyTree(String artifact, List<String> ours, List<Library> libraries) {
  private static final Pattern NODE =
      Pattern.compile("^((?:[|+\\\\ ][ -] )*)\\(?([^ :]+:[^ :]+):jar:([^ :]+)(.*)$");

  /** The trees of artifacts, each of which may leave out what stands in another one. */
  static List<DependencyTree> of(List<String> artifacts) {
    Map<String, Map<String, Library>> resolved = new HashMap<>();
    Map<String, Library> anywhere = new HashMap<>();
    Map<String, Set<String>> edges = new HashMap<>();
    for (String artifact : artifacts) {
      Map<String, Library> here = resolved.computeIfAbsent(artifact, key -> new HashMap<>());
      read(artifact, here, edges);
      anywhere.putAll(here);
    }
    return artifacts.stream()
        .map(
            artifact -> {
              Set<String> names = reached("dev.awsfakes:" + artifact, edges);
              Map<String, Library> here = resolved.get(artifact);
              return of(
                  artifact,
                  names.stream()
                      .map(name -> here.getOrDefault(name, anywhere.get(name)))
                      .map(library -> Objects.requireNonNull(library, "in no tree"))
                      .toList());
            })
        .toList();
  }

  private static DependencyTree of(String artifact, List<Library> reached) {
    return new DependencyTree(
        artifact,
        reached.stream()
            .filter(Library::isOurs)
            .map(Library::artifact)
            .filter(name -> !name.equals(artifact))
            .toList(),
        reached.stream().filter(library -> !library.isOurs()).toList());
  }

  // A node stands once with what is below it; elsewhere it is omitted, in brackets.
  private static void read(
      String artifact, Map<String, Library> resolved, Map<String, Set<String>> edges) {
    List<String> optional = optional(artifact);
    List<String> path = new ArrayList<>();
    for (String line : Checkout.read(artifact + "/target/dependencies.txt").lines().toList()) {
      Matcher node = NODE.matcher(line);
      if (!node.matches()) {
        throw new AssertionError("not a line of a tree: " + line);
      }
      int depth = node.group(1).length() / 3;
      String name = node.group(2);
      path.subList(depth, path.size()).clear();
      if (depth > 1 || (depth == 1 && !optional.contains(name))) {
        edges.computeIfAbsent(path.get(depth - 1), parent -> new TreeSet<>()).add(name);
      }
      path.add(name);
      if (!node.group(4).contains("omitted for")) {
        String[] parts = name.split(":", -1);
        resolved.put(name, new Library(parts[0], parts[1], node.group(3)));
      }
    }
  }

  // The tree does not say it; of others, what is optional is not resolved to begin with.
  private static List<String> optional(String artifact) {
    return Checkout.all("<dependency>(.*?)</dependency>", Checkout.read(artifact + "/pom.xml"))
        .stream()
        .filter(dependency -> dependency.contains("<optional>true</optional>"))
        .map(
            dependency ->
                Checkout.all("<groupId>(.*?)</groupId>", dependency).get(0)
                    + ":"
                    + Checkout.all("<artifactId>(.*?)</artifactId>", dependency).get(0))
        .toList();
  }

  private static Set<String> reached(String root, Map<String, Set<String>> edges) {
    Set<String> reached = new TreeSet<>(Set.of(root));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (String name : edges.getOrDefault(next.remove(), Set.of())) {
        if (reached.add(name)) {
          next.add(name);
        }
      }
    }
    return reached;
  }

  long bytes() {
    return libraries.stream().mapToLong(Library::bytes).sum();
  }
}
