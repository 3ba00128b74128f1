# ./dev run [FILE|URL]: the main job on a real page, in both browsers.
source scripts/build.sh

dev_run() {
  need_packages "${browser_packages[@]}"
  dev_build
  mkdir -p out
  say "Read ${1:-the bundled article} in Chromium and Firefox"
  node --import tsx tests/extension/run.mjs "$@"
}
