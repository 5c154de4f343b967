package dev.millwright.api.spark;

/** CEL rules of single values of the Spark kinds, each with the one text it has. */
final class SparkValues {

  /** The lines of Spark that the launch knows. */
  static final String VERSION =
      "self.matches('^(3[.]5|4[.][0-3])[.][0-9]{1,3}(-[a-zA-Z0-9.-]+)?$')";

  static final String VERSION_MESSAGE =
      "must be a Spark version of the lines 3.5 and 4.0 to 4.3, with its last number, such as"
          + " 4.0.1";

  static final String IMAGE = "self.matches('^[^ ]+$')";

  static final String IMAGE_MESSAGE =
      "must be the reference of an image, like docker.io/apache/spark:4.0.1";

  /**
   * Memory as both Spark and {@code java -Xmx} read it: the launcher hands the driver's on to the
   * JVM as it stands, and that takes one letter only.
   */
  static final String JAVA_MEMORY = "self.matches('^[1-9][0-9]{0,8}[kKmMgGtT]$')";

  static final String JAVA_MEMORY_MESSAGE =
      "self + ' is not memory as Java writes it: ' + (self.matches('^[1-9][0-9]*[kKmMgGtT][iIbB]$')"
          + " ? 'write ' + self.substring(0, self.size() - 1).lowerAscii()"
          + " : 'write a whole number with k, m, g or t, such as 512m or 2g')";

  static final String CPU =
      "type(self) == int ? self > 0 : isQuantity(self) && "
          + "quantity(self).isGreaterThan(quantity('0'))";

  static final String CPU_MESSAGE = "must be a CPU quantity above 0, like 500m or 2";

  /** What the driver fetches itself; there is no submit host whose files could be uploaded. */
  static final String ADDRESS =
      "self.matches('^[a-zA-Z][a-zA-Z0-9+.-]*:[^, ]+$') && !self.startsWith('file:')";

  static final String ADDRESS_MESSAGE =
      "must be an address that the driver can read: local:///opt/app.py is a file in the image,"
          + " s3a://, hdfs:// or https:// one elsewhere; no file is uploaded from where you are";

  static final String ADDRESSES =
      "self.all(a, a.matches('^[a-zA-Z][a-zA-Z0-9+.-]*:[^, ]+$') && !a.startsWith('file:'))";

  static final String ADDRESSES_MESSAGE =
      "'%s: each item "
          + ADDRESS_MESSAGE
          + "'.format([self.filter(a, !a.matches('^[a-zA-Z][a-zA-Z0-9+.-]*:[^, ]+$')"
          + " || a.startsWith('file:'))])";

  static final String COORDINATES = "self.all(p, p.matches('^[^:, ]+:[^:, ]+:[^:, ]+$'))";

  static final String COORDINATES_MESSAGE =
      "'%s: each item must be Maven coordinates, groupId:artifactId:version'"
          + ".format([self.filter(p, !p.matches('^[^:, ]+:[^:, ]+:[^:, ]+$'))])";

  static final String EXCLUSIONS = "self.all(p, p.matches('^[^:, ]+:[^:, ]+$'))";

  static final String EXCLUSIONS_MESSAGE =
      "'%s: each item must be groupId:artifactId, without a version'"
          + ".format([self.filter(p, !p.matches('^[^:, ]+:[^:, ]+$'))])";

  /** A span of time that may be without end. */
  static final String DEADLINE = "self == 'Infinite' || self.matches('^[1-9][0-9]{0,4}[smhd]$')";

  static final String DEADLINE_MESSAGE =
      "must be a whole number of up to five digits with one unit, like 90s, 15m, 12h or 7d, or"
          + " Infinite";

  /** A span of time that CEL's own durations read too. */
  static final String SPAN = "self.matches('^[1-9][0-9]{0,4}[smh]$')";

  static final String SPAN_MESSAGE =
      "must be a whole number of up to five digits with one unit, like 30s, 5m or 1h";

  /** What Spark refuses for executors; for the driver it would go round {@code conf}. */
  static final String JAVA_OPTIONS = "!self.contains('-Xmx') && !self.contains('-Dspark')";

  static final String JAVA_OPTIONS_MESSAGE =
      "may hold neither -Xmx nor -Dspark*: say memory for the one and conf for the other";

  /** Environment that Spark sets on its containers. */
  private static final String ENV_OF_SPARK =
      "e.name.matches('^SPARK_(APPLICATION_ID|CONF_DIR|DRIVER_(BIND_ADDRESS|URL)|EXECUTOR_[A-Z_]+"
          + "|LOCAL_DIRS|RESOURCE_PROFILE_ID|USER)$')";

  static final String ENV = "!self.exists(e, " + ENV_OF_SPARK + ")";

  static final String ENV_MESSAGE =
      "'%s: Spark sets this itself; use conf, such as spark.local.dir'.format([self.filter(e, "
          + ENV_OF_SPARK
          + ").map(e, e.name)])";

  static final String ENV_NAMES = "self.all(e, self.exists_one(o, o.name == e.name))";

  static final String ENV_NAMES_MESSAGE =
      "'%s stands in the list more than once: keep one'"
          + ".format([self.filter(e, !self.exists_one(o, o.name == e.name)).map(e, e.name)])";

  private static final String HOST_PATTERN =
      ".matches('^([*][.])?([-a-z0-9.]|[{][{](NAME|NAMESPACE)[}][}])+$')";

  static final String HOST = "self" + HOST_PATTERN;

  static final String HOSTS = "self.all(h, h" + HOST_PATTERN + ")";

  static final String HOST_MESSAGE =
      "must be a host name in lower case, which may hold {{NAME}} and {{NAMESPACE}}, like"
          + " {{NAME}}.spark.example.com";

  private SparkValues() {}
}
