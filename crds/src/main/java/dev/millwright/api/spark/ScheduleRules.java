package dev.millwright.api.spark;

/** CEL rules of times, as Kubernetes' CronJob has them. */
final class ScheduleRules {

  private static final String STEP = "(/[1-9][0-9]?)?";
  private static final String MINUTE = "[0-5]?[0-9]";
  private static final String HOUR = "(2[0-3]|[01]?[0-9])";
  private static final String DATE = "(3[01]|[12][0-9]|0?[1-9])";

  private static final String MONTH =
      "(1[0-2]|0?[1-9]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))";

  private static final String DAY = "([0-7]|(?i:sun|mon|tue|wed|thu|fri|sat))";

  /** A star, a value or a range, each with a step; a field is one of these or several. */
  private static final String MINUTES = "([*?]|" + MINUTE + "(-" + MINUTE + ")?)" + STEP;

  private static final String HOURS = "([*?]|" + HOUR + "(-" + HOUR + ")?)" + STEP;
  private static final String DATES = "([*?]|" + DATE + "(-" + DATE + ")?)" + STEP;
  private static final String MONTHS = "([*?]|" + MONTH + "(-" + MONTH + ")?)" + STEP;
  private static final String DAYS = "([*?]|" + DAY + "(-" + DAY + ")?)" + STEP;

  private static final String FIELDS =
      MINUTES
          + ("(," + MINUTES + ")* +")
          + HOURS
          + ("(," + HOURS + ")* +")
          + DATES
          + ("(," + DATES + ")* +")
          + MONTHS
          + ("(," + MONTHS + ")* +")
          + DAYS
          + ("(," + DAYS + ")*");

  /** What names a time zone has a rule and a cure of its own. */
  static final String CRON =
      "self.contains('TZ=') || self.matches('^(@(yearly|annually|monthly|weekly|daily|midnight"
          + "|hourly)|"
          + FIELDS
          + ")$')";

  static final String CRON_MESSAGE =
      "must be the five fields of cron, minute, hour, day of the month, month and day of the week,"
          + " such as 30 2 * * 1-5, or one of @hourly, @daily, @weekly, @monthly and @yearly";

  static final String NO_ZONE = "!self.contains('TZ=')";

  static final String NO_ZONE_MESSAGE =
      "names a time zone: write it into timeZone, and the five fields here";

  static final String ZONE = "self.matches('^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+){1,2})$')";

  static final String ZONE_MESSAGE =
      "must be a time zone of the IANA's list by its full name, such as Europe/Berlin, or UTC;"
          + " neither an abbreviation nor an offset";

  private ScheduleRules() {}
}
