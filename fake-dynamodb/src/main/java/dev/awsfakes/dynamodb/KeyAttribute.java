package dev.awsfakes.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An attribute of a key: its name, and the type that its values must have. */
record KeyAttribute(String name, ScalarAttributeType type) {}
