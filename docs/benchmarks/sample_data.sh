#!/usr/bin/env bash
# Measures the sample data's networks again under the set-ups that ONNX Runtime covers:
#   docs/benchmarks/sample_data.sh FOLDER [MINUTES a set-up, default 60]
# FOLDER gets a CSV for each set-up, named as in sample-data/latency, with its provenance beside. Stopped, it goes on where it ended.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:?usage: sample_data.sh FOLDER [MINUTES]}
minutes=${2:-60}
mkdir -p "$folder"

measure() { # name threads batch optimisation
    "$home/target/proxylens/bin/proxylens" measure --list "$home/sample-data/architectures.csv" --skeleton small --cells reaching --rounds 2 \
        --minutes "$minutes" --device "$1" --threads "$2" --batch "$3" --optimisation "$4" -o "$folder/$1.csv" > /dev/null
}

measure ort_b1 1 1 all
measure ort_b32 1 32 all
measure ort_unoptimised_b1 1 1 none
measure ort_unoptimised_b32 1 32 none
measure ort_2threads_b32 2 32 all
