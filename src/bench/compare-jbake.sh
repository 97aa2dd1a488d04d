#!/usr/bin/env bash
# Bakes N generated documents with stock JBake 2.7.0 and builds them with Afterword, in turn.
#   src/bench/compare-jbake.sh N
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[ $# -eq 1 ] || fail "usage: compare-jbake.sh N"
n=$1
number N "$n"
check_settings
need_afterword
need mvn "JBake is fetched with Maven"

jbake=$work/jbake-2.7.0
run=$work/compare-jbake/$n
if [ ! -f "$jbake/pom.xml" ] || ! cmp -s "$bench/jbake/pom.xml" "$jbake/pom.xml"; then
  echo "fetching JBake 2.7.0" >&2
  rm -rf "$jbake"
  mkdir -p "$jbake"
  mvn -q -B -f "$bench/jbake/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime "-DoutputDirectory=$jbake/lib" >&2 || fail "Maven could not fetch JBake"
  cp "$bench/jbake/pom.xml" "$jbake/pom.xml"
fi

rm -rf "$run"
mkdir -p "$run/jbake/assets" "$run/afterword"
cp -R "$bench/jbake/templates" "$bench/jbake/jbake.properties" "$run/jbake/"
generate jbake "$n" "$run/jbake/content"
generate yaml "$n" "$run/afterword/content"

# round FILE-SUFFIX: JBake, then Afterword, each into an empty folder
round() {
  rm -rf "$run/jbake-out" "$run/afterword-out"
  (cd "$run" && measure "$run/jbake$1.txt" "$run/jbake.log" \
    java ${java_opts[@]+"${java_opts[@]}"} "-Dlogback.configurationFile=$bench/jbake/logback.xml" \
    -cp "$jbake/lib/*" org.jbake.launcher.Main -b jbake jbake-out)
  measure "$run/afterword$1.txt" "$run/afterword.log" \
    "${afterword[@]}" build \
    --source "$run/afterword" --output "$run/afterword-out/site"
}

echo "$n documents: stock JBake 2.7.0 and Afterword"
about_machine
for ((i = 0; i < warmup; i++)); do round -warmup; done
for ((i = 0; i < rounds; i++)); do round ""; done

a=$run/jbake.txt
b=$run/afterword.txt
echo
heading
row 'JBake 2.7.0' "$a"
row Afterword "$b"
echo
echo "JBake / Afterword, medians: wall $(quotient "$(median "$a" 1)" "$(median "$b" 1)"), CPU $(quotient "$(median "$a" 2)" "$(median "$b" 2)"), memory $(quotient "$(median "$a" 3)" "$(median "$b" 3)")"
echo "round by round: wall $(pairwise "$a" "$b" 1); CPU $(pairwise "$a" "$b" 2)"
echo
same_count JBake "$n" "$(count_files "$run/jbake-out" -path '*/jbake-out/[12][0-9][0-9][0-9]/*.html')"
same_count Afterword "$n" "$(count_files "$run/afterword-out/site/incidents" -path '*/incidents/*/index.html')"
echo "HTML pages in all: JBake $(count_files "$run/jbake-out" -name '*.html'), Afterword $(count_files "$run/afterword-out/site" -name '*.html')"
