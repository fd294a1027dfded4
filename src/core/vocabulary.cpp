#include "core/vocabulary.h"

#include <algorithm>

namespace sayso {
namespace {

// One shared rendering makes two words near; a second makes them nearly one.
constexpr double kOnce = 0.5;
constexpr double kOften = 0.8;

}  // namespace

void Vocabulary::add_renderings(const std::vector<std::string>& stems) {
  if (stems.size() < 2) return;
  for (const std::string& stem : stems) renderings_[stem].push_back(next_rendering_);
  ++next_rendering_;
}

void Vocabulary::add_contrast(const std::vector<std::vector<std::string>>& sides) {
  for (std::uint32_t side = 0; side < sides.size(); ++side) {
    for (const std::string& stem : sides[side]) sides_[stem].push_back({next_contrast_, side});
  }
  ++next_contrast_;
}

double Vocabulary::related(std::string_view left, std::string_view right) const {
  if (left == right) return 1;
  const auto l = renderings_.find(std::string(left)), r = renderings_.find(std::string(right));
  if (l == renderings_.end() || r == renderings_.end()) return 0;
  std::size_t shared = 0;
  for (auto a = l->second.begin(), b = r->second.begin();
       a != l->second.end() && b != r->second.end();) {
    shared += *a == *b;
    const bool left_behind = *a <= *b, right_behind = *b <= *a;
    a += left_behind;
    b += right_behind;
  }
  return shared == 0 ? 0 : shared == 1 ? kOnce : kOften;
}

bool Vocabulary::opposed(std::string_view left, std::string_view right) const {
  const auto l = sides_.find(std::string(left)), r = sides_.find(std::string(right));
  if (l == sides_.end() || r == sides_.end()) return false;
  return std::any_of(l->second.begin(), l->second.end(), [&](const Side& a) {
    return std::any_of(r->second.begin(), r->second.end(),
                       [&](const Side& b) { return a.contrast == b.contrast && a.side != b.side; });
  });
}

}  // namespace sayso
