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
  for (const std::string& stem : stems) words_[stem].renderings.push_back(next_rendering_);
  ++next_rendering_;
}

void Vocabulary::add_contrast(const std::vector<std::vector<std::string>>& sides) {
  for (std::uint32_t side = 0; side < sides.size(); ++side) {
    for (const std::string& stem : sides[side])
      words_[stem].sides.push_back({next_contrast_, side});
  }
  ++next_contrast_;
}

const Vocabulary::Word* Vocabulary::find(std::string_view stem) const {
  const auto found = words_.find(std::string(stem));
  return found == words_.end() ? nullptr : &found->second;
}

double Vocabulary::related(const Word* left, const Word* right) {
  if (left == nullptr || right == nullptr) return 0;
  std::size_t shared = 0;
  for (auto a = left->renderings.begin(), b = right->renderings.begin();
       a != left->renderings.end() && b != right->renderings.end();) {
    shared += *a == *b;
    const bool left_behind = *a <= *b, right_behind = *b <= *a;
    a += left_behind;
    b += right_behind;
  }
  return shared == 0 ? 0 : shared == 1 ? kOnce : kOften;
}

bool Vocabulary::opposed(const Word* left, const Word* right) {
  if (left == nullptr || right == nullptr) return false;
  return std::any_of(left->sides.begin(), left->sides.end(), [&](const Side& a) {
    return std::any_of(right->sides.begin(), right->sides.end(),
                       [&](const Side& b) { return a.contrast == b.contrast && a.side != b.side; });
  });
}

}  // namespace sayso
