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
  unless_built wasm build/wasm/package.json "wasm tsconfig.base.json package-lock.json LICENSE NOTICE build/native/isnad.model" \
    npm run --silent build -w wasm
}

# What the browser parts are made of, besides their own folders.
engine_inputs="wasm/src wasm/licences LICENSE NOTICE web tsconfig.base.json package-lock.json build/wasm/isnad.wasm build/wasm/isnad.model"

build_web() {
  need_node
  has_script web build || return 0
  unless_built web build/playground "$engine_inputs" quietly "Build the web playground (build/playground)" \
    npm run --silent build -w web
}

build_extension() {
  need_node
  has_script extension build || return 0
  unless_built extension build/extension/firefox/manifest.json "$engine_inputs extension" \
    quietly "Build the extension for Chromium and Firefox (build/extension)" npm run --silent build -w extension
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
