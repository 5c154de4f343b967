package dev.millwright.testkit.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that ship: neither tests nor the test kit. */
public final class Production implements ImportOption {
  private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return NO_TESTS.includes(location) && !location.contains("/dev/millwright/testkit/");
  }
}
