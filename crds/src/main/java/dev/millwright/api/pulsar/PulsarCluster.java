package dev.millwright.api.pulsar;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * A Pulsar cluster: metadata store, bookies, brokers and proxies, or one that someone else runs.
 */
@Group("pulsar.millwright.dev")
@Version("v1alpha1")
@Plural("pulsarclusters")
@ShortNames("plc")
@Categories("millwright")
@ValidationRule(
    value = ClusterRules.SERVICE_NAME,
    messageExpression = ClusterRules.SERVICE_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = ClusterRules.SHORT_NAME,
    messageExpression = ClusterRules.SHORT_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = ClusterRules.SHORT_SET_NAMES,
    messageExpression = ClusterRules.SHORT_SET_NAMES_MESSAGE)
@ValidationRule(
    value = ClusterRules.SAME_CLUSTER_NAME,
    messageExpression = ClusterRules.SAME_CLUSTER_NAME_MESSAGE,
    fieldPath = ".spec.clusterName")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
@AdditionalPrinterColumn(
    name = "Brokers",
    jsonPath = ".status.scale.replicas",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".status.version")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class PulsarCluster extends CustomResource<PulsarClusterSpec, PulsarClusterStatus>
    implements Namespaced {}
