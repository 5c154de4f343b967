/** What an object says of itself, and the words of every trouble. Pure. */
@NullMarked
package dev.millwright.pulsar.content.status;

import org.jspecify.annotations.NullMarked;
