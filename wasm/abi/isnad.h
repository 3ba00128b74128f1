/* The engine as JavaScript sees it: a thin C face over the core, for WebAssembly.
 *
 * The caller allocates with isnad_allocate, copies UTF-16 in, calls, and copies the result out before it calls again:
 * the engine owns the result, until isnad_release or its next call. Every call returns a status; the result of a call
 * that failed is the message, for people. Bad input leaves the engine as it was. When the memory is exhausted the call
 * does not return: the imported function isnad_out_of_memory is called, which must not return either, and the caller
 * makes a new instance.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum isnad_status {
  ISNAD_OK = 0,
  ISNAD_BAD_MODEL = 1,
  ISNAD_EMPTY = 2,
  ISNAD_NOT_ARABIC = 3,
  ISNAD_TOO_LONG = 4,
  ISNAD_BAD_REQUEST = 5,
  ISNAD_INTERNAL = 6
} isnad_status;

typedef enum isnad_format { ISNAD_JSON = 0, ISNAD_MARKDOWN = 1 } isnad_format;

/* Of the headings and labels of a summary; the article's own words are never translated. */
typedef enum isnad_language { ISNAD_ARABIC = 0, ISNAD_ENGLISH = 1 } isnad_language;

/* UTF-16, `size` in code units. Null and empty mean the same: nothing known. */
typedef struct isnad_string {
  const char16_t* data;
  uint32_t size;
} isnad_string;

typedef struct isnad_article {
  isnad_string text;
  isnad_string id;
  isnad_string title;
  isnad_string url;
  isnad_string date;
} isnad_article;

typedef struct isnad_engine isnad_engine;

/* Memory for what is copied in, aligned for all of the above; null when there is none left. */
void* isnad_allocate(size_t bytes);
void isnad_free(void* block);

/* An engine without a model, which refuses to read; null when there is no memory left. */
isnad_engine* isnad_create(void);
void isnad_destroy(isnad_engine* engine);

/* Gives the engine its model; the bytes are not needed afterwards. */
isnad_status isnad_load(isnad_engine* engine, const uint8_t* model, size_t bytes);

/* Reads an article and writes its reading or its summary. */
isnad_status isnad_read(isnad_engine* engine, const isnad_article* article, isnad_format format,
                        isnad_language language);

/* The last call's result or message, UTF-8. */
const char* isnad_result(const isnad_engine* engine);
size_t isnad_result_size(const isnad_engine* engine);
void isnad_release(isnad_engine* engine);

/* "0.1.0" */
const char* isnad_version(void);

#ifdef __cplusplus
}
#endif
