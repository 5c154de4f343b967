@NullMarked
package dev.millwright.pulsar.content;

import org.jspecify.annotations.NullMarked;
