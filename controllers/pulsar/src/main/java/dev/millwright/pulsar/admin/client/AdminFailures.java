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
import org.apache.pulsar.shade.javax.ws.rs.client.ResponseProcessingException;

/** The one place where the library's failures become ours. */
final class AdminFailures {

  private static final int LONGEST = 300;

  private AdminFailures() {}

  static AdminException of(PulsarAdminException e) {
    String said = said(e);
    return switch (e) {
      case GettingAuthenticationDataException denied -> new Denied(said, denied);
      case ConnectException unreachable -> new Unreachable(said, unreachable);
      case TimeoutException unreachable -> new Unreachable(said, unreachable);
      default -> byStatus(e, said);
    };
  }

  /** What the library throws by accident: it met an answer it cannot digest. */
  static AdminException of(RuntimeException e) {
    return e instanceof AdminException ours ? ours : new Garbage(clip(String.valueOf(e)), e);
  }

  private static AdminException byStatus(PulsarAdminException e, String said) {
    return switch (e.getStatusCode()) {
      case 401, 403 -> new Denied(said, e);
      case 404 -> new NotFound(said, e);
      case 409 -> new Conflict(said, e);
      default -> e.getStatusCode() / 100 == 4 ? new Refused(said, e) : unexpected(e, said);
    };
  }

  private static AdminException unexpected(PulsarAdminException e, String said) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseProcessingException) {
        return new Garbage(said, e);
      }
    }
    return new Unreachable(said, e);
  }

  private static String said(PulsarAdminException e) {
    String http = e.getHttpError();
    return clip(http == null || http.isBlank() ? String.valueOf(e.getMessage()) : http);
  }

  /** A web page of megabytes must not end up in a status. */
  private static String clip(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
