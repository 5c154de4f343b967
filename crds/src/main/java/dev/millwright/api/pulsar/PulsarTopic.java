package dev.millwright.api.pulsar;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A topic on a Pulsar cluster, partitioned or not, with policies and permissions. */
@Group("pulsar.millwright.dev")
@Version("v1alpha1")
@ShortNames("plt")
@Categories("millwright")
public class PulsarTopic extends CustomResource<PulsarTopicSpec, ContentStatus>
    implements Namespaced {}
