package dev.awsfakes.spi.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Its instances never change, nor does what they refer to: forks of a cloud share them, and a
 * snapshot does not look into them. On an interface it speaks for every class that implements it.
 *
 * <p>A record needs it only to save the look: it is taken apart, and shared if nothing in it can
 * change.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shared {}
