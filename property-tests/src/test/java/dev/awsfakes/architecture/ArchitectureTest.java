package dev.awsfakes.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.awsfakes.architecture.Accesses.calledOn;
import static dev.awsfakes.architecture.Accesses.calledWithoutClock;
import static dev.awsfakes.architecture.Accesses.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules that keep the modules apart and the fakes deterministic, each with its reason. */
class ArchitectureTest {
  private static final List<String> SERVICES = List.of("s3", "dynamodb", "sqs", "kinesis", "kms");
  private static final String[] SERVICE_PACKAGES =
      SERVICES.stream().map(ArchitectureTest::packagesOf).toArray(String[]::new);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.awsfakes");

  @ParameterizedTest
  @FieldSource("SERVICES")
  void service_isAmongTheClassesChecked(String service) {
    assertThat(CLASSES.that(resideInAPackage(packagesOf(service)))).isNotEmpty();
  }

  @Test
  void core_isAmongTheClassesChecked() {
    assertThat(CLASSES.contain("dev.awsfakes.FakeAws")).isTrue();
  }

  @Test
  void time_comesFromTheClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.awsfakes.internal.SystemTime")
        .should()
        .accessTargetWhere(
            calledOn(System.class, "currentTimeMillis", "nanoTime")
                .or(calledOn(java.time.Clock.class, named("system.*|tick.*")))
                .or(calledWithoutClock()))
        .because("a test moves the clock and sees what falls due; real time cannot be moved")
        .check(CLASSES);
  }

  @Test
  void chance_comesFromTheSeed() {
    noClasses()
        .should()
        .accessTargetWhere(
            calledOn(UUID.class, "randomUUID")
                .or(calledOn(Math.class, "random"))
                .or(calledOn(ThreadLocalRandom.class, named(".*")))
                .or(Accesses.constructedWithoutSeed(SecureRandom.class))
                .or(calledOn(SecureRandom.class, "getInstance", "getInstanceStrong", "getSeed"))
                .or(Accesses.constructedWithoutSeed(Random.class))
                .or(Accesses.constructedWithoutSeed(SplittableRandom.class)))
        .because("equal seeds give equal ids, so that a test which fails once fails again")
        .check(CLASSES);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void service_knowsNoOtherService(String service) {
    noClasses()
        .that()
        .resideInAPackage(packagesOf(service))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Arrays.stream(SERVICE_PACKAGES)
                .filter(other -> !other.equals(packagesOf(service)))
                .toArray(String[]::new))
        .because(
            "whoever uses one service gets no other; what one wants of another is a port of"
                + " fake-core")
        .check(CLASSES);
  }

  @Test
  void coresInternals_stayInTheCore() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.awsfakes", "dev.awsfakes.access", "dev.awsfakes.spi..", "dev.awsfakes.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.awsfakes.internal..")
        .because("a service is written against dev.awsfakes and dev.awsfakes.spi alone")
        .check(CLASSES);
  }

  @Test
  void core_knowsNoService() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.awsfakes", "dev.awsfakes.spi..", "dev.awsfakes.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERVICE_PACKAGES)
        .because("services are found by ServiceLoader; the class path decides which there are")
        .check(CLASSES);
  }

  @Test
  void classNames_sayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*[a-z0-9](Utils?|Helper|Manager|Impl)")
        .because("such a name collects what belongs to no one; name the concept instead")
        .check(CLASSES);
  }

  @Test
  void nothing_printsOrLogsPastTheApplication() {
    noClasses()
        .should()
        .accessTargetWhere(
            calledOn(System.class, "out", "err").or(calledOn(Throwable.class, "printStackTrace")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("a library's words reach its user in exceptions, not on the console")
        .check(CLASSES);
  }

  @Test
  void services_startNoThreads() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(SERVICE_PACKAGES)
            .should()
            .accessTargetWhere(
                Accesses.constructed(Thread.class)
                    .or(Accesses.constructed(java.util.Timer.class))
                    .or(Accesses.constructed(ForkJoinPool.class))
                    .or(calledOn(Executors.class, named(".*")))
                    .or(calledOn(ForkJoinPool.class, "commonPool"))
                    .or(
                        calledOn(
                            CompletableFuture.class,
                            named(".*Async|delayedExecutor|orTimeout|completeOnTimeout"))))
            .because("what falls due is an event of the clock, run on the thread that moves it");
    rule.check(CLASSES);
  }

  @Test
  void facades_holdNoState() {
    classes()
        .that()
        .haveNameMatching("dev\\.awsfakes\\.\\w+\\.Fake\\w+Client")
        .should()
        .haveOnlyFinalFields()
        .because("clients are views of the cloud: any number of them, on any thread")
        .check(CLASSES);
  }

  @Test
  void packages_liveInOneModuleEach() {
    Map<String, Set<String>> modules = new HashMap<>();
    for (JavaClass type : CLASSES) {
      modules.computeIfAbsent(type.getPackageName(), name -> new HashSet<>()).add(moduleOf(type));
    }

    assertThat(modules)
        .isNotEmpty()
        .allSatisfy((name, owners) -> assertThat(owners).as(name).hasSize(1));
  }

  /** The jar or directory that the class was read from. */
  private static String moduleOf(JavaClass type) {
    URI source = type.getSource().orElseThrow().getUri();
    String path = type.getName().replace('.', '/') + ".class";
    assertThat(source.toString()).endsWith(path);
    return source.toString().substring(0, source.toString().length() - path.length());
  }

  private static String packagesOf(String service) {
    return "dev.awsfakes." + service + "..";
  }
}
