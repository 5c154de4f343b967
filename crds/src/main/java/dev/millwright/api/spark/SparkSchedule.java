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

/** A SparkApplication at set times. */
@Group("spark.millwright.dev")
@Version("v1alpha1")
@Plural("sparkschedules")
@ShortNames("sps")
@Categories("millwright")
@ValidationRule(
    value = SparkRules.SERVICE_NAME,
    messageExpression = SparkRules.SERVICE_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@ValidationRule(
    value = SparkRules.SCHEDULE_NAME,
    messageExpression = SparkRules.SCHEDULE_NAME_MESSAGE,
    fieldPath = ".metadata.name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "Schedule", jsonPath = ".spec.schedule")
@AdditionalPrinterColumn(name = "Zone", jsonPath = ".spec.timeZone")
@AdditionalPrinterColumn(
    name = "Suspend",
    jsonPath = ".spec.suspend",
    type = AdditionalPrinterColumn.Type.BOOLEAN)
@AdditionalPrinterColumn(
    name = "Active",
    jsonPath = ".status.activeRuns",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Last",
    jsonPath = ".status.lastScheduleTime",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Next", jsonPath = ".status.nextScheduleTime")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class SparkSchedule extends CustomResource<SparkScheduleSpec, SparkScheduleStatus>
    implements Namespaced {}
