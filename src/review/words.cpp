#include "review/words.h"

#include <cstdlib>

#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::review {

Words::Words(std::string_view code) : code_(code) {
  const auto rows = text::read_tsv("words.tsv", embedded("words.tsv"), 3);
  if (!rows) return;
  for (const auto& row : *rows) {
    const std::string_view words = row[code == "ko" ? 2 : 1];
    phrases_.emplace(row[0], words == "=" ? row[0] : words);
  }
}

std::string Words::operator()(std::string_view phrase) const {
  const auto found = phrases_.find(phrase);
  return found == phrases_.end() ? std::string(phrase) : found->second;
}

std::string Words::operator()(std::string_view phrase, std::string_view value) const {
  std::string out = (*this)(phrase);
  if (const auto at = out.find("{}"); at != std::string::npos) out.replace(at, 2, value);
  return out;
}

bool Words::has(std::string_view phrase) const { return phrases_.contains(phrase); }

std::string pick_language(std::string_view chosen, std::string_view accept) {
  if (chosen == "ko" || chosen == "en") return std::string(chosen);
  std::string best = "en";
  double most = 0;
  for (const auto range : text::split(accept, ',')) {
    const auto parts = text::split(range, ';');
    if (parts.empty()) continue;
    const std::string tag(parts[0].substr(0, 2));
    double weight = 1;
    for (const auto part : parts) {
      if (part.starts_with("q=")) weight = std::atof(std::string(part.substr(2)).c_str());
    }
    if ((tag == "ko" || tag == "en") && weight > most) {
      most = weight;
      best = tag;
    }
  }
  return best;
}

}  // namespace sayso::review
