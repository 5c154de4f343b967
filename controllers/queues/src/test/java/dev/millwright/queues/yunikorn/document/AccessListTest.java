package dev.millwright.queues.yunikorn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessListTest {

  /** The user ada of the group staff. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "*|true",
        " *|true",
        "ada|true",
        "bob,ada|true",
        "bob|false",
        "bob staff|true",
        " ops,staff|true",
        "staff|false",
        " ada|false",
        "\"\"|false",
        "*,bob|false",
      })
  void whomAListLetsIn(String list, boolean admitted) {
    assertThat(AccessList.admits(list, "ada", List.of("staff"))).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({"system:serviceaccount:team:spark", "1st"})
  void aNameThatNoListKeepsIsLetInByNoneThatNamesIt(String user) {
    assertThat(AccessList.admits(user, user, List.of())).isFalse();
    assertThat(AccessList.admits(AccessList.EVERYBODY, user, List.of())).isTrue();
  }
}
