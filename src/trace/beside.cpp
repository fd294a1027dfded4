#include "trace/beside.h"

#include <algorithm>
#include <array>

#include "text/sound.h"
#include "text/utf8.h"

namespace sayso::trace {
namespace {

constexpr std::size_t kFarthest = 400;       // bytes looked at on either side of the content
constexpr std::size_t kMostPieces = 8;       // of a content: what stands between more is left out
constexpr std::size_t kLongestName = 4;      // words
constexpr std::size_t kLongestParticle = 2;  // syllables behind a Korean name
constexpr std::size_t kShortest = 4;         // letters of a name; of syllables one fewer
constexpr double kSameSound = 0.8;

constexpr std::array<std::string_view, 4> kStops = {". ", "? ", "! ", "\n"};

std::string_view back_to_stop(std::string_view before) {
  if (before.size() > kFarthest) before.remove_prefix(before.size() - kFarthest);
  std::size_t begin = 0;
  for (const auto stop : kStops) {
    const auto found = before.rfind(stop);
    if (found != std::string_view::npos) begin = std::max(begin, found + stop.size());
  }
  return before.substr(begin);
}

std::string_view up_to_stop(std::string_view after) {
  after = after.substr(0, kFarthest);
  std::size_t end = after.size();
  for (const auto stop : kStops) end = std::min(end, after.find(stop));
  return after.substr(0, end);
}

bool is_hangul(std::string_view word) {
  return !word.empty() && text::is_hangul(text::decode(word, 0).value);
}

bool is_capital(std::string_view word) { return word[0] >= 'A' && word[0] <= 'Z'; }

std::string_view without_marks(std::string_view word) {
  while (!word.empty() &&
         std::string_view(",.;:)'\"").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return word;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string words_beside(const Article& article, const Attribution& attribution) {
  const bool headline = attribution.place == Place::headline;
  const std::string_view text = headline ? article.title : article.text;
  const auto& content = attribution.content;
  if (content.empty()) return {};
  std::string out(back_to_stop(text.substr(0, content.front().begin)));
  for (std::size_t i = 0; i + 1 < std::min(content.size(), kMostPieces); ++i) {
    const auto gap = content[i + 1].begin - std::min(content[i].end, content[i + 1].begin);
    out.append(" ").append(text.substr(content[i].end, std::min<std::size_t>(gap, kFarthest)));
  }
  return out.append(" ").append(up_to_stop(text.substr(content.back().end)));
}

Mentions::Mentions(std::string words) : words_(std::move(words)) {
  std::string run;
  const auto all = words_of(words_);
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!is_capital(all[at])) continue;
    if (at == 0 || !is_capital(all[at - 1]) || all[at - 1].ends_with(',')) {
      names_.emplace_back();
    } else {
      names_.back() += ' ';
    }
    names_.back() += without_marks(all[at]);
  }
  for (std::size_t begin = 0; begin < all.size(); ++begin) {
    run.clear();
    for (std::size_t end = begin; end < std::min(all.size(), begin + kLongestName); ++end) {
      run += all[end];
      sounds_.push_back(text::skeleton(run));
      if (!is_hangul(all[end])) continue;
      hangul_ = true;
      std::string_view shorter = run;
      for (std::size_t k = 0; k < kLongestParticle && !shorter.empty(); ++k) {
        shorter.remove_suffix(text::decode_before(shorter, shorter.size()).length);
        sounds_.push_back(text::skeleton(shorter));
      }
    }
  }
  std::sort(sounds_.begin(), sounds_.end());
  sounds_.erase(std::unique(sounds_.begin(), sounds_.end()), sounds_.end());
}

bool Mentions::of(const std::string& outlet) const {
  const bool hangul = is_hangul(outlet);
  if (text::count(outlet) + (hangul ? 1 : 0) < kShortest) return false;
  if (words_.find(outlet) != std::string::npos) return true;
  if (hangul == hangul_) return false;
  const std::string sound = text::skeleton(outlet);
  return std::any_of(sounds_.begin(), sounds_.end(), [&](const std::string& one) {
    return text::skeleton_likeness(one, sound) >= kSameSound;
  });
}

}  // namespace sayso::trace
