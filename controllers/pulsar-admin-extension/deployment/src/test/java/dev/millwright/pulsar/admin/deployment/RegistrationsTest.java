package dev.millwright.pulsar.admin.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is registered of the client that is on the class path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationsTest {

  private Registrations found = new Registrations(empty(), empty(), empty());

  private static SortedSet<String> empty() {
    return new TreeSet<>();
  }

  @BeforeAll
  void scan() throws IOException {
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(path -> path.contains("/org/apache/pulsar/"))
            .map(Path::of)
            .toList();
    found = Registrations.scan(jars);
  }

  @Test
  void everyRegisteredNameLoads() {
    ClassLoader loader = PulsarAdmin.class.getClassLoader();
    assertThat(found.classes())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            name ->
                assertThatCode(() -> Class.forName(name, false, loader))
                    .doesNotThrowAnyException());
    assertThat(found.resources())
        .allSatisfy(name -> assertThat(loader.getResource(name)).isNotNull());
  }

  @Test
  void knowsWhatTheClientWasSeenToReachByName() throws IOException {
    try (InputStream in = RegistrationsTest.class.getResourceAsStream("/reached-by-name.txt")) {
      assertThat(in).isNotNull();
      List<String> seen =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(seen).hasSizeGreaterThan(100);
      assertThat(seen).filteredOn(name -> !found.classes().contains(name)).isEmpty();
    }
  }

  @Test
  void knowsBodiesProvidersAndWhatIsNamed() {
    assertThat(found.classes())
        .contains(
            "org.apache.pulsar.common.policies.data.Policies",
            "org.apache.pulsar.common.policies.data.TenantInfoImpl",
            "org.apache.pulsar.common.policies.data.RetentionPolicies",
            "org.apache.pulsar.common.policies.data.PersistencePolicies",
            "org.apache.pulsar.common.policies.data.impl.BacklogQuotaImpl",
            "org.apache.pulsar.common.partition.PartitionedTopicMetadata",
            "org.apache.pulsar.client.admin.internal.PulsarAdminBuilderImpl",
            "org.apache.pulsar.client.admin.internal.JacksonConfigurator",
            "org.apache.pulsar.client.impl.PulsarClientImplementationBindingImpl",
            "org.apache.pulsar.client.impl.auth.AuthenticationToken",
            "org.apache.pulsar.common.util.DefaultPulsarSslFactory",
            "org.apache.pulsar.shade.org.glassfish.jersey.client.JerseyClientBuilder",
            "org.apache.pulsar.shade.org.glassfish.jersey.inject.hk2.Hk2InjectionManagerFactory",
            "org.apache.pulsar.shade.io.netty.handler.codec.http.HttpClientCodec",
            "org.apache.pulsar.shade.org.asynchttpclient.netty.handler.HttpHandler");
    assertThat(found.resources())
        .contains(
            "META-INF/services/org.apache.pulsar.shade.javax.ws.rs.client.ClientBuilder",
            "org/apache/pulsar/shade/org/asynchttpclient/config/ahc-default.properties",
            "org/apache/pulsar/shade/org/glassfish/jersey/internal/build.properties");
    assertThat(found.bundles())
        .contains("org.apache.pulsar.shade.org.glassfish.jersey.internal.localization");
  }
}
