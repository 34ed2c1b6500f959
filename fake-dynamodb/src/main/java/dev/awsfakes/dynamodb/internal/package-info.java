/** What the packages of the DynamoDB fake share; not for users. */
@NullMarked
package dev.awsfakes.dynamodb.internal;

import org.jspecify.annotations.NullMarked;
