#include "languages/ko/content_bounds.h"

#include <algorithm>
#include <array>

namespace sayso::extractors::korean {

/// 올해, 2020년에는, 3월까지: a time that is part of what is said. The day (1일, 이날) is that of
/// the report, and 지난달에는 tells when it was made.
bool ContentBounds::told_time(std::size_t at) const {
  const auto here = word(at);
  const bool number = !here.empty() && here[0] >= '0' && here[0] <= '9';
  if (!number && (here.ends_with("에는") || here.ends_with("에도"))) return false;
  if (lexicon_.own_time(here) || lexicon_.own_time(noun(at))) return true;
  if (!number) return false;
  return noun(at).find("일") == std::string_view::npos || here.ends_with("까지") ||
         here.ends_with("부터");
}

/// 이날, 지난 1일, 지난달 1일 are left out; 지난 주, 지난달, 올해 3월까지 are told.
std::size_t ContentBounds::skip_times(std::size_t from, std::size_t end) const {
  constexpr std::size_t kDate = 3;  // year, month, day
  std::size_t at = from;
  for (std::size_t k = from; k < end && k < at + kDate && phrases_.time(k); ++k) {
    const auto here = word(k);
    const bool day = !here.empty() && here[0] >= '0' && here[0] <= '9';
    // Behind a word that may be told, a day alone shows that it is not.
    if (!told_time(k) && here != "지난" && (k == at || day)) at = k + 1;
  }
  return at;
}

/// 회견, 신년회견: where one speaks, alone or at the end of a longer name.
bool ContentBounds::venue(std::size_t at) const {
  constexpr std::size_t kNaming = 3 * 3;  // bytes: three letters name a venue within another word
  const auto whole = noun(at);
  if (lexicon_.venue(whole)) return true;
  for (std::size_t from = 3; from + kNaming <= whole.size(); from += 3) {
    if (lexicon_.venue(whole.substr(from))) return true;
  }
  return false;
}

/// Where the speaker's adjunct that word `at` closes ends; 0 where it closes none.
std::size_t ContentBounds::adjunct_end(std::size_t at, std::size_t from, std::size_t end) const {
  static constexpr std::array<std::string_view, 5> kAbout = {"대해", "관련해", "관해", "향해",
                                                             "두고"};
  static constexpr std::array<std::string_view, 8> kHolding = {
      "통해", "내고", "열고", "만나", "마치고", "받고", "받자", "받자마자"};
  static constexpr std::array<std::string_view, 5> kDone = {"마친", "열린", "가진", "만난", "받은"};
  static constexpr std::array<std::string_view, 7> kPresent = {
      "참석해", "출석해", "출연해", "나타나", "나와", "나서", "올라"};
  static constexpr std::array<std::string_view, 6> kWhen = {"뒤",   "후",   "직후",
                                                            "당시", "도중", "자리에서"};
  const auto one_of = [&](const auto& list, std::size_t k) {
    return k < end && std::find(list.begin(), list.end(), word(k)) != list.end();
  };
  // 법안에 대해, 법안에 대해 설명하면서: what it is about.
  if (one_of(kAbout, at)) return at + 1;
  // 법안을 설명하면서: told by the one who reports, not within.
  const Cue* verb = word(at).ends_with("면서") ? lexicon_.verb(word(at)) : nullptr;
  if (verb != nullptr && verb->kind == CueKind::say && !verb->weak) return at + 1;
  // 결심한 듯: how he says it.
  if (word(at) == "듯" && at > from && ending(word(at - 1)) == Ending::adnominal) return at + 1;
  const Particle particle = words_[at].particle;
  // 합의문을 내고, 10K를 통해; 길을 통해 is told.
  const bool through = at + 1 < end && (word(at + 1) == "통해" || word(at + 1) == "내고");
  const auto name = noun(at);
  const bool foreign = !name.empty() && static_cast<unsigned char>(name.back()) < 0x80;
  if (through && particle == Particle::object &&
      (foreign || lexicon_.source_kind(name) == SourceKind::document)) {
    return at + 2;
  }
  // 선거 당시; 일이 끝나고, 일이 끝난 뒤.
  if (at == from && particle == Particle::none && at + 1 < end && word(at + 1) == "당시" &&
      word(at) != "그") {
    return at + 2;
  }
  if (at == from && particle == Particle::subject) {
    if (at + 1 < end && word(at + 1) == "끝나고") return at + 2;
    if (at + 1 < end && word(at + 1) == "끝난" && one_of(kWhen, at + 2)) return at + 3;
  }
  if (!venue(at)) return 0;
  // 회견에서, 누리집에, 기자들에게; 행사에 참석해.
  if (particle == Particle::from || particle == Particle::at) {
    return at + (one_of(kPresent, at + 1) ? 2U : 1U);
  }
  // 회견을 열고, 기자들과 만나; 회의를 마친 뒤; 회의 직후.
  if (particle == Particle::none) return one_of(kWhen, at + 1) ? at + 2 : 0;
  if (one_of(kHolding, at + 1)) return at + 2;
  return one_of(kDone, at + 1) && one_of(kWhen, at + 2) ? at + 3 : 0;
}

std::size_t ContentBounds::skip_adjuncts(std::size_t from, std::size_t end) const {
  constexpr std::size_t kWindow = 6;
  std::size_t at = skip_times(from, end);
  for (std::size_t k = at; k < end && k < at + kWindow; ++k) {
    if (words_[k].quotation >= 0) break;
    if (const std::size_t behind = adjunct_end(k, from, end); behind > 0) {
      at = skip_times(std::min(behind, end), end);
      k = at - 1;
      continue;
    }
    if (words_[k].particle == Particle::topic || words_[k].particle == Particle::subject) break;
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
  start = skip_adjuncts(behind_question(start, piece.last), piece.last);
  if (report.received) start = behind_receiver(start, piece.last);
  return std::min(start, piece.last);
}

/// 시장은 '왜 좁으냐'는 질문에 …라고 답했다: what is asked is no part of the answer.
std::size_t ContentBounds::behind_question(std::size_t start, std::size_t end) const {
  constexpr std::size_t kWindow = 20;
  for (std::size_t k = start; k < end && k < start + kWindow; ++k) {
    const Cue* noun = lexicon_.noun(word(k));
    if (noun != nullptr && asks_in_survey(*noun, word(k))) return k + 1;
  }
  return start;
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
  // 그는 이 길의 "위험을 안다"고: what stands before the marks is only whole with the clause.
  const bool owns = before && words_[quote - 1].particle == Particle::of;
  if (before && source->particle != Particle::topic && !owns) return quote;
  // 대책은 "너무 늦었다"는 비판이 나왔다: nobody speaks, what stands before the marks is told of.
  const bool untold = report.rule == Rule::quoted_noun && !report.active;
  if (!before && (!untold || !is_predicate(quote))) return quote;
  std::size_t start = std::max(report.own, before ? source->last + 1 : report.left);
  if (report.received) start = behind_receiver(start, quote);
  start = skip_adjuncts(behind_question(start, quote), quote);
  if (owns) return start;
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
