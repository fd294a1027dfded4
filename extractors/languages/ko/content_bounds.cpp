#include "languages/ko/content_bounds.h"

#include <algorithm>

namespace sayso::extractors::korean {

/// 올해, 2020년에, 3월까지: a time that is part of what is said. The day (1일, 이날) is that of the
/// report.
bool ContentBounds::told_time(std::size_t at) const {
  const auto here = word(at);
  if (here.ends_with("에는") || here.ends_with("에도")) return false;
  if (lexicon_.own_time(here) || lexicon_.own_time(noun(at))) return true;
  const bool number = !here.empty() && here[0] >= '0' && here[0] <= '9';
  if (!number) return false;
  return noun(at).find("일") == std::string_view::npos || here.ends_with("까지") ||
         here.ends_with("부터");
}

std::size_t ContentBounds::skip_adjuncts(std::size_t from, std::size_t end) const {
  constexpr std::size_t kWindow = 6;
  std::size_t at = from;
  while (at < end && phrases_.time(at) && !told_time(at)) ++at;
  for (std::size_t k = at; k < end && k < at + kWindow; ++k) {
    const Word& here = words_[k];
    if (here.quotation >= 0 || here.particle == Particle::topic ||
        here.particle == Particle::subject) {
      break;
    }
    const auto text = word(k);
    const bool about = text == "대해" || text == "관련해" || text == "관해" || text == "향해" ||
                       text == "통해" || text == "두고" || text == "내고" || text == "열고";
    const bool venue = lexicon_.venue(noun(k)) &&
                       (here.particle == Particle::from || here.particle == Particle::at);
    if (about || venue) {
      at = k + 1;
      while (at < end && phrases_.time(at) && !told_time(at)) ++at;
      return at;
    }
  }
  return at;
}

std::size_t ContentBounds::content_start(const Report& report,
                                         const std::optional<Phrase>& source) const {
  const Piece& piece = report.pieces.front();
  std::size_t start = piece.first;
  if (report.rule == Rule::according) return std::min(start, piece.last);
  if (source && source->last < report.joint && source->last >= start) start = source->last + 1;
  if (start < report.joint && word(start).starts_with("인용")) ++start;
  start = skip_adjuncts(start, piece.last);
  if (report.received) start = behind_receiver(start, piece.last);
  return std::min(start, piece.last);
}

/// 시는 길이 좁다는 비판을 받았다: who gets it is no part of it.
std::size_t ContentBounds::behind_receiver(std::size_t start, std::size_t end) const {
  for (std::size_t k = start; k < start + 3 && k < end; ++k) {
    if (words_[k].particle == Particle::topic) return k + 1;
    if (words_[k].particle != Particle::none && words_[k].particle != Particle::of) break;
  }
  return start;
}

std::size_t ContentBounds::mixed_start(const Report& report,
                                       const std::optional<Phrase>& source) const {
  constexpr std::size_t kNear = 3;  // words from its subject to a predicate in marks
  const std::size_t quote = report.pieces.front().first;
  const bool before = source && source->last < quote;
  if (before && source->particle != Particle::topic) return quote;
  // 대책은 "너무 늦었다"는 비판이 나왔다: nobody speaks, what stands before the marks is told of.
  const bool untold = report.rule == Rule::quoted_noun && !report.active;
  if (!before && (!untold || !is_predicate(quote))) return quote;
  std::size_t start = std::max(report.own, before ? source->last + 1 : report.left);
  if (report.received) start = behind_receiver(start, quote);
  start = skip_adjuncts(start, quote);
  for (std::size_t k = start; k < quote; ++k) {
    if (words_[k].comma && ending(word(k)) != Ending::none) return quote;
  }
  for (std::size_t k = start; k < quote; ++k) {
    const Particle particle = words_[k].particle;
    const bool subject = particle == Particle::subject || particle == Particle::topic;
    if (subject && (before || k + kNear >= quote)) return start;
    // 시장은 길이 막힐 경우 "닫겠다"고 했다.
    const bool condition = word(k) == "경우" || word(k).ends_with("다면");
    if (condition && is_predicate(quote)) return start;
  }
  return before ? called_start(report, start, quote) : quote;
}

/// 시장은 이 대책을 "뒷북"이라고 비판했다: what gets a name in marks belongs to the clause.
std::size_t ContentBounds::called_start(const Report& report, std::size_t from,
                                        std::size_t quote) const {
  const bool named = quote > from && words_[quote - 1].particle == Particle::object &&
                     quote + 1 < words_.size() && words_[quote + 1].glued &&
                     word(quote + 1).starts_with("이라") && is_predicate(quote);
  if (!named || report.rule != Rule::quoted) return quote;
  std::size_t start = quote - 1;
  while (start > from &&
         (words_[start - 1].particle == Particle::none ||
          words_[start - 1].particle == Particle::of) &&
         !words_[start - 1].comma) {
    --start;
  }
  return start;
}

/// Whether a quotation is the end of a clause that begins before it: few words, no subject.
bool ContentBounds::is_predicate(std::size_t quote) const {
  constexpr std::size_t kFew = 4;
  const auto inner = unquoted(word(quote));
  std::size_t count = 0;
  for (std::size_t at = 0; at < inner.size(); ++count) {
    const auto blank = std::min(inner.find(' ', at), inner.size());
    const auto parted = lexicon_.parted(inner.substr(at, blank - at));
    if (!parted.doubtful &&
        (parted.particle == Particle::subject || parted.particle == Particle::topic)) {
      return false;
    }
    at = blank + 1;
  }
  return count <= kFew;
}

bool ContentBounds::through_document(std::size_t from, std::size_t to) const {
  constexpr std::size_t kWindow = 7;
  const std::size_t end = std::min({words_.size(), to, from + kWindow});
  for (std::size_t k = from; k < end; ++k) {
    const Word& here = words_[k];
    if (here.quotation >= 0 || here.particle == Particle::topic ||
        here.particle == Particle::subject) {
      return false;
    }
    if (lexicon_.source_kind(unquoted(noun(k))) != SourceKind::document) continue;
    if (here.particle == Particle::from) return true;
    if (here.particle != Particle::object || k + 1 >= words_.size()) continue;
    const auto next = word(k + 1);
    if (next == "통해" || next == "내고" || next == "내어" || next == "발표하고") return true;
  }
  return false;
}

}  // namespace sayso::extractors::korean
