package dev.afterword.view;

import dev.afterword.model.Incident;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The middle of the durations of some incidents. Durations are close to log-normal: a mean says
 * more about the longest incident than about the usual one, so none is offered.
 *
 * @param median empty where no duration is known
 * @param known how many durations the median is made of
 */
public record Medians(Optional<Duration> median, int known) {

  public static Medians of(Collection<Incident> incidents) {
    List<Duration> durations =
        incidents.stream()
            .flatMap(incident -> incident.chronology().duration().stream())
            .sorted()
            .toList();
    int n = durations.size();
    if (n == 0) {
      return new Medians(Optional.empty(), 0);
    }
    Duration upper = durations.get(n / 2);
    Duration median = n % 2 == 1 ? upper : durations.get(n / 2 - 1).plus(upper).dividedBy(2);
    return new Medians(Optional.of(median), n);
  }
}
