package dev.millwright.api.queues;

/** CEL rules of the queue kinds, each with the one text it has. */
final class QueueRules {

  private static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

  private static final String NAME = "self.metadata.name";

  /** It becomes the name of an object in one back end, and a part of a path in another. */
  static final String QUEUE_NAME = NAME + ".matches('^" + LABEL + "$')";

  static final String QUEUE_NAME_MESSAGE =
      "'%s: the name of a queue has at most 63 lower-case letters, digits and -, and begins and ends"
          + " with a letter or digit'.format(["
          + NAME
          + "])";

  static final String RESERVED_NAME = "!(" + NAME + " in ['root', 'default'])";

  static final String RESERVED_NAME_MESSAGE =
      "'%s: schedulers have a queue of this name of their own; choose another'.format(["
          + NAME
          + "])";

  static final String OWN_PARENT = "!has(self.spec.parent) || self.spec.parent != " + NAME;

  static final String OWN_PARENT_MESSAGE =
      "'is %s, this queue itself: name another, or leave it out for the root'"
          + ".format([self.spec.parent])";

  static final String PARENT = "self.matches('^" + LABEL + "$')";

  static final String PARENT_MESSAGE = "must be the name of a BatchQueue";

  static final String PARENT_ROOT = "!(self in ['root', 'default'])";

  static final String PARENT_ROOT_MESSAGE =
      "may not be root or default, which are no BatchQueues: leave parent out, and the queue hangs"
          + " below the root";

  static final String BACKEND = "!has(self.backend) || !has(self.parent)";

  static final String BACKEND_MESSAGE =
      "'is %s beside parent %s: a queue is in the back end of its parent; leave out one of the two'"
          + ".format([self.backend, self.parent])";

  /** Resources as pods ask for them; {@code vcore}, {@code gpu} and quota's names are none. */
  private static final String RESOURCE =
      "r.matches('^(cpu|memory|pods|ephemeral-storage|hugepages-[0-9]+[KMGT]i"
          + "|[a-z0-9][-a-z0-9.]{0,252}/[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)$')"
          + " && !r.startsWith('requests.')";

  static final String RESOURCES = "self.all(r, " + RESOURCE + ")";

  static final String RESOURCES_MESSAGE =
      "'%s: must be cpu, memory, pods, ephemeral-storage, hugepages-<size>, or the full name of an"
          + " extended resource, like nvidia.com/gpu'.format([self.filter(r, !("
          + RESOURCE
          + "))])";

  /**
   * All but CPUs is counted in pieces or bytes. Text that is no quantity at all is told by its
   * pattern; a guard here would cost as much as the rule. To CEL {@code 1.5Gi} is no integer, so
   * what has a binary unit is left to the controller.
   */
  static final String WHOLE_AMOUNTS =
      "self.all(r, type(self[r]) == int"
          + " || (self[r].size() <= 20"
          + " && (r == 'cpu' || quantity(self[r]).isInteger() || self[r].endsWith('i'))))";

  static final String WHOLE_AMOUNTS_MESSAGE =
      "must be whole numbers, of bytes for memory and of pieces for all else, in at most 20"
          + " characters; only cpu has parts";

  static final String CPU =
      "!('cpu' in self) || type(self['cpu']) == int"
          + " || self['cpu'].matches('^[0-9]{1,15}(m|k|[.][0-9]{1,3})?$')";

  static final String CPU_MESSAGE =
      "cpu must be in whole thousandths of one CPU, like 500m, 0.5 or 2";

  /**
   * Amounts are compared here for what nearly every queue names. The rest costs the API server more
   * than it allows one rule, so the controller compares it, with the tree around it.
   */
  private static final String COMPARED = "['cpu', 'memory', 'pods']";

  private static final String RESERVED_HOLDS =
      "!(r in self.reserved) || !(r in self.guaranteed) || quantity(string(self.reserved[r]))"
          + ".compareTo(quantity(string(self.guaranteed[r]))) <= 0";

  static final String RESERVED_AT_MOST =
      "!has(self.reserved) || !has(self.guaranteed) || "
          + (COMPARED + ".all(r, " + RESERVED_HOLDS + ")");

  static final String RESERVED_AT_MOST_MESSAGE =
      "'%s is more than what is guaranteed: lower the one or raise the other'.format(["
          + (COMPARED + ".filter(r, !(" + RESERVED_HOLDS + "))])");

  private static final String GUARANTEED_HOLDS =
      "!(r in self.guaranteed) || !(r in self.max) || quantity(string(self.guaranteed[r]))"
          + ".compareTo(quantity(string(self.max[r]))) <= 0";

  static final String GUARANTEED_AT_MOST =
      "!has(self.guaranteed) || !has(self.max) || "
          + (COMPARED + ".all(r, " + GUARANTEED_HOLDS + ")");

  static final String GUARANTEED_AT_MOST_MESSAGE =
      "'%s is more than max: lower the one or raise the other'.format(["
          + (COMPARED + ".filter(r, !(" + GUARANTEED_HOLDS + "))])");

  static final String SOMEBODY = "has(self.users) || has(self.groups)";

  static final String SOMEBODY_MESSAGE = "must name users, groups or both";

  static final String SOME_LIMIT = "has(self.max) || has(self.maxRunningApplications)";

  static final String SOME_LIMIT_MESSAGE =
      "must have max, maxRunningApplications or both, or it limits nothing";

  static final String STAR_ALONE = "!('*' in self) || self.size() == 1";

  static final String STAR_ALONE_MESSAGE =
      "has * beside names: make a limit of its own for *, which is for each one that no limit names";

  static final String SOME_SUBMITTER =
      "has(self.namespaces) || has(self.serviceAccounts) || has(self.users) || has(self.groups)";

  static final String SOME_SUBMITTER_MESSAGE =
      "names nobody: leave submitters out to let in all, or say state Hold to let in nobody";

  static final String NO_STAR = "!('*' in self)";

  static final String NO_STAR_MESSAGE = "may not hold *: leave submitters out to let in all";

  static final String NO_SERVICE_ACCOUNT =
      "!self.exists(u, u.startsWith('system:serviceaccount:'))";

  static final String NO_SERVICE_ACCOUNT_MESSAGE =
      "names a service account: write it into serviceAccounts, with its namespace and name";

  static final String NAMESPACE = "self.matches('^" + LABEL + "$')";

  static final String NAMESPACES = "self.all(n, n.matches('^" + LABEL + "$'))";

  static final String NAMESPACE_MESSAGE =
      "must hold names of namespaces: lower-case letters, digits and '-'";

  /** A span of time that back ends can count, in whole seconds. */
  static final String SPAN = "self.matches('^[1-9][0-9]{0,4}[smh]$')";

  static final String SPAN_MESSAGE =
      "must be a whole number of up to five digits with one unit, like 30s, 5m or 1h";

  private QueueRules() {}
}
