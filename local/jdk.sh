#!/bin/sh
# Prints the home of a JDK 25 or newer: JAVA_HOME if it is one, else the one of the java on the path, else the newest
# in the system's JVM folders. Says on stderr what is missing otherwise.
set -eu

wanted=25
folders=${ASLI_JVM_FOLDERS:-"/usr/lib/jvm /usr/java /opt/java /opt/jdk $HOME/.sdkman/candidates/java $HOME/.jdks"}

# The feature release of the JDK at $1; nothing when there is none with a compiler.
release() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

fits() {
    found=$(release "$1")
    [ -n "$found" ] && [ "$found" -ge "$wanted" ]
}

if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then
    echo "$JAVA_HOME"
    exit 0
fi

java=$(command -v java || true)
if [ -n "$java" ]; then
    home=$(dirname "$(dirname "$(readlink -f "$java")")")
    if fits "$home"; then
        echo "$home"
        exit 0
    fi
fi

best=
best_release=0
for folder in $folders; do
    for home in "$folder"/*; do
        if [ ! -L "$home" ] && fits "$home" && [ "$found" -gt "$best_release" ]; then
            best=$home
            best_release=$found
        fi
    done
done
if [ -n "$best" ]; then
    echo "$best"
    exit 0
fi

{
    echo "Asli needs a JDK $wanted or newer, and none was found."
    if [ -n "${JAVA_HOME:-}" ]; then
        echo "  JAVA_HOME is $JAVA_HOME (release: $(release "$JAVA_HOME" | grep . || echo "not a JDK"))."
    else
        echo "  JAVA_HOME is not set."
    fi
    echo "  Looked in: $folders"
    echo "  Install one (for example Eclipse Temurin $wanted) or set JAVA_HOME to it."
} >&2
exit 1
