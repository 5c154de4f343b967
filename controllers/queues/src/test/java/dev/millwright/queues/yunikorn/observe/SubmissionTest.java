package dev.millwright.queues.yunikorn.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {

  /** In order of who counts first: labels of YuniKorn, its annotations, older labels, Spark's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'yunikorn.apache.org/app-id':'a','yunikorn.apache.org/queue':'root.x.y'} | {} | a | root.x.y",
        "{'yunikorn.apache.org/app-id':'a','applicationId':'b','queue':'x'} | {'yunikorn.apache.org/app-id':'c'} | a | root.x",
        "{'applicationId':'b','queue':'z'} | {'yunikorn.apache.org/app-id':'c','yunikorn.apache.org/queue':'root.y'} | c | root.y",
        "{'applicationId':'b','spark-app-selector':'s','queue':'z.y'} | {} | b | root.z_dot_y",
        "{'spark-app-selector':'s'} | {'yunikorn.apache.org/queue':'root.org.team'} | s | root.org.team",
        "{'spark-app-selector':'s','yunikorn.apache.org/queue':''} | {} |  | ",
        "{'queue':'root.x'} | {} |  | ",
      })
  void whatAPodSays(
      String labels, String annotations, @Nullable String application, @Nullable String queue)
      throws Exception {
    Submission said = Submission.of("team", map(labels), map(annotations));
    assertThat(said)
        .isEqualTo(
            application == null || queue == null
                ? null
                : new Submission(application, "team", queue));
  }

  private static Map<String, String> map(String text) throws Exception {
    var map = new TreeMap<String, String>();
    new ObjectMapper()
        .readTree(text.replace('\'', '"'))
        .properties()
        .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }
}
