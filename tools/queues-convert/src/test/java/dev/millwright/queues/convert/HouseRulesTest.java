package dev.millwright.queues.convert;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.millwright.testkit.rules.HouseRules;
import dev.millwright.testkit.rules.Production;

@AnalyzeClasses(packages = "dev.millwright.queues.convert", importOptions = Production.class)
class HouseRulesTest {
  @ArchTest static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
