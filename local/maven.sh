#!/bin/sh
# Prints a Maven of 3.9 or newer, which live reload needs: the one on the path, else one brought from the registry by the
# older Maven at hand. Expects JAVA_HOME.
set -eu
cd "$(dirname "$0")/.."

version=3.9.16
tools=$PWD/.asli/tools
own=$tools/apache-maven-$version/bin/mvn

if ! command -v mvn >/dev/null; then
    echo "Asli is built with Maven 3.8.7 or newer, and there is no mvn on the path. Install it (Debian: apt-get install maven)." >&2
    exit 1
fi
case $(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p') in
    3.[0-8]) ;;
    *)
        command -v mvn
        exit 0
        ;;
esac
if [ ! -x "$own" ]; then
    echo "Live reload needs Maven 3.9 or newer; fetching $version into .asli/tools" >&2
    mkdir -p "$tools"
    # Outside the repository: here the command would run once for each module.
    (cd "$tools" && mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        -Dartifact="org.apache.maven:apache-maven:$version:tar.gz:bin" -DoutputDirectory="$tools") >&2
    chmod +x "$own"
fi
echo "$own"
