package dev.millwright.api.pulsar;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A namespace of a Pulsar tenant, with policies and permissions. */
@Group("pulsar.millwright.dev")
@Version("v1alpha1")
@ShortNames("plns")
@Categories("millwright")
public class PulsarNamespace extends CustomResource<PulsarNamespaceSpec, ContentStatus>
    implements Namespaced {}
