#!/usr/bin/env bash
# Builds a project or a folder of documents with Java Flight Recorder and says where the time goes.
#   src/bench/profile.sh DIR
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[ $# -eq 1 ] || fail "usage: profile.sh DIR"
[ -d "$1" ] || fail "there is no folder $1"
need_afterword
source=$(cd -- "$1" && pwd)
run=$work/profile
rm -rf "$run"
mkdir -p "$run"

java ${java_opts[@]+"${java_opts[@]}"} \
  -XX:FlightRecorderOptions=stackdepth=512 \
  "-XX:StartFlightRecording=filename=$run/build.jfr,settings=profile,jdk.ExecutionSample#period=10ms,jdk.NativeMethodSample#period=10ms" \
  -jar "$jar" build --source "$source" --output "$run/out/site" --timings | { grep -v "jfr,startup" || true; }
echo
java "$bench/Profile.java" "$run/build.jfr"
echo
echo "the recording: $run/build.jfr"
