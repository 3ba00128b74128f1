#include "support.h"
#include "text/document.h"

using namespace isnad;
using namespace isnad::text;
using isnad::test::s;
using isnad::test::u;

namespace {

// The sentences of a text, as they stand in it.
std::vector<std::string> sentences(std::string_view utf8) {
  const Document d = analyse(u(utf8));
  std::vector<std::string> out;
  for (const Sentence& sentence : d.sentences) {
    const Span span = d.span(sentence.tokens);
    out.push_back(s(d.given.substr(span.start, span.size())));
  }
  return out;
}

std::vector<std::string> quotations(std::string_view utf8) {
  const Document d = analyse(u(utf8));
  std::vector<std::string> out;
  for (const Quotation& quotation : d.quotations) {
    const Span span = d.span(quotation.inner);
    out.push_back(s(d.given.substr(span.start, span.size())));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("normalised text") {
  const auto normal = [](std::string_view given) { return s(normalise(u(given)).text); };
  CHECK(normal("أَكَّدَ") == "أكد");
  CHECK(normal("الـــرئيس") == "الرئيس");
  CHECK(normal("ﻻ ﺗﺮاﺟﻊ") == "لا تراجع");
  CHECK(normal("کی") == "كي");
  CHECK(normal("١٢٣ ۴۵") == "123 45");
  CHECK(normal("\u200Fقال\u200E") == "قال");
  CHECK(normal("قال\u00A0إن") == "قال إن");
  CHECK(normal("ا\u0654ن") == "أن");
  CHECK(s(fold(u("أإآى ةؤئ"))) == "اااي هوي");
}

TEST_CASE("spans lead back to the text as it was given") {
  const std::u16string given = u("قالَتِ الـوزارةُ\u200F: «نَعَم» 😀 ﷲ");
  const Document d = analyse(given);
  Strings words;
  for (std::uint32_t i = 0; i < d.tokens.size(); ++i) {
    const Span span = d.span(i);
    words.push_back(s(given.substr(span.start, span.size())));
  }
  CHECK(words == Strings{"قالَتِ", "الـوزارةُ", ":", "«", "نَعَم", "»", "😀", "ﷲ"});
}

TEST_CASE("sentences") {
  CHECK(sentences("انتهت الحرب. وقال علييف ذلك.") == Strings{"انتهت الحرب.", "وقال علييف ذلك."});
  CHECK(sentences("انتهى.وقال") == Strings{"انتهى.", "وقال"});
  CHECK(sentences("قال د. أحمد إن النسبة 3.5 في المئة. انتهى") ==
        Strings{"قال د. أحمد إن النسبة 3.5 في المئة.", "انتهى"});
  CHECK(sentences("أنتجت 3 ملايين برميل و2.5 مليون طن. انتهى") ==
        Strings{"أنتجت 3 ملايين برميل و2.5 مليون طن.", "انتهى"});
  CHECK(sentences("قال: «لن نتراجع. سنبقى هنا». وأضاف ذلك") == Strings{"قال: «لن نتراجع. سنبقى هنا».", "وأضاف ذلك"});
  CHECK(sentences("قال: «لن نتراجع. سنبقى هنا.» وأضاف ذلك") == Strings{"قال: «لن نتراجع. سنبقى هنا.»", "وأضاف ذلك"});
  CHECK(sentences("«لن نتراجع.»، قال القائد") == Strings{"«لن نتراجع.»، قال القائد"});
  CHECK(sentences("عنوان الخبر\nقال الوزير") == Strings{"عنوان الخبر", "قال الوزير"});
  CHECK(sentences("\"لن نتراجع\" .. القائد يتعهد") == Strings{"\"لن نتراجع\" .. القائد يتعهد"});
  CHECK(sentences("هل انتهت؟! نعم") == Strings{"هل انتهت؟!", "نعم"});
  CHECK(sentences("زار المدينة (لأول مرة. منذ عام) ثم عاد. نعم") ==
        Strings{"زار المدينة (لأول مرة. منذ عام) ثم عاد.", "نعم"});
  CHECK(sentences("قال: «لن نتراجع. سنبقى هنا. وأضاف ذلك").size() == 3);
}

TEST_CASE("quotations") {
  CHECK(quotations("قال: «نعم» ثم “لا” ثم \"ربما\" ثم ''كلا''") == Strings{"نعم", "لا", "ربما", "كلا"});
  CHECK(quotations("قال: «سمعت «نعم» منه» وذهب") == Strings{"سمعت «نعم» منه", "نعم"});
  CHECK(quotations("قال: \"سمعت «نعم» منه\" وذهب") == Strings{"سمعت «نعم» منه", "نعم"});
  CHECK(quotations("شركة فيسبوك” “مهمتنا الربط”") == Strings{"مهمتنا الربط"});
  CHECK(quotations("قال: «لا رجعة") == Strings{"لا رجعة"});
  CHECK(quotations("قال: لا رجعة» وذهب") == Strings{"لا رجعة"});
  CHECK(quotations("'نعم' قال وهو لا يزال 'هنا'") == Strings{"نعم", "هنا"});
  CHECK(quotations("قال ”نعم“ وذهب") == Strings{"نعم"});
  // The same straight marks around a name in the midst.
  CHECK(quotations("قالت: \"لن يغلق مصنع \"الأمل\" أبوابه قريبا\" وذهبت") ==
        Strings{"لن يغلق مصنع \"الأمل\" أبوابه قريبا", "الأمل"});
}

TEST_CASE("paragraphs and headlines") {
  const Document d = analyse(u("علييف: سنستعيد شوشا\n\nقال الرئيس إن الحرب انتهت.\n"));
  REQUIRE(d.paragraphs.size() == 2);
  CHECK(d.paragraphs[0].headline);
  CHECK_FALSE(d.paragraphs[1].headline);
}

TEST_CASE("any text is read") {
  CHECK(analyse(u"").tokens.empty());
  CHECK(analyse(u" \n\t ").tokens.empty());
  const std::u16string broken{u'ق', char16_t(0xD800), u'ل', char16_t(0xDC00)};
  CHECK(analyse(broken).tokens.size() > 0);
  CHECK(arabic_share(analyse(u("hello"))) == 0.0);
  CHECK(arabic_share(analyse(u("مرحبا"))) == 1.0);
}
