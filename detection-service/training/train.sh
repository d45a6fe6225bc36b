#!/bin/sh
# Everything from the data to the pack, with fixed seeds: ./train.sh [DATA]. About half an hour on one core.
set -eu
cd "$(dirname "$0")"
if [ $# -gt 0 ]; then ASLI_DATA=$(cd "$OLDPWD" && cd "$1" && pwd); export ASLI_DATA; fi
export OMP_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
python=${PYTHON:-/usr/bin/python3}
"$python" -m pairs
"$python" -m train without-portraits objects camera
"$python" -m train without-camera portraits objects
"$python" -m evaluate without-portraits all
"$python" -m evaluate without-camera sample
"$python" -m report
"$python" -m export
