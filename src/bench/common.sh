# Shared by the benchmark scripts; to be sourced, not run.
# Environment: ROUNDS, WARMUP, SEED, AFTERWORD_JAR, JAVA_OPTS (for all Java tools alike).

bench=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
project=$(cd -- "$bench/../.." && pwd)
work=$project/target/bench
jar=${AFTERWORD_JAR:-$project/target/afterword.jar}
rounds=${ROUNDS:-3}
warmup=${WARMUP:-1}
seed=${SEED:-42}
export LC_ALL=C
exec 3>&2 # messages arrive even where the output of a command is caught
read -r -a java_opts <<<"${JAVA_OPTS:-}"

# As users start it; with options of Java or another build the plain program.
if [ -n "${AFTERWORD_JAR:-}${JAVA_OPTS:-}" ]; then
  afterword=(java ${java_opts[@]+"${java_opts[@]}"} -jar "$jar")
else
  afterword=("$project/afterword")
fi

fail() {
  echo "$(basename -- "$0"): $*" >&2
  exit 2
}

# need COMMAND HINT
need() {
  command -v "$1" >/dev/null 2>&1 || fail "$1 is not installed; $2"
}

need_afterword() {
  need java "install a JDK, 17 or newer"
  [ -n "${AFTERWORD_JAR:-}" ] || "$project/afterword" --version >&2 # builds what is not there yet
  [ -f "$jar" ] || fail "there is no $jar"
}

# number WHAT VALUE: stops unless VALUE is a positive number
number() {
  case $2 in
    '' | *[!0-9]* | 0*) fail "$1 must be a positive number, not '$2'" ;;
  esac
}

# Zero rounds to warm up are allowed.
check_settings() {
  number ROUNDS "$rounds"
  [ "$warmup" = 0 ] || number WARMUP "$warmup"
}

# generate HEADERS N FOLDER: HEADERS is yaml or jbake
generate() {
  local option=()
  [ "$1" = jbake ] && option=(--jbake)
  rm -rf "$3"
  java "$bench/Generate.java" ${option[@]+"${option[@]}"} "$2" "$3" "$seed" >/dev/null
}

if [ -x /usr/bin/time ] && /usr/bin/time -f %M true >/dev/null 2>&1; then
  gnu_time=yes
else
  gnu_time=no
fi

# measure FILE LOG COMMAND...: adds "wall CPU peak" (seconds, seconds, MiB) to FILE
measure() {
  local file=$1 log=$2 raw=$work/time.txt
  shift 2
  if [ "$gnu_time" = yes ]; then
    /usr/bin/time -o "$raw" -f '%e %U %S %M' "$@" >"$log" 2>&1 || failed "$log" "$@"
  else
    local TIMEFORMAT='%3R %3U %3S -'
    { time "$@" >"$log" 2>&1 || failed "$log" "$@"; } 2>"$raw"
  fi
  awk '{ printf "%.2f %.2f %s\n", $1, $2 + $3, ($4 == "-" ? "-" : sprintf("%.0f", $4 / 1024)) }' "$raw" >>"$file"
}

# failed LOG COMMAND...
failed() {
  local log=$1
  shift
  {
    tail -n 20 "$log"
    echo "failed: $*"
    echo "its output: $log"
  } >&3
  exit 1
}

# column FILE K: "min median max" of a column
column() {
  awk -v k="$2" '{ print $k }' "$1" | sort -n | awk '
    { v[NR] = $1 }
    END {
      if (v[1] == "-") { print "- - -"; exit }
      m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
      print v[1], int(m * 100 + 0.5) / 100, v[NR]
    }'
}

median() {
  column "$1" "$2" | cut -d ' ' -f 2
}

heading() {
  printf '%-20s %23s   %23s   %20s\n' '' 'wall s' 'CPU s' 'peak MiB'
  printf '%-20s %7s %7s %7s   %7s %7s %7s   %6s %6s %6s\n' '' min median max min median max min median max
}

# row NAME FILE
row() {
  # shellcheck disable=SC2046
  printf '%-20s %7s %7s %7s   %7s %7s %7s   %6s %6s %6s\n' "$1" $(column "$2" 1) $(column "$2" 2) $(column "$2" 3)
}

# quotient A B
quotient() {
  awk -v a="$1" -v b="$2" 'BEGIN { if (a == "-" || b == "-" || b == 0) print "-"; else printf "%.2f\n", a / b }'
}

# pairwise FILE FILE K: the quotients of a column, round by round
pairwise() {
  paste -d ' ' "$1" "$2" | awk -v k="$3" '{ printf "%s%.2f", (NR > 1 ? ", " : ""), $(k + 3) ? $k / $(k + 3) : 0 } END { print "" }'
}

# count_files FOLDER [find arguments]
count_files() {
  local folder=$1
  shift
  find "$folder" -type f "$@" | wc -l | tr -d ' '
}

bytes() {
  find "$1" -type f -exec cat {} + | wc -c | tr -d ' '
}

# same_count TOOL N COUNTED
same_count() {
  [ "$2" -eq "$3" ] || fail "$1 wrote $3 pages for $2 documents"
  echo "$1: a page for each of $2 documents"
}

cores() {
  getconf _NPROCESSORS_ONLN 2>/dev/null || echo '?'
}

about_machine() {
  local java
  java=$(java -version 2>&1 | awk -F '"' 'NR == 1 { print $2 }')
  echo "$(cores) cores, Java $java${JAVA_OPTS:+ with $JAVA_OPTS}, seed $seed, $rounds rounds after $warmup to warm up"
  [ "$gnu_time" = yes ] || echo "no GNU time at /usr/bin/time: memory is not measured"
  if [ -r /proc/loadavg ]; then
    awk -v n="$(cores)" '$1 > n / 2 { print "note: the machine is busy (load " $1 "); trust CPU seconds more than wall seconds" }' /proc/loadavg
  fi
}
