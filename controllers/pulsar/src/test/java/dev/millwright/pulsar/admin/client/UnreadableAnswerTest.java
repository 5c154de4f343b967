package dev.millwright.pulsar.admin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.pulsar.PretendedPulsar;
import dev.millwright.pulsar.admin.AdminException.Garbage;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TopicName;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of the right form in which something is missing, from what passed for a Pulsar. */
class UnreadableAnswerTest {

  private static final NamespaceName NAMESPACE = new NamespaceName("t", "ns");
  private final PulsarAdmins admins = new PulsarAdmins();

  @AfterEach
  void closeClients() {
    admins.closeAll();
  }

  @Test
  void aTenantWithRolesThatAreNone() {
    assertGarbage(
        "{\"adminRoles\": [null], \"allowedClusters\": [\"a\"]}", admin -> admin.tenant("t"));
    assertGarbage(
        "{\"adminRoles\": null, \"allowedClusters\": [\"a\"]}", admin -> admin.tenant("t"));
  }

  @Test
  void aNamespaceWithoutPermissions() {
    String answer = "{\"auth_policies\": null}";
    assertGarbage(answer, admin -> admin.namespace(NAMESPACE));
    assertGarbage(answer, admin -> admin.ownPermissions(new TopicName(true, NAMESPACE, "x")));
  }

  @Test
  void aRoleThatMayDoNothingKnown() {
    assertGarbage(
        "{\"joe\": null}",
        admin -> admin.effectivePermissions(new TopicName(true, NAMESPACE, "x")));
  }

  private void assertGarbage(String answer, Consumer<PulsarAdminPort> question) {
    try (var liar = PretendedPulsar.saying(answer)) {
      PulsarAdminPort admin = admins.of(new AdminTarget("uid", liar.adminUrl(), Credentials.NONE));
      ThrowingCallable asked = () -> question.accept(admin);
      assertThatThrownBy(asked)
          .isInstanceOf(Garbage.class)
          .satisfies(e -> assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400));
    }
  }
}
