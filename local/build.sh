#!/usr/bin/env bash
# Builds what "make demo" runs, where it is missing or older than its sources. Expects JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/.."

services="detection-service compliance-service intake-service gateway"
stamp=local/target/demo-built
log=.asli/logs/build.log

stale() {
    [ -f "$stamp" ] && [ -f local/target/asli-local.jar ] && [ -f cli/target/asli.jar ] || return 0
    for service in $services; do
        [ -f "$service/target/quarkus-app/quarkus-run.jar" ] || return 0
        # A build without -Pdemo has replaced it: such a service cannot move time.
        case $service in detection-service) continue ;; esac
        compgen -G "$service/target/quarkus-app/lib/main/dev.asli.movable-clock-*.jar" >/dev/null || return 0
    done
    [ -n "$(find pom.xml contracts libs cli local $services -name target -prune -o -path '*/src/test' -prune \
        -o -type f -newer "$stamp" -print -quit)" ]
}

if ! stale; then
    echo "Built already."
    exit 0
fi
if ! command -v mvn >/dev/null; then
    echo "Asli is built with Maven 3.8.7 or newer, and there is no mvn on the path. Install it (Debian: apt-get install maven)." >&2
    exit 1
fi

mkdir -p -m 700 .asli
mkdir -p "$(dirname "$log")" "$(dirname "$stamp")"
echo "Building (all of Maven's words are in $log)"
started=$SECONDS
# Made before the build: what is edited meanwhile is newer, and built next time.
touch "$stamp.next"
: >"$log"
mvn -Pdemo -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -pl "${services// /,},cli,local" -am package >"$log" 2>&1 &
maven=$!
trap 'kill $maven 2>/dev/null || true' EXIT
said=
quiet=0
while kill -0 $maven 2>/dev/null; do
    now=$(sed -n 's/^\[INFO\] Building \(.*\) [0-9][^ ]* *\(\[[0-9/]*\]\)$/\2 \1/p' "$log" | tail -n 1)
    if [ -n "$now" ] && { [ "$now" != "$said" ] || [ $quiet -ge 20 ]; }; then
        printf '  %4d s  %s\n' $((SECONDS - started)) "$now"
        said=$now
        quiet=0
    elif [ $quiet -ge 20 ]; then
        printf '  %4d s  Maven is fetching and planning\n' $((SECONDS - started))
        quiet=0
    fi
    sleep 1
    quiet=$((quiet + 1))
done
if ! wait $maven; then
    echo "The build failed:" >&2
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    echo "All of it: $log" >&2
    exit 1
fi
mv "$stamp.next" "$stamp"
printf 'Built in %d s.\n' $((SECONDS - started))
