package dev.millwright.benchmarks.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.benchmarks.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The same edits without a controller, by the fewest requests there are: the spec is written, the
 * scheduler's object is written and read back, the status is written. It knows beforehand what to
 * write and looks at nothing else.
 *
 * @param queues that are edited
 * @param scheduler that carries them
 */
record PlainLoop(Queues queues, Scheduler scheduler) {

  /** How long each took, one after the other. */
  Samples run(List<String> names) {
    List<Duration> times = new ArrayList<>();
    for (String name : names) {
      long began = System.nanoTime();
      edit(name);
      times.add(Duration.ofNanos(System.nanoTime() - began));
    }
    return new Samples(times);
  }

  private void edit(String name) {
    String stored = queues.change(name, Edits.moreMax());
    scheduler.write(name, Edits.CORES);
    String told = told(stored, scheduler.readBack(name));
    queues.api().update(Queues.PATH + "/" + name + "/status", told);
  }

  /** The object with the status that the controller would write: enforced, of this generation. */
  static String told(String stored, String revision) {
    ObjectNode object = (ObjectNode) Queues.parse(stored);
    JsonNode generation = object.at("/metadata/generation");
    ObjectNode status = (ObjectNode) object.get("status");
    status.set("observedGeneration", generation);
    status.put("revision", revision);
    for (JsonNode condition : status.get("conditions")) {
      ((ObjectNode) condition).set("observedGeneration", generation);
    }
    return object.toString();
  }
}
