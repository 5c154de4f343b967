package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** Permissions of one role. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Permission(
    @JsonPropertyDescription("Role the token or certificate of a client names.") @Required
        String role,
    @JsonPropertyDescription("What the role may do; exactly this.") @Required
        List<PermissionAction> actions) {}
