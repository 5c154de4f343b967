/**
 * Volcano as a back end: what its configuration lacks, the Queues it shall have, the way there in
 * steps that its admission takes, and what is true of them.
 */
@NullMarked
package dev.millwright.queues.volcano;

import org.jspecify.annotations.NullMarked;
