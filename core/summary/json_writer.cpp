#include "summary/json_writer.h"

namespace isnad::summary {

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  if (style_ == JsonStyle::pretty) out_ += ' ';
  after_key_ = true;
}

void JsonWriter::string(std::string_view value) {
  before_value();
  quote(value);
}

void JsonWriter::quote(std::string_view value) {
  static constexpr char hexadecimal[] = "0123456789abcdef";
  out_ += '"';
  for (const char c : value) {
    switch (c) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\b':
        out_ += "\\b";
        break;
      case '\f':
        out_ += "\\f";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\r':
        out_ += "\\r";
        break;
      case '\t':
        out_ += "\\t";
        break;
      default:
        if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
          out_ += "\\u00";
          out_ += hexadecimal[byte >> 4];
          out_ += hexadecimal[byte & 15];
        } else {
          out_ += c;
        }
    }
  }
  out_ += '"';
}

void JsonWriter::number(std::uint64_t value) {
  before_value();
  out_ += std::to_string(value);
}

void JsonWriter::percent(std::uint8_t value) {
  before_value();
  if (value >= 100) {
    out_ += '1';
    return;
  }
  out_ += '0';
  if (value == 0) return;
  out_ += '.';
  out_ += static_cast<char>('0' + value / 10);
  if (value % 10 != 0) out_ += static_cast<char>('0' + value % 10);
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

void JsonWriter::open(char bracket, Layout layout) {
  before_value();
  out_ += bracket;
  // What is inside a line stays on it.
  if (!levels_.empty() && levels_.back().layout == Layout::line) layout = Layout::line;
  levels_.push_back({layout});
}

void JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty && level.layout == Layout::block) break_line();
  out_ += bracket;
}

// A value after a key follows it; any other is an array's next.
void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
  } else if (!levels_.empty()) {
    separate();
  }
}

void JsonWriter::separate() {
  Level& level = levels_.back();
  const bool first = level.empty;
  level.empty = false;
  if (!first) out_ += ',';
  if (level.layout == Layout::block) {
    break_line();
  } else if (!first && style_ == JsonStyle::pretty) {
    out_ += ' ';
  }
}

void JsonWriter::break_line() {
  if (style_ == JsonStyle::compact) return;
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

}  // namespace isnad::summary
