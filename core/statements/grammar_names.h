// What the tables of the lexicon call kinds, frames, flags and classes of words. Only Grammar reads them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "statements/grammar.h"

namespace isnad::statements::names {

template <typename Value, std::size_t count>
using Names = std::array<std::pair<std::string_view, Value>, count>;

template <typename Value, std::size_t count>
std::optional<Value> by_name(const Names<Value, count>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

inline constexpr Names<Kind, 7> kinds{{{"claim", Kind::claim},
                                       {"denial", Kind::denial},
                                       {"accusation", Kind::accusation},
                                       {"demand", Kind::demand},
                                       {"warning", Kind::warning},
                                       {"commitment", Kind::commitment},
                                       {"stance", Kind::stance}}};

inline constexpr Names<std::uint32_t, 16> frames{{{"that", frame_that},
                                                  {"say", frame_say},
                                                  {"obj", frame_object},
                                                  {"to", frame_to},
                                                  {"theme", frame_theme},
                                                  {"ila", frame_ila},
                                                  {"ala", frame_ala},
                                                  {"an", frame_an},
                                                  {"bi", frame_bi},
                                                  {"min", frame_min},
                                                  {"fi", frame_fi},
                                                  {"li", frame_li},
                                                  {"maa", frame_maa},
                                                  {"hawla", frame_hawla},
                                                  {"bishan", frame_hawla},
                                                  {"ask", frame_ask}}};

inline constexpr Names<std::uint32_t, 30> flags{
    {{"neutral", flag_neutral},     {"continue", flag_continue},   {"speech", flag_speech},
     {"thing", flag_thing},         {"ambiguous", flag_ambiguous}, {"weak", flag_weak},
     {"that-only", flag_that_only}, {"light", flag_light},         {"act", flag_act},
     {"pred", flag_predicate},      {"describe", flag_describe},   {"perception", flag_perception},
     {"rumour", flag_rumour},       {"allege", flag_allege},       {"refuse", flag_refuse},
     {"exclude", flag_exclude},     {"stress", flag_stress},       {"relay", flag_relay},
     {"passive", flag_passive},     {"negated", flag_negated},     {"from", flag_from},
     {"from-ila", flag_from_ila},   {"call-bi", flag_call_bi},     {"came-in", flag_came_in},
     {"direct-order", flag_order},  {"announce", flag_announce},   {"confirm", flag_confirm},
     {"deny", flag_deny},           {"definite", flag_definite},   {"transitive", flag_transitive}}};

inline constexpr Names<std::uint64_t, 17> noun_classes{{{"allegation", word_allegation},
                                                        {"accusation", word_accusation},
                                                        {"criticism", word_criticism},
                                                        {"blame", word_blame},
                                                        {"courtesy", word_courtesy},
                                                        {"feeling", word_feeling},
                                                        {"warning", word_warning},
                                                        {"call", word_call},
                                                        {"promise", word_promise},
                                                        {"speech", word_speech},
                                                        {"message", word_speech},
                                                        {"attack", word_attack},
                                                        {"comment", word_comment},
                                                        {"report", word_allegation},
                                                        {"necessity", word_necessity},
                                                        {"danger", word_danger},
                                                        {"opinion", word_opinion}}};

inline constexpr Names<std::uint64_t, 25> particle_classes{{{"that", word_that},
                                                            {"that_pronoun", word_that_pronoun},
                                                            {"bi_that", word_bi_that},
                                                            {"bi_that_pronoun", word_bi_that_pronoun},
                                                            {"ila", word_ila},
                                                            {"ala", word_ala},
                                                            {"an", word_an},
                                                            {"min", word_min},
                                                            {"fi", word_fi},
                                                            {"maa", word_maa},
                                                            {"hawla", word_hawla},
                                                            {"preposition", word_preposition},
                                                            {"preposition_pronoun", word_preposition_pronoun},
                                                            {"negation", word_negation},
                                                            {"relative", word_relative},
                                                            {"what", word_what},
                                                            {"demonstrative", word_demonstrative},
                                                            {"pronoun", word_pronoun},
                                                            {"back", word_back},
                                                            {"conjunction", word_conjunction},
                                                            {"auxiliary", word_auxiliary},
                                                            {"had", word_had},
                                                            {"question", word_question},
                                                            {"number", word_number},
                                                            {"work", word_work}}};

inline constexpr Names<std::uint64_t, 7> adverbial_classes{{{"time", word_time},
                                                            {"time-weak", word_time},
                                                            {"occasion", word_occasion},
                                                            {"preposition", word_adverbial_preposition},
                                                            {"preposition-weak", word_adverbial_weak},
                                                            {"manner", word_manner},
                                                            {"month", word_month}}};

inline constexpr Names<std::uint64_t, 7> speaker_classes{{{"person", word_person},
                                                          {"unnamed", word_unnamed},
                                                          {"document", word_document},
                                                          {"body", word_body},
                                                          {"spokesperson", word_spokesperson},
                                                          {"court", word_court},
                                                          {"law", word_law}}};

}  // namespace isnad::statements::names
