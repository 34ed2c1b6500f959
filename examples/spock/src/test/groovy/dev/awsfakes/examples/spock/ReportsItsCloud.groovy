package dev.awsfakes.examples.spock

import dev.awsfakes.FakeAws
import java.lang.annotation.ElementType
import java.lang.annotation.Retention
import java.lang.annotation.RetentionPolicy
import java.lang.annotation.Target
import org.spockframework.runtime.extension.ExtensionAnnotation
import org.spockframework.runtime.extension.IAnnotationDrivenExtension
import org.spockframework.runtime.model.SpecInfo

/** Prints what is in the cloud of a feature that fails: in the field aws of its specification. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtensionAnnotation(CloudReport)
@interface ReportsItsCloud {}

class CloudReport implements IAnnotationDrivenExtension<ReportsItsCloud> {
  @Override
  void visitSpecAnnotation(ReportsItsCloud annotation, SpecInfo spec) {
    spec.allFeatures*.featureMethod*.addInterceptor { feature ->
      try {
        feature.proceed()
      } catch (Throwable failure) {
        println((feature.instance.aws as FakeAws).explain())
        throw failure
      }
    }
  }
}
