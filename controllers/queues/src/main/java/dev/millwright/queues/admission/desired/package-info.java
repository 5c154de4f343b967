/** What the admission policies are to know. Pure. */
@NullMarked
package dev.millwright.queues.admission.desired;

import org.jspecify.annotations.NullMarked;
