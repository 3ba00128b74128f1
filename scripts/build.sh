# ./dev build [PART…]
source scripts/icu.sh

build_native() {
  need_packages "${native_packages[@]}"
  configured native
  say "Build build/native/isnad"
  cmake --build --preset native -j "$jobs"
}

build_asan() {
  need_packages "${native_packages[@]}"
  configured asan
  say "Build with AddressSanitizer and UndefinedBehaviorSanitizer (build/asan)"
  cmake --build --preset asan -j "$jobs"
}

build_wasm() {
  [ -f build/native/isnad.model ] || build_native
  need_packages "${native_packages[@]}" "${wasm_packages[@]}"
  need_node
  need_icu_for_wasm
  configured wasm
  say "Build the wasm package (build/wasm)"
  cmake --build --preset wasm -j "$jobs"
  npm run --silent build -w wasm
}

build_web() {
  need_node
  if has_script web build; then
    say "Build the web playground"
    npm run --silent build -w web
  fi
}

build_extension() {
  need_node
  if has_script extension build; then
    say "Build the extension for Chromium and Firefox"
    npm run --silent build -w extension
  fi
}

dev_build() {
  local parts=("$@")
  [ ${#parts[@]} -gt 0 ] || parts=(native wasm web extension)
  for part in "${parts[@]}"; do
    case $part in
      native | asan | wasm | web | extension) "build_$part" ;;
      *) die "./dev build: there is no part '$part' (native, asan, wasm, web, extension)" ;;
    esac
  done
}
