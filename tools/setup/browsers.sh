# What the browser tests need: Chromium, Firefox with a display it can have WebGL on, and puppeteer-core to drive both.
# shellcheck shell=bash

ensure_browsers() {
  ensure_packages chromium firefox-esr xvfb xauth libgl1-mesa-dri libegl1 libgl1 nodejs brotli
  ensure_npm
  if [[ ! -f $CACHE/node/node_modules/puppeteer-core/package.json ]]; then
    # 24 is the last that runs on Debian 12's node 18.
    quietly "Downloading puppeteer-core" npm install --no-audit --no-fund --prefix "$CACHE/node" puppeteer-core@24
  fi
}
