@NullMarked
package dev.millwright.pulsar.content.tenant;

import org.jspecify.annotations.NullMarked;
