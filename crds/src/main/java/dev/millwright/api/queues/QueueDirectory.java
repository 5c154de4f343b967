package dev.millwright.api.queues;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * What admission policies look queues up in. The queues controller writes one for each
 * QueueBackend; nobody else does.
 */
@Group("queues.millwright.dev")
@Version("v1alpha1")
@Plural("queuedirectories")
@AdditionalPrinterColumn(name = "Kind", jsonPath = ".spec.data.kind")
@AdditionalPrinterColumn(name = "Scheduler", jsonPath = ".spec.data.scheduler")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class QueueDirectory extends CustomResource<QueueDirectorySpec, Void>
    implements Namespaced {}
