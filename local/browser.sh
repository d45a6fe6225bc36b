#!/usr/bin/env bash
# Sees to it that there is a Chromium for the browser tests; brings Debian's where it may.
set -euo pipefail

has_browser() { command -v chromium >/dev/null; }
has_fonts() { compgen -G '/usr/share/fonts/truetype/noto/NotoSansDevanagari*' >/dev/null; }

if has_browser && has_fonts; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing chromium and fonts for the browser tests"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null
fi
if ! has_browser; then
    echo "The browser tests need Chromium at /usr/bin/chromium, and this user may not install it." >&2
    echo "As root on Debian: apt-get install chromium fonts-noto-core" >&2
    exit 1
fi
