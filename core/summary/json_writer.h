// Writes JSON, the same bytes on every machine: keys in the order in which they are written, no floating
// point.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::summary {

enum class JsonStyle {
  compact,  // one line, no spaces
  pretty,   // two spaces a level; objects and arrays opened with Layout::line stay on one line
};

enum class Layout { block, line };

class JsonWriter {
 public:
  explicit JsonWriter(JsonStyle style) : style_(style) {}

  void begin_object(Layout layout = Layout::block) { open('{', layout); }
  void end_object() { close('}'); }
  void begin_array(Layout layout = Layout::block) { open('[', layout); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  // UTF-8. Bytes that JSON does not allow in a string are escaped.
  void string(std::string_view value);
  void number(std::uint64_t value);
  // A share of one hundred as a number between 0 and 1, with no needless digit: 93 is 0.93, 90 is 0.9, 100
  // is 1.
  void percent(std::uint8_t value);
  void boolean(bool value);
  void null();

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  struct Level {
    Layout layout;
    bool empty = true;
  };

  void quote(std::string_view value);
  void open(char bracket, Layout layout);
  void close(char bracket);
  void before_value();
  void separate();
  void break_line();

  JsonStyle style_;
  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace isnad::summary
