package dev.awsfakes.examples.orders;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients that the application works with; it writes to Kinesis asynchronously. */
record AwsClients(
    S3Client s3,
    DynamoDbClient dynamoDb,
    SqsClient sqs,
    KinesisClient kinesis,
    KinesisAsyncClient kinesisAsync,
    KmsClient kms) {}
