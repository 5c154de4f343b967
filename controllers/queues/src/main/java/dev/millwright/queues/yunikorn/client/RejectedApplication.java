package dev.millwright.queues.yunikorn.client;

import java.util.List;

/**
 * An application that YuniKorn did not take. It forgets one after some days.
 *
 * @param id by which its pods name it
 * @param queue that it was to be in; empty where YuniKorn found none for it, and so for everybody
 *     who may not submit
 * @param user who submitted it
 * @param groups of that user
 * @param message why, in YuniKorn's words
 * @param submitted in nanoseconds since 1970
 * @param rejected in nanoseconds since 1970
 */
public record RejectedApplication(
    String id,
    String queue,
    String user,
    List<String> groups,
    String message,
    long submitted,
    long rejected) {
  public RejectedApplication {
    groups = List.copyOf(groups);
  }
}
