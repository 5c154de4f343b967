package dev.millwright.pulsar;

import static dev.millwright.testkit.nativeimage.NativeSources.assertListed;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.millwright.testkit.nativeimage.NativeSources;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A native binary finds by name only what it was told of when it was built. Quarkus writes that
 * into its native sources: every type of the API must be there, and what Pulsar's client needs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeSourcesIT {

  private static final String SHADE = "org.apache.pulsar.shade.";
  private static final String SERVICES = "META-INF/services/" + SHADE;

  private final NativeSources sources;

  NativeSourcesIT() throws IOException {
    sources = NativeSources.of("pulsar");
  }

  @Test
  void listEveryTypeOfTheApi() {
    sources.assertListTheApi(
        "dev.millwright.api.pulsar.PulsarCluster",
        "dev.millwright.api.pulsar.PulsarClusterSpec",
        "dev.millwright.api.pulsar.Profile",
        "dev.millwright.api.common.Condition");
  }

  @Test
  void listWhatOurAdapterExchangesWithPulsar() {
    Set<String> exchanged =
        new ClassFileImporter()
            .importPackages("dev.millwright.pulsar.admin.client").stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("org.apache.pulsar.common.policies.data."))
                .collect(toCollection(TreeSet::new));
    assertThat(exchanged)
        .contains(
            "org.apache.pulsar.common.policies.data.Policies",
            "org.apache.pulsar.common.policies.data.TenantInfo");
    assertListed(exchanged, sources.wholeClasses());
    Set<String> behindInterfaces =
        Set.of(
            "org.apache.pulsar.common.policies.data.TenantInfoImpl",
            "org.apache.pulsar.common.policies.data.impl.BacklogQuotaImpl",
            "org.apache.pulsar.client.admin.internal.data.AuthPoliciesImpl",
            "org.apache.pulsar.common.partition.PartitionedTopicMetadata");
    assertListed(behindInterfaces, sources.wholeClasses());
  }

  /** Each of these is made by its name alone; without it the first call, or TLS, fails. */
  @Test
  void listWhatTheClientLoadsByName() {
    Set<String> parts =
        Set.of(
            "org.apache.pulsar.client.admin.internal.PulsarAdminBuilderImpl",
            "org.apache.pulsar.client.admin.internal.JacksonConfigurator",
            "org.apache.pulsar.client.impl.PulsarClientImplementationBindingImpl",
            "org.apache.pulsar.common.util.DefaultPulsarSslFactory",
            SHADE + "org.glassfish.jersey.client.JerseyClientBuilder",
            SHADE + "org.glassfish.jersey.inject.hk2.Hk2InjectionManagerFactory",
            SHADE + "org.jvnet.hk2.external.generator.ServiceLocatorGeneratorImpl",
            SHADE + "org.glassfish.jersey.internal.RuntimeDelegateImpl",
            SHADE + "org.glassfish.jersey.jackson.JacksonFeature",
            SHADE + "org.glassfish.jersey.media.multipart.MultiPartFeature",
            SHADE + "io.netty.util.ReferenceCountUtil",
            SHADE + "org.asynchttpclient.netty.handler.HttpHandler",
            SHADE + "io.netty.handler.codec.http.HttpClientCodec");
    assertListed(parts, sources.wholeClasses());
    Set<String> providers = Set.of("org.bouncycastle.jce.provider.BouncyCastleProvider");
    assertListed(providers, sources.constructedClasses());
  }

  @Test
  void keepTheFilesTheClientReads() {
    Set<String> files =
        Set.of(
            SERVICES + "javax.ws.rs.client.ClientBuilder",
            SERVICES + "javax.ws.rs.ext.RuntimeDelegate",
            SERVICES + "org.glassfish.jersey.internal.inject.InjectionManagerFactory",
            SERVICES + "org.glassfish.hk2.extension.ServiceLocatorGenerator",
            "org/apache/pulsar/shade/org/asynchttpclient/config/ahc-default.properties");
    assertListed(files, sources.resources());
    assertThat(sources.bundles()).contains(SHADE + "org.glassfish.jersey.internal.localization");
  }

  @Test
  void leaveTheClientToRunTime() {
    assertThat(sources.arguments()).contains("-jar").doesNotContain("--link-at-build-time");
    assertThat(Stream.of("org.apache.pulsar", "org.bouncycastle"))
        .filteredOn(name -> !sources.feature().contains(constant(name)))
        .isEmpty();
  }

  /** A text as it stands in a class file, with its length before it. */
  private static String constant(String text) {
    byte[] head = {1, 0, (byte) text.length()};
    return new String(head, ISO_8859_1) + text;
  }
}
