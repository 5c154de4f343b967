package dev.millwright.api.spark;

/** CEL rules of maps, which are rules of their keys: configuration and labels. */
final class KeyRules {

  /** Labels by which Spark finds its pods, and those by which we find ours. */
  private static final String RESERVED =
      "(spark-(app|exec)-|spark-role$|spark-version$|millwright[.]dev/)";

  private static final String RESERVED_LABEL = "l.matches('^" + RESERVED + "')";

  static final String LABELS = "!self.exists(l, " + RESERVED_LABEL + ")";

  private static final String LABELS_TEXT =
      "'may not hold %s: Spark and its controller find pods by these labels; choose other keys'";

  static final String LABELS_MESSAGE =
      LABELS_TEXT + ".format([self.filter(l, " + RESERVED_LABEL + ")])";

  private static final String LABEL_VALUE =
      "self[l].matches('^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$')";

  static final String LABEL_VALUES = "self.all(l, " + LABEL_VALUE + ")";

  static final String LABEL_VALUES_MESSAGE =
      "'%s: a label has at most 63 letters, digits, -, _ and ., and begins and ends with a letter"
          + " or digit'.format([self.filter(l, !"
          + LABEL_VALUE
          + ").map(l, self[l])])";

  static final String CONF_KEYS = "self.all(k, k.startsWith('spark.'))";

  static final String CONF_KEYS_MESSAGE =
      "'%s does not begin with spark.: Spark would leave it out; correct it, or put keys of Hadoop"
          + " into hadoopConf'.format([self.filter(k, !k.startsWith('spark.'))])";

  /** Spark refuses labels of its own in this form too. */
  private static final String LABEL_KEY =
      "k.matches('^spark[.]kubernetes[.](driver|executor)[.]label[.]" + RESERVED + "')";

  static final String CONF_LABELS = "!self.exists(k, " + LABEL_KEY + ")";

  static final String CONF_LABELS_MESSAGE =
      LABELS_TEXT + ".format([self.filter(k, " + LABEL_KEY + ")])";

  static final String KEYTAB =
      "!('spark.kerberos.keytab' in self) || self['spark.kerberos.keytab'].startsWith('local:')";

  static final String KEYTAB_MESSAGE =
      "'spark.kerberos.keytab is %s: it would be read where nothing is submitted from; mount it"
          + " from a Secret by driver.template and write local: before its path'"
          + ".format([self['spark.kerberos.keytab']])";

  static final String HADOOP_KEYS = "!self.exists(k, k.startsWith('spark.'))";

  static final String HADOOP_KEYS_MESSAGE =
      "'%s: keys are Hadoop\\'s own, without spark.hadoop. before them'"
          + ".format([self.filter(k, k.startsWith('spark.'))])";

  private KeyRules() {}
}
