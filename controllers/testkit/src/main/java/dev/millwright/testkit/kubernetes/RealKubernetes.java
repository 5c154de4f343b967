package dev.millwright.testkit.kubernetes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against the real API server of this JVM. Methods and constructors may take a
 * {@link io.fabric8.kubernetes.client.KubernetesClient}, whose namespace is one made for the class,
 * and the {@link KubeApi}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealKubernetesExtension.class)
public @interface RealKubernetes {
  /** Whether a kube-controller-manager must run: for garbage collection, StatefulSets, Jobs. */
  boolean withControllerManager() default false;
}
