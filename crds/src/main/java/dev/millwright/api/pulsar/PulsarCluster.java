package dev.millwright.api.pulsar;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * A Pulsar cluster: metadata store, bookies, brokers and proxies, or one that someone else runs.
 */
@Group("pulsar.millwright.dev")
@Version("v1alpha1")
@ShortNames("plc")
@Categories("millwright")
public class PulsarCluster extends CustomResource<PulsarClusterSpec, PulsarClusterStatus>
    implements Namespaced {}
