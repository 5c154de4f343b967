package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.KueueSettings;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.YuniKornSettings;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Records of which a test says only some fields, by name and value. */
final class Said {
  private Said() {}

  static BatchQueueSpec spec(Object... fields) {
    return record(BatchQueueSpec.class, fields);
  }

  static QueueBackendSpec volcano() {
    return record(QueueBackendSpec.class);
  }

  static QueueBackendSpec yuniKorn(Object... fields) {
    return record(QueueBackendSpec.class, "yuniKorn", record(YuniKornSettings.class, fields));
  }

  static QueueBackendSpec kueue(Object... fields) {
    return record(QueueBackendSpec.class, "kueue", record(KueueSettings.class, fields));
  }

  static QueueBackendSpec withCapacity(QueueBackendSpec backEnd) {
    return new QueueBackendSpec(
        backEnd.volcano(),
        backEnd.yuniKorn(),
        backEnd.kueue(),
        backEnd.isDefault(),
        amounts("cpu:10"),
        null);
  }

  static Map<String, Quantity> amounts(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(amount -> amount.split(":", -1))
        .collect(Collectors.toMap(parts -> parts[0], parts -> new Quantity(parts[1])));
  }

  static <R extends Record> R record(Class<R> type, Object... fields) {
    RecordComponent[] components = type.getRecordComponents();
    var values = new Object[components.length];
    for (int i = 0; i < fields.length; i += 2) {
      values[index(components, (String) fields[i])] = fields[i + 1];
    }
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int index(RecordComponent[] components, String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No field " + name);
  }
}
