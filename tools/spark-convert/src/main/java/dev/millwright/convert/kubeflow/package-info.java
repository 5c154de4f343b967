/** The kinds of sparkoperator.k8s.io. */
@NullMarked
package dev.millwright.convert.kubeflow;

import org.jspecify.annotations.NullMarked;
