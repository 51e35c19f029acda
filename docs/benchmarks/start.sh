#!/usr/bin/env bash
# How long until the window is there, and until it shows the sample data, against a bare JavaFX window: runs in pairs.
#   mvn -DskipTests package && docs/benchmarks/start.sh [RUNS]
# Needs an X display (DISPLAY), xdotool and ImageMagick. Counts the window's colours: a table has some, a chart has many.
set -euo pipefail
export LC_ALL=C

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${1:-5}
image=target/proxylens
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work

javafx=(--module-path "$image/lib/javafx" --add-modules javafx.controls)
javac "${javafx[@]}" -d "$work" docs/benchmarks/BareWindow.java

colours() {
    import -window "$1" -depth 8 -format %k info: 2>/dev/null || echo 0
}

# measure TITLE COLOURS COMMAND…: prints the seconds until the title is on the screen, and until that many colours are
measure() {
    local title=$1 least=$2 begun window='' framed
    shift 2
    begun=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    local process=$! limit=$((SECONDS + 60))
    while [ -z "$window" ] && [ $SECONDS -lt $limit ]; do
        window=$(xdotool search --onlyvisible --name "$title" 2>/dev/null | tail -1) || true
    done
    framed=$(date +%s%N)
    until [ $SECONDS -ge $limit ] || [ "$(colours "${window:-root}")" -ge "$least" ]; do :; done
    awk -v a="$begun" -v b="$framed" -v c="$(date +%s%N)" 'BEGIN { printf "%.2f %.2f\n", (b - a) / 1e9, (c - a) / 1e9 }'
    kill "$process"
    wait "$process" 2>/dev/null || true
}

echo "bare: frame drawn   ProxyLens: frame drawn   ratio: frame drawn"
for _ in $(seq "$runs"); do
    bare=$(measure 'Bare window' 8 java "${javafx[@]}" -cp "$work" BareWindow)
    ours=$(measure 'sample-data' 300 "$image/bin/proxylens")
    echo "$bare $ours" | tee -a "$work/pairs" \
        | awk '{ printf "%s %s   %s %s   %.2f %.2f\n", $1, $2, $3, $4, $3 / $1, $4 / $2 }'
done
for column in 'frame $3/$1' 'drawn $4/$2'; do
    awk "{ print ${column#* } }" "$work/pairs" | sort -n \
        | awk -v name="${column% *}" '{ r[NR] = $1 } END { printf "median ratio, %s: %.2f\n", name, r[int((NR + 1) / 2)] }'
done
