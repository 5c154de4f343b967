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

/** A program for Spark that runs to its end, with a driver and executors of its own. */
@Group("spark.millwright.dev")
@Version("v1alpha1")
@Plural("sparkapplications")
@ShortNames("spa")
@Categories("millwright")
@ValidationRule(
    value = SparkRules.SERVICE_NAME,
    messageExpression = SparkRules.SERVICE_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = SparkRules.APPLICATION_NAME,
    messageExpression = SparkRules.APPLICATION_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@AdditionalPrinterColumn(name = "State", jsonPath = ".status.state")
@AdditionalPrinterColumn(
    name = "Attempt",
    jsonPath = ".status.attempt.number",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Executors",
    jsonPath = ".status.executors.running",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Failure", jsonPath = ".status.failures[0].reason")
@AdditionalPrinterColumn(
    name = "Started",
    jsonPath = ".status.startTime",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
    name = "Finished",
    jsonPath = ".status.completionTime",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class SparkApplication extends CustomResource<SparkApplicationSpec, SparkApplicationStatus>
    implements Namespaced {}
