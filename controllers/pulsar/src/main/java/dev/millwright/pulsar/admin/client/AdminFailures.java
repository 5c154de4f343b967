package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminException.Conflict;
import dev.millwright.pulsar.admin.AdminException.Denied;
import dev.millwright.pulsar.admin.AdminException.Garbage;
import dev.millwright.pulsar.admin.AdminException.NotFound;
import dev.millwright.pulsar.admin.AdminException.Refused;
import dev.millwright.pulsar.admin.AdminException.Unreachable;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.apache.pulsar.client.admin.PulsarAdminException.ConnectException;
import org.apache.pulsar.client.admin.PulsarAdminException.GettingAuthenticationDataException;
import org.apache.pulsar.client.admin.PulsarAdminException.TimeoutException;

/** The one place where the library's failures become ours. */
final class AdminFailures {

  private AdminFailures() {}

  static AdminException of(PulsarAdminException e) {
    return switch (e) {
      case GettingAuthenticationDataException denied -> new Denied(said(denied), denied);
      case ConnectException unreachable -> new Unreachable(said(unreachable), unreachable);
      case TimeoutException late -> new Unreachable("no answer within 10 s", late);
      default -> byStatus(e);
    };
  }

  /** What the library throws by accident: it met an answer it cannot digest. */
  static AdminException of(RuntimeException e) {
    return e instanceof AdminException ours
        ? ours
        : new Garbage("what cannot be read (%s)".formatted(Failures.rootMessage(e)), e);
  }

  private static AdminException byStatus(PulsarAdminException e) {
    String said = said(e);
    return switch (e.getStatusCode()) {
      case 401, 403 -> new Denied(said, e);
      case 404 -> new NotFound(said, e);
      case 409 -> new Conflict(said, e);
      default -> e.getStatusCode() / 100 == 4 ? new Refused(said, e) : new Unreachable(said, e);
    };
  }

  private static String said(PulsarAdminException e) {
    String http = e.getHttpError();
    return http == null || http.isBlank() ? Failures.rootMessage(e) : Failures.clip(http);
  }
}
