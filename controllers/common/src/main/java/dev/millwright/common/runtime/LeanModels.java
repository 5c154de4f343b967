package dev.millwright.common.runtime;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Reads the client's model without what is empty in it. Each of its objects makes a map for fields
 * that it does not know and a list for each field that may be repeated; in a cache of some hundred
 * workloads that is a quarter of a million, and nearly all are empty. The empty ones become one,
 * which cannot be changed: what is to be changed is made anew by a builder. Lists of metadata stay,
 * since the framework puts finalizers and owners there.
 */
final class LeanModels extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1;
  private static final String MODEL = "io.fabric8.kubernetes.api.model";

  /** What they have beside what they were made to hold is that. */
  private static final List<Class<?>> KEPT =
      List.of(GenericKubernetesResource.class, KubernetesResourceList.class);

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
    Class<?> type = bean.getBeanClass();
    return type.getPackageName().startsWith(MODEL)
            && KEPT.stream().noneMatch(kept -> kept.isAssignableFrom(type))
        ? new StdDelegatingDeserializer<>(new Lean(bean), bean.getType(), usual)
        : usual;
  }

  private static final class Lean extends StdConverter<Object, Object> {
    private final List<Slot> slots = new ArrayList<>();

    Lean(BeanDescription bean) {
      AnnotatedMember unknown = bean.findAnyGetter();
      if (unknown != null) {
        bean.getClassInfo()
            .memberMethods()
            .forEach(
                method -> {
                  if (method.getName().equals("setAdditionalProperties")) {
                    slots.add(new Slot(unknown, method));
                  }
                });
      }
      if (bean.getBeanClass() != ObjectMeta.class) {
        bean.findProperties().stream()
            .filter(property -> property.getRawPrimaryType() == List.class)
            .filter(BeanPropertyDefinition::hasGetter)
            .filter(BeanPropertyDefinition::hasSetter)
            .forEach(property -> slots.add(new Slot(property.getGetter(), property.getSetter())));
      }
    }

    @Override
    public Object convert(Object read) {
      slots.forEach(slot -> slot.lean(read));
      return read;
    }
  }

  /** Where an object holds a map or a list; the empty ones may be asked for null, as before. */
  private record Slot(AnnotatedMember getter, AnnotatedMember setter) {

    void lean(Object object) {
      Object held = getter.getValue(object);
      if (held instanceof Map<?, ?> map && map.isEmpty()) {
        setter.setValue(object, Collections.emptyMap());
      } else if (held instanceof List<?> list && list.isEmpty()) {
        setter.setValue(object, Collections.emptyList());
      } else if (held instanceof ArrayList<?> list) {
        list.trimToSize();
      }
    }
  }
}
