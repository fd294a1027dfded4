#include "core/entities.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sayso {
namespace {

/// The first two ASCII letters or six other bytes (two syllables) of a folded form; 0 where
/// shorter.
std::uint64_t beginning(std::string_view folded) {
  const std::size_t size = folded.empty() || static_cast<unsigned char>(folded[0]) < 0x80 ? 2 : 6;
  if (folded.size() < size) return 0;
  std::uint64_t out = 0;
  for (const char c : folded.substr(0, size)) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

}  // namespace

const std::string& Entity::canonical() const {
  const bool korean = home == "kr";
  if (korean && !ko.empty()) return ko.front();
  if (!en.empty()) return en.front();
  return ko.empty() ? id : ko.front();
}

std::string Names::folded(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (const char c : form) {
    if (c == ' ') continue;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

void Names::add(Entity entity) {
  const auto at = static_cast<std::uint32_t>(entities_.size());
  ids_.emplace(entity.id, at);
  for (const auto* forms : {&entity.en, &entity.ko}) {
    // The first row to claim a form keeps it: rows are sorted, and the table's check reports
    // doubles.
    for (const auto& form : *forms) {
      std::string key = folded(form);
      std::size_t& longest = longest_[beginning(key)];
      longest = std::max(longest, key.size());
      forms_.emplace(std::move(key), at);
    }
  }
  entities_.push_back(std::move(entity));
}

void Names::add(Outlet outlet) {
  hosts_.emplace(outlet.host, static_cast<std::uint32_t>(outlets_.size()));
  outlets_.push_back(std::move(outlet));
}

const Entity* Names::by_form(std::string_view form) const {
  const auto found = forms_.find(folded(form));
  return found == forms_.end() ? nullptr : &entities_[found->second];
}

std::size_t Names::longest_from(std::string_view text) const {
  constexpr std::size_t kEnough = 12;  // bytes that hold the beginning, a blank among them
  std::array<char, kEnough> letters;
  std::size_t size = 0;
  for (const char c : text.substr(0, kEnough)) {
    if (c != ' ') letters[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const auto found = longest_.find(beginning({letters.data(), size}));
  return found == longest_.end() ? 0 : found->second;
}

const Entity* Names::by_id(std::string_view id) const {
  const auto found = ids_.find(std::string(id));
  return found == ids_.end() ? nullptr : &entities_[found->second];
}

const Outlet* Names::by_host(std::string_view host) const {
  while (!host.empty()) {
    if (const auto found = hosts_.find(std::string(host)); found != hosts_.end()) {
      return &outlets_[found->second];
    }
    const auto dot = host.find('.');
    if (dot == std::string_view::npos) return nullptr;
    host.remove_prefix(dot + 1);
  }
  return nullptr;
}

}  // namespace sayso
