@NullMarked
package dev.millwright.pulsar.admin.deployment;

import org.jspecify.annotations.NullMarked;
