# ./dev score [dev|train|learn|held] [--stripped] [score.py's own options]
source scripts/build.sh

dev_score() {
  local set=dev strip=() options=()
  while [ $# -gt 0 ]; do
    case $1 in
      dev | train | learn | held) set=$1 ;;
      --stripped) strip=(--stripped) ;;
      *) options+=("$1") ;;
    esac
    shift
  done
  local gold=../shared/gold/$set texts=../shared/gold/$set
  [ -f "tests/outlets/$set.jsonl" ] && gold=build/outlets/$set texts=../shared/data/news
  if [ ! -d "$texts" ]; then
    say "Skipped: the articles' texts are not part of the repository, and $texts is not here."
    return 0
  fi
  need_packages python3
  build_native
  if [ -f "tests/outlets/$set.jsonl" ]; then
    rm -rf "$gold"
    python3 scripts/outlet-articles.py unpack ../shared/data "tests/outlets/$set.jsonl" "$gold"
  fi
  local readings=build/score/$set${strip:+-stripped}.jsonl
  mkdir -p build/score
  say "Read the articles of $gold${strip:+, stripped}"
  python3 scripts/gold-articles.py give "$gold" "${strip[@]}" >"$readings.articles"
  # The line of an article that cannot be read says why, and the exit code is 1; `take` passes it on.
  build/native/isnad read --jsonl --jobs "$jobs" <"$readings.articles" >"$readings.raw" || [ $? = 1 ] ||
    die "The articles were not read."
  python3 scripts/gold-articles.py take "$gold" "${strip[@]}" <"$readings.raw" >"$readings"
  python3 ../shared/gold/score.py "$gold" "$readings" "${options[@]}"
}
