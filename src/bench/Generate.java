import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes postmortems for benchmarks.
 *
 * <pre>{@code java Generate.java [--jbake] N DIR [SEED]}</pre>
 *
 * <p>Document i depends only on the seed and i, so 1,000 documents are the first 1,000 of 5,000.
 * With {@code --jbake} the headers are those of JBake ({@code key=value}, {@code ~~~~~~}); the
 * bodies are the same. Each document has a topic, its cause, which decides most of its words.
 */
public final class Generate {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  /** Rules that hold for every document: {@code slot: one | another}, frequent ones first. */
  private static final Map<String, List<String>> COMMON =
      rules(
          """
          domain: orders | checkout | payments | search | accounts | catalog | billing | sessions | shipping | inventory | messaging | reports | profiles | media | pricing | invoices | tickets | recommendations | uploads | loyalty | fraud | ledger | bookings | subscriptions | geocoding | onboarding | translations | coupons | returns | webhooks
          role: api | gateway | worker | store | frontend | indexer | scheduler | router | importer | cache | proxy | exporter
          region: eu-west-1 | us-east-1 | us-west-2 | eu-central-1 | ap-southeast-2 | ap-northeast-1 | sa-east-1 | ca-central-1 | af-south-1
          adj: slow | stale | unexpected | partial | repeated | failed | pending | degraded | idle | remote | shared | internal | duplicate | malformed | oversized | orphaned | nested | unbounded | implicit | legacy | asynchronous | transient | cold | skewed | dormant | throttled | read-only | truncated
          thing: requests | connections | messages | writes | reads | jobs | sessions | queries | uploads | batches | callbacks | retries | snapshots | records | tokens | events | shards | probes | leases | partitions | checkpoints | exports | invoices | thumbnails | webhooks | cursors
          part: the request handler | the connection pool | the health check | the job queue | the load balancer | the deploy pipeline | the read replica | the rate limiter | the sidecar | the leader election | the consumer group | the ingress | the garbage collector | the service registry | the session store | the write-ahead log | the token cache | the batch importer | the feature flag client | the thread pool
          who: the on-call engineer | the platform team | a support agent | the storage team | a developer | the incident commander | the network team | a customer | the database team | the release manager | the security team | a site reliability engineer
          saw: saw | noticed | reported | found | confirmed | suspected | measured | pointed out
          monitor: the error-rate alert | the latency dashboard | a synthetic check | the queue-depth alert | the support inbox | the saturation alert | the status page probe | the nightly report | a burn-rate alert | the log volume graph
          symptom: answered with errors | timed out | fell behind | served stale data | rejected new {thing} | restarted in a loop | lost its {adj} {thing} | held {thing} for minutes | used all its memory | stopped accepting {thing} | returned empty pages | spent its time waiting for {comp}
          effect: Users saw error pages in {region} | About {pct} percent of {thing} failed | {thing} were delayed by up to {mins} minutes | Customers had to repeat {thing} | {n} {thing} had to be replayed by hand | Partners received {adj} {thing} | Mobile clients showed old data until they reconnected | {svc} answered {pct} percent of {thing} with an error | The backlog of {thing} grew to {n} | No data was lost, but {thing} arrived out of order
          background: {svc} calls {comp} for every one of its {thing} | {comp} was introduced to keep {adj} {thing} away from {svc} | Since last year {part} of {svc} also carries the {thing} of {svc2} | {comp} keeps {adj} {thing} for {mins} minutes | There are {few} instances of {comp} in {region} | {svc2} depends on {comp} only at start, or so we believed | Nobody had touched {part} for {few} months | The runbook for {comp} described {part} before it was split
          said: The first theory was wrong: {part} looked busy, but only because {comp} made it wait | This explained why {svc2} kept working while {svc} {symptom} | The graphs for {host} showed {adj} {thing}, which hid the real problem | We lost {mins} minutes because {monitor} pointed at {svc2} | It took {few} people to see that {part} and {comp} disagreed | {Who} {saw} that {comp} {symptom} whenever {svc} sent {adj} {thing} | A second look at {part} showed {n} {adj} {thing} | The same pattern had been visible on {host} the day before
          detect: {Monitor} fired for {svc} in {region} | {Who} {saw} {adj} {thing} on {host} | {Monitor} showed that {svc} {symptom} | {Who} opened {ticket} because {svc} {symptom}
          step: {Who} {saw} that {comp} {symptom} | {Who} compared {host} with a healthy machine | Traffic for {svc} was moved away from {region} | {Who} declared an incident and opened a call | {comp} was restarted on {host} without effect | The number of {adj} {thing} reached {n} | {Who} paged {who} | {svc2} was put into read-only mode | A dump of {part} was taken on {host} | Customers were informed on the status page | The theory that {svc2} was to blame was ruled out
          recover: {svc} was healthy again in {region} | The last {adj} {thing} were worked off | Error rates went back to normal and the incident was closed | {Monitor} was quiet for {mins} minutes and the incident was closed
          well: {Monitor} fired within {few} minutes | The runbook for {svc} was correct and short | {svc2} degraded as designed and kept serving | {Who} knew {comp} and joined at once | Moving traffic out of {region} took less than {mins} minutes
          badly: {Monitor} had been silenced since {ticket} | Nobody felt responsible for {comp} | The dashboard for {svc} averaged over all regions | Two people changed {part} at the same time | The rollback needed an approval that nobody on call could give | We had no way to tell {adj} {thing} from good ones
          lucky: It happened outside of the busiest hour | {svc2} still had {adj} {thing} in its cache | A developer of {comp} was awake
          todo: Alert on {adj} {thing} in {comp} | Write a runbook for {part} of {svc} | Test the loss of {comp} in {region} | Remove the dependency of {svc2} on {comp} | Limit {thing} in {svc} | Add a dashboard for {part} | Name an owner for {comp} | Rehearse moving {svc} out of {region}
          log: INFO {host} {comp}: {n} {thing} in {ms} ms | WARN {host} {comp}: {adj} {thing}, attempt {few} of 5 | WARN {host} {svc}: no answer from {ip}:{port} after {ms} ms, request {hex} | ERROR {host} {svc}: HTTP {http} from {comp} for request {hex} | ERROR {host} {comp}: {code} | INFO {host} {svc}: draining {n} {thing}
          http: 500 | 503 | 504 | 502 | 429 | 499 | 413
          tag: api | storage | latency | data | mobile | batch | customer-reported | night | edge | replication | queue | tls | capacity-planning | rollback | alerting | migration | tooling | runbook | cache | vendor | kubernetes | postgres | kafka | canary | timeout | on-call | failover | dashboards | partial-outage | third-party
          tail: outage | errors | slow responses | delayed {thing} | failed {thing} | stale results | backlog | rejected {thing} | partial outage | lost {thing}
          """);

  /** One group of rules for each topic, named like the cause it stands for. */
  private static final List<Topic> TOPICS =
      topics(
          """
          == config-change
          event: a configuration change | an edited routing rule | a new timeout value | a mistyped override
          why: A change to the settings of {comp} reached all regions within seconds, because configuration does not pass through the canary | The override file for {region} was merged with the defaults in the wrong order, so {comp} started with an empty list of upstreams | A timeout was entered in seconds where {comp} reads milliseconds | The validator accepts unknown keys, so the misspelled setting was ignored and the default took over
          sign: every instance of {comp} reloaded its configuration at the same second | the effective configuration on {host} differed from the one in the repository
          fix: The setting was reverted and pushed to all regions | {comp} was pinned to the last known good configuration
          code: ConfigurationException: unknown key 'upstream.timeout_secs' in override {region}.yaml | InvalidSettingError: expected duration, found {n}
          todo2: Roll out configuration of {comp} in steps, like code | Reject unknown keys when {comp} reads its settings
          == deploy
          event: a deploy | a release | a rollout of build {ver} | a hotfix
          why: Version {ver} of {comp} assumed a field that older clients of {svc2} do not send | The new release opened one connection for each of the {thing} instead of borrowing one from the pool | The rollout went on although the first instances failed their readiness probe, because the gate looked only at the exit code | Old and new versions of {comp} ran side by side for {mins} minutes and disagreed about the message format
          sign: only instances with build {ver} were affected | the error rate followed the rollout from host to host
          fix: The release was rolled back to the previous build | The rollout was paused and traffic sent to instances with the old build
          code: NullPointerException: Cannot invoke "String.length()" because "request.{code2}" is null | IllegalStateException: unsupported message version {few}
          todo2: Stop a rollout of {comp} when the error budget burns | Keep message formats of {comp} compatible for two releases
          == capacity
          event: a traffic peak | a marketing campaign | organic growth | an unplanned load test
          why: Traffic was {few} times what the last load test had covered, and {comp} ran out of file descriptors | Autoscaling of {comp} follows CPU usage, but the instances were waiting for the network and never looked busy | The disk of {host} filled up with {adj} {thing} and writes stopped | The number of worker threads was fixed at {few}, a value from the first week of {svc}
          sign: saturation of {part} had been above ninety percent for days | the queue in front of {comp} grew in a straight line
          fix: The number of instances of {comp} was doubled | Old {thing} were deleted from the full disk and {comp} was restarted
          code: java.net.SocketException: Too many open files | ENOSPC: no space left on device, write '/var/lib/{code2}/{hex}'
          todo2: Forecast the growth of {thing} each quarter | Scale {comp} on queue depth instead of CPU
          == hardware
          event: a disk failure | a broken fan | a failed memory module | a dying switch port
          why: A memory module of {host} returned wrong bits without an error, and {comp} wrote them to its replicas | The controller of two disks failed within the same hour, which the array could not survive | A firmware bug made the network card of {host} drop every large frame | The rack switch rebooted, and {part} treated the silence as the loss of all its peers
          sign: the kernel log of {host} was full of corrected memory errors | only machines in one rack showed {adj} {thing}
          fix: {host} was taken out of rotation and its disks were replaced | The shards of {host} were rebuilt on spare machines
          code: kernel: EDAC MC0: {few} CE memory read error on DIMM_A1 | blk_update_request: I/O error, dev sdb, sector {n}
          todo2: Remove machines with corrected memory errors by themselves | Spread the replicas of {comp} over racks
          == network
          event: a network partition | a fibre cut | a routing change | packet loss between zones
          why: A route leak sent the traffic between two zones over a link with a tenth of the bandwidth | The firewall forgot idle connections after {mins} minutes while {comp} kept them in its pool | A partition split {comp} into two halves, and both elected a leader | An access list blocked the replication port of {comp} in one direction only
          sign: packet loss between the zones of {region} was {pct} percent | large packets vanished while small ones arrived
          fix: The faulty link was taken out of the path | The access list was corrected and replication caught up
          code: connect ETIMEDOUT {ip}:{port} | bgpd: neighbor {ip} Down, Hold Timer Expired
          todo2: Test {comp} with a one-way partition | Measure packet loss between all zones
          == dns
          event: a DNS change | an expired zone | a resolver upgrade | a removed record
          why: A record of {comp} was removed because a clean-up job believed it was unused | The resolvers cached a negative answer for {mins} minutes after the zone had been corrected | The new resolver tried IPv6 first and waited {few} seconds for each name | Search domains made every lookup of {svc} ask {few} questions, and the resolver dropped packets above its limit
          sign: lookups of the name of {comp} ended with NXDOMAIN | the rate of queries at the resolver was {few} times the usual
          fix: The record was restored and the caches of the resolvers were flushed | Clients were pointed at the old resolvers
          code: getaddrinfo EAI_AGAIN {code2}.internal | java.net.UnknownHostException: {code2}.internal: Name or service not known
          todo2: Check before removing a record whether it is still asked for | Lower the negative cache time of internal zones
          == certificate
          event: an expired certificate | a certificate rotation | a new certificate authority | a missing intermediate
          why: The certificate of {comp} expired at midnight; the renewal job had failed for {few} weeks with nobody reading its mail | The renewed certificate was on disk, but {comp} reads it only at start | The new chain lacked an intermediate that browsers download and {svc2} does not | The private key was rotated on {host} and not on its standby, so a failover broke every handshake
          sign: TLS handshakes failed with a certificate error from one minute to the next | clients with a pinned key could not connect
          fix: A new certificate was issued by hand and loaded on every instance | The previous chain was put back and {comp} restarted
          code: javax.net.ssl.SSLHandshakeException: PKIX path validation failed: certificate expired | x509: certificate signed by unknown authority
          todo2: Alert {mins} days before a certificate expires | Reload certificates of {comp} without a restart
          == database-migration
          event: a schema migration | an index build | a column rename | a backfill
          why: The migration took a lock on the table of {thing} that every query of {svc} needs | Adding an index rewrote the table, and the replica fell {mins} minutes behind | The planner chose a sequential scan after the statistics were lost in the upgrade | A backfill of {n} rows ran in one transaction and kept old row versions from being cleaned up
          sign: {n} queries waited for one lock | replication lag on {host} went up to {mins} minutes
          fix: The migration was cancelled and the lock released | The index was built again in the background and statistics were refreshed
          code: ERROR: canceling statement due to lock timeout, relation "{code2}" | Lock wait timeout exceeded; try restarting transaction
          todo2: Run migrations with a lock timeout | Do backfills in batches of {few} hundred rows
          == cascading-failure
          event: the loss of one instance | a slow dependency | a zone failure | an overload of {comp}
          why: When one instance of {comp} failed, its load moved to the next, which failed in turn | {svc} waits for {comp} without a deadline, so slow answers used up every thread and took {svc2} down as well | The health check of {svc} depends on {comp}, so the load balancer removed all healthy instances | The circuit breaker opened in every region at once and sent all traffic to the fallback, which had never seen any
          sign: instances failed one after the other, {few} seconds apart | services without any relation to {comp} ran out of threads
          fix: Load was shed at the edge until {comp} could start | Health checks were turned off and instances were started in one go
          code: RejectedExecutionException: queue of '{code2}' is full ({n} waiting) | upstream connect error or disconnect/reset before headers: overflow
          todo2: Give every call of {svc} to {comp} a deadline | Shed load in {svc} before threads run out
          == retry-storm
          event: a short blip | a client update | a restart of {comp} | a queue redelivery
          why: Clients repeated failed {thing} at once and without a limit, which multiplied the load on {comp} by {few} | Three layers each tried {few} times, so one failure became dozens of requests | All clients had the same back-off without jitter and came back in waves | Messages that could not be handled went back to the head of the queue and were tried forever
          sign: the rate of requests stayed at {few} times the normal after the first fault was over | requests arrived in waves of equal distance
          fix: Retries were switched off by a flag and then let in step by step | The poisoned messages were moved to a dead-letter queue
          code: RetryBudgetExceeded: {n} attempts for request {hex} | HTTP 429 Too Many Requests, Retry-After: {few}
          todo2: Add jitter and a retry budget to the client of {comp} | Send messages to the dead-letter queue after {few} attempts
          == memory-leak
          event: a slow memory leak | a missing eviction | a heap that never shrank | a native buffer leak
          why: {comp} kept a listener for each of the closed {thing}, a few kilobytes at a time | The cache in {part} had a limit on entries and none on their size | A metrics label held the request id, so the number of time series grew without end | Native buffers were freed only with the next full collection, which never came
          sign: the heap of {comp} grew by {pct} megabytes an hour since the last release | pauses for garbage collection reached {ms} ms
          fix: All instances were restarted in turn and again every night until the fix | The label was dropped and the cache bounded by bytes
          code: java.lang.OutOfMemoryError: Java heap space | oom-kill: Killed process {port} ({code2}) anon-rss:{n}kB
          todo2: Alert on the growth of the heap after collection | Bound the cache of {part} by bytes
          == race-condition
          event: two concurrent updates | a double submit | a leader change | a lost update
          why: Two instances of {comp} took the same lease, because it was renewed after it had run out | A check and the write that followed were not one transaction, so {adj} {thing} were created twice | The cache was filled with an old value between the write and the invalidation | A thread read the list of {thing} while another one was rebuilding it
          sign: the same of the {thing} had been handled on two hosts | failures came only under concurrency and never in tests
          fix: {comp} was reduced to one instance until the fix was out | Duplicate {thing} were merged by a script
          code: java.util.ConcurrentModificationException at {code2}.refresh | ERROR: duplicate key value violates unique constraint "{code2}_pkey"
          todo2: Make the handling of {thing} idempotent | Use a fencing token for the lease of {comp}
          == clock-skew
          event: a leap in time | a lost time server | daylight saving | a drifting clock
          why: The clock of {host} was {few} minutes ahead, and {comp} took its {thing} for the newest | A scheduled job ran twice in the hour that daylight saving repeats | Signed {thing} were refused because the verifier's clock was behind | Timeouts were computed from the wall clock, which was set back by {few} seconds
          sign: {thing} carried timestamps from the future | the offset of the time service on {host} was {few} minutes
          fix: The time service was restarted and the clock stepped back in small steps | {thing} with impossible timestamps were corrected
          code: SignatureDoesNotMatch: request time too skewed ({few} min) | chronyd: System clock wrong by {few}.{port} seconds
          todo2: Alert on clock offset of all machines | Use monotonic time for timeouts in {comp}
          == third-party
          event: an outage of a provider | a vendor's API change | a blocked account | an expired contract
          why: The provider behind {comp} had an outage of its own and its status page said nothing for {mins} minutes | The vendor removed an endpoint that was announced as deprecated in a mail to a former colleague | Calls to the vendor have no timeout, so {svc} waited as long as they did | The fallback provider was configured, but its credentials had expired
          sign: all errors came from calls to one outside address | the provider answered with a page in HTML where JSON was expected
          fix: {comp} was switched to the second provider | The feature was turned off until the provider was back
          code: UnexpectedContentType: text/html from vendor, status {http} | ReadTimeout: vendor endpoint did not answer in {ms} ms
          todo2: Test the fallback provider every month | Put a timeout on every call that leaves our network
          == human-operation
          event: a manual command | a maintenance step | a clean-up script | a mistaken restart
          why: A clean-up script was started against production, because both prompts look the same | The runbook said to stop the standby, but the roles had been swapped the week before | A wildcard in the command matched {n} more {thing} than intended | A maintenance in {region} was begun before traffic had been drained
          sign: the audit log showed a manual command on {host} | {n} {thing} were deleted within one minute
          fix: The deleted {thing} were restored from the last backup | The step was undone by hand and checked by a second person
          code: audit: user ops ran 'remove --all' on {host} | FATAL: terminating connection due to administrator command
          todo2: Ask for the name of the environment before a destructive command | Replace the manual step by a job with a dry run
          == data-corruption
          event: corrupted data | a bad import | a wrong checksum | a truncated file
          why: An import cut names at the first character outside of ASCII and wrote the rest into the next column | {comp} acknowledged writes before they were on disk, and a restart lost the last {few} seconds | A bug in compaction dropped every block whose size was a multiple of the page size | Two versions of the serializer wrote the same type with different precision
          sign: checksums of {n} {thing} did not match | totals in the nightly report were off by {pct} percent
          fix: Affected {thing} were rebuilt from the event log | The backup from the night before was restored beside the live data and merged
          code: ChecksumMismatch: block {hex} expected {hex} | DecodeError: invalid UTF-8 in field '{code2}' at offset {port}
          todo2: Verify checksums of {comp} when data is read | Restore a backup every week as a test
          == power
          event: a power cut | a generator failure | an overheated room | a tripped breaker
          why: The generator started, but the transfer switch did not move the load and batteries lasted {mins} minutes | A breaker tripped when both feeds of a row were moved to one phase | The cooling stopped after the power blip and machines shut themselves down at the limit | {few} racks were connected to one feed, against the plan
          sign: all machines of one row in {region} went silent at once | the intake temperature rose by {few} degrees in {mins} minutes
          fix: Power came back through the second feed and machines were started in groups | The load was moved to another site until the room had cooled down
          code: ipmi: PSU{few} input lost on {host} | thermal: critical temperature reached ({pct} C), shutting down
          todo2: Test the transfer switch under load | Check that every rack has two feeds
          == quota
          event: an exhausted quota | a rate limit | a licence limit | a full address range
          why: The account reached its limit of {n} {thing} and every new one was refused | The subnet of {region} ran out of addresses, so no instance of {comp} could start | A quota that was shared by {svc} and {svc2} was used up by a test | The limit had been raised by hand in one region and not in its failover
          sign: requests were refused with a limit error while the service itself was idle | the number of {thing} stood at exactly {n}
          fix: The provider raised the limit after a call | Unused {thing} were deleted to get below the limit
          code: QuotaExceededException: limit of {n} reached for project {code2} | LimitExceeded: subnet {ip} has no free addresses
          todo2: Show use and limit of every quota on one dashboard | Separate the quota of tests from production
          == dependency-upgrade
          event: a library upgrade | a new runtime | a base image update | a driver update
          why: The new driver closes idle connections by default, which {comp} took for a failure of the database | A patch release of a library changed the default encoding of {thing} | The base image came with another C library, and name resolution behaved differently | The new runtime reserves memory for {few} times as many threads as the container may have
          sign: only containers with the new base image failed | a stack trace showed a class from the upgraded library
          fix: The dependency was pinned to its former version | The image was rebuilt on the old base and rolled out again
          code: NoSuchMethodError: 'void com.example.{code2}.Client.close(int)' | version `GLIBC_2.34' not found (required by {code2})
          todo2: Read the change log of every upgrade in review | Run the load test of {comp} after dependency upgrades
          == cache-invalidation
          event: a cold cache | a cache flush | a wrong cache key | an eviction wave
          why: A flush of the cache sent all {thing} to the database of {comp}, which was sized for a tenth of them | The language was missing in the cache key, so pages were shown in the wrong one | All entries were written in the same minute and expired in the same minute | The invalidation message was lost and {svc} served {adj} {thing} for {mins} minutes
          sign: the hit rate fell from {pct} percent to nearly nothing | two users saw each other's {thing}
          fix: The cache was warmed from a replica before traffic came back | The key was corrected and the affected entries were purged
          code: CacheLoadTimeout: key {code2}:{hex} after {ms} ms | MISDIRECTED_ENTRY: key {hex} belongs to tenant {port}
          todo2: Spread expiry times of {thing} | Coalesce loads of the same key in {comp}
          """);

  private static final String[] SYLLABLES = {
    "ba", "cor", "del", "fen", "gi", "hal", "ix", "jun", "kor", "lu", "mar", "nov", "or", "pel",
    "qui", "ros", "sol", "tar", "ul", "ven", "wex", "yor", "zel", "bri", "cla", "dro", "fra", "gly",
    "sta", "tro", "vox", "mi"
  };
  private static final String[] ENDINGS = {"d", "db", "ctl", "q", "hub", "sync", "fs", "net"};
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z0-9]+)}");

  private final Dice dice;
  private final int number;
  private final Topic topic;
  private final Map<String, String> fixed = new HashMap<>();
  private final List<String> services = new ArrayList<>();
  private final List<String> components;
  private final Set<String> said = new HashSet<>();
  private final LocalDateTime start;
  private final int minutes;

  private record Topic(String cause, Map<String, List<String>> rules) {}

  private record Row(LocalDateTime at, String text) {}

  private Generate(long seed, int number) {
    this.dice = new Dice(Dice.mix(seed) ^ Dice.mix(number * 0x9E3779B97F4A7C15L + 1));
    this.number = number;
    this.topic = TOPICS.get(dice.zipf(TOPICS.size()));
    this.start = LocalDateTime.of(2014, 1, 1, 0, 0).plusMinutes(dice.below(12 * 365 * 24 * 60));
    this.minutes = (int) Math.min(4000, 6 + StrictMath.exp(4.3 + dice.normal()));
    Set<String> named = new LinkedHashSet<>();
    int wanted = 1 + dice.zipf(4);
    while (named.size() < wanted) {
      named.add(one(COMMON, "domain") + "-" + one(COMMON, "role"));
    }
    services.addAll(named);
    Set<String> coined = new LinkedHashSet<>();
    while (coined.size() < 3) {
      coined.add(coined(dice.rank()));
    }
    components = List.copyOf(coined);
    fixed.put("svc", services.get(0));
    fixed.put("svc2", services.size() > 1 ? services.get(1) : "the rest of the product");
    fixed.put("region", one(COMMON, "region"));
    fixed.put("ticket", "INC-" + (10_000 + number));
    fixed.put("ver", (1 + dice.below(9)) + "." + dice.below(40) + "." + dice.below(20));
    fixed.put("event", one(topic.rules(), "event"));
  }

  public static void main(String[] arguments) throws IOException {
    boolean jbake = arguments.length > 0 && arguments[0].equals("--jbake");
    List<String> rest = List.of(arguments).subList(jbake ? 1 : 0, arguments.length);
    if (rest.size() < 2 || rest.size() > 3) {
      System.err.println("usage: java Generate.java [--jbake] N DIR [SEED]");
      System.exit(2);
    }
    int count = Integer.parseInt(rest.get(0));
    Path folder = Path.of(rest.get(1));
    long seed = rest.size() > 2 ? Long.parseLong(rest.get(2)) : 42;
    Files.createDirectories(folder);
    IntStream.range(0, count).parallel().forEach(i -> new Generate(seed, i).write(folder, jbake));
    System.out.println(count + " documents in " + folder);
  }

  private void write(Path folder, boolean jbake) {
    String title = title();
    String summary = summary();
    String header = header(title, summary, jbake);
    String name = DAY.format(start) + "-" + slug(title) + "-" + number + ".md";
    try {
      Path year = Files.createDirectories(folder.resolve(Integer.toString(start.getYear())));
      Files.writeString(year.resolve(name), header + body(summary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String title() {
    String what = services.get(0) + ": " + text("{tail}");
    return switch (dice.below(3)) {
      case 0 -> what + " after " + fixed.get("event");
      case 1 -> what + " in " + fixed.get("region");
      default -> what + " while waiting for " + components.get(0);
    };
  }

  private String summary() {
    return sentence("After {event}, {svc} {symptom} in {region} for " + minutes + " minutes")
        + " "
        + sentence("{effect}");
  }

  private String header(String title, String summary, boolean jbake) {
    String severity = "SEV-" + List.of(3, 2, 4, 1).get(dice.zipf(4));
    Set<String> causes = new LinkedHashSet<>(List.of(topic.cause()));
    if (dice.below(4) == 0) {
      causes.add(TOPICS.get(dice.zipf(TOPICS.size())).cause());
    }
    Set<String> tags = new LinkedHashSet<>();
    int wanted = 1 + dice.below(4);
    while (tags.size() < wanted) {
      tags.add(one(COMMON, "tag"));
    }
    LocalDateTime end = start.plusMinutes(minutes);
    return jbake
        ? jbake(title, summary, severity, causes, tags)
        : "---\ntitle: \"%s\"\ndate: %s\nstarted: %s\nended: %s\nseverity: %s\n"
                .formatted(title, DAY.format(start), INSTANT.format(start), INSTANT.format(end), severity)
            + "services: [%s]\ncauses: [%s]\ntags: [%s]\nsummary: \"%s\"\n---\n\n"
                .formatted(list(services), list(causes), list(tags), summary);
  }

  /** JBake lists documents by tags only, so services and causes are tags as well. */
  private String jbake(
      String title, String summary, String severity, Set<String> causes, Set<String> tags) {
    Set<String> all = new LinkedHashSet<>(services);
    all.addAll(causes);
    all.addAll(tags);
    return "title=%s\ndate=%s\ntype=post\nstatus=published\ntags=%s\n"
            .formatted(title, DAY.format(start), String.join(",", all))
        + "started=%s\nended=%s\nseverity=%s\nservices=%s\ncauses=%s\nsummary=%s\n~~~~~~\n\n"
            .formatted(
                INSTANT.format(start),
                INSTANT.format(start.plusMinutes(minutes)),
                severity,
                String.join(",", services),
                String.join(",", causes),
                summary);
  }

  private String body(String summary) {
    List<StringBuilder> prose = new ArrayList<>();
    StringBuilder overview = section(prose, "Summary", summary + " " + sentence("{said}"));
    StringBuilder impact = section(prose, "Impact", sentences("{effect}", 2) + impactList());
    StringBuilder timeline = section(prose, "Timeline", timeline());
    StringBuilder cause = section(prose, "Root cause", sentence("{why}") + " " + sentences("{background}", 2));
    cause.append("\n\n```\n").append(log()).append("```");
    StringBuilder solved = section(prose, "Resolution", sentence("{fix}") + " " + sentence("{said}"));
    StringBuilder lessons = section(prose, "Lessons learned", lessons());
    StringBuilder actions = section(prose, "Action items", actions());
    int target = 400 + dice.below(501);
    int words = prose.stream().mapToInt(part -> words(part.toString())).sum();
    List<StringBuilder> open = List.of(overview, impact, cause, solved, lessons);
    for (int turn = 0; words < target - 20; turn++) {
      String more = paragraph();
      words += words(more);
      open.get(turn % open.size()).append("\n\n").append(more);
    }
    return String.join("\n\n", prose) + "\n";
  }

  private static StringBuilder section(List<StringBuilder> sections, String heading, String text) {
    StringBuilder section = new StringBuilder("## " + heading + "\n\n" + text);
    sections.add(section);
    return section;
  }

  private String paragraph() {
    List<String> kinds = List.of("{why}", "{said}", "{background}", "{effect}", "It helped that {sign}");
    List<String> parts = new ArrayList<>();
    for (int i = 2 + dice.below(3); i > 0; i--) {
      parts.add(sentence(kinds.get(dice.below(kinds.size()))));
    }
    return String.join(" ", parts);
  }

  private String impactList() {
    return "\n\n- **Duration:** %d minutes\n- **Region:** %s\n- **Failed requests:** %d\n- **Ticket:** %s"
        .formatted(minutes, fixed.get("region"), 100 + dice.below(5_000_000), fixed.get("ticket"));
  }

  private String timeline() {
    List<Row> rows = new ArrayList<>();
    LocalDateTime at = start.plusMinutes(1 + dice.below(4));
    rows.add(new Row(start, sentence("{event} in {region}")));
    rows.add(new Row(at, sentence("{detect}")));
    int steps = 3 + dice.below(5);
    for (int i = 0; i < steps; i++) {
      at = at.plusMinutes(dice.below(Math.max(1, minutes / (steps + 2))));
      rows.add(new Row(at, sentence(i == steps - 2 ? "{Who} {saw} that {sign}" : "{step}")));
    }
    LocalDateTime end = start.plusMinutes(minutes);
    rows.add(new Row(at.isAfter(end) ? end : at, sentence("{fix}")));
    rows.add(new Row(end, sentence("{recover}")));
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add("- **%s UTC** %s".formatted(CLOCK.format(row.at()), row.text()));
    }
    return String.join("\n", lines);
  }

  private String log() {
    StringBuilder lines = new StringBuilder();
    LocalDateTime at = start;
    for (int i = 4 + dice.below(5); i > 0; i--) {
      at = at.plusSeconds(dice.below(50));
      lines.append(STAMP.format(at)).append(' ').append(text("{log}")).append('\n');
    }
    return lines.toString();
  }

  private String lessons() {
    return "### What went well\n\n- %s\n- %s\n\n### What went wrong\n\n- %s\n- %s\n\n### Where we got lucky\n\n- %s"
        .formatted(
            sentence("{well}"),
            sentence("{well}"),
            sentence("{badly}"),
            sentence("{badly}"),
            sentence("{lucky}"))
        + "\n\n"
        + sentence("{said}");
  }

  private String actions() {
    StringBuilder table = new StringBuilder("| Action | Owner | Due | Status |\n|---|---|---|---|");
    for (int i = 3 + dice.below(3); i > 0; i--) {
      String action = text(i == 1 ? "{todo2}" : "{todo}");
      String due = DAY.format(start.plusDays(7L + dice.below(90)));
      String state = dice.below(3) == 0 ? "open" : "done";
      String owner = services.get(dice.below(services.size())) + " team";
      table.append("\n| %s | %s | %s | %s |".formatted(action, owner, due, state));
    }
    return table.toString();
  }

  private String sentences(String pattern, int count) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(sentence(pattern));
    }
    return String.join(" ", parts);
  }

  /** A sentence that the document does not have yet, as far as there are enough of them. */
  private String sentence(String pattern) {
    String sentence = text(pattern);
    for (int tries = 0; tries < 6 && !said.add(sentence); tries++) {
      sentence = text(pattern);
    }
    return capital(sentence) + ".";
  }

  /** The pattern with every slot filled. */
  private String text(String pattern) {
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (slot.find()) {
      slot.appendReplacement(text, Matcher.quoteReplacement(fill(slot.group(1))));
    }
    return slot.appendTail(text).toString();
  }

  private String fill(String slot) {
    if (Character.isUpperCase(slot.charAt(0))) {
      return capital(fill(slot.toLowerCase(Locale.ROOT)));
    }
    String known = fixed.get(slot);
    if (known != null) {
      return known.contains("{") ? text(known) : known;
    }
    return switch (slot) {
      // Mostly the document's own components, now and then one from anywhere.
      case "comp" ->
          dice.below(12) == 0 ? coined(dice.rank()) : components.get(dice.zipf(components.size()));
      case "code2" -> components.get(0);
      case "host" -> "%s-%s-%03d".formatted(services.get(0), fixed.get("region"), 1 + dice.below(300));
      case "n" -> Integer.toString(50 + dice.below(90_000));
      case "ms" -> Integer.toString(100 + dice.below(30_000));
      case "pct" -> Integer.toString(2 + dice.below(96));
      case "mins" -> Integer.toString(2 + dice.below(58));
      case "few" -> Integer.toString(2 + dice.below(8));
      case "port" -> Integer.toString(1_024 + dice.below(60_000));
      case "ip" -> "10.%d.%d.%d".formatted(dice.below(256), dice.below(256), dice.below(256));
      case "hex" -> Long.toHexString(dice.next() >>> 32);
      default -> text(one(topic.rules().containsKey(slot) ? topic.rules() : COMMON, slot));
    };
  }

  private String one(Map<String, List<String>> rules, String slot) {
    List<String> choices = rules.get(slot);
    if (choices == null) {
      throw new IllegalArgumentException("no rule for {" + slot + "}");
    }
    return choices.get(dice.zipf(choices.size()));
  }

  /** The k-th made-up name; there are 2^18 of them, and neighbours do not look alike. */
  private static String coined(long k) {
    int bits = (int) ((k + 1) * 0x9E3779B97F4A7C15L & 0x3FFFF);
    return SYLLABLES[bits & 31]
        + SYLLABLES[bits >> 5 & 31]
        + SYLLABLES[bits >> 10 & 31]
        + ENDINGS[bits >> 15];
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  private static String list(Iterable<String> values) {
    return String.join(", ", values);
  }

  private static String slug(String title) {
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.substring(0, Math.min(60, slug.length())).replaceAll("-$", "");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<Topic> topics(String text) {
    List<Topic> topics = new ArrayList<>();
    for (String part : text.split("== ")) {
      if (!part.isBlank()) {
        String[] pieces = part.split("\n", 2);
        topics.add(new Topic(pieces[0].strip(), rules(pieces[1])));
      }
    }
    return topics;
  }

  private static Map<String, List<String>> rules(String text) {
    Map<String, List<String>> rules = new HashMap<>();
    for (String line : text.split("\n")) {
      String[] pieces = line.split(": ", 2);
      rules.put(pieces[0].strip(), List.of(pieces[1].strip().split(" \\| ")));
    }
    return rules;
  }

  /** SplitMix64; written out, so that every Java version throws the same numbers. */
  private static final class Dice {
    private long state;

    Dice(long seed) {
      this.state = seed;
    }

    static long mix(long value) {
      long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }

    long next() {
      state += 0x9E3779B97F4A7C15L;
      return mix(state);
    }

    /** From 0 to less than 1. */
    double unit() {
      return (next() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
      return (int) (unit() * bound);
    }

    /** Below the bound; small numbers more often, roughly as 1/(k+1). */
    int zipf(int bound) {
      return (int) (StrictMath.pow(bound + 1.0, unit())) - 1;
    }

    /** From 0 on without an end that matters; the number of different ones grows with the draws. */
    long rank() {
      return (long) Math.min(StrictMath.pow(1 - unit(), -1 / 0.62) - 1, 1e9);
    }

    double normal() {
      return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
    }
  }
}
