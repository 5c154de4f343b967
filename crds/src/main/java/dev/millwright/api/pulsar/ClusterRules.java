package dev.millwright.api.pulsar;

/** CEL rules of PulsarCluster that look at several fields at once. */
final class ClusterRules {

  private static final String PROFILE = "self.?profile.orValue('Laptop')";

  /** Bookies of a set or ensemble size where the spec is silent; the figures of the profiles. */
  private static final String PROFILE_SIZE = "(" + PROFILE + " == 'Standard' ? 3 : 1)";

  private static final String BOOKIES_EACH =
      "self.?bookies.?replicas.orValue(" + PROFILE_SIZE + ")";

  private static final String BOOKIES =
      "(self.?bookies.?sets.orValue([]).size() == 0 ? "
          + BOOKIES_EACH
          + " : self.bookies.sets.map(s, s.?replicas.orValue("
          + BOOKIES_EACH
          + ")).sum())";

  private static final String ENSEMBLE =
      "self.?replication.?ensemble.orValue(" + PROFILE_SIZE + ")";

  /** Every ledger finds an ensemble. */
  static final String ENOUGH_BOOKIES =
      "has(self.external) || " + PROFILE + " == 'Standalone' || " + ENSEMBLE + " <= " + BOOKIES;

  static final String ENOUGH_BOOKIES_MESSAGE =
      "'replication.ensemble is %d but there are %d bookies, so no ledger could be written: raise"
          + " bookies.replicas or lower replication'.format(["
          + ENSEMBLE
          + ", "
          + BOOKIES
          + "])";

  static final String EXTERNAL_ALONE =
      "!has(self.external) || !(has(self.profile) || has(self.version) || has(self.image)"
          + " || has(self.metadata) || has(self.replication) || has(self.bookies)"
          + " || has(self.brokers) || has(self.proxies) || has(self.autorecovery)"
          + " || has(self.standalone))";

  static final String EXTERNAL_ALONE_MESSAGE =
      "external is a cluster that someone else runs: remove profile, version, image, metadata,"
          + " replication, bookies, brokers, proxies, autorecovery and standalone, or remove"
          + " external";

  static final String STANDALONE_ALONE =
      PROFILE
          + " != 'Standalone' || !(has(self.replication) || has(self.bookies) ||"
          + " has(self.brokers) || has(self.proxies) || has(self.autorecovery) ||"
          + " self.?metadata.?zooKeeper.hasValue() || self.?metadata.?oxia.hasValue())";

  static final String STANDALONE_ALONE_MESSAGE =
      "profile is Standalone, which is one pod: remove replication, bookies, brokers, proxies,"
          + " autorecovery, metadata.zooKeeper and metadata.oxia, or use profile Laptop";

  static final String STANDALONE_SETTINGS =
      "!has(self.standalone) || " + PROFILE + " == 'Standalone'";

  static final String STANDALONE_SETTINGS_MESSAGE =
      "standalone is for profile Standalone only: remove it, or set that profile";

  static final String ROCKSDB =
      "!self.?metadata.?url.orValue('').startsWith('rocksdb:') || " + PROFILE + " == 'Standalone'";

  static final String ROCKSDB_MESSAGE =
      "'metadata.url is ' + self.metadata.url + ', which one process alone can open: use it with"
          + " profile Standalone, or name a store that is a server'";

  static final String SAME_STORE =
      "(has(self.metadata) && has(self.metadata.oxia)) =="
          + " (has(oldSelf.metadata) && has(oldSelf.metadata.oxia)) &&"
          + " (has(self.metadata) && has(self.metadata.url)) =="
          + " (has(oldSelf.metadata) && has(oldSelf.metadata.url))";

  /** Message of {@link #SAME_STORE}, and of the rule on the URL. */
  static final String SAME_STORE_MESSAGE =
      "the metadata store may not change: the cluster would lose track of every ledger; make a"
          + " second PulsarCluster and replicate to it";

  static final String SAME_PROFILE =
      "has(self.profile) == has(oldSelf.profile) ? !has(self.profile) ||"
          + " self.profile == oldSelf.profile :"
          + " (has(self.profile) ? self.profile : oldSelf.profile) == 'Laptop'";

  static final String SAME_PROFILE_MESSAGE =
      "'profile may not change from %s to %s: keep it and set the fields you need, or make a second"
          + " PulsarCluster'.format([has(oldSelf.profile) ? oldSelf.profile : 'Laptop',"
          + " has(self.profile) ? self.profile : 'Laptop'])";

  static final String SAME_DOMAIN =
      "has(self.clusterDomain) == has(oldSelf.clusterDomain) ? !has(self.clusterDomain) ||"
          + " self.clusterDomain == oldSelf.clusterDomain :"
          + " (has(self.clusterDomain) ? self.clusterDomain : oldSelf.clusterDomain) =="
          + " 'cluster.local'";

  static final String SAME_DOMAIN_MESSAGE =
      "clusterDomain may not change (it is cluster.local where it is left out): bookies are known"
          + " by names in it; make a second PulsarCluster";

  static final String SAME_OWNER = "has(self.external) == has(oldSelf.external)";

  static final String SAME_OWNER_MESSAGE =
      "external may neither come nor go: make a second PulsarCluster";

  private static final String NAME = "self.metadata.name";

  /** Names of Services begin with a letter, RFC 1035. */
  static final String SERVICE_NAME = NAME + ".matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')";

  static final String SERVICE_NAME_MESSAGE =
      "'metadata.name is ' + "
          + NAME
          + " + ': it must begin with a letter and hold only lower-case letters, digits and -,"
          + " because Services are named after it'";

  /** The longest name made of it ends in {@code -oxia-coordinator-headless}. */
  static final String SHORT_NAME = NAME + ".size() <= 35";

  static final String SHORT_NAME_MESSAGE =
      "'metadata.name is %s, %d characters long: at most 35, because names made from it may have"
          + " 63'.format(["
          + NAME
          + ", "
          + NAME
          + ".size()])";

  private static final String FITS = " self.metadata.name.size() + s.name.size() <= 44))";

  /** A StatefulSet's name and the hash of its revision become one label of 63 characters. */
  static final String SHORT_SET_NAMES =
      "(!has(self.spec.bookies) || !has(self.spec.bookies.sets) || self.spec.bookies.sets.all(s,"
          + FITS
          + " && (!has(self.spec.brokers) || !has(self.spec.brokers.sets) || self.spec.brokers.sets.all(s,"
          + FITS
          + " && (!has(self.spec.proxies) || !has(self.spec.proxies.sets) || self.spec.proxies.sets.all(s,"
          + FITS;

  static final String SHORT_SET_NAMES_MESSAGE =
      "'the name of a set is too long: together with metadata.name (' + "
          + NAME
          + " + ') it may have 44 characters, because names made of both may have 63'";

  private static final String CLUSTER_NAME =
      "(has(self.spec.clusterName) ? self.spec.clusterName : self.metadata.name)";

  static final String SAME_CLUSTER_NAME =
      CLUSTER_NAME
          + " == (has(oldSelf.spec.clusterName) ? oldSelf.spec.clusterName :"
          + " oldSelf.metadata.name)";

  static final String SAME_CLUSTER_NAME_MESSAGE =
      "'spec.clusterName may not change to ' + "
          + CLUSTER_NAME
          + " + ': it stands in the metadata of every namespace; make a second PulsarCluster'";

  private ClusterRules() {}
}
