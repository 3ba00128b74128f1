# ./dev format
source scripts/lint.sh

dev_format() {
  need_packages clang-format
  need_node
  sources cpp h | xargs -r clang-format -i
  npx --no-install prettier --write --log-level warn .
}
