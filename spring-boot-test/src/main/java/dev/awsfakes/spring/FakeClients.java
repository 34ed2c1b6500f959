package dev.awsfakes.spring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;

/**
 * Declares a client bean of each kind, before auto-configurations ask whether there is one, and
 * replaces those that the application declares, when all are known.
 */
final class FakeClients implements BeanDefinitionRegistryPostProcessor {
  // By name: a test without Spring Boot has none of it.
  private static final String TEST_CONFIGURATION =
      "org.springframework.boot.test.context.TestConfiguration";

  private final Supplier<ContextCloud> cloud;

  FakeClients(Supplier<ContextCloud> cloud) {
    this.cloud = cloud;
  }

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
    for (Class<?> type : ServedClients.all()) {
      beans.registerBeanDefinition(name(type), definition(type));
    }
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    BeanDefinitionRegistry beans = (BeanDefinitionRegistry) factory;
    for (Class<?> type : ServedClients.all()) {
      List<String> others =
          new ArrayList<>(Arrays.asList(factory.getBeanNamesForType(type, true, false)));
      others.remove(name(type));
      if (!others.isEmpty()) {
        beans.removeBeanDefinition(name(type));
      }
      others.stream()
          .filter(factory::containsBeanDefinition)
          .filter(other -> !isOfTheTest(factory.getBeanDefinition(other)))
          .forEach(other -> replace(other, type, factory, beans));
    }
  }

  private static String name(Class<?> type) {
    return "fake" + type.getSimpleName();
  }

  private <C> RootBeanDefinition definition(Class<C> type) {
    RootBeanDefinition definition =
        new RootBeanDefinition(type, () -> cloud.get().aws().client(type));
    definition.setDependsOn(AwsFakesContextCustomizer.CLOUD); // closed after its clients
    return definition;
  }

  private void replace(
      String name,
      Class<?> type,
      ConfigurableListableBeanFactory factory,
      BeanDefinitionRegistry beans) {
    BeanDefinition real = factory.getMergedBeanDefinition(name);
    RootBeanDefinition fake = definition(type);
    fake.setPrimary(real.isPrimary());
    fake.setFallback(real.isFallback());
    fake.setAutowireCandidate(real.isAutowireCandidate());
    if (real instanceof AbstractBeanDefinition definition) {
      fake.setDefaultCandidate(definition.isDefaultCandidate());
      fake.copyQualifiersFrom(definition);
    }
    if (real instanceof RootBeanDefinition definition) {
      fake.setQualifiedElement(definition.getResolvedFactoryMethod());
    }
    beans.removeBeanDefinition(name);
    beans.registerBeanDefinition(name, fake);
  }

  private static boolean isOfTheTest(BeanDefinition definition) {
    if (!(definition instanceof AnnotatedBeanDefinition annotated)) {
      return false;
    }
    MethodMetadata factoryMethod = annotated.getFactoryMethodMetadata();
    return factoryMethod != null
        && MergedAnnotations.from(
                ClassUtils.resolveClassName(factoryMethod.getDeclaringClassName(), null))
            .isPresent(TEST_CONFIGURATION);
  }
}
