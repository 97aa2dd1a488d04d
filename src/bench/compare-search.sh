#!/usr/bin/env bash
# Compares the search with Pagefind and with a whole MiniSearch index, and prints Markdown.
#   src/bench/compare-search.sh N...
# CONTENT=DIR takes the documents of a folder in place of N generated ones; N is then only a name.
# CHROMIUM names the browser; JUDGED a judged collection whose relevance is printed as well.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[ $# -ge 1 ] || fail "usage: compare-search.sh N..."
for n in "$@"; do number N "$n"; done
check_settings
need_afterword
need hugo "see https://gohugo.io/installation/ or your system's packages"
need npm "the tools to compare with come from npm; install Node.js 20 or newer"
need openssl "browsers speak HTTP/2 over TLS only, so a certificate is made for the run"
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || fail "there is no ${CHROMIUM:-/usr/bin/chromium}; set CHROMIUM to a Chromium or Chrome"

tools=$work/search
site=$work/compare-search/site
rm -rf "$site"
mkdir -p "$tools" "$site"
cp -R "$bench/hugo/." "$site/"
cp "$bench"/search/* "$tools/"
if ! cmp -s "$tools/package.json" "$tools/node_modules/.package-of-this-run"; then
  echo "fetching Pagefind, MiniSearch and Playwright" >&2
  npm install --silent --no-audit --no-fund --prefix "$tools" >&2 || fail "npm could not fetch the tools"
  cp "$tools/package.json" "$tools/node_modules/.package-of-this-run"
fi
pagefind=$(find "$tools/node_modules/@pagefind" -type f -path '*/bin/pagefind_extended' | head -n 1)
[ -n "$pagefind" ] || fail "Pagefind has no program for this system"

# cells FILE: the medians of wall, CPU and memory as cells of a table
cells() {
  echo "$(median "$1" 1) | $(median "$1" 2) | $(median "$1" 3)"
}

# stages LOG: the seconds of the stages that only the search needs
stages() {
  awk '$2 == "ms" && ($3 == "index" || $3 == "search") { sum += $1 } END { printf "%.1f\n", sum / 1000 }' "$1"
}

# size N: everything about one size
size() {
  local n=$1 run=$work/compare-search/$1
  rm -rf "$run"
  mkdir -p "$run/content"
  if [ -n "${CONTENT:-}" ]; then
    cp -R "$CONTENT" "$run/content/incidents"
  else
    generate yaml "$n" "$run/content/incidents"
  fi
  for ((i = 0; i < rounds; i++)); do
    rm -rf "$run"/*-out
    measure "$run/hugo.txt" "$run/hugo.log" hugo --source "$site" --contentDir "$run/content" --destination "$run/hugo-out" --quiet
    measure "$run/pagefind.txt" "$run/pagefind.log" "$pagefind" --site "$run/hugo-out"
    measure "$run/minisearch.txt" "$run/minisearch.log" node "$tools/minisearch.mjs" "$run/hugo-out" "$run/minisearch-out/minisearch"
    measure "$run/afterword.txt" "$run/afterword.log" "${afterword[@]}" build --timings \
      --source "$run/content" --output "$run/afterword-out/site"
  done
  echo
  echo "### $n documents: building the index"
  echo
  echo "| | wall s | CPU s | peak MiB |"
  echo "| --- | --- | --- | --- |"
  echo "| Afterword, the whole site with its search | $(cells "$run/afterword.txt") |"
  echo "| – of it the stages of the search | $(stages "$run/afterword.log") | | |"
  echo "| Pagefind, the index alone | $(cells "$run/pagefind.txt") |"
  echo "| MiniSearch, the index alone | $(cells "$run/minisearch.txt") |"
  echo "| Hugo, the pages that both read | $(cells "$run/hugo.txt") |"
  node --no-warnings "$tools/measure.mjs" "$run" "$n"
}

echo "## Search: Afterword, Pagefind 1.6.0 and MiniSearch 7.2.0"
echo
about_machine
for n in "$@"; do size "$n"; done
if [ -n "${JUDGED:-}" ]; then
  echo
  echo "### Relevance"
  echo
  "${afterword[@]}" relevance "$JUDGED" | sed 's/^/    /'
fi
