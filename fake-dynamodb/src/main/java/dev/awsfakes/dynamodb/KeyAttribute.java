package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.AttributeType;

/** An attribute of a key: its name, and the type that its values must have. */
record KeyAttribute(String name, AttributeType type) {}
