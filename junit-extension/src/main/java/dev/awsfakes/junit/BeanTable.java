package dev.awsfakes.junit;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table whose keys, indexes and items come from a bean's class. */
final class BeanTable<T> {
  private final Table declaration;
  private final Class<T> bean;
  private final DynamoDbTable<T> table;

  private BeanTable(Table declaration, Class<T> bean, DynamoDbClient dynamoDb) {
    this.declaration = declaration;
    this.bean = bean;
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(dynamoDb)
            .build()
            .table(declaration.value(), TableSchema.fromClass(bean));
  }

  static BeanTable<?> of(Table declaration, DynamoDbClient dynamoDb) {
    if (declaration.bean() == void.class) {
      throw new ExtensionConfigurationException(
          "@Table(\""
              + declaration.value()
              + "\"): seedMethod needs bean, the class of the items that it returns.");
    }
    return new BeanTable<>(declaration, declaration.bean(), dynamoDb);
  }

  void create() {
    table.createTable();
  }

  /** Puts what the seed method of the test class returns. */
  void seed(Class<?> testClass) {
    Method method =
        ReflectionSupport.findMethod(testClass, declaration.seedMethod())
            .orElseThrow(
                () ->
                    new ExtensionConfigurationException(
                        testClass.getName()
                            + " has no method "
                            + declaration.seedMethod()
                            + "() to seed the table "
                            + declaration.value()
                            + "."));
    Object items = ReflectionSupport.invokeMethod(method, null);
    if (items instanceof Stream<?> stream) {
      stream.forEach(this::put);
    } else if (items instanceof Iterable<?> all) {
      all.forEach(this::put);
    } else {
      throw new ExtensionConfigurationException(
          method + " must return an Iterable or a Stream of " + bean.getName() + ".");
    }
  }

  private void put(Object item) {
    table.putItem(bean.cast(item));
  }
}
