package dev.millwright.api.spark;

/** CEL rules of the Spark kinds that look at several fields at once. */
final class SparkRules {

  /** Whether configuration that a rule cannot read, or one of these keys, decides instead. */
  private static final String ELSEWHERE = "has(self.sparkConfConfigMap) || (has(self.conf) && [";

  private static final String IN_CONF = "].exists(k, k in self.conf)) || ";

  /** Spark goes by the end of the file's name, as written here. */
  private static final String SCRIPT = "self.mainApplicationFile.matches('[.](py|R)$')";

  static final String PROGRAM = "has(self.mainApplicationFile) || has(self.mainClass)";

  static final String PROGRAM_MESSAGE =
      "mainApplicationFile is missing: name the jar, Python or R file to run, or mainClass alone"
          + " for a class that is in the image's own jars";

  static final String MAIN_CLASS =
      "has(self.mainClass) || !has(self.mainApplicationFile) || " + SCRIPT;

  static final String MAIN_CLASS_MESSAGE =
      "'mainClass is missing: mainApplicationFile is %s, and only a file that ends in .py or .R is"
          + " run without a class'.format([self.mainApplicationFile])";

  static final String NO_MAIN_CLASS =
      "!has(self.mainClass) || !has(self.mainApplicationFile) || !" + SCRIPT;

  static final String NO_MAIN_CLASS_MESSAGE =
      "'mainClass is %s but mainApplicationFile is %s, which has none: remove mainClass'.format(["
          + "self.mainClass, self.mainApplicationFile])";

  static final String INSTANCES =
      "!has(self.dynamicAllocation) || !has(self.executor) || !has(self.executor.instances)";

  static final String INSTANCES_MESSAGE =
      "'executor.instances is %d beside dynamicAllocation: remove it, and say"
          + " dynamicAllocation.initialExecutors for the number to begin with'"
          + ".format([self.executor.instances])";

  static final String SHUFFLE_TRACKING =
      ELSEWHERE
          + "'spark.decommission.enabled', 'spark.shuffle.service.enabled',"
          + " 'spark.shuffle.sort.io.plugin.class'"
          + IN_CONF
          + "self.?dynamicAllocation.?shuffleTracking.orValue(true)";

  static final String SHUFFLE_TRACKING_MESSAGE =
      "dynamicAllocation.shuffleTracking is false, and then Spark does not start unless conf says"
          + " where shuffle data stays: remove it, or set spark.decommission.enabled with"
          + " spark.storage.decommission.shuffleBlocks.enabled, or"
          + " spark.shuffle.sort.io.plugin.class";

  private static final String MIN = "(has(self.minExecutors) ? self.minExecutors : 0)";

  static final String MIN_EXECUTORS = "!has(self.maxExecutors) || " + MIN + " <= self.maxExecutors";

  static final String MIN_EXECUTORS_MESSAGE =
      "'minExecutors is %d and maxExecutors %d: lower the first or raise the second'.format(["
          + MIN
          + ", self.maxExecutors])";

  static final String INITIAL_EXECUTORS =
      "!has(self.initialExecutors) || (self.initialExecutors >= "
          + MIN
          + " && (!has(self.maxExecutors) || self.initialExecutors <= self.maxExecutors))";

  static final String INITIAL_EXECUTORS_MESSAGE =
      "'initialExecutors is %d and must be between minExecutors, %d, and maxExecutors%s'.format(["
          + "self.initialExecutors, "
          + MIN
          + ", has(self.maxExecutors) ? ', %d'.format([self.maxExecutors]) : ''])";

  private static final String HAS_SERVER = ".exists(p, p.contains('spark-connect_')))";

  /** From 4.0 on the server is in Spark's own images. */
  static final String CONNECT_JAR =
      "has(self.image) || !self.sparkVersion.startsWith('3.') || "
          + ELSEWHERE
          + "'spark.jars', 'spark.jars.packages', 'spark.kubernetes.container.image',"
          + " 'spark.kubernetes.driver.container.image'"
          + IN_CONF
          + "(has(self.dependencies) && ("
          + "(has(self.dependencies.packages) && self.dependencies.packages"
          + HAS_SERVER
          + " || (has(self.dependencies.jars) && self.dependencies.jars"
          + HAS_SERVER
          + "))";

  static final String CONNECT_JAR_MESSAGE =
      "'sparkVersion is %s, whose image has no Spark Connect: add"
          + " org.apache.spark:spark-connect_2.12:%s to dependencies.packages, or name an image "
          + "that"
          + " has it'.format([self.sparkVersion, self.sparkVersion])";

  /** A pod whose request is above its limit is refused by Kubernetes. */
  static final String CORE_LIMIT =
      "!has(self.coreLimit) || !isQuantity(string(self.coreLimit)) || !has(self.coreRequest) ||"
          + " !isQuantity(string(self.coreRequest)) ||"
          + " quantity(string(self.coreLimit)).compareTo(quantity(string(self.coreRequest))) >= 0";

  static final String CORE_LIMIT_MESSAGE =
      "'coreLimit is %s, below coreRequest, which is %s: raise it, or lower coreRequest'.format(["
          + "self.coreLimit, self.coreRequest])";

  static final String DRIVER_CORES =
      "!has(self.driver) || !has(self.driver.coreLimit) || has(self.driver.coreRequest) || "
          + ELSEWHERE
          + "'spark.driver.cores', 'spark.kubernetes.driver.request.cores'"
          + IN_CONF
          + "!isQuantity(string(self.driver.coreLimit)) ||"
          + " quantity(string(self.driver.coreLimit)).asApproximateFloat() >="
          + " double(has(self.driver.cores) ? self.driver.cores : 1)";

  static final String EXECUTOR_CORES =
      "!has(self.executor) || !has(self.executor.coreLimit) || has(self.executor.coreRequest) || "
          + ELSEWHERE
          + "'spark.executor.cores', 'spark.kubernetes.executor.request.cores'"
          + IN_CONF
          + "!isQuantity(string(self.executor.coreLimit)) ||"
          + " quantity(string(self.executor.coreLimit)).asApproximateFloat() >="
          + " double(has(self.executor.cores) ? self.executor.cores : 1)";

  private static final String CORES_TEXT =
      "'coreLimit is %s, below cores, which is 1 where it is left out and what is requested: raise"
          + " coreLimit, or set coreRequest'";

  static final String DRIVER_CORES_MESSAGE = CORES_TEXT + ".format([self.driver.coreLimit])";

  static final String EXECUTOR_CORES_MESSAGE = CORES_TEXT + ".format([self.executor.coreLimit])";

  private static final String NAME = "self.metadata.name";

  /** Names of Services begin with a letter, RFC 1035. */
  static final String SERVICE_NAME = NAME + ".matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')";

  static final String SERVICE_NAME_MESSAGE =
      "'metadata.name is ' + "
          + NAME
          + " + ': it must begin with a letter and hold only lower-case letters, digits and -,"
          + " because Services are named after it'";

  private static final String TOO_LONG = "'metadata.name is %s, %d characters long: at most ";

  private static final String NAMED = "'.format([" + NAME + ", " + NAME + ".size()])";

  /** The Service of the UI is {@code <name>-ui}. */
  static final String APPLICATION_NAME = NAME + ".size() <= 60";

  static final String APPLICATION_NAME_MESSAGE =
      TOO_LONG + "60, because the name of its Service, <name>-ui, may have 63" + NAMED;

  /** A run is {@code <name>-<minute>}, where the minute since 1970 has up to ten digits. */
  static final String SCHEDULE_NAME = NAME + ".size() <= 49";

  static final String SCHEDULE_NAME_MESSAGE =
      TOO_LONG + "49, because the names of its runs, <name>-<time>, may have 60" + NAMED;

  /** The Service of clients is {@code <name>-connect}. */
  static final String CONNECT_NAME = NAME + ".size() <= 55";

  static final String CONNECT_NAME_MESSAGE =
      TOO_LONG + "55, because the name of its Service, <name>-connect, may have 63" + NAMED;

  private SparkRules() {}
}
