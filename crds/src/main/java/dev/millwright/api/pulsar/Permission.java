package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Permissions of one role. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Permission(
    @JsonPropertyDescription("Role the token or certificate of a client names.")
        @Size(min = 1, max = 253)
        @Required
        String role,
    @JsonPropertyDescription("What the role may do; exactly this.")
        @Size(min = 1, max = 6)
        @Required
        List<PermissionAction> actions) {}
