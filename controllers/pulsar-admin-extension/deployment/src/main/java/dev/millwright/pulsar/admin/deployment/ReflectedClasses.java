package dev.millwright.pulsar.admin.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Which classes of the client are reached by name, and by whom. */
final class ReflectedClasses {

  private static final String SHADE = "org.apache.pulsar.shade.";

  /** What Jackson reads and writes: bodies of calls. */
  private static final List<String> BODIES =
      List.of(
          "org.apache.pulsar.common.policies.data.",
          "org.apache.pulsar.common.partition.",
          "org.apache.pulsar.client.admin.internal.data.");

  /** What HK2 and Jersey make and wire by their constructors and fields, and Jackson by name. */
  private static final List<String> WIRED =
      List.of(
          SHADE + "org.glassfish.jersey.client.",
          SHADE + "org.glassfish.jersey.inject.",
          SHADE + "org.glassfish.jersey.internal.",
          SHADE + "org.glassfish.jersey.jackson.",
          SHADE + "org.glassfish.jersey.media.",
          SHADE + "org.glassfish.jersey.message.",
          SHADE + "org.glassfish.jersey.model.",
          SHADE + "org.glassfish.jersey.process.",
          SHADE + "org.glassfish.jersey.spi.",
          SHADE + "org.glassfish.hk2.",
          SHADE + "org.jvnet.hk2.",
          SHADE + "javax.inject.",
          SHADE + "javax.ws.rs.",
          SHADE + "com.fasterxml.jackson.jaxrs.",
          SHADE + "com.fasterxml.jackson.module.jaxb.",
          SHADE + "com.fasterxml.jackson.databind.ext.",
          SHADE + "com.fasterxml.jackson.databind.ser.std.",
          SHADE + "com.fasterxml.jackson.databind.deser.std.");

  /** Their copies of collections: plain code. */
  private static final List<String> NOT_WIRED =
      List.of(
          SHADE + "org.glassfish.jersey.internal.guava.",
          SHADE + "org.glassfish.jersey.internal.jsr166.");

  /** Netty computes offsets of their fields. */
  private static final List<String> BY_OFFSET =
      List.of(
          SHADE + "io.netty.util.internal.shaded.org.jctools.queues.",
          SHADE + "io.netty.util.AbstractReferenceCounted",
          SHADE + "io.netty.buffer.AbstractReferenceCountedByteBuf");

  /** Netty looks for the methods that its search for leaks leaves out, and fails without them. */
  private static final List<String> LEFT_OUT_OF_LEAKS =
      List.of(
          SHADE + "io.netty.buffer.AbstractByteBufAllocator",
          SHADE + "io.netty.buffer.AdvancedLeakAwareByteBuf",
          SHADE + "io.netty.util.ReferenceCountUtil");

  /** Named in the client's code or settings. */
  private static final List<String> NAMED =
      List.of(
          "org.apache.pulsar.client.admin.internal.PulsarAdminBuilderImpl",
          "org.apache.pulsar.client.admin.internal.JacksonConfigurator",
          "org.apache.pulsar.client.admin.internal.OffloadProcessStatusImpl",
          "org.apache.pulsar.client.impl.PulsarClientImplementationBindingImpl",
          "org.apache.pulsar.client.impl.auth.AuthenticationDisabled",
          "org.apache.pulsar.client.impl.auth.AuthenticationToken",
          "org.apache.pulsar.common.util.DefaultPulsarSslFactory",
          SHADE + "io.netty.channel.socket.nio.NioSocketChannel");

  /** Netty looks at the methods of every handler to skip those that do nothing. */
  private static final DotName HANDLER =
      DotName.createSimple(SHADE + "io.netty.channel.ChannelHandler");

  private ReflectedClasses() {}

  static Set<String> of(IndexView index) {
    var names = new TreeSet<String>();
    Stream.concat(
            index.getKnownClasses().stream().filter(ReflectedClasses::byPlace),
            index.getAllKnownImplementations(HANDLER).stream())
        .map(info -> info.name().toString())
        .filter(name -> loads(index, name))
        .forEach(names::add);
    return names;
  }

  private static boolean byPlace(ClassInfo info) {
    String name = info.name().toString();
    return NAMED.contains(name)
        || LEFT_OUT_OF_LEAKS.contains(name)
        || startsWith(BODIES, name)
        || startsWith(BY_OFFSET, name)
        || (startsWith(WIRED, name) && !startsWith(NOT_WIRED, name));
  }

  private static boolean startsWith(List<String> prefixes, String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }

  /** Whether a class and all it extends and implements are there; optional ones are not. */
  static boolean loads(IndexView index, String name) {
    if (name.startsWith("java.")) {
      return true;
    }
    @Nullable ClassInfo info = index.getClassByName(name);
    return info != null
        && Stream.concat(Stream.ofNullable(info.superName()), info.interfaceNames().stream())
            .allMatch(parent -> loads(index, parent.toString()));
  }
}
