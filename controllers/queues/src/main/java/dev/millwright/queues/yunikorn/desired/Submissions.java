package dev.millwright.queues.yunikorn.desired;

/** Who keeps out work that a queue does not let in. */
public enum Submissions {
  /**
   * YuniKorn's access lists alone. They know users and groups with plain names; everybody else whom
   * {@code submitters} names is kept out.
   */
  LISTED,
  /**
   * An admission policy of ours, before YuniKorn sees anything. Where access lists cannot say whom
   * {@code submitters} names, they let in everybody and leave it to the policy.
   */
  GUARDED
}
