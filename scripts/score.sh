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
  python3 scripts/gold-articles.py give "$gold" "${strip[@]}" >"$readings.articles"
  # Exit code 1: some article could not be read. Its line says why, and `take` passes it on.
  build/native/isnad read --jsonl --jobs "$jobs" <"$readings.articles" >"$readings.raw" || [ $? = 1 ]
  python3 scripts/gold-articles.py take "$gold" "${strip[@]}" <"$readings.raw" >"$readings"
  python3 ../shared/gold/score.py "$gold" "$readings" "${options[@]}"
}
