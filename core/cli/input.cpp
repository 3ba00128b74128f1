#include "cli/input.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include "cli/embedded_model.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Error cannot_read(const char* why) { return {ErrorCode::bad_request, std::string("cannot be read: ") + why}; }

bool looks_like_html(const std::string& bytes) {
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string::npos || bytes[start] != '<') return false;
  for (const char* tag : {"<!doctype html", "<html"}) {
    const std::size_t size = std::strlen(tag);
    if (bytes.size() - start < size) continue;
    bool same = true;
    for (std::size_t i = 0; i < size; ++i) {
      const char c = bytes[start + i];
      same = same && (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == tag[i];
    }
    if (same) return true;
  }
  return false;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  std::unique_ptr<std::FILE, Close> opened;
  std::FILE* file = stdin;
  if (path != "-") {
    opened.reset(std::fopen(path.c_str(), "rb"));
    if (!opened) {
      if (errno == ENOENT) return Error{ErrorCode::bad_request, "no such file"};
      return cannot_read(std::strerror(errno));
    }
    file = opened.get();
  }
  std::string bytes;
  char block[1 << 16];
  while (const std::size_t size = std::fread(block, 1, sizeof block, file)) bytes.append(block, size);
  if (std::ferror(file)) return cannot_read(std::strerror(errno));
  return bytes;
}

bool write_file(const std::string& path, std::span<const std::byte> bytes) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wb"));
  return file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() && std::fflush(file.get()) == 0;
}

Result<std::u16string> decode(const std::string& bytes) {
  if (looks_like_html(bytes)) {
    return Error{ErrorCode::bad_request,
                 "this is a page of HTML; isnad reads its text: give the article's text, or open the page in "
                 "the extension"};
  }
  auto text = text::to_utf16(bytes);
  if (!text) {
    return Error{ErrorCode::bad_request,
                 "not UTF-8; convert it first, for instance with: iconv -f WINDOWS-1256 -t UTF-8"};
  }
  return *std::move(text);
}

Result<Reader> make_reader(const std::string& model_path) {
  if (model_path.empty()) return Reader::create(embedded_model());
  const auto bytes = read_file(model_path);
  if (!bytes) return Error{ErrorCode::bad_model, model_path + ": " + bytes.error().message};
  auto reader = Reader::create(std::as_bytes(std::span(bytes.value())));
  if (!reader) return Error{reader.error().code, model_path + ": " + reader.error().message};
  return reader;
}

}  // namespace isnad::cli
