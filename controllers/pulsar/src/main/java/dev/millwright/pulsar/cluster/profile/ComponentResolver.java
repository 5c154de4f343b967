package dev.millwright.pulsar.cluster.profile;

import dev.millwright.api.common.VolumeSettings;
import dev.millwright.api.pulsar.BookieSet;
import dev.millwright.api.pulsar.BookieSettings;
import dev.millwright.api.pulsar.BrokerSettings;
import dev.millwright.api.pulsar.MetadataSettings;
import dev.millwright.api.pulsar.OxiaSettings;
import dev.millwright.api.pulsar.ProxySettings;
import dev.millwright.api.pulsar.ServingSet;
import dev.millwright.api.pulsar.ZooKeeperSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fills in the sets of each component. */
final class ComponentResolver {

  static final String DATA = "data";
  private static final String JOURNAL = "journal";
  private static final String LEDGERS = "ledgers";
  private static final String OXIA_IMAGE = "docker.io/oxia/oxia:0.16.7";

  /** The coordinator keeps one small file. */
  private static final String COORDINATOR_DATA = "1Gi";

  private final ProfileDefaults defaults;
  private final SetResolver sets;

  ComponentResolver(ProfileDefaults defaults) {
    this.defaults = defaults;
    this.sets = new SetResolver(defaults.spread());
  }

  MetadataStore metadata(@Nullable MetadataSettings settings) {
    if (settings != null && settings.url() != null) {
      return new MetadataStore.ExternalStore(settings.url());
    }
    OxiaSettings oxia = settings == null ? null : settings.oxia();
    return oxia == null ? zooKeeper(settings == null ? null : settings.zooKeeper()) : oxia(oxia);
  }

  private MetadataStore zooKeeper(@Nullable ZooKeeperSettings settings) {
    SetWish wish =
        settings == null
            ? SetWish.NONE
            : SetWish.of(
                    settings.replicas(),
                    settings.resources(),
                    settings.jvm(),
                    settings.config(),
                    settings.pod())
                .withVolume(DATA, settings.data());
    return new MetadataStore.ZooKeeperRunByUs(resolve(Component.ZOOKEEPER, wish));
  }

  private MetadataStore oxia(OxiaSettings settings) {
    SetWish servers =
        SetWish.of(settings.replicas(), settings.resources(), null, null, settings.pod())
            .withVolume(DATA, settings.data());
    SetWish coordinator =
        SetWish.of(1, settings.coordinatorResources(), null, null, settings.pod())
            .withVolume(DATA, ofSameClass(settings.data()));
    return new MetadataStore.OxiaRunByUs(
        Overrides.first(settings.image(), OXIA_IMAGE),
        resolve(Component.OXIA_COORDINATOR, coordinator),
        resolve(Component.OXIA, servers),
        Overrides.first(settings.shards(), defaults.oxiaShards()));
  }

  /** There is nothing to say of the coordinator's volume, but it must be of a class that exists. */
  private static @Nullable VolumeSettings ofSameClass(@Nullable VolumeSettings data) {
    return data == null || data.storageClassName() == null
        ? null
        : new VolumeSettings(null, data.storageClassName(), null);
  }

  List<ResolvedSet> bookies(@Nullable BookieSettings settings) {
    if (settings == null) {
      return List.of(resolve(Component.BOOKIE, SetWish.NONE));
    }
    SetWish all =
        SetWish.of(
                settings.replicas(),
                settings.resources(),
                settings.jvm(),
                settings.config(),
                settings.pod())
            .withVolume(JOURNAL, settings.journal())
            .withVolume(LEDGERS, settings.ledgers());
    List<BookieSet> named = settings.sets();
    if (named == null || named.isEmpty()) {
      return List.of(resolve(Component.BOOKIE, all));
    }
    return named.stream()
        .map(set -> resolve(Component.BOOKIE, set.name(), wish(set).over(all)))
        .toList();
  }

  private static SetWish wish(BookieSet set) {
    return SetWish.of(set.replicas(), set.resources(), set.jvm(), set.config(), set.pod())
        .withVolume(JOURNAL, set.journal())
        .withVolume(LEDGERS, set.ledgers())
        .withPlace(set.rack(), set.zones());
  }

  List<ResolvedSet> brokers(@Nullable BrokerSettings settings) {
    return settings == null
        ? List.of(resolve(Component.BROKER, SetWish.NONE))
        : serving(
            Component.BROKER,
            SetWish.of(
                settings.replicas(),
                settings.resources(),
                settings.jvm(),
                settings.config(),
                settings.pod()),
            settings.sets());
  }

  List<ResolvedSet> proxies(@Nullable ProxySettings settings) {
    return settings == null
        ? List.of(resolve(Component.PROXY, SetWish.NONE))
        : serving(
            Component.PROXY,
            SetWish.of(
                settings.replicas(),
                settings.resources(),
                settings.jvm(),
                settings.config(),
                settings.pod()),
            settings.sets());
  }

  private List<ResolvedSet> serving(
      Component component, SetWish all, @Nullable List<ServingSet> named) {
    if (named == null || named.isEmpty()) {
      return List.of(resolve(component, all));
    }
    return named.stream()
        .map(
            set ->
                resolve(
                    component,
                    set.name(),
                    SetWish.of(set.replicas(), set.resources(), set.jvm(), set.config(), set.pod())
                        .withPlace(null, set.zones())
                        .over(all)))
        .toList();
  }

  ResolvedSet resolve(Component component, SetWish wish) {
    return resolve(component, ResolvedSet.DEFAULT_NAME, wish);
  }

  private ResolvedSet resolve(Component component, String name, SetWish wish) {
    return sets.resolve(component, name, wish, size(component), volumes(component));
  }

  private ProfileDefaults.Size size(Component component) {
    return switch (component) {
      case ZOOKEEPER -> defaults.zooKeeper();
      case OXIA_COORDINATOR -> defaults.oxiaCoordinator();
      case OXIA -> defaults.oxia();
      case BOOKIE -> defaults.bookie();
      case AUTORECOVERY -> defaults.autorecovery();
      case BROKER -> defaults.broker();
      case PROXY -> defaults.proxy();
      case STANDALONE -> defaults.standalone();
    };
  }

  private Map<String, String> volumes(Component component) {
    return switch (component) {
      case ZOOKEEPER, OXIA -> Map.of(DATA, defaults.data());
      case OXIA_COORDINATOR -> Map.of(DATA, COORDINATOR_DATA);
      case BOOKIE ->
          new TreeMap<>(Map.of(JOURNAL, defaults.journal(), LEDGERS, defaults.ledgers()));
      case STANDALONE -> Map.of(DATA, defaults.ledgers());
      case AUTORECOVERY, BROKER, PROXY -> Map.of();
    };
  }
}
