package dev.awsfakes.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A choice of JMH benchmarks, run with the same parameters. */
final class Experiment {
  private final ChainedOptionsBuilder options =
      new OptionsBuilder()
          .warmupIterations(3)
          .measurementIterations(3)
          .forks(1)
          .addProfiler(GCProfiler.class)
          .shouldFailOnError(true);

  private Experiment(String benchmarks) {
    options.include("dev\\.awsfakes\\.benchmarks\\." + benchmarks + "$");
  }

  /** The benchmarks whose {@code Class.method} matches a regular expression. */
  static Experiment of(String benchmarks) {
    return new Experiment(benchmarks);
  }

  Experiment with(String parameter, String... values) {
    options.param(parameter, values);
    return this;
  }

  Experiment threads(int threads) {
    options.threads(threads);
    return this;
  }

  List<Measurement> run() throws RunnerException {
    Collection<RunResult> results = new Runner(options.build()).run();
    List<Measurement> measurements = new ArrayList<>();
    for (RunResult result : results) {
      measurements.add(measurement(result));
    }
    return measurements;
  }

  private static Measurement measurement(RunResult result) {
    Result<?> primary = result.getPrimaryResult();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    boolean micros = primary.getScoreUnit().startsWith("us");
    return new Measurement(
        name(result.getParams()),
        result.getParams().getThreads(),
        micros ? primary.getScore() * 1_000 : primary.getScore(),
        "ns",
        allocated == null ? 0 : allocated.getScore());
  }

  private static String name(BenchmarkParams params) {
    String benchmark = params.getBenchmark();
    int method = benchmark.lastIndexOf('.');
    StringBuilder name =
        new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1));
    TreeMap<String, String> values = new TreeMap<>();
    params.getParamsKeys().forEach(key -> values.put(key, params.getParam(key)));
    values.forEach((key, value) -> name.append(' ').append(key).append('=').append(value));
    return name.toString();
  }
}
