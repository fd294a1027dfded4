#include "match/spellings.h"

#include <algorithm>

namespace sayso::match {

Spellings::Spellings(const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [left, right] : pairs) {
    std::vector<std::string> merged = {left, right};
    for (const std::string& name : {left, right}) {
      const auto* known = group_of(name);
      if (known == nullptr) continue;
      const std::vector<std::string> moved = *known;
      groups_.erase(groups_.begin() + (known - groups_.data()));
      merged.insert(merged.begin(), moved.begin(), moved.end());
    }
    std::vector<std::string> group;
    for (std::string& name : merged) {
      if (std::find(group.begin(), group.end(), name) == group.end()) {
        group.push_back(std::move(name));
      }
    }
    groups_.push_back(std::move(group));
  }
}

const std::vector<std::string>* Spellings::group_of(std::string_view name) const {
  const std::string folded = Names::folded(name);
  for (const auto& group : groups_) {
    for (const std::string& spelling : group) {
      if (Names::folded(spelling) == folded) return &group;
    }
  }
  return nullptr;
}

std::string Spellings::one(std::string_view name) const {
  const auto* group = name.empty() ? nullptr : group_of(name);
  return group == nullptr ? std::string(name) : group->front();
}

std::string Spellings::all(std::string_view name) const {
  const auto* group = name.empty() ? nullptr : group_of(name);
  if (group == nullptr) return std::string(name);
  std::string out;
  for (const std::string& spelling : *group) out += (out.empty() ? "" : " ") + spelling;
  return out;
}

void Spellings::unify(Entry& entry, const Names& names) const {
  if (entry.source.empty() || group_of(entry.source) == nullptr) return;
  entry.source = one(entry.source);
  const Entity* entity = names.by_form(entry.source);
  entry.entity = entity == nullptr ? "" : entity->id;
}

}  // namespace sayso::match
