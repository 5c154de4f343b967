package dev.millwright.api.queues;

/** CEL rules of QueueBackend, each with the one text it has. */
final class BackendRules {

  static final String ONE_KIND =
      "[has(self.volcano), has(self.yuniKorn), has(self.kueue)].filter(k, k).size() == 1";

  static final String ONE_KIND_MESSAGE =
      "must have one of volcano, yuniKorn and kueue, as {} where its defaults fit";

  static final String SAME_KIND =
      "has(self.volcano) == has(oldSelf.volcano) && has(self.kueue) == has(oldSelf.kueue)";

  static final String SAME_KIND_MESSAGE =
      "may not become another scheduler, for queues are in it: make a second QueueBackend, and move"
          + " queues there by their backend";

  /** Hosts by name only: the last part of a domain name does not begin with a digit. */
  static final String ADDRESS =
      "self.matches('^https?://([a-z0-9]([-a-z0-9]*[a-z0-9])?[.])*[a-z]([-a-z0-9]*[a-z0-9])?"
          + "(:[1-9][0-9]{0,4})?(/[-a-zA-Z0-9_.]+)*$')";

  static final String ADDRESS_MESSAGE =
      "must be http:// or https://, a domain name in lower case and perhaps a port and a path"
          + " without / at its end, like http://yunikorn-service.yunikorn:9080; no IP address";

  static final String SCHEDULER = "self.matches('^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$')";

  static final String SCHEDULER_MESSAGE =
      "must be a schedulerName of pods: lower-case letters, digits, '-' and '.'";

  static final String KEY = "self.matches('^[-a-zA-Z0-9_.]+$')";

  static final String KEY_MESSAGE =
      "must hold only letters, digits and - _ . as a key of a ConfigMap does";

  private BackendRules() {}
}
