#include "lexicon/model.h"

#include <array>
#include <cstring>

namespace isnad::lexicon {
namespace {

constexpr std::array<char, 8> magic{'I', 'S', 'N', 'A', 'D', 'M', 'D', 'L'};
constexpr std::size_t header_size = 8 + 4 + 4 + 8;

std::uint64_t checksum(std::span<const std::byte> bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const std::byte b : bytes) {
    hash ^= static_cast<std::uint64_t>(b);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

template <typename T>
void put(std::vector<std::byte>& out, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    out.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFF));
  }
}

// Reads little-endian numbers; `ok` turns false past the end.
class Cursor {
 public:
  explicit Cursor(std::span<const std::byte> bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  template <typename T>
  T number() {
    if (!has(sizeof(T))) return 0;
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      value = static_cast<T>(value | (static_cast<T>(bytes_[at_ + i]) << (8 * i)));
    }
    at_ += sizeof(T);
    return value;
  }
  std::string text(std::size_t size) {
    if (!has(size)) return {};
    std::string out(size, '\0');
    if (size != 0) std::memcpy(out.data(), bytes_.data() + at_, size);
    at_ += size;
    return out;
  }
  bool skip(std::size_t size) {
    if (!has(size)) return false;
    at_ += size;
    return true;
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  bool has(std::size_t size) {
    if (size > bytes_.size() - at_) ok_ = false;
    return ok_;
  }
  std::span<const std::byte> bytes_;
  std::size_t at_;
  bool ok_ = true;
};

Error bad(const char* what) {
  return {ErrorCode::bad_model, std::string("The model cannot be used: ") + what +
                                    ". Build it anew with ./dev build, or install Isnad again."};
}

}  // namespace

Result<Model> Model::load(std::span<const std::byte> bytes) {
  if (bytes.size() < magic.size() || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) {
    return bad("it is not a model of Isnad");
  }
  if (bytes.size() < header_size) return bad("it is cut short");
  Cursor header(bytes, magic.size());
  const auto version = header.number<std::uint32_t>();
  const auto count = header.number<std::uint32_t>();
  const auto expected = header.number<std::uint64_t>();
  if (version != model_version) return bad("it is of another version than this program");
  if (checksum(bytes.subspan(header_size)) != expected) return bad("it is damaged (its checksum does not fit)");

  Model model;
  model.bytes_.assign(bytes.begin(), bytes.end());
  Cursor cursor(model.bytes_, header_size);
  std::vector<std::pair<std::string, std::uint64_t>> directory;
  for (std::uint32_t i = 0; i < count && cursor.ok(); ++i) {
    const auto length = cursor.number<std::uint32_t>();
    std::string name = cursor.text(length);
    directory.emplace_back(std::move(name), cursor.number<std::uint64_t>());
  }
  for (const auto& [name, size] : directory) {
    const std::size_t at = cursor.at();
    if (!cursor.ok() || !cursor.skip(static_cast<std::size_t>(size))) return bad("it is cut short");
    model.sections_[name] = {at, static_cast<std::size_t>(size)};
  }
  if (!cursor.ok()) return bad("it is cut short");
  return model;
}

std::span<const std::byte> Model::section(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) return {};
  return std::span<const std::byte>(bytes_).subspan(found->second.first, found->second.second);
}

std::vector<std::string> Model::names() const {
  std::vector<std::string> out;
  for (const auto& [name, place] : sections_) out.push_back(name);
  return out;
}

std::vector<std::byte> write_model(const std::map<std::string, std::vector<std::byte>>& sections) {
  std::vector<std::byte> body;
  for (const auto& [name, bytes] : sections) {
    put(body, static_cast<std::uint32_t>(name.size()));
    for (const char c : name) body.push_back(static_cast<std::byte>(c));
    put(body, static_cast<std::uint64_t>(bytes.size()));
  }
  for (const auto& [name, bytes] : sections) body.insert(body.end(), bytes.begin(), bytes.end());

  std::vector<std::byte> out;
  for (const char c : magic) out.push_back(static_cast<std::byte>(c));
  put(out, model_version);
  put(out, static_cast<std::uint32_t>(sections.size()));
  put(out, checksum(body));
  out.insert(out.end(), body.begin(), body.end());
  return out;
}

}  // namespace isnad::lexicon
