/** What a Secret holds for talking to a Pulsar cluster; both halves of the controller read it. */
@NullMarked
package dev.millwright.pulsar.credentials;

import org.jspecify.annotations.NullMarked;
