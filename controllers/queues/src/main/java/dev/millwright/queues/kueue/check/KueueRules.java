package dev.millwright.queues.kueue.check;

import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.Quota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Kueue asks of an object before it takes it, by its schemas ({@code apis/kueue/v1beta2}) and
 * its admission ({@code pkg/webhooks}) at 0.19. One that breaks them is not written.
 */
public final class KueueRules {
  private static final int NAME_MAX = 253;
  private static final int GROUPS_MAX = 16;
  private static final int IN_GROUP_MAX = 64;
  private static final int IN_ALL_MAX = 256;
  private static final int COMBINATIONS_MAX = 512;
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern RESOURCE =
      Pattern.compile("([-a-z0-9.]{1,253}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final Set<String> STRATEGIES = Set.of("StrictFIFO", "BestEffortFIFO");
  private static final Set<String> STOPS = Set.of("None", "Hold", "HoldAndDrain");
  private static final Set<String> RECLAIMS = Set.of("Never", "LowerPriority", "Any");
  private static final Set<String> WITHINS =
      Set.of("Never", "LowerPriority", "LowerOrNewerEqualPriority");
  private static final Set<String> SCOPES =
      Set.of("UsageBasedAdmissionFairSharing", "NoAdmissionFairSharing");

  /** What does not collapse to nothing when Kueue reads it. */
  private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.000000001");

  private final KueueObject object;
  private final List<String> faults = new ArrayList<>();

  private KueueRules(KueueObject object) {
    this.object = object;
  }

  /** Sentences on what Kueue would refuse, each with what to do; none where it takes the object. */
  public static List<String> faults(KueueObject object) {
    var rules = new KueueRules(object);
    rules.name("name", object.key().name());
    switch (object.key().kind()) {
      case COHORT -> rules.quotas();
      case CLUSTER_QUEUE -> {
        rules.quotas();
        rules.words();
      }
      case LOCAL_QUEUE -> rules.name("clusterQueue", Fields.of(object.spec()).text("clusterQueue"));
      case RESOURCE_FLAVOR -> {
        // Ours say nothing.
      }
    }
    return List.copyOf(rules.faults);
  }

  private void name(String field, String name) {
    if (name.length() > NAME_MAX || !NAME.matcher(name).matches()) {
      faults.add(
          "%s: %s \"%s\" must be a name of at most %d lower-case letters, digits, '-' and '.': choose a shorter or plainer one"
              .formatted(object.key(), field, name, NAME_MAX));
    }
  }

  private void quotas() {
    String parent = object.parent();
    if (parent != null) {
      name("the Cohort above", parent);
    }
    weight(Fields.of(object.spec()).part("fairSharing").amount("weight"));
    List<Fields> groups = Fields.of(object.spec()).list(Quota.FIELD);
    most("groups of resources", groups.size(), GROUPS_MAX);
    var seen = new HashSet<String>();
    int flavors = 0;
    int resources = 0;
    for (Fields group : groups) {
      List<?> covered =
          group.values().get("coveredResources") instanceof List<?> list ? list : List.of();
      group(group, covered, seen);
      flavors += group.list("flavors").size();
      resources += covered.size();
    }
    most("flavors", flavors, IN_ALL_MAX);
    most("resources", resources, IN_ALL_MAX);
  }

  private void weight(@Nullable BigDecimal weight) {
    if (weight != null && weight.signum() != 0 && weight.compareTo(LEAST_WEIGHT) <= 0) {
      faults.add("%s: weight %s must be 0 or above 1n".formatted(object.key(), weight));
    }
  }

  private void group(Fields group, List<?> covered, Set<String> seen) {
    List<Fields> flavors = group.list("flavors");
    most("resources in one group", covered.size(), IN_GROUP_MAX);
    most("flavors in one group", flavors.size(), IN_GROUP_MAX);
    most("flavors and resources", covered.size() * flavors.size(), COMBINATIONS_MAX);
    if (covered.isEmpty() || flavors.isEmpty()) {
      faults.add("%s: a group must have resources and flavors".formatted(object.key()));
    }
    for (Object one : covered) {
      String resource = String.valueOf(one);
      if (!RESOURCE.matcher(resource).matches()) {
        faults.add("%s: \"%s\" is no name of a resource".formatted(object.key(), resource));
      }
      once("resource " + resource, seen);
    }
    for (Fields flavor : flavors) {
      name("ResourceFlavor", flavor.text("name"));
      once("flavor " + flavor.text("name"), seen);
      List<Fields> lines = flavor.list("resources");
      if (!lines.stream().map(line -> line.text("name")).toList().equals(covered)) {
        faults.add("%s: a flavor must name the group's resources in order".formatted(object.key()));
      }
      lines.forEach(this::line);
    }
  }

  private void once(String what, Set<String> seen) {
    if (!seen.add(what)) {
      faults.add("%s: %s is named twice".formatted(object.key(), what));
    }
  }

  private void line(Fields line) {
    BigDecimal nominal = line.amount("nominalQuota");
    if (nominal == null) {
      faults.add("%s: %s has no nominalQuota".formatted(object.key(), line.text("name")));
      return;
    }
    amount(line, "nominalQuota", nominal);
    for (String limit : List.of("borrowingLimit", "lendingLimit")) {
      BigDecimal amount = line.amount(limit);
      if (amount == null) {
        continue;
      }
      amount(line, limit, amount);
      if (object.parent() == null) {
        faults.add(
            "%s: %s of %s is only for what is in a Cohort"
                .formatted(object.key(), limit, line.text("name")));
      }
      boolean lendsMore = limit.equals("lendingLimit") && amount.compareTo(nominal) > 0;
      if (lendsMore && object.key().kind() == KueueKind.CLUSTER_QUEUE) {
        faults.add(
            "%s: lendingLimit of %s is above nominalQuota"
                .formatted(object.key(), line.text("name")));
      }
    }
  }

  private void amount(Fields line, String field, BigDecimal amount) {
    if (amount.signum() < 0) {
      faults.add(
          "%s: %s of %s is %s and must be 0 or more"
              .formatted(object.key(), field, line.text("name"), amount));
    }
  }

  private void words() {
    Fields spec = Fields.of(object.spec());
    oneOf("queueingStrategy", spec.text("queueingStrategy"), STRATEGIES);
    oneOf("stopPolicy", spec.text("stopPolicy"), STOPS);
    oneOf("admissionMode", spec.part("admissionScope").text("admissionMode"), SCOPES);
    Fields preemption = spec.part("preemption");
    String reclaim = preemption.text("reclaimWithinCohort");
    oneOf("reclaimWithinCohort", reclaim, RECLAIMS);
    oneOf("withinClusterQueue", preemption.text("withinClusterQueue"), WITHINS);
    String borrow = preemption.part("borrowWithinCohort").text("policy");
    if (reclaim.equals("Never") && !borrow.isEmpty() && !borrow.equals("Never")) {
      faults.add(
          "%s: who wins nothing back interrupts nobody for more either".formatted(object.key()));
    }
  }

  private void oneOf(String field, String word, Set<String> words) {
    if (!word.isEmpty() && !words.contains(word)) {
      faults.add("%s: %s \"%s\" is no word of Kueue's".formatted(object.key(), field, word));
    }
  }

  private void most(String what, int count, int most) {
    if (count > most) {
      faults.add(
          "%s: %d %s, and Kueue takes %d: let queues name fewer resources"
              .formatted(object.key(), count, what, most));
    }
  }
}
