# ./dev bench
source scripts/build.sh

dev_bench() {
  build_native
  build_wasm
  say "Measure"
  npm run --silent bench -w tests
}
