package dev.awsfakes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Calls, method references and field reads, as the rules name them. */
final class Accesses {
  private static final String CONSTRUCTOR = "<init>";

  private Accesses() {}

  /** A member of the type, or of a subtype, with one of the names. */
  static DescribedPredicate<JavaAccess<?>> calledOn(Class<?> owner, String... names) {
    return calledOn(owner, Set.of(names)::contains);
  }

  /** A member of the type, or of a subtype, whose name fits. */
  static DescribedPredicate<JavaAccess<?>> calledOn(Class<?> owner, Predicate<String> name) {
    return describe(
        "of " + owner.getSimpleName(),
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && name.test(access.getTarget().getName()));
  }

  static Predicate<String> named(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  /** A constructor of the type or of a subtype. */
  static DescribedPredicate<JavaAccess<?>> constructed(Class<?> owner) {
    return calledOn(owner, CONSTRUCTOR);
  }

  /** A constructor of the type itself without parameters: a subtype may bring a seed of its own. */
  static DescribedPredicate<JavaAccess<?>> constructedWithoutSeed(Class<?> owner) {
    return constructed(owner)
        .and(
            describe(
                "without a seed",
                access ->
                    access.getTargetOwner().isEquivalentTo(owner) && parameters(access) == 0));
  }

  /** {@code now()} or {@code now(zone)} of a type of java.time: {@code now(clock)} is asked. */
  static DescribedPredicate<JavaAccess<?>> calledWithoutClock() {
    return describe(
        "now() of java.time",
        access ->
            access.getTargetOwner().getPackageName().equals("java.time")
                && access.getTarget().getName().equals("now")
                && !takesClock(access));
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
  }

  private static int parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? target.getRawParameterTypes().size()
        : 0;
  }
}
