#include "summary/names.h"

namespace isnad::summary {

std::string_view name_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return "person";
    case ActorKind::organization:
      return "organization";
    case ActorKind::place:
      return "place";
    case ActorKind::group:
      return "group";
  }
  return "";
}

std::string_view name_of(StatementKind kind) {
  switch (kind) {
    case StatementKind::claim:
      return "claim";
    case StatementKind::denial:
      return "denial";
    case StatementKind::accusation:
      return "accusation";
    case StatementKind::demand:
      return "demand";
    case StatementKind::warning:
      return "warning";
    case StatementKind::commitment:
      return "commitment";
    case StatementKind::stance:
      return "stance";
  }
  return "";
}

}  // namespace isnad::summary
