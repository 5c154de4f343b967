package dev.millwright.api.spark;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A long-lived Spark Connect server, and the Service that clients reach it by. */
@Group("spark.millwright.dev")
@Version("v1alpha1")
@Plural("sparkconnects")
@ShortNames("spc")
@Categories("millwright")
@ValidationRule(
    value = SparkRules.SERVICE_NAME,
    messageExpression = SparkRules.SERVICE_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = SparkRules.CONNECT_NAME,
    messageExpression = SparkRules.CONNECT_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
@AdditionalPrinterColumn(
    name = "Executors",
    jsonPath = ".status.executors.running",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".spec.sparkVersion")
@AdditionalPrinterColumn(name = "Endpoint", jsonPath = ".status.endpoint")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class SparkConnect extends CustomResource<SparkConnectSpec, SparkConnectStatus>
    implements Namespaced {}
