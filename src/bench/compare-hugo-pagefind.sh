#!/usr/bin/env bash
# Builds generated documents with Hugo, indexes its pages with Pagefind, and builds them with Afterword, in turn.
#   src/bench/compare-hugo-pagefind.sh N...
# HUGO_SITE=full lets Hugo also write related incidents, lists by severity and a JSON file of all incidents.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[ $# -ge 1 ] || fail "usage: compare-hugo-pagefind.sh N..."
for n in "$@"; do number N "$n"; done
hugo_site=${HUGO_SITE:-small}
case $hugo_site in
  small | full) ;;
  *) fail "HUGO_SITE must be small or full, not '$hugo_site'" ;;
esac
check_settings
need_afterword
need hugo "see https://gohugo.io/installation/ or your system's packages"
need npm "Pagefind comes from npm; install Node.js"

# Pagefind's own program, without Node.js around it, which would only cost it time.
find_pagefind() {
  [ ! -d "$work/npm/node_modules/@pagefind" ] || find "$work/npm/node_modules/@pagefind" -type f \( -path '*/bin/pagefind_extended' -o -path '*/bin/pagefind' \) \
    2>/dev/null | LC_ALL=C sort -r | head -n 1
}
pagefind=$(find_pagefind)
if [ -z "$pagefind" ]; then
  echo "fetching Pagefind" >&2
  mkdir -p "$work/npm"
  npm install --silent --no-audit --no-fund --prefix "$work/npm" pagefind@1 >&2 || fail "npm could not fetch Pagefind"
  pagefind=$(find_pagefind)
  [ -n "$pagefind" ] || fail "Pagefind has no program for this system"
fi

site=$work/compare-hugo/site
rm -rf "$site"
mkdir -p "$site"
cp -R "$bench/hugo/." "$site/"
[ "$hugo_site" = small ] || cp -R "$bench/hugo-full/." "$site/"

# round FOLDER SUFFIX
round() {
  rm -rf "$1/hugo-out" "$1/afterword-out"
  measure "$1/hugo$2.txt" "$1/hugo.log" \
    hugo --source "$site" --contentDir "$1/content" --destination "$1/hugo-out" --quiet
  measure "$1/pagefind$2.txt" "$1/pagefind.log" "$pagefind" --site "$1/hugo-out"
  paste -d ' ' "$1/hugo$2.txt" "$1/pagefind$2.txt" |
    awk '{ print $1 + $4, $2 + $5, ($3 == "-" ? "-" : ($3 > $6 ? $3 : $6)) }' >"$1/both$2.txt"
  measure "$1/afterword$2.txt" "$1/afterword.log" \
    "${afterword[@]}" build \
    --source "$1/content" --output "$1/afterword-out/site"
}

# size N: everything about one size; adds "N both afterword" (medians of wall and CPU) to growth.txt
size() {
  local n=$1 run=$work/compare-hugo/$1
  rm -rf "$run"
  mkdir -p "$run"
  generate yaml "$n" "$run/content/incidents"
  echo
  echo "$n documents"
  for ((i = 0; i < warmup; i++)); do round "$run" -warmup; done
  for ((i = 0; i < rounds; i++)); do round "$run" ""; done
  heading
  row Hugo "$run/hugo.txt"
  row Pagefind "$run/pagefind.txt"
  row 'Hugo + Pagefind' "$run/both.txt"
  row Afterword "$run/afterword.txt"
  local a=$run/both.txt b=$run/afterword.txt
  echo "(Hugo + Pagefind) / Afterword, medians: wall $(quotient "$(median "$a" 1)" "$(median "$b" 1)"), CPU $(quotient "$(median "$a" 2)" "$(median "$b" 2)"), memory $(quotient "$(median "$a" 3)" "$(median "$b" 3)")"
  echo "round by round: wall $(pairwise "$a" "$b" 1); CPU $(pairwise "$a" "$b" 2)"
  same_count Hugo "$n" "$(count_files "$run/hugo-out/incidents" -path '*/incidents/*/*/index.html')"
  same_count Afterword "$n" "$(count_files "$run/afterword-out/site/incidents" -path '*/incidents/*/index.html')"
  echo "search data, Pagefind: $(count_files "$run/hugo-out/pagefind") files, $(bytes "$run/hugo-out/pagefind") bytes"
  echo "search data, Afterword: $(count_files "$run/afterword-out/site/search") files, $(bytes "$run/afterword-out/site/search") bytes"
  echo "$n $(median "$a" 1) $(median "$b" 1) $(median "$a" 2) $(median "$b" 2)" >>"$growth"
}

echo "Hugo (the $hugo_site site) with Pagefind, and Afterword"
hugo version
"$pagefind" --version
about_machine
growth=$work/compare-hugo/growth.txt
rm -f "$growth"
for n in "$@"; do size "$n"; done

echo
echo "Growth: milliseconds for a document, and for each document more than in the line above."
echo "A straight line keeps the second number the same."
awk '
  function more(k) { return NR > 1 && $1 != n ? sprintf("%.2f", 1000 * ($k - last[k]) / ($1 - n)) : "" }
  function cell(k) { return sprintf("%8.2f %8s", 1000 * $k / $1, more(k)) }
  NR == 1 {
    printf "%9s   %17s   %17s   %17s   %17s\n", "", "both, wall", "Afterword, wall", "both, CPU", "Afterword, CPU"
  }
  {
    printf "%9d   %s   %s   %s   %s\n", $1, cell(2), cell(3), cell(4), cell(5)
    n = $1
    for (k = 2; k <= 5; k++) last[k] = $k
  }' "$growth"
