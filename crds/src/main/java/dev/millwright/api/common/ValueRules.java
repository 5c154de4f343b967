package dev.millwright.api.common;

/** CEL rules and patterns of values that occur in several kinds, each with the one text it has. */
public final class ValueRules {

  /** Name of a Kubernetes object: an RFC 1123 subdomain. */
  public static final String OBJECT_NAME = "self.matches('^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$')";

  /** Message of {@link #OBJECT_NAME}. */
  public static final String OBJECT_NAME_MESSAGE =
      "must be the name of a Kubernetes object: lower-case letters, digits, '-' and '.'";

  /** Name of a set; it becomes part of object names. */
  public static final String SET_NAME = "self.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')";

  /** Message of {@link #SET_NAME}. */
  public static final String SET_NAME_MESSAGE =
      "must hold only lower-case letters, digits and '-', and begin and end with one of the first"
          + " two: names of StatefulSets are made from it";

  /** A time span, with an upper limit of what Pulsar's 32-bit seconds can hold. */
  public static final String DURATION =
      "self == 'Infinite' || (self.matches('^[0-9]{1,9}[smhdw]$') &&"
          + " int(self.substring(0, self.size() - 1)) <= {'s': 2147483647, 'm': 35791394,"
          + " 'h': 596523, 'd': 24855, 'w': 3550}[self.substring(self.size() - 1)])";

  /** Message of {@link #DURATION}. */
  public static final String DURATION_MESSAGE =
      "must be a whole number with one unit, like 30s, 15m, 12h, 7d or 4w, of at most 3550w, or"
          + " Infinite";

  /** An amount of bytes. */
  public static final String BYTES = "self.matches('^(Infinite|[0-9]{1,6}(Ki|Mi|Gi|Ti))$')";

  /** Message of {@link #BYTES}. */
  public static final String BYTES_MESSAGE =
      "must be a whole number of up to six digits with one unit, like 512Mi, 10Gi or 1Ti, or"
          + " Infinite";

  /** Capacity of a volume, written as a string or as a number of bytes. */
  public static final String CAPACITY =
      "type(self) == int ? self > 0 : isQuantity(self) && quantity(self).isGreaterThan(quantity('0'))";

  /** Message of {@link #CAPACITY}. */
  public static final String CAPACITY_MESSAGE = "must be a quantity above 0, like 500Mi or 10Gi";

  /** Name of a tenant or namespace; the characters Pulsar's NamedEntity accepts. */
  public static final String PULSAR_NAME = "self.matches('^[-=:.a-zA-Z0-9_]+$')";

  /** Message of {@link #PULSAR_NAME}. */
  public static final String PULSAR_NAME_MESSAGE =
      "must hold only letters, digits and - = : . _, or Pulsar refuses it";

  /** A transition rule of a field that never changes once it is there. */
  public static final String SAME = "self == oldSelf";

  /** The name in Pulsar, which is {@code metadata.name} where the spec has none. */
  private static final String NAME = "(has(self.spec.name) ? self.spec.name : self.metadata.name)";

  /** A transition rule of the whole object: its name in Pulsar never changes. */
  public static final String SAME_NAME =
      NAME + " == (has(oldSelf.spec.name) ? oldSelf.spec.name : oldSelf.metadata.name)";

  /** Message of {@link #SAME_NAME}. */
  public static final String SAME_NAME_MESSAGE =
      "'spec.name may not change to ' + "
          + NAME
          + " + ': it names another thing in Pulsar; make a second object for that'";

  private ValueRules() {}
}
