#!/bin/sh
# Measures networks that were converted to TensorFlow Lite (networks/0001.tflite beside networks/0001.onnx) with its
# benchmark_model: sh tflite.sh my_device.csv [threads]. BENCHMARK_MODEL names the program: on a phone
# "adb shell /data/local/tmp/benchmark_model", with TFLITE_FOLDER the folder there that holds the networks.
set -eu
output=${1:?usage: sh tflite.sh my_device.csv [threads]}
threads=${2:-1}
cd "$(dirname "$0")"
[ -s "$output" ] || echo "arch_id,latency_us" > "$output"
for round in 1 2 3; do
    awk 'BEGIN { srand('"$round"') } NR > 1 { print rand() "\t" $0 }' networks.csv | sort -n | cut -f 2- |
        while IFS=, read -r file id; do
            name=$(basename "$file" .onnx).tflite
            us=$(${BENCHMARK_MODEL:-benchmark_model} --graph="${TFLITE_FOLDER:-networks}/$name" --num_threads="$threads" \
                --num_runs=50 --warmup_runs=10 2>&1 < /dev/null |
                sed -n 's/.*Inference (avg): *\([0-9.e+]*\).*/\1/p' | head -n 1)
            [ -n "$us" ] || { echo "tflite.sh: no time was told for $name" >&2; exit 1; }
            printf '%s,%s\n' "$id" "$us" >> "$output"
        done
done
