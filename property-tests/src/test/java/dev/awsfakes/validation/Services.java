package dev.awsfakes.validation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The APIs with a constraint table: where it is, and which requests there are. */
enum Services {
  DYNAMODB("dynamodb.DynamoDbService", "", DynamoDbClient.class),
  DYNAMODB_STREAMS("dynamodb.DynamoDbService", "streams-", DynamoDbStreamsClient.class),
  KINESIS("kinesis.KinesisService", "", KinesisAsyncClient.class),
  KMS("kms.KmsService", "", KmsClient.class),
  S3("s3.S3Service", "", S3Client.class),
  SQS("sqs.SqsService", "", SqsClient.class);

  private final String anchor;
  private final String prefix;
  private final Class<?> client;

  Services(String anchor, String prefix, Class<?> client) {
    this.anchor = anchor;
    this.prefix = prefix;
    this.client = client;
  }

  /** A class beside the tables. */
  Class<?> anchor() {
    try {
      return Class.forName("dev.awsfakes." + anchor);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The name of one of the service's tables. */
  String table(String name) {
    return prefix + name;
  }

  /** A package of the SDK's model classes. */
  String modelPackage() {
    String name = client.getPackageName();
    return (name.endsWith(".streams") ? name.substring(0, name.lastIndexOf('.')) : name) + ".model";
  }

  /** The request classes of the client's methods. */
  List<Class<?>> requestClasses() {
    List<Class<?>> requests = new ArrayList<>();
    for (Method method : client.getMethods()) {
      Class<?>[] parameters = method.getParameterTypes();
      if (parameters.length > 0
          && AwsRequest.class.isAssignableFrom(parameters[0])
          && !requests.contains(parameters[0])) {
        requests.add(parameters[0]);
      }
    }
    return requests;
  }
}
