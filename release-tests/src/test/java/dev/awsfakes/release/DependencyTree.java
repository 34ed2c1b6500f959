package dev.awsfakes.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What users of an artifact get with it: the tree that Maven resolved, less what is optional. */
record DependencyTree(String artifact, List<String> ours, List<Library> libraries) {
  private static final Pattern NODE =
      Pattern.compile("^((?:[|+\\\\ ][ -] )*)\\(?([^ :]+:[^ :]+):jar:([^ :]+)(.*)$");

  static DependencyTree of(String artifact) {
    Map<String, Library> resolved = new TreeMap<>();
    Map<String, List<String>> edges = new LinkedHashMap<>();
    read(artifact, resolved, edges);

    List<String> ours = new ArrayList<>();
    List<Library> libraries = new ArrayList<>();
    Set<String> reached = reached("dev.awsfakes:" + artifact, edges);
    resolved.forEach(
        (name, library) -> {
          if (reached.contains(name) && !library.group().equals("dev.awsfakes")) {
            libraries.add(library);
          } else if (reached.contains(name) && !library.artifact().equals(artifact)) {
            ours.add(library.artifact());
          }
        });
    return new DependencyTree(artifact, ours, libraries);
  }

  // A node stands once with what is below it; elsewhere it is omitted, in brackets.
  private static void read(
      String artifact, Map<String, Library> resolved, Map<String, List<String>> edges) {
    List<String> path = new ArrayList<>();
    for (String line : Checkout.read(artifact + "/target/dependencies.txt").lines().toList()) {
      Matcher node = NODE.matcher(line);
      if (!node.matches()) {
        throw new AssertionError("not a line of a tree: " + line);
      }
      int depth = node.group(1).length() / 3;
      String name = node.group(2);
      path.subList(depth, path.size()).clear();
      if (depth > 0 && !node.group(4).contains("optional")) {
        edges.computeIfAbsent(path.get(depth - 1), parent -> new ArrayList<>()).add(name);
      }
      path.add(name);
      if (!node.group(4).contains("omitted for")) {
        String[] parts = name.split(":", -1);
        resolved.put(name, new Library(parts[0], parts[1], node.group(3)));
      }
    }
  }

  private static Set<String> reached(String root, Map<String, List<String>> edges) {
    Set<String> reached = new HashSet<>(Set.of(root));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (String name : edges.getOrDefault(next.remove(), List.of())) {
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
