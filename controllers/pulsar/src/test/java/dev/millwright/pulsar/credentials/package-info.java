@NullMarked
package dev.millwright.pulsar.credentials;

import org.jspecify.annotations.NullMarked;
