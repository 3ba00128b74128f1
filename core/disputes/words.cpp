#include "disputes/words.h"

#include <array>
#include <utility>

#include "disputes/stem.h"
#include "text/normalise.h"

namespace isnad::disputes {
namespace {

constexpr std::array<std::pair<std::string_view, Role>, 15> names = {{{"demonstrative", Role::demonstrative},
                                                                      {"pointer", Role::pointer},
                                                                      {"charge", Role::charge},
                                                                      {"news", Role::news},
                                                                      {"verdict", Role::verdict},
                                                                      {"rumour", Role::rumour},
                                                                      {"allege", Role::allege},
                                                                      {"contrast", Role::contrast},
                                                                      {"negation", Role::negation},
                                                                      {"hedge", Role::hedge},
                                                                      {"deny", Role::deny},
                                                                      {"rule_out", Role::rule_out},
                                                                      {"go_on", Role::go_on},
                                                                      {"was", Role::was},
                                                                      {"what", Role::what}}};

bool by_stem(Role role) {
  return role == Role::charge || role == Role::news || role == Role::verdict || role == Role::rumour ||
         role == Role::allege || role == Role::deny || role == Role::rule_out || role == Role::go_on;
}

}  // namespace

Result<Words> Words::create(const lexicon::Table& table) {
  Words words;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string key = text::key_of(table.text(row, "word"));
    bool known = false;
    for (const auto& [name, role] : names) {
      if (name != table.at(row, "role")) continue;
      known = true;
      if (by_stem(role)) {
        words.by_stem_[light_stem(key)].add(role);
      } else {
        words.by_key_[key].add(role);
      }
    }
    if (!known) {
      return Error{ErrorCode::bad_model, "table dispute_words, word «" + std::string(table.at(row, "word")) +
                                             "»: there is no role '" + std::string(table.at(row, "role")) + "'"};
    }
  }
  return words;
}

Roles Words::of(std::u16string_view key, std::u16string_view stem) const {
  Roles roles;
  if (const auto found = by_key_.find(std::u16string(key)); found != by_key_.end()) roles.add(found->second);
  if (const auto found = by_stem_.find(std::u16string(stem)); found != by_stem_.end()) roles.add(found->second);
  return roles;
}

}  // namespace isnad::disputes
