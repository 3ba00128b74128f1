// Readings of single cues beside each other: which of them belong together, and which are part of another.
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// «لم يؤكد المكتب النبأ ولم ينفه»: one statement, its cue the first verb.
void join_neither(const View& view, std::vector<Draft>& drafts);

// «تردد»، «أشيع»، «يتداول»: a rumour is reported only where somebody denies it, in a clause with «ما».
void drop_rumours(const View& view, std::vector<Draft>& drafts);

// «نفى مزاعم بأن…»: who alleges it is not told, so nobody reports it. «بدعوى أن…» is what somebody says.
void drop_agentless(const View& view, std::vector<Draft>& drafts);

// «تابع بارتوميو قائلاً»: the verb before gives its subject to the participle next to the content.
void lend_sources(const View& view, std::vector<Draft>& drafts);

// Cues inside another cue's source or between it and its content are part of it («قال مسؤول طالب بـ…»).
void drop_overlaps(const View& view, std::vector<Draft>& drafts);

// «تابع ممازحا: …», «صرّح مؤكدا أن…»: verb and participle of one content are one statement; the cue is the participle
// where it can report by itself.
void join_manner(const View& view, std::vector<Draft>& drafts);

// «قال أحدهم، مشترطا عدم ذكر اسمه، إن…»: what stands between a cue and its content does not reach into that content.
void bound_asides(const View& view, std::vector<Draft>& drafts);

}  // namespace isnad::statements
