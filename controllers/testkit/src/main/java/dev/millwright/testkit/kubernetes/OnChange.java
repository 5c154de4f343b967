package dev.millwright.testkit.kubernetes;

import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.function.Consumer;

/**
 * Looks at each object that is new or changed; one that goes is none of its concern.
 *
 * @param <T> kind of the objects
 * @param look what to do with one
 */
public record OnChange<T>(Consumer<T> look) implements ResourceEventHandler<T> {

  @Override
  public void onAdd(T object) {
    look.accept(object);
  }

  @Override
  public void onUpdate(T before, T object) {
    look.accept(object);
  }

  @Override
  public void onDelete(T object, boolean stateUnknown) {
    // Nothing is kept of it.
  }
}
