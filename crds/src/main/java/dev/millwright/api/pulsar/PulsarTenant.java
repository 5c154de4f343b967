package dev.millwright.api.pulsar;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A tenant on a Pulsar cluster. */
@Group("pulsar.millwright.dev")
@Version("v1alpha1")
@ShortNames("pltn")
@Categories("millwright")
public class PulsarTenant extends CustomResource<PulsarTenantSpec, ContentStatus>
    implements Namespaced {}
