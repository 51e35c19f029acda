#!/bin/sh
# Measures the networks of this kit with ONNX Runtime's onnxruntime_perf_test: sh perf_test.sh my_device.csv [threads]
# PERF_TEST names the program, PERF_TEST_OPTIONS further options for it, such as -e xnnpack.
set -eu
output=${1:?usage: sh perf_test.sh my_device.csv [threads]}
threads=${2:-1}
program=${PERF_TEST:-onnxruntime_perf_test}
cd "$(dirname "$0")"
[ -s "$output" ] || echo "arch_id,latency_ms" > "$output"
for round in 1 2 3; do
    awk 'BEGIN { srand('"$round"') } NR > 1 { print rand() "\t" $0 }' networks.csv | sort -n | cut -f 2- |
        while IFS=, read -r file id; do
            # -I makes the input; -r counts the runs; the first line that tells the mean is taken
            ms=$($program -I -r 50 -x "$threads" -y 1 ${PERF_TEST_OPTIONS:-} "$file" < /dev/null |
                sed -n 's/^Average inference time cost[^:]*: *\([0-9.]*\) ms.*/\1/p' | head -n 1)
            [ -n "$ms" ] || { echo "perf_test.sh: no time was told for $file" >&2; exit 1; }
            printf '%s,%s\n' "$id" "$ms" >> "$output"
        done
done
