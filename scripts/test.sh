# ./dev test [PART…]: every part runs even when one before it failed; the last line sums up.
source scripts/build.sh

passed=0 failed=0 skipped=0 broken=()

number() { # number LABEL LOG: adds up what stands after LABEL in node's closing lines
  sed -nE "s/^(# |ℹ )$1 ([0-9]+)$/\2/p" "$2" | awk '{ n += $1 } END { print n + 0 }'
}

# count_node LOG / count_ctest FOLDER: add a suite's closing figures to the sum.
count_node() {
  passed=$((passed + $(number pass "$1")))
  failed=$((failed + $(number fail "$1") + $(number cancelled "$1")))
  skipped=$((skipped + $(number skipped "$1") + $(number todo "$1")))
}

count_ctest() {
  local log=$1/Testing/Temporary/LastTest.log
  [ -f "$log" ] || return 0
  # doctest says how many cases it ran; a test without such a line counts as one.
  read -r p f s < <(awk '
    /\[doctest\] test cases:/ { split($0, part, "|"); p += part[2]; f += part[3]; said = 1 }
    /^Test (Passed|Failed)\./ { if (!said) { if ($2 == "Passed.") p++; else f++ }; said = 0 }
    /^Skip regular expression found/ { s++ }
    END { print p + 0, f + 0, s + 0 }' "$log")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

suite() { # suite NAME COMMAND…: runs one suite, its output shown and kept
  local name=$1
  shift
  suite_log=$logs/test-$name.log
  mkdir -p "$logs"
  say "Test $name"
  "$@" 2>&1 | tee "$suite_log" || broken+=("$name")
}

test_core() {
  build_native
  rm -f build/native/Testing/Temporary/LastTest.log
  suite core ctest --preset native --no-tests=error -j "$jobs"
  count_ctest build/native
}

test_asan() {
  build_asan
  rm -f build/asan/Testing/Temporary/LastTest.log
  suite asan ctest --preset asan --no-tests=error -j "$jobs"
  count_ctest build/asan
}

test_wasm() {
  build_native
  build_wasm
  suite wasm npm run --silent test:wasm -w tests
  count_node "$suite_log"
}

need_browsers() { need_packages "${browser_packages[@]}"; }

test_web() {
  has_script tests test:web || return 0
  need_browsers
  build_native
  build_wasm
  build_web
  suite web npm run --silent test:web -w tests
  count_node "$suite_log"
}

test_extension() {
  has_script tests test:extension || return 0
  need_browsers
  build_native
  build_wasm
  build_extension
  suite extension npm run --silent test:extension -w tests
  count_node "$suite_log"
}

dev_test() {
  local parts=("$@")
  [ ${#parts[@]} -gt 0 ] || parts=(core asan wasm web extension)
  need_node
  for part in "${parts[@]}"; do
    case $part in
      core | asan | wasm | web | extension) "test_$part" ;;
      *) die "./dev test: there is no part '$part' (core, asan, wasm, web, extension)" ;;
    esac
  done
  [ ${#broken[@]} = 0 ] || say "Failed: ${broken[*]} (logs in build/logs)"
  # A suite that broke before it could count a failure of its own still counts.
  [ ${#broken[@]} -le $failed ] || failed=${#broken[@]}
  local skips=''
  [ $skipped = 0 ] || skips=", $skipped skipped"
  echo "$passed passed, $failed failed$skips"
  [ $failed = 0 ] && [ $passed -gt 0 ]
}
