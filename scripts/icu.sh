# ICU for wasm, from Debian's own source package: NFKC and the character properties, nothing else.

icu_folder=$PWD/build/icu

# The parts of source/common that unorm2_getNFKCInstance and the functions of uchar.h need.
icu_sources=(
  bmpset bytesinkutil bytestream charstr cmemory cstring edits emojiprops loadednormalizer2impl normalizer2
  normalizer2impl patternprops putil stringpiece ubidi_props ucase uchar ucln_cmn ucmndata ucptrie udata udatamem
  uhash uinit uinvchar umapfile umath umutablecptrie umutex unifilt unifunct uniset uniset_props unisetspan unistr
  unistr_case unistr_cnv uobject uprops ustring ustrtrns ustrcase utf_impl util utrie2 utrie_swap utypes uvector
  appendable
)

icu_flags=(
  -O3 -msimd128 -fno-exceptions -DU_STATIC_IMPLEMENTATION -DU_CHARSET_IS_UTF8=1 -DU_ENABLE_DYLOAD=0
  -DUCONFIG_NO_BREAK_ITERATION=1 -DUCONFIG_NO_COLLATION=1 -DUCONFIG_NO_FILE_IO=1 -DUCONFIG_NO_FORMATTING=1
  -DUCONFIG_NO_IDNA=1 -DUCONFIG_NO_LEGACY_CONVERSION=1 -DUCONFIG_NO_REGULAR_EXPRESSIONS=1 -DUCONFIG_NO_SERVICE=1
  -DUCONFIG_NO_TRANSLITERATION=1
)

# The machine's own package sources, copied with source packages asked for; nothing of the machine's is touched.
private_apt() { # private_apt FOLDER ARGUMENTS…
  local folder=$1
  shift
  apt-get -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$folder/sources.list.d" \
    -o "Dir::State=$folder/state" -o Dir::State::status=/var/lib/dpkg/status -o "Dir::Cache=$folder/cache" \
    -o APT::Sandbox::User=root "$@"
}

fetch_icu_source() { # fetch_icu_source FOLDER: leaves the unpacked source package in FOLDER/icu-*
  local folder=$1 file
  mkdir -p "$folder"/{sources.list.d,state/lists/partial,cache/archives/partial}
  for file in /etc/apt/sources.list.d/*.sources; do
    if [ -f "$file" ]; then sed -E 's/^Types:.*/Types: deb deb-src/' "$file" >"$folder/sources.list.d/${file##*/}"; fi
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    if [ -f "$file" ]; then
      awk '/^deb[ \t]/ { print; sub(/^deb/, "deb-src"); print }' "$file" >"$folder/sources.list.d/main-${file##*/}"
    fi
  done
  # A source of the machine's that carries no source packages must not stop the others.
  private_apt "$folder" update || true
  (cd "$folder" && private_apt "$folder" source icu)
}

# The data that NFKC needs, as a C++ array under the name by which ICU looks for its data.
embed_icu_data() { # embed_icu_data SOURCE FOLDER
  local data=$2/icudt72l.dat
  icupkg -tl -s "$1/data/in" -a nfkc.nrm new "$data"
  {
    echo 'extern "C" __attribute__((aligned(16))) const unsigned char icudt72_dat[] = {'
    od -An -v -tu1 "$data" | sed -E 's/^ +//; s/ +/,/g; s/$/,/'
    echo '};'
  } >"$2/icudt72_dat.cpp"
}

build_icu_for_wasm() {
  local making=$icu_folder/making source objects
  rm -rf "$icu_folder"
  mkdir -p "$making"
  fetch_icu_source "$making" || return 1
  source=$(echo "$making"/icu-*/source)
  [ -d "$source/common" ] || return 1
  echo "compiling ICU"
  embed_icu_data "$source" "$making"
  printf '%s\n' "${icu_sources[@]}" | xargs -P "$jobs" -I{} \
    em++ "${icu_flags[@]}" -DU_COMMON_IMPLEMENTATION -I"$source/common" -c "$source/common/{}.cpp" -o "$making/{}.o" || return 1
  em++ -O1 -c "$making/icudt72_dat.cpp" -o "$making/icudt72_dat.o" || return 1
  objects=("${icu_sources[@]/#/$making/}")
  mkdir -p "$icu_folder/lib" "$icu_folder/include"
  emar rcs "$icu_folder/lib/libicuuc.a" "${objects[@]/%/.o}" "$making/icudt72_dat.o" || return 1
  cp -r "$source/common/unicode" "$icu_folder/include/" || return 1
  printf '%s\n' "${icu_flags[@]}" | grep '^-D' >"$icu_folder/definitions.txt"
  rm -rf "$making"
}

need_icu_for_wasm() {
  local stamp
  stamp=$(sha256sum scripts/icu.sh | cut -d' ' -f1)
  [ "$(cat "$icu_folder/stamp" 2>/dev/null || true)" = "$stamp" ] && return
  need_packages "${wasm_packages[@]}"
  quietly "Fetch and build ICU for wasm (build/icu, half a minute)" build_icu_for_wasm_or_explain
  echo "$stamp" >"$icu_folder/stamp"
}

build_icu_for_wasm_or_explain() {
  build_icu_for_wasm && return
  ls "$icu_folder"/making/icu_*.dsc >/dev/null 2>&1 ||
    echo "The source package 'icu' could not be had from this machine's package sources. Isnad's wasm build needs it:
make sure that one of the sources in /etc/apt carries source packages (deb-src) of Debian 12, then run ./dev again."
  return 1
}
