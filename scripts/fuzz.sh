# ./dev fuzz [SECONDS]
source scripts/build.sh

dev_fuzz() {
  local seconds=${1:-60} name
  need_packages "${native_packages[@]}" clang-14 libclang-rt-14-dev
  configured fuzz
  say "Build the fuzzers (build/fuzz)"
  cmake --build --preset fuzz -j "$jobs"
  for name in read model batch; do
    mkdir -p "build/fuzz/corpus-$name" build/fuzz/found
    say "Fuzz: $name, $seconds seconds"
    local seeds=("build/fuzz/corpus-$name")
    if [ $name != model ]; then seeds+=(tests/articles); fi
    "build/fuzz/tests/fuzz/isnad-fuzz-$name" -max_total_time="$seconds" -max_len=6000 -timeout=20 -rss_limit_mb=4096 \
      -artifact_prefix=build/fuzz/found/ -print_final_stats=1 "${seeds[@]}" 2> >(grep -vE '^#[0-9]+\s+(NEW|REDUCE|RELOAD|pulse)|^"|^#####' >&2) ||
      die "The fuzzer found something: build/fuzz/found holds the input."
  done
}
