@NullMarked
package dev.millwright.pulsar.content.plan;

import org.jspecify.annotations.NullMarked;
