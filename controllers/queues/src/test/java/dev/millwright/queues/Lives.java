package dev.millwright.queues;

import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.Mortal;
import dev.millwright.testkit.kubernetes.Mortal.Fate;
import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * The same life again and again, with a controller that meets its fate at the first write, then at
 * the second, until one has fewer writes; another controller goes on in its place.
 */
final class Lives {
  /** One life; the controller runs when it begins. */
  interface Life {
    /**
     * Lives it.
     *
     * @param revive starts another controller where the first one is dead
     * @param which for messages: fate and write
     */
    void live(Runnable revive, String which);
  }

  private Lives() {}

  /** How many writes a life has, and one; {@code most} and one where it has more. */
  static int writes(QueueScene scene, Fate fate, int most, Life life) {
    int write = 1;
    while (write <= most && met(scene, fate, write, life)) {
      write++;
    }
    return write;
  }

  /** Whether the write was reached at all. */
  private static boolean met(QueueScene scene, Fate fate, int write, Life life) {
    Mortal mortal = new Mortal(fate, write);
    try (KubernetesClient first = mortal.client(KubeApi.shared());
        KubernetesClient second = KubeApi.shared().client()) {
      scene.start(first, KnownBackEnds::new);
      Runnable revive =
          () -> {
            if (mortal.dead() && scene.isRunning(first)) {
              scene.stop();
              scene.start(second, KnownBackEnds::new);
            }
          };
      life.live(revive, fate + " " + write);
      scene.stop();
      scene.clear();
      return mortal.met();
    }
  }
}
