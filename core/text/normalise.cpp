#include "text/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/characters.h"

namespace isnad::text {
namespace {

// Tashkeel as marks on the letter before, 0 where c is none.
std::uint8_t mark_of(char16_t c) {
  switch (c) {
    case 0x064B:
    case 0x064C:
    case 0x064D:
      return tanwin;
    case 0x064E:
      return fatha;
    case 0x064F:
      return damma;
    case 0x0650:
      return kasra;
    case 0x0651:
      return shadda;
    case 0x0652:
      return sukun;
    default:
      return 0;
  }
}

// Signs over and under letters that are no spelling: short vowels, the dagger alif, Quranic signs.
bool is_dropped_mark(char16_t c) {
  return (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x0652) || (c >= 0x0656 && c <= 0x065F) || c == 0x0670 ||
         (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9) ||
         (c >= 0x08D3 && c <= 0x08FF && c != 0x08E2);
}

// Characters without a shape: tatweel, zero-width characters, bidi controls, soft hyphen, variation
// selectors.
bool is_dropped_control(char16_t c) {
  return c == 0x0640 || c == 0x00AD || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || c < 0x09 ||
         (c >= 0x0E && c < 0x20) || c == 0x7F;
}

// Persian and Urdu letters that stand for Arabic ones.
char16_t arabic_letter(char16_t c) {
  switch (c) {
    case 0x06CC:  // ی
    case 0x06D2:  // ے
    case 0x06CD:
      return u'ي';
    case 0x06A9:  // ک
    case 0x06AA:
      return u'ك';
    case 0x06BE:  // ھ
    case 0x06C1:  // ہ
    case 0x06D5:
      return u'ه';
    case 0x06C0:  // ۀ
    case 0x06C2:
    case 0x06C3:
      return u'ة';
    case 0x0671:  // ٱ
      return u'ا';
    default:
      return c;
  }
}

// Hamza and madda written as marks of their own: the letter that they make with the one before, or 0.
char16_t composed(char16_t letter, char16_t mark) {
  if (mark == 0x0653 && letter == u'ا') return u'آ';
  if (mark == 0x0654) {
    if (letter == u'ا') return u'أ';
    if (letter == u'و') return u'ؤ';
    if (letter == u'ي' || letter == u'ى') return u'ئ';
  }
  if (mark == 0x0655 && letter == u'ا') return u'إ';
  return 0;
}

bool is_lead(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
bool is_trail(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

bool plain(char32_t c) { return (c >= 0x20 && c < 0x7F) || (c >= 0x0600 && c <= 0x0674); }

char16_t fold_letter(char16_t c) {
  switch (c) {
    case u'أ':
    case u'إ':
    case u'آ':
    case u'ٱ':
      return u'ا';
    case u'ى':
    case u'ئ':
      return u'ي';
    case u'ؤ':
      return u'و';
    case u'ة':
      return u'ه';
    default:
      if (c >= u'A' && c <= u'Z') return static_cast<char16_t>(c - u'A' + u'a');
      if (c < 0x80 || (c >= 0x0600 && c < 0x0700)) return c;
      if (c >= 0xD800 && c <= 0xDFFF) return c;
      const UChar32 lower = u_tolower(c);
      return lower <= 0xFFFF ? static_cast<char16_t>(lower) : c;
  }
}

class Normaliser {
 public:
  explicit Normaliser(std::u16string_view given) : given_(given) {
    UErrorCode status = U_ZERO_ERROR;
    nfkc_ = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status) != 0) nfkc_ = nullptr;
    out_.text.reserve(given.size());
    out_.start.reserve(given.size() + 1);
    out_.end.reserve(given.size() + 1);
    out_.marks.reserve(given.size());
  }

  Normalised run() {
    for (std::uint32_t i = 0; i < given_.size();) {
      const std::uint32_t at = i;
      char32_t c = given_[i++];
      if (is_lead(c) && i < given_.size() && is_trail(given_[i])) {
        c = 0x10000 + ((c - 0xD800) << 10) + (char32_t{given_[i++]} - 0xDC00);
      } else if (is_lead(c) || is_trail(c)) {
        c = 0xFFFD;
      }
      take(c, at, i);
    }
    out_.folded = fold(out_.text);
    return std::move(out_);
  }

 private:
  void take(char32_t c, std::uint32_t at, std::uint32_t after) {
    if (c <= 0xFFFF && take_mark(static_cast<char16_t>(c), after)) return;
    if (plain(c)) {
      put(digit(static_cast<char16_t>(c)), at, after);
      return;
    }
    if (take_space(c, at, after)) return;
    take_other(c, at, after);
  }

  bool take_mark(char16_t c, std::uint32_t after) {
    if (is_dropped_mark(c)) {
      if (!out_.text.empty()) {
        out_.marks.back() |= mark_of(c);
        out_.end.back() = after;
      }
      return true;
    }
    if (c >= 0x0653 && c <= 0x0655 && !out_.text.empty()) {
      if (const char16_t letter = composed(out_.text.back(), c); letter != 0) {
        out_.text.back() = letter;
        out_.end.back() = after;
        return true;
      }
      return true;  // a stray hamza mark has no spelling of its own
    }
    if (is_dropped_control(c)) {
      // A tatweel belongs to the letter before it; a control to nothing.
      if (c == 0x0640 && !out_.text.empty() && is_arabic_letter(out_.text.back())) out_.end.back() = after;
      return true;
    }
    return false;
  }

  bool take_space(char32_t c, std::uint32_t at, std::uint32_t after) {
    if (c == u'\r') {
      if (after < given_.size() && given_[after] == u'\n') return true;
      put(u'\n', at, after);
      return true;
    }
    if (c == u'\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
      put(u'\n', at, after);
      return true;
    }
    if (c == u'\t' || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
      put(u' ', at, after);
      return true;
    }
    return false;
  }

  void take_other(char32_t c, std::uint32_t at, std::uint32_t after) {
    const int value = u_charDigitValue(static_cast<UChar32>(c));
    if (value >= 0 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER) {
      put(static_cast<char16_t>(u'0' + value), at, after);
      return;
    }
    icu::UnicodeString decomposed;
    if (c == 0x2026) {
      put(u'…', at, after);  // NFKC would make it three full stops
      return;
    }
    UErrorCode status = U_ZERO_ERROR;
    if (nfkc_ != nullptr) decomposed = nfkc_->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
    if (nfkc_ == nullptr || U_FAILURE(status) != 0 || decomposed.isEmpty()) {
      decomposed = icu::UnicodeString(static_cast<UChar32>(c));
    }
    for (std::int32_t i = 0; i < decomposed.length(); ++i) {
      const auto unit = static_cast<char16_t>(decomposed.charAt(i));
      if (is_dropped_mark(unit) || is_dropped_control(unit)) {
        take_mark(unit, after);
      } else {
        put(digit(arabic_letter(unit)), at, after);
      }
    }
  }

  static char16_t digit(char16_t c) {
    if (c >= 0x0660 && c <= 0x0669) return static_cast<char16_t>(u'0' + (c - 0x0660));
    return c;
  }

  void put(char16_t c, std::uint32_t at, std::uint32_t after) {
    out_.text.push_back(c);
    out_.start.push_back(at);
    out_.end.push_back(after);
    out_.marks.push_back(0);
  }

  std::u16string_view given_;
  const icu::Normalizer2* nfkc_ = nullptr;
  Normalised out_;
};

}  // namespace

Span Normalised::original(std::uint32_t begin, std::uint32_t finish) const {
  if (finish <= begin) {
    const std::uint32_t at = begin < start.size() ? start[begin] : (end.empty() ? 0 : end.back());
    return {at, at};
  }
  return {start[begin], end[finish - 1]};
}

Normalised normalise(std::u16string_view given) { return Normaliser(given).run(); }

std::u16string fold(std::u16string_view normalised) {
  std::u16string folded(normalised);
  for (char16_t& c : folded) c = fold_letter(c);
  return folded;
}

std::u16string key_of(std::u16string_view written) { return normalise(written).folded; }

}  // namespace isnad::text
