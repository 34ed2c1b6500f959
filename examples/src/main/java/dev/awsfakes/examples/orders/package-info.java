/**
 * An order-processing application in ordinary SDK code: a CSV in S3 becomes items in DynamoDB, FIFO
 * messages in SQS and events in Kinesis, with the card numbers sealed by KMS.
 *
 * <p>Only {@link dev.awsfakes.examples.orders.Demo} knows that the clients may be fakes; every
 * other class takes the SDK's client interfaces through its constructor and would run on AWS as it
 * is.
 */
@NullMarked
package dev.awsfakes.examples.orders;

import org.jspecify.annotations.NullMarked;
