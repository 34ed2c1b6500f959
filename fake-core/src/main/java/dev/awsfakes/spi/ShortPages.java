package dev.awsfakes.spi;

import org.jspecify.annotations.Nullable;

/**
 * How long the pages of a listing, a query or a read are, where AWS says that an answer may hold
 * less than it could: as long as asked for, but in a cloud that is adversarial, where each has a
 * short length of its own. Safe for use by any number of threads.
 */
public final class ShortPages {
  private static final int LONGEST = 3;

  private final @Nullable Ids chance;
  private boolean lastWasEmpty;

  private ShortPages(@Nullable Ids chance) {
    this.chance = chance;
  }

  /**
   * The pages of something in a cloud.
   *
   * @param name of what is read in pages, for a chance of its own
   */
  public static ShortPages of(Cloud cloud, String name) {
    return new ShortPages(cloud.isAdversarial() ? cloud.ids("pages/" + name) : null);
  }

  /** The length of a page of which at least one entry is to be read: {@code asked} or less. */
  public int length(int asked) {
    return chance == null || asked == 0 ? asked : Math.min(asked, 1 + chance.nextInt(LONGEST));
  }

  /** As {@link #length}, or zero, but never twice in a row: who goes on reading comes to an end. */
  public int lengthOrNone(int asked) {
    return chance == null ? asked : shortOrEmpty(asked, chance);
  }

  private synchronized int shortOrEmpty(int asked, Ids from) {
    lastWasEmpty = !lastWasEmpty && from.nextInt(LONGEST) == 0;
    return lastWasEmpty ? 0 : length(asked);
  }
}
