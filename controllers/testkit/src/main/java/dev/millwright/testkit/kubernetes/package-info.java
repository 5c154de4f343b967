/** A real API server for JUnit: etcd, kube-apiserver and, on wish, kube-controller-manager. */
@NullMarked
package dev.millwright.testkit.kubernetes;

import org.jspecify.annotations.NullMarked;
