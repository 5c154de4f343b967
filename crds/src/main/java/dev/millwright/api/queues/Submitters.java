package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may submit work; whoever is named in one of the lists may. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(value = QueueRules.SOME_SUBMITTER, message = QueueRules.SOME_SUBMITTER_MESSAGE)
public record Submitters(
    @JsonPropertyDescription("Namespaces from which everybody may.")
        @Size(min = 1, max = 256)
        @ValidationRule(value = QueueRules.NAMESPACES, message = QueueRules.NAMESPACE_MESSAGE)
        @Nullable List<@Size(min = 1, max = 63) String> namespaces,
    @JsonPropertyDescription("Service accounts that may.") @Size(min = 1, max = 256)
        @Nullable List<ServiceAccountReference> serviceAccounts,
    @JsonPropertyDescription("Users who may, by the name that the API server knows them by.")
        @Size(min = 1, max = 256)
        @ValidationRule(value = QueueRules.NO_STAR, message = QueueRules.NO_STAR_MESSAGE)
        @ValidationRule(
            value = QueueRules.NO_SERVICE_ACCOUNT,
            message = QueueRules.NO_SERVICE_ACCOUNT_MESSAGE)
        @Nullable List<@Size(min = 1, max = 253) String> users,
    @JsonPropertyDescription("Groups whose members may.")
        @Size(min = 1, max = 256)
        @ValidationRule(value = QueueRules.NO_STAR, message = QueueRules.NO_STAR_MESSAGE)
        @Nullable List<@Size(min = 1, max = 253) String> groups) {}
