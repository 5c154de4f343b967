/** Apache YuniKorn behind the interface of back ends. */
@NullMarked
package dev.millwright.queues.backend.yunikorn;

import org.jspecify.annotations.NullMarked;
