package dev.millwright.spark.oracle.submit;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.NamespaceListVisitFromServerGetDeleteRecreateWaitApplicable;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.ServerSideApplicable;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Kubernetes client with the few calls of a submission: it writes down what is created. */
final class RecordingClient {
  private final List<String> created = new ArrayList<>();

  List<String> created() {
    return List.copyOf(created);
  }

  KubernetesClient client() {
    return proxy(
        KubernetesClient.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "pods" -> pods();
              case "resourceList" -> several(Arrays.asList((HasMetadata[]) arguments[0]));
              default -> throw unexpected(method);
            });
  }

  private MixedOperation<?, ?, ?> pods() {
    return proxy(
        MixedOperation.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "inNamespace" -> self;
              case "resource" -> one((Pod) arguments[0]);
              case "load" -> one(read((File) arguments[0]));
              default -> throw unexpected(method);
            });
  }

  private PodResource one(Pod pod) {
    return proxy(
        PodResource.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "item" -> pod;
              case "create" -> {
                write(pod);
                yield pod;
              }
              default -> throw unexpected(method);
            });
  }

  private Object several(List<HasMetadata> objects) {
    return proxy(
        NamespaceListVisitFromServerGetDeleteRecreateWaitApplicable.class,
        (self, method, arguments) -> {
          if (method.getName().equals("forceConflicts")) {
            return applicable(objects);
          }
          throw unexpected(method);
        });
  }

  private ServerSideApplicable<?> applicable(List<HasMetadata> objects) {
    return proxy(
        ServerSideApplicable.class,
        (self, method, arguments) -> {
          if (method.getName().equals("serverSideApply")) {
            objects.forEach(this::write);
            return objects;
          }
          throw unexpected(method);
        });
  }

  private void write(HasMetadata object) {
    created.add(Serialization.asJson(object));
  }

  private static Pod read(File file) {
    try {
      return Serialization.unmarshal(Files.readString(file.toPath()), Pod.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static IllegalStateException unexpected(Method method) {
    return new IllegalStateException("a submission is not expected to call " + method);
  }
}
