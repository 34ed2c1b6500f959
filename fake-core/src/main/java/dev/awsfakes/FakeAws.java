package dev.awsfakes;

import dev.awsfakes.access.Access;
import dev.awsfakes.access.Principal;
import dev.awsfakes.internal.CloudState;
import dev.awsfakes.internal.EventQueue;
import dev.awsfakes.internal.PartialBatches;
import dev.awsfakes.internal.Retries;
import dev.awsfakes.internal.Services;
import dev.awsfakes.internal.Spies;
import dev.awsfakes.internal.SystemTime;
import dev.awsfakes.internal.state.GraphCopy;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Interception;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * One in-memory AWS cloud: accounts, Regions, services. Its clients are ordinary clients of the AWS
 * SDK for Java v2 that run in this process, on this cloud's state.
 *
 * <pre>{@code
 * try (FakeAws aws = FakeAws.create()) {
 *   SqsClient sqs = aws.client(SqsClient.class);
 *   …
 *   aws.clock().advance(Duration.ofMinutes(31));
 * }
 * }</pre>
 *
 * <p>Two clouds share nothing, so tests may run in parallel. A cloud and its clients are safe for
 * use by any number of threads. Closing it ends its clients and frees its state; a cloud that is
 * not closed is freed with its last reference.
 */
public final class FakeAws implements Clients, AutoCloseable {
  private static final String DEFAULT_ACCOUNT = "000000000000";
  private static final int DEFAULT_CALL_LOG = 16_384;
  private static final int MAX_CALL_LOG = 1 << 30;

  private final String account;
  private final Region region;
  private final long seed;
  private final FakeClock clock;
  private final CallLog calls;
  private final Faults faults;
  private final @Nullable PartialBatches partialBatches;
  private final @Nullable Retries retries;
  private final CloudState cloud;
  private final Spies spies = new Spies();

  private FakeAws(Builder builder) {
    this.account = builder.account;
    this.region = builder.region;
    this.seed = builder.seed;
    this.calls = new CallLog(builder.callLog);
    EventQueue events = new EventQueue(builder.quiet);
    Instant start = builder.start == null ? SystemTime.now() : builder.start;
    this.clock = new FakeClock(start, !builder.frozen, events);
    this.cloud =
        new CloudState(
            clock,
            events,
            seed,
            new LogAndFaults(),
            builder.patience,
            builder.adversarial,
            builder.options);
    this.faults = new Faults(clock, cloud.ids("faults"));
    this.partialBatches =
        builder.adversarial ? new PartialBatches(cloud.ids("partial-batches")) : null;
    this.retries = builder.retries == null ? null : new Retries(builder.retries, clock);
  }

  /** A cloud with the defaults of {@link #builder()}. */
  public static FakeAws create() {
    return builder().build();
  }

  /** A cloud to be set up. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public <C> C client(Class<C> clientType) {
    return client(clientType, region);
  }

  @Override
  public <C> C client(Class<C> clientType, Region region) {
    return client(clientType, region, Principal.root());
  }

  /**
   * The view of a caller, whose calls are allowed or refused by the policies: its own and those of
   * the resources. From now on the policies of resources are in force for all callers; what an
   * account does to its own resources is allowed that no policy denies.
   */
  public Clients as(Principal principal) {
    cloud.access().nameCaller();
    return view(principal);
  }

  private Clients view(Principal principal) {
    return new Clients() {
      @Override
      public <C> C client(Class<C> clientType) {
        return client(clientType, region);
      }

      @Override
      public <C> C client(Class<C> clientType, Region region) {
        return FakeAws.this.client(clientType, region, principal);
      }
    };
  }

  /** What the policies were asked, and what they answered. */
  public Access access() {
    return new Access(cloud.access(), account);
  }

  /**
   * The view of another account, as the account itself: what is not its own it may use if the
   * policies of the resources say so.
   *
   * @param accountId twelve digits
   * @throws IllegalArgumentException if it is not twelve digits
   */
  public Clients account(String accountId) {
    cloud.access().enforce();
    return view(Principal.account(requireAccount(accountId)));
  }

  /**
   * A Mockito spy over the client of the default account and Region, the same at each call: it
   * behaves as the client does, and {@code verify}, captors and {@code doThrow} work on it. What
   * the test stubs does not reach the fake, and is not in {@link #calls()}. Needs {@code
   * org.mockito:mockito-core} 5 on the class path.
   *
   * <pre>{@code
   * SqsClient sqs = aws.spy(SqsClient.class);
   * new OrderSender(sqs).send(order);
   * verify(sqs).sendMessage(any(SendMessageRequest.class));
   * }</pre>
   *
   * @param clientType an SDK client interface such as {@code SqsClient.class}
   * @throws IllegalArgumentException if no module on the class path serves that type
   * @throws IllegalStateException if the cloud is closed, or Mockito is not on the class path
   */
  public <C> C spy(Class<C> clientType) {
    return spies.of(clientType, this::client);
  }

  private <C> C client(Class<C> clientType, Region region, Principal principal) {
    cloud.requireOpen();
    Caller caller = principal.caller(account, Scope.partition(region));
    ClientContext context = new ClientContext(cloud, new Scope(caller.account(), region), caller);
    return clientType.cast(Services.serving(clientType).client(clientType, context));
  }

  /** The clock: all that happens later in this cloud happens by it. */
  public FakeClock clock() {
    return clock;
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** What was called. */
  public CallLog calls() {
    return calls;
  }

  /**
   * The cloud in words, for a failed test or a debugger's pause: time and seed, the latest calls
   * with their outcome, every resource with its counts. For people to read; it may change with any
   * release.
   */
  public String explain() {
    return Explanation.of(this);
  }

  /**
   * Writes what {@link #explain()} says as a page for a browser: one file that needs no other. Each
   * call unfolds to its request and its response.
   *
   * @param file is made, with its folders, or overwritten
   * @throws UncheckedIOException if it cannot be written
   */
  public void explainTo(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, ExplanationPage.of(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Remembers everything that is in this cloud now: its resources, the time, what is to happen
   * later, the faults, the places in the streams of ids. {@link #restore} returns to it, any number
   * of times; what a snapshot and a return cost depends on how many resources there are and on how
   * many items, objects, records and messages changed in between, not on how many there are.
   *
   * <pre>{@code
   * Snapshot seeded = aws.snapshot();
   * …
   * aws.restore(seeded);
   * }</pre>
   *
   * <p>While a snapshot is kept, changes are noted, which takes memory; {@link Snapshot#close()}
   * forgets it. It is to be taken while no call runs; calls that wait, as long polls do, may wait.
   *
   * @throws IllegalStateException if the cloud is closed
   */
  public Snapshot snapshot() {
    cloud.requireOpen();
    return new Snapshot(cloud, cloud.snapshot(faults));
  }

  /**
   * Returns to a snapshot of this cloud. Its clients go on to work, those made since included. The
   * clock goes back as well: a frozen one stands where it stood, a ticking one loses what the test
   * advanced it by. Calls that wait are answered first, as at the end of their wait. {@link
   * #calls()} and {@link #access()} begin anew. Snapshots taken after this one are forgotten. To be
   * called while no call runs.
   *
   * @throws IllegalArgumentException if the snapshot is one of another cloud
   * @throws IllegalStateException if the cloud is closed, or the snapshot is closed or forgotten
   */
  public void restore(Snapshot snapshot) {
    cloud.requireOpen();
    snapshot.restore(cloud);
    calls.clear();
  }

  /**
   * A second cloud with everything that is in this one, at the same time of its own clock. From now
   * on they share nothing that can change. Items, bodies and messages, which never change, they do
   * share: a fork costs as many pointers as there are of them, and no bytes. Both go on to make the
   * same ids. The fork's {@link #calls()} and {@link #access()} begin empty, and nobody waits in
   * it; what a user gave, such as predicates of faults and options, both use. To be called while no
   * call runs.
   *
   * @return a cloud to be closed for itself
   * @throws IllegalStateException if the cloud is closed, or has a subscription open ({@code
   *     SubscribeToShard})
   */
  public FakeAws fork() {
    cloud.requireOpen();
    return cloud.forked(() -> GraphCopy.of(FakeAws.class, this)).withoutWaits();
  }

  private FakeAws withoutWaits() {
    cloud.endWaits();
    return this;
  }

  /** The seed that this cloud's ids and choices come from. */
  public long seed() {
    return seed;
  }

  /** Whether it was made by {@link Builder#adversarial}. */
  public boolean isAdversarial() {
    return cloud.isAdversarial();
  }

  /** The default account, twelve digits. */
  public String accountId() {
    return account;
  }

  /** The default Region. */
  public Region region() {
    return region;
  }

  /** The inside, for services; users have no need of it. */
  public Cloud cloud() {
    return cloud;
  }

  /** Ends every client and frees all state. Calls that wait fail. Closing twice is harmless. */
  @Override
  public void close() {
    cloud.close();
  }

  private static String requireAccount(String accountId) {
    if (!accountId.matches("\\d{12}")) {
      throw new IllegalArgumentException(
          "An AWS account id has twelve digits, such as 111122223333; this is: " + accountId);
    }
    return accountId;
  }

  private final class LogAndFaults implements Interception {
    @Override
    public void begins(Call call) {
      calls.add(call);
    }

    @Override
    public @Nullable RuntimeException insteadOf(Call call) {
      RuntimeException fault = faults.insteadOf(call);
      if (fault == null && partialBatches != null) {
        partialBatches.strike(call);
      }
      return fault;
    }

    @Override
    public @Nullable RuntimeException after(Call call) {
      return faults.after(call);
    }

    @Override
    public @Nullable Retries retries() {
      return retries;
    }
  }

  /** Sets up a {@link FakeAws}. Not safe for use by several threads. */
  public static final class Builder {
    private String account = DEFAULT_ACCOUNT;
    private Region region = Region.US_EAST_1;
    private long seed;
    private @Nullable Instant start;
    private boolean frozen;
    private boolean adversarial;
    private int callLog = DEFAULT_CALL_LOG;
    private @Nullable Duration quiet;
    private Duration patience = Duration.ofSeconds(10);
    private @Nullable RetryStrategy retries;
    private final Map<Class<?>, ServiceOptions> options = new HashMap<>();

    private Builder() {}

    /**
     * The default account; {@code 000000000000} otherwise.
     *
     * @throws IllegalArgumentException if it is not twelve digits
     */
    public Builder account(String accountId) {
      this.account = requireAccount(accountId);
      return this;
    }

    /** The default Region; {@code us-east-1} otherwise. */
    public Builder region(Region region) {
      this.region = region;
      return this;
    }

    /** The seed of ids and choices; 0 otherwise. The same seed and calls give the same results. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * The services use all the freedom that AWS documents for them, as the seed decides, so that
     * code which relies on more than AWS promises fails here, and again with the same seed:
     *
     * <ul>
     *   <li>standard queues deliver out of order and more than once, and a receive gives fewer
     *       messages than there are, sometimes none
     *   <li>eventually consistent reads of DynamoDB are up to a second behind
     *   <li>pages of Query, Scan and S3's listings are short; reads of streams are short or empty
     *   <li>batches are done in part: unprocessed items and keys, failed records and entries
     *   <li>event sources hand batches over again that went well
     * </ul>
     *
     * <p>Options given for SQS or DynamoDB are kept as they are. FIFO queues keep what they
     * promise. What depends on time, such as how stale a read is, comes the same again under a
     * frozen clock, and calls of several threads if they come in the same order.
     *
     * @param seed as of {@link #seed(long)}
     */
    public Builder adversarial(long seed) {
      this.seed = seed;
      this.adversarial = true;
      return this;
    }

    /** The time at which the clock starts; the system's time otherwise. */
    public Builder startAt(Instant start) {
      this.start = start;
      return this;
    }

    /** Starts with a frozen clock, at the given time. */
    public Builder frozenAt(Instant start) {
      this.start = start;
      this.frozen = true;
      return this;
    }

    /**
     * How many calls {@link FakeAws#calls()} keeps, rounded up to a power of two of at least 256;
     * 16,384 otherwise. 0 turns the log off.
     *
     * @throws IllegalArgumentException if it is negative or more than 2<sup>30</sup>
     */
    public Builder callLog(int latestCalls) {
      if (latestCalls < 0) {
        throw new IllegalArgumentException("callLog(" + latestCalls + ") is negative; 0 is off.");
      }
      if (latestCalls > MAX_CALL_LOG) {
        throw new IllegalArgumentException(
            "callLog(" + latestCalls + ") is more than " + MAX_CALL_LOG + ".");
      }
      this.callLog = latestCalls;
      return this;
    }

    /**
     * A frozen clock moves by itself when all wait: when calls wait for it, as long polls do, and
     * no call was made for so much real time, it moves to the next thing that one of them waits
     * for, and what is due until then happens. Otherwise it stands still until it is moved.
     *
     * @param quiet longer than what the code under test takes between two calls; some 50
     *     milliseconds
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder advanceWhenAllWait(Duration quiet) {
      if (quiet.isNegative() || quiet.isZero()) {
        throw new IllegalArgumentException(
            "advanceWhenAllWait(" + quiet + "): a positive duration is needed.");
      }
      this.quiet = quiet;
      return this;
    }

    /**
     * How much real time a call may wait while the clock is frozen and stands still, as a long poll
     * may, before it fails with an {@link IllegalStateException} that names it; 10 seconds
     * otherwise.
     */
    public Builder patience(Duration patience) {
      this.patience = patience;
      return this;
    }

    /**
     * Clients repeat attempts that fail, as the SDK's clients do in the given mode: throttling,
     * server errors, lost connections. The back-off passes on the cloud's clock, which moves by it,
     * without jitter. Otherwise each failure is seen by the caller, at once.
     *
     * <p>What is sent or received as a stream is not sent again, unless a fault stopped it before.
     */
    public Builder retries(RetryMode mode) {
      return retries(Retries.strategy(mode));
    }

    /** As {@link #retries(RetryMode)}, with a strategy of the caller's own. */
    public Builder retries(RetryStrategy strategy) {
      this.retries = strategy;
      return this;
    }

    /** Options of a service, such as {@code SqsOptions}; a second one of a class replaces it. */
    public Builder with(ServiceOptions serviceOptions) {
      options.put(serviceOptions.getClass(), serviceOptions);
      return this;
    }

    /** The cloud. */
    public FakeAws build() {
      return new FakeAws(this);
    }
  }
}
