/** The fake of DynamoDB beside DynamoDB Local, an implementation by other hands. */
@NullMarked
package dev.awsfakes.comparison;

import org.jspecify.annotations.NullMarked;
