/** The way from an object to the admin interface of its cluster. */
@NullMarked
package dev.millwright.pulsar.content.gather;

import org.jspecify.annotations.NullMarked;
