package dev.awsfakes.internal.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessControl;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Denial;
import dev.awsfakes.spi.access.PolicySyntaxException;
import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.SelfCopying;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** The policies of one cloud, and what was asked of them. */
public final class PolicyControl implements AccessControl, SelfCopying {
  private static final int MAX_ANSWERS = 16_384;
  private static final int MAX_DOCUMENTS = 1_000;

  private volatile boolean inForce;
  private volatile boolean named;

  // Made when the first policy is read: a cloud without policies has no use for it.
  @GuardedBy("this")
  private @Nullable Cache<String, PolicyDocument> documents;

  @GuardedBy("this")
  private final Deque<AnsweredQuestion> answers = new ArrayDeque<>();

  /** Not in force. */
  public PolicyControl() {}

  @Override
  public Object copied(Copies copies) {
    PolicyControl copy = new PolicyControl();
    copy.inForce = inForce;
    copy.named = named;
    return copy;
  }

  @Override
  public boolean isInForce() {
    return inForce;
  }

  @Override
  public void enforce() {
    if (!inForce) {
      inForce = true;
    }
  }

  /** From now on calls are asked about, those of services as well. */
  public void nameCaller() {
    named = true;
    enforce();
  }

  @Override
  public boolean hasNamedCallers() {
    return named;
  }

  @Override
  public void check(Call call) {
    Authorization authorization = call.service().authorization();
    for (AccessQuestion question : authorization.questions(call)) {
      call.require(question);
    }
  }

  @Override
  public Optional<Denial> answer(
      Caller caller, AccessQuestion question, Instant now, Region region) {
    Decision decision = decide(caller, question, now, region);
    AnsweredQuestion answer = new AnsweredQuestion(caller, question, now, region, decision);
    synchronized (this) {
      if (answers.size() == MAX_ANSWERS) {
        answers.removeFirst();
      }
      answers.addLast(answer);
    }
    return decision.denial();
  }

  Decision decide(Caller caller, AccessQuestion question, Instant now, Region region) {
    return Evaluation.of(
        caller, question, new RequestKeys(caller, question, now, region), this::document);
  }

  /** What was asked, oldest first. */
  public synchronized List<AnsweredQuestion> answers() {
    return new ArrayList<>(answers);
  }

  /** Forgets what was asked. */
  public synchronized void forget() {
    answers.clear();
  }

  private PolicyDocument document(String json) {
    return documents().get(json, PolicyControl::read);
  }

  private synchronized Cache<String, PolicyDocument> documents() {
    if (documents == null) {
      documents = Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).executor(Runnable::run).build();
    }
    return documents;
  }

  private static PolicyDocument read(String json) {
    try {
      return PolicyDocument.ofResource(json);
    } catch (PolicySyntaxException e) {
      throw new IllegalStateException("stored, and no policy: " + json, e);
    }
  }
}
