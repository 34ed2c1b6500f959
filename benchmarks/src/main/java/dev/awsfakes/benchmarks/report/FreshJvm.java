package dev.awsfakes.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs that are started in a JVM of their own. */
final class FreshJvm {
  private static final int STARTS = 5;

  private FreshJvm() {}

  /** The median wall time of a program from its start to its end. */
  static Measurement time(String name, Class<?> program, String... args) {
    double[] millis = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      run(program, args);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return new Measurement(name, 1, millis[STARTS / 2], "ms", 0);
  }

  /** The number that a program prints. */
  static Measurement bytes(String name, Class<?> program, String... args) {
    return new Measurement(name, 1, Double.parseDouble(run(program, args)), "B", 0);
  }

  private static String run(Class<?> program, String... args) {
    List<String> command =
        new ArrayList<>(List.of("java", "-Xmx8g", "-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(args));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + printed);
      }
      return printed.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
