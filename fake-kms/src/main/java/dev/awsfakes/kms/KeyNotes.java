package dev.awsfakes.kms;

import java.util.List;
import software.amazon.awssdk.services.kms.model.Tag;

/**
 * What the user says of a new key.
 *
 * @param description free text, empty if none
 * @param policy the key policy
 * @param tags the tags
 */
record KeyNotes(String description, String policy, List<Tag> tags) {}
