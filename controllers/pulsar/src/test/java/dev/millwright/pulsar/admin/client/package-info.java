@NullMarked
package dev.millwright.pulsar.admin.client;

import org.jspecify.annotations.NullMarked;
