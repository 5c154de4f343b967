package dev.millwright.api.pulsar;

import dev.millwright.api.common.ValueRules;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A tenant on a Pulsar cluster. */
@Group("pulsar.millwright.dev")
@Version("v1alpha1")
@Plural("pulsartenants")
@ShortNames("pltn")
@Categories("millwright")
@ValidationRule(
    value = ValueRules.SAME_NAME,
    messageExpression = ValueRules.SAME_NAME_MESSAGE,
    fieldPath = ".spec.name")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
@AdditionalPrinterColumn(name = "Pulsar name", jsonPath = ".status.name")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class PulsarTenant extends CustomResource<PulsarTenantSpec, ContentStatus>
    implements Namespaced {}
