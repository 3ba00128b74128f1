#include "isnad.h"

#include <cstdlib>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "reading/reader.h"
#include "summary/json.h"
#include "summary/markdown.h"
#include "text/utf.h"

struct isnad_engine {
  std::optional<isnad::Reader> reader;
  std::string result;
};

namespace {

// JavaScript throws here, through every frame of the call.
extern "C" __attribute__((import_module("env"), import_name("isnad_out_of_memory"))) void isnad_out_of_memory();

isnad_status status_of(isnad::ErrorCode code) {
  switch (code) {
    case isnad::ErrorCode::bad_model:
      return ISNAD_BAD_MODEL;
    case isnad::ErrorCode::empty:
      return ISNAD_EMPTY;
    case isnad::ErrorCode::not_arabic:
      return ISNAD_NOT_ARABIC;
    case isnad::ErrorCode::too_long:
      return ISNAD_TOO_LONG;
    case isnad::ErrorCode::bad_request:
      return ISNAD_BAD_REQUEST;
    case isnad::ErrorCode::internal:
      break;
  }
  return ISNAD_INTERNAL;
}

isnad_status answer(isnad_engine& engine, isnad_status status, std::string text) {
  engine.result = std::move(text);
  return status;
}

isnad_status fail(isnad_engine& engine, const isnad::Error& error) {
  return answer(engine, status_of(error.code), error.message);
}

std::u16string_view view(const isnad_string& string) {
  return string.data == nullptr ? std::u16string_view() : std::u16string_view(string.data, string.size);
}

std::string utf8(const isnad_string& string) { return isnad::text::to_utf8(view(string)); }

isnad::summary::ArticleInfo info_of(const isnad_article& article) {
  return {.id = utf8(article.id), .title = utf8(article.title), .url = utf8(article.url), .date = utf8(article.date)};
}

}  // namespace

void* isnad_allocate(size_t bytes) { return std::malloc(bytes); }
void isnad_free(void* block) { std::free(block); }

isnad_engine* isnad_create() {
  std::set_new_handler([] {
    isnad_out_of_memory();
    __builtin_trap();
  });
  return new (std::nothrow) isnad_engine;
}

void isnad_destroy(isnad_engine* engine) { delete engine; }

isnad_status isnad_load(isnad_engine* engine, const uint8_t* model, size_t bytes) {
  auto reader = isnad::Reader::create(std::as_bytes(std::span(model, bytes)));
  if (!reader) return fail(*engine, reader.error());
  engine->reader = std::move(reader).value();
  return answer(*engine, ISNAD_OK, {});
}

isnad_status isnad_read(isnad_engine* engine, const isnad_article* article, isnad_format format,
                        isnad_language language) {
  if (!engine->reader) return answer(*engine, ISNAD_BAD_MODEL, "The engine has no model yet: load one first.");
  if (article->text.data == nullptr) return answer(*engine, ISNAD_BAD_REQUEST, "There is no text to read.");
  const auto reading = engine->reader->read(view(article->text));
  if (!reading) return fail(*engine, reading.error());
  const auto info = info_of(*article);
  const auto words = language == ISNAD_ENGLISH ? isnad::summary::Language::english : isnad::summary::Language::arabic;
  switch (format) {
    case ISNAD_JSON:
      return answer(*engine, ISNAD_OK, isnad::summary::to_json(reading.value(), info));
    case ISNAD_MARKDOWN:
      return answer(*engine, ISNAD_OK, isnad::summary::to_markdown(reading.value(), view(article->text), info, words));
  }
  return answer(*engine, ISNAD_BAD_REQUEST, "There is no such format.");
}

const char* isnad_result(const isnad_engine* engine) { return engine->result.data(); }
size_t isnad_result_size(const isnad_engine* engine) { return engine->result.size(); }
void isnad_release(isnad_engine* engine) { std::string().swap(engine->result); }

const char* isnad_version() { return ISNAD_VERSION; }
