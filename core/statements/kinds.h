// What the speaker does by saying it: claims, denies, accuses…
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// Sets the draft's kind; it may also find that nothing is reported (a negated report), and then says false.
bool decide_kind(const View& view, Draft& draft);

// Makes claims denials that go on with a denial of their speaker («نفى … وقال: «لم أتناول أي مادة»»). The drafts have
// their speakers, and are in text order.
void spread_denials(const View& view, std::vector<Draft>& drafts);

// Whether the content says that something alleged is not so («لا صحة لـ»، «عارٍ عن الصحة»).
bool says_untrue(const View& view, const Draft& draft, bool charged);

// «نفى ما تردد عن بيعه», «ما يثار حول إفلاسها لا أساس له»: what is told ends where the denial of it begins.
void leave_denial_outside(const View& view, Draft& draft);

// Whether it says so of an allegation that it names («الاتهامات الموجهة إلينا باطلة», «كل ما قيل عن طلاقي كذب»).
bool rejects_allegation(const View& view, const Draft& draft);

// «لم تتوف في قطار الموت كما أشيع», «ليس بالعفو كما تدعي»: whether it negates what others are said to tell.
bool negates_what_is_told(const View& view, const Draft& draft);

}  // namespace isnad::statements
