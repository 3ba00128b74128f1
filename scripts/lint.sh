# ./dev lint: every check runs; the exit code says whether all of them were content.
source scripts/build.sh

sources() { # sources EXTENSION…: what git knows of, without what it ignores
  local patterns=()
  for extension in "$@"; do patterns+=("*.$extension"); done
  git ls-files --cached --others --exclude-standard -- "${patterns[@]}" | while read -r file; do
    if [ -f "$file" ]; then echo "$file"; fi
  done
}

unhappy=()
check() { # check NAME COMMAND…
  local name=$1
  shift
  say "$name"
  "$@" || unhappy+=("$name")
}

cpp_format() {
  local file failed=0
  while read -r file; do
    clang-format --dry-run --Werror "$file" 2>/dev/null || { echo "$file is not formatted" && failed=1; }
  done < <(sources cpp h)
  return $failed
}

# clang-tidy over the core; what passed once is not looked at again until it, a header or the rules change.
cpp_tidy() {
  mkdir -p build/tidy
  local headers todo=() file key
  headers=$({ cat .clang-tidy; sources h | xargs cat; } | sha256sum)
  while read -r file; do
    key=build/tidy/$( (cat "$file"; echo "$file $headers") | sha256sum | cut -c1-32)
    [ -f "$key" ] || todo+=("$file" "$key")
  done < <(sources cpp | grep '^core/')
  echo "clang-tidy: $((${#todo[@]} / 2)) files to look at"
  [ ${#todo[@]} -gt 0 ] || return 0
  printf '%s\n' "${todo[@]}" | xargs -P "$jobs" -n 2 bash -c \
    'output=$(clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p build/native "$0" 2>/dev/null) && touch "$1" || { echo "$output"; exit 1; }'
}

types() {
  local room failed=0
  for room in wasm web extension tests; do
    [ -f "$room/tsconfig.json" ] || continue
    echo "tsc -p $room"
    if has_script "$room" check; then
      npm run --silent check -w "$room" || failed=1
    else
      npx --no-install tsc --noEmit -p "$room" || failed=1
    fi
  done
  return $failed
}

shell_syntax() { local file; for file in dev .ci/run scripts/*.sh; do bash -n "$file" || return 1; done; }

dev_lint() {
  need_packages "${lint_packages[@]}"
  need_node
  need_packages "${native_packages[@]}"
  # Always anew: clang-tidy must know of every file.
  quietly "Configure native" cmake --preset native
  check "Arrows" node scripts/arrows.mjs
  check "Tables" node scripts/tables.mjs
  check "Shell" shell_syntax
  check "C++ format" cpp_format
  check "Format of everything else" npx --no-install prettier --check --log-level warn .
  check "Types" types
  check "ESLint" npx --no-install eslint --max-warnings 0 .
  check "clang-tidy" cpp_tidy
  [ ${#unhappy[@]} = 0 ] || die "Not content: ${unhappy[*]} (./dev format mends the formatting)"
  say "Lint is content"
}
