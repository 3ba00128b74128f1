# ./dev score [dev|train] [--stripped] [score.py's own options]
source scripts/build.sh

dev_score() {
  local set=dev strip=() options=()
  while [ $# -gt 0 ]; do
    case $1 in
      dev | train) set=$1 ;;
      --stripped) strip=(--stripped) ;;
      *) options+=("$1") ;;
    esac
    shift
  done
  local gold=../shared/gold/$set
  if [ ! -d "$gold" ]; then
    say "Skipped: the gold articles are not part of the repository, and ${gold} is not here."
    return 0
  fi
  need_packages python3
  build_native
  local readings=build/score/$set${strip:+-stripped}.jsonl
  mkdir -p build/score
  say "Read the articles of $gold${strip:+, stripped}"
  python3 scripts/gold-articles.py "$gold" "${strip[@]}" | build/native/isnad read --jsonl --jobs "$jobs" >"$readings"
  if [ -n "${strip:-}" ]; then
    python3 scripts/gold-articles.py "$gold" --restore <"$readings" >"$readings.restored"
    mv "$readings.restored" "$readings"
  fi
  python3 ../shared/gold/score.py "$gold" "$readings" "${options[@]}"
}
