package dev.millwright.common.policy;

/**
 * One rule: a pure function of gathered facts.
 *
 * @param <F> the facts
 */
@FunctionalInterface
public interface Policy<F> {
  /** Looks at the facts and nothing else. */
  Verdict check(F facts);
}
