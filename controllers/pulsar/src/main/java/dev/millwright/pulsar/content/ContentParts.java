package dev.millwright.pulsar.content;

import dev.millwright.pulsar.admin.client.PulsarAdmins;
import dev.millwright.pulsar.content.apply.ContentEvents;
import dev.millwright.pulsar.content.gather.ClusterDoor;
import java.time.Clock;

/**
 * What the reconcilers of all three kinds share.
 *
 * @param admins clients, one per cluster
 * @param door the way to a cluster's admin interface
 * @param events events on content
 * @param pace when to look again
 * @param clock gives transition times
 */
public record ContentParts(
    PulsarAdmins admins, ClusterDoor door, ContentEvents events, ContentPace pace, Clock clock) {}
