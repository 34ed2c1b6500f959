/**
 * The language of policies: documents, their statements, conditions and variables, and how a
 * decision is made of them. It knows no service: what is asked comes as a {@link
 * dev.awsfakes.spi.access.AccessQuestion}.
 */
@NullMarked
package dev.awsfakes.internal.policy;

import org.jspecify.annotations.NullMarked;
