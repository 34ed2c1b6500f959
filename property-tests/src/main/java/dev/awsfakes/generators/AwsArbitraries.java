package dev.awsfakes.generators;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes {@code @ForAll AttributeValue} work; jqwik finds it by itself. */
public final class AwsArbitraries implements ArbitraryProvider {

  /** For jqwik. */
  public AwsArbitraries() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    // By its name: who has no DynamoDB on the class path asks for other types.
    return targetType
        .getRawType()
        .getName()
        .equals("software.amazon.awssdk.services.dynamodb.model.AttributeValue");
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    Arbitrary<AttributeValue> any = AttributeValues.any();
    return Set.of(any);
  }
}
