#include "match/index.h"

#include <algorithm>

namespace sayso::match {

std::vector<Indexed> indexed(const Signature& signature) {
  std::vector<Indexed> out;
  for (const Feature& feature : signature.features) out.push_back({feature.id, feature.weight});
  std::sort(out.begin(), out.end(), [](const Indexed& a, const Indexed& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.weight > b.weight;
  });
  const auto same = [](const Indexed& a, const Indexed& b) { return a.feature == b.feature; };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

void MemoryIndex::add(const Entry& entry, const Signature& signature) {
  const Number number = size();
  const auto length = static_cast<std::uint16_t>(std::min<std::uint32_t>(signature.groups, 65535));
  Stored& stored = stored_.emplace_back(Stored{{entry, signature}, {}});
  numbers_[entry.key] = number;
  for (const Indexed& one : indexed(signature)) {
    postings_[one.feature].push_back({number, one.weight, length});
  }
  for (const Feature& one : signature.features) stored.has.push_back(&postings_[one.id]);
}

void MemoryIndex::remove(std::string_view key) {
  const auto found = numbers_.find(std::string(key));
  if (found == numbers_.end()) return;
  stored_[found->second] = Stored{};
  for (auto& [feature, postings] : postings_) {
    std::erase_if(postings, [&](const Posting& one) { return one.number == found->second; });
  }
  numbers_.erase(found);
}

void MemoryIndex::move(std::string_view key, std::string_view claim) {
  const auto found = numbers_.find(std::string(key));
  if (found != numbers_.end()) stored_[found->second].side.entry.claim = claim;
}

std::uint32_t MemoryIndex::size() const { return static_cast<std::uint32_t>(stored_.size()); }

std::uint32_t MemoryIndex::count(std::uint64_t feature) const {
  const auto found = postings_.find(feature);
  return found == postings_.end() ? 0 : static_cast<std::uint32_t>(found->second.size());
}

std::vector<Posting> MemoryIndex::postings(std::uint64_t feature, std::uint32_t limit) const {
  const auto found = postings_.find(feature);
  if (found == postings_.end()) return {};
  const auto& all = found->second;
  const auto taken = static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, all.size()));
  return {all.rbegin(), all.rbegin() + taken};
}

std::optional<Outline> MemoryIndex::outline(Number number) const {
  const Side* one = side(number);
  if (one == nullptr) return std::nullopt;
  counts_.clear();
  for (const auto* having : stored_[number].has) {
    counts_.push_back(static_cast<std::uint32_t>(having->size()));
  }
  return Outline{one->entry.article, one->entry.language, &one->signature, &counts_};
}

const Side* MemoryIndex::side(Number number) const {
  const bool in = number < stored_.size() && !stored_[number].side.entry.key.empty();
  return in ? &stored_[number].side : nullptr;
}

std::optional<Number> MemoryIndex::find(std::string_view key) const {
  const auto found = numbers_.find(std::string(key));
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

}  // namespace sayso::match
