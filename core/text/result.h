// Errors are values: what a call that can fail returns.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace isnad {

enum class ErrorCode {
  bad_model,    // the model is damaged, of another version, or no model at all
  empty,        // the text has no word
  not_arabic,   // too few of its letters are Arabic
  too_long,     // longer than a reading's offsets can say
  bad_request,  // the input is not what was asked for (not JSON, not UTF-8 …)
  internal,     // a fault of Isnad's own
};

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;  // for people, in English: what is wrong and what to do
};

// Either a value or the reason why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  // Only where ok().
  [[nodiscard]] T& value() & { return *std::get_if<T>(&state_); }
  [[nodiscard]] const T& value() const& { return *std::get_if<T>(&state_); }
  [[nodiscard]] T&& value() && { return std::move(*std::get_if<T>(&state_)); }
  // Only where not ok().
  [[nodiscard]] const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace isnad
