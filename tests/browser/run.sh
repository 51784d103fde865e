#!/usr/bin/env bash
# Opens every kind of report in Debian's Chromium, in both languages, on a phone, on a desk and on A4 paper, in light and in dark; then fills in forms,
# there and in LibreOffice, and reads them back; then reads the workbooks of reports in LibreOffice. Usage: run.sh [FOLDER-FOR-PICTURES]. COMPETENCY names the program; unless given, the
# Release build is run. Last line: N passed, N failed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cli=${COMPETENCY:-dotnet $root/src/Competency.Cli/bin/Release/net10.0/competency.dll}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

have() { command -v "$1" >/dev/null; }
if ! have chromium || ! have soffice || ! have node || ! have npm || ! have zip || ! have unzip || ! have pdftotext || ! fc-list 2>/dev/null | grep -qi 'noto.*cjk'; then
  (have node && have npm || set -- nodejs npm
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig libreoffice-calc poppler-utils zip unzip "$@") >"$scratch/apt.log" 2>&1 ||
    { cat "$scratch/apt.log"; exit 1; }
fi
cp "$here"/*.mjs "$here"/package*.json "$scratch"
(cd "$scratch" && npm ci --silent --no-audit --no-fund --ignore-scripts)

# Each page is one line here: a page of another kind is one more line, or one more file in this folder.
pages="$scratch/pages"
samples="$root/samples/sales-team-360.csv"
common="--model sales-representative --profile regular --lang both"
node "$scratch/cases.mjs" "$scratch/cases"
mkdir -p "$pages"
report() { # 1 is fine too: somebody in the cases has nothing to show, and the program says so
  $cli report "$@" >>"$scratch/report.log" 2>&1 || [ $? -eq 1 ] || { cat "$scratch/report.log"; exit 1; }
}
report "$samples" $common --subject S002-wang-fang --out "$pages/individual.html"
report "$samples" $common --kind team --out "$pages/team.html"
report "$samples" "$root/samples/sales-team-360-2025.csv" $common --kind progress --subject S001-zhang-wei --out "$pages/progress.html"
report "$samples" $common --kind selection --out "$pages/selection.html"
report "$scratch/cases/odd.csv" $common --out "$pages/odd"
report "$scratch/cases/odd.csv" $common --kind selection --out "$pages/selection-odd.html"
report "$scratch/cases/odd.csv" $common --kind team --out "$pages/team-small.html"
report "$scratch/cases/forty.csv" --model "$scratch/cases/forty.json" --lang both --kind team --out "$pages/team-forty.html"
report "$scratch/cases/forty.csv" --model "$scratch/cases/forty.json" --lang both --subject 成员1 --out "$pages/individual-forty.html"

printf '#!/bin/sh\nexec %s "$@"\n' "$cli" >"$scratch/competency"
chmod +x "$scratch/competency"
node "$scratch/check.mjs" "$pages" ${1:+--pictures "$1"} | tee "$scratch/reports.log" || true
node "$scratch/form.mjs" "$scratch/competency" ${1:+--pictures "$1"} | tee "$scratch/forms.log" || true
node "$scratch/workbook.mjs" "$scratch/competency" "$samples" | tee "$scratch/workbooks.log" || true
tail -qn 1 "$scratch/reports.log" "$scratch/forms.log" "$scratch/workbooks.log" | awk '
  !/^[0-9]+ passed, [0-9]+ failed$/ { broken = 1 }
  { passed += $1; failed += $3 }
  END { failed += broken; printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }'
