#include "summary/labels.h"

#include <array>
#include <utility>

namespace isnad::summary {
namespace {

constexpr Labels arabic = {
    .untitled = "قراءة في مقال",
    .link = "الرابط",
    .date = "التاريخ",
    .actors = "الأطراف",
    .statements = "من قال ماذا",
    .disputes = "مواضع الخلاف",
    .unnamed = "مصادر غير مسماة",
    .nobody = "بلا قائل معلوم",
    .quoted = "اقتباس مباشر",
    .reported = "بصياغة المقال",
    .within = "بنقل",
    .source = "المصدر",
    .uncertain = "قراءة غير مؤكدة",
    .no_statements = "لم يُعثر في هذا النص على أقوال منسوبة إلى أحد.",
    .no_disputes = "لم يُعثر على أقوال متعارضة.",
    .made_by = "استخرجه «إسناد» آلياً من نص المقال، من غير حكم على صحة ما قيل.",
    .comma = "، ",
};

constexpr Labels english = {
    .untitled = "Reading of an article",
    .link = "Link",
    .date = "Date",
    .actors = "Actors",
    .statements = "Who said what",
    .disputes = "Disputes",
    .unnamed = "Unnamed sources",
    .nobody = "No known speaker",
    .quoted = "direct quotation",
    .reported = "in the article's words",
    .within = "as reported by",
    .source = "Source",
    .uncertain = "uncertain reading",
    .no_statements = "No statement attributed to anybody was found in this text.",
    .no_disputes = "No contradicting statements were found.",
    .made_by = "Extracted by Isnad from the article's text, without judging what is true.",
    .comma = ", ",
};

struct DisputeLabel {
  std::string_view why;
  std::string_view arabic;
  std::string_view english;
};

constexpr std::array<DisputeLabel, 6> dispute_labels = {{
    {"denial-of-content", "نفيٌ لما قيل", "Denial of what was said"},
    {"rejected-accusation", "اتهام وردّه", "Accusation and its rejection"},
    {"counter-claim", "روايتان متعارضتان", "Conflicting accounts"},
    {"diverging-figures", "أرقام متباينة", "Diverging figures"},
    {"denied-rumour", "شائعة ونفيها", "Rumour and its denial"},
    {"opposed-stance", "موقفان متعارضان", "Opposed positions"},
}};

}  // namespace

const Labels& labels(Language language) { return language == Language::arabic ? arabic : english; }

std::string_view label(ActorKind kind, Language language) {
  const bool ar = language == Language::arabic;
  switch (kind) {
    case ActorKind::person:
      return ar ? "شخص" : "person";
    case ActorKind::organization:
      return ar ? "جهة" : "organization";
    case ActorKind::place:
      return ar ? "مكان" : "place";
    case ActorKind::group:
      return ar ? "جماعة" : "group";
  }
  return "";
}

std::string_view label(StatementKind kind, Language language) {
  const bool ar = language == Language::arabic;
  switch (kind) {
    case StatementKind::claim:
      return ar ? "قول" : "claim";
    case StatementKind::denial:
      return ar ? "نفي" : "denial";
    case StatementKind::accusation:
      return ar ? "اتهام" : "accusation";
    case StatementKind::demand:
      return ar ? "مطالبة" : "demand";
    case StatementKind::warning:
      return ar ? "تحذير" : "warning";
    case StatementKind::commitment:
      return ar ? "تعهد" : "commitment";
    case StatementKind::stance:
      return ar ? "موقف" : "stance";
  }
  return "";
}

std::string_view label_of_dispute(std::string_view why, Language language) {
  const bool ar = language == Language::arabic;
  for (const DisputeLabel& label : dispute_labels) {
    if (label.why == why) return ar ? label.arabic : label.english;
  }
  return ar ? "قولان متعارضان" : "Contradicting statements";
}

std::string mentions(std::size_t count, Language language) {
  if (language == Language::english) return count == 1 ? "1 mention" : std::to_string(count) + " mentions";
  if (count == 1) return "ذُكر مرة";
  if (count == 2) return "ذُكر مرتين";
  const std::size_t tail = count % 100;
  return "ذُكر " + std::to_string(count) + (tail >= 3 && tail <= 10 ? " مرات" : " مرة");
}

}  // namespace isnad::summary
