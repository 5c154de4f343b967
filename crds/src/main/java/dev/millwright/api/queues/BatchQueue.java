package dev.millwright.api.queues;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * A share of the cluster for batch work. Queues form one tree, whose root is the capacity of the
 * cluster and no object. A queue without queues below it takes work, one with such does not.
 */
@Group("queues.millwright.dev")
@Version("v1alpha1")
@Plural("batchqueues")
@ShortNames("bq")
@Categories("millwright")
@ValidationRule(
    value = QueueRules.QUEUE_NAME,
    messageExpression = QueueRules.QUEUE_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = QueueRules.RESERVED_NAME,
    messageExpression = QueueRules.RESERVED_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = QueueRules.OWN_PARENT,
    messageExpression = QueueRules.OWN_PARENT_MESSAGE,
    fieldPath = ".spec.parent")
@AdditionalPrinterColumn(name = "Parent", jsonPath = ".spec.parent")
@AdditionalPrinterColumn(name = "Back end", jsonPath = ".status.placement.backend")
@AdditionalPrinterColumn(name = "State", jsonPath = ".spec.state")
@AdditionalPrinterColumn(
    name = "Enforced",
    jsonPath = ".status.conditions[?(@.type=='Enforced')].status")
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.conditions[?(@.type=='Enforced')].reason")
@AdditionalPrinterColumn(
    name = "Running",
    jsonPath = ".status.applications.running",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Pending",
    jsonPath = ".status.applications.pending",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class BatchQueue extends CustomResource<BatchQueueSpec, BatchQueueStatus> {}
