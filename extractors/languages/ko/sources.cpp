#include "languages/ko/sources.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kReach = 40;     // words that a source may stand before its content
constexpr std::size_t kModifiers = 8;  // words before a head that belong to its phrase
constexpr int kEnough = 4;             // below this score a candidate is no source

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool SourceFinder::time(std::size_t at) const {
  const auto here = word(at);
  if (lexicon_.opener(here)) return true;
  if (here.empty() || !is_digit(here[0])) return here == "오전" || here == "오후" || here == "지난";
  return here.find("일") != std::string_view::npos || here.find("월") != std::string_view::npos ||
         here.find("년") != std::string_view::npos || here.find("시") != std::string_view::npos;
}

Phrase SourceFinder::phrase(std::size_t last, std::size_t left) const {
  Phrase out;
  out.last = out.first = last;
  out.particle = words_[last].particle;
  while (out.first > left && last - out.first < kModifiers) {
    const std::size_t k = out.first - 1;
    const Word& before = words_[k];
    if (before.quotation >= 0 || before.comma || before.colon || time(k)) break;
    const Particle p = before.particle;
    if (p != Particle::none && p != Particle::of && p != Particle::with) break;
    if (p == Particle::none) {
      const auto here = word(k);
      if (here.ends_with("다") || here.ends_with("까") || here.ends_with("고") ||
          here.ends_with("며") || here.ends_with("면서") || here.ends_with("지만") ||
          here.ends_with("는데") || here.ends_with("는") || here.ends_with("던") ||
          is_verb_before_noun(here)) {
        break;
      }
    }
    out.first = k;
  }
  out.span = {words_[out.first].span.begin, words_[last].noun.end};
  const auto head = noun(last);
  out.kind = lexicon_.named(head);
  if (out.kind == SourceKind::unknown) out.kind = lexicon_.source_kind(head);
  // 김 시장: an office behind a family name; 시장 alone is a crowd.
  if (head == "시장" && last > out.first && letters(word(last - 1)) <= 3 &&
      (letters(word(last - 1)) == 1 || looks_like_name(word(last - 1)))) {
    out.kind = SourceKind::title;
  }
  out.name = looks_like_name(head);
  return out;
}

/// Of two candidates before a quotation the nearer speaks, but for a subject behind a topic: 그는
/// 이것이 "큰일"이라고 말했다.
bool SourceFinder::later_speaks(const Phrase& before, const Phrase& later) const {
  return later.particle == Particle::topic || before.particle != Particle::topic;
}

int SourceFinder::score(const Report& report, const Phrase& phrase, bool behind) const {
  int sum = 0;
  const bool passive =
      report.rule == Rule::thing && report.cue != nullptr && report.cue->kind == CueKind::passive;
  const bool noun_cue = report.rule == Rule::clause_noun || report.rule == Rule::quoted_noun;
  switch (phrase.kind) {
    case SourceKind::title:
    case SourceKind::person:
    case SourceKind::pronoun:
    case SourceKind::anonymous:
      sum += 5;
      break;
    case SourceKind::outlet:
    case SourceKind::organization:
    case SourceKind::collective:
      sum += 4;
      break;
    case SourceKind::document:
      sum += 1;
      break;
    case SourceKind::never:
      sum -= 8;
      break;
    case SourceKind::unknown:
      sum += phrase.name ? 3 : 0;
      break;
  }
  const bool known = phrase.kind != SourceKind::unknown || phrase.name;
  switch (phrase.particle) {
    case Particle::topic:
      sum += 5;
      break;
    case Particle::subject:
      sum += behind || report.rule == Rule::quoted ? 4 : 1;
      break;
    case Particle::also:
      sum += known ? 1 : -8;
      break;
    case Particle::from_topic:
    case Particle::from:
      sum += phrase.kind == SourceKind::collective ? 5 : -8;
      break;
    case Particle::of:
      sum += behind && noun_cue && known ? 4 : -8;
      break;
    case Particle::none:
      sum += behind && noun_cue && known ? 1 : -8;
      break;
    default:
      sum -= 8;
  }
  if (behind) sum += 4;
  if (passive || report.hearsay || report.received) sum -= behind ? 4 : 12;
  if (noun_cue && !behind && !report.active &&
      (phrase.particle == Particle::topic || phrase.particle == Particle::subject)) {
    sum -= 8;
  }
  if (starts_with_digit(phrase) || first_person(phrase)) sum -= 8;
  return sum;
}

/// 나는, 저희는: words of a speaker, not of the one who reports him.
bool SourceFinder::first_person(const Phrase& phrase) const {
  const auto head = noun(phrase.last);
  return head == "나" || head == "저" || head == "우리" || head == "저희" || head == "내" ||
         head == "제" || head == "자신" || head == "본인";
}

bool SourceFinder::starts_with_digit(const Phrase& phrase) const {
  const auto head = noun(phrase.last);
  return !head.empty() && is_digit(head[0]) && phrase.kind == SourceKind::unknown;
}

std::optional<Phrase> SourceFinder::according(const Report& report) const {
  if (report.cue_first == 0) return {};
  std::size_t head = report.cue_first - 1;
  // 취재를 종합하면: the source stands before 취재.
  if (head > 0 && (noun(head) == "취재" || noun(head) == "설명") &&
      words_[head - 1].particle == Particle::none) {
    --head;
  }
  Phrase out = phrase(head, report.left);
  out.particle = Particle::at;
  // 시가 지난달 낸 '보고서'에 따르면: the clause before the document belongs to it.
  if (out.kind == SourceKind::document || out.kind == SourceKind::unknown) {
    std::size_t first = report.left;
    while (first < out.first && (time(first) || words_[first].quotation >= 0)) ++first;
    bool clause = true;
    for (std::size_t k = first; k < out.first; ++k) clause &= !words_[k].comma;
    if (clause && out.first - first < kModifiers) out.first = first;
    out.span.begin = words_[out.first].span.begin;
  }
  return out;
}

std::optional<Ranked> SourceFinder::find(const Report& report) const {
  if (report.rule == Rule::according) {
    const auto found = according(report);
    if (!found) return {};
    return Ranked{*found, 10};
  }
  if (report.rule == Rule::goes_on) return {};
  if (report.rule == Rule::colon) return before_colon(report);
  if (report.rule == Rule::bare) return in_parenthesis(report);
  std::optional<Ranked> best;
  const auto offer = [&](std::size_t k, bool behind, std::size_t left) {
    const Phrase one = phrase(k, left);
    const int sum = score(report, one, behind);
    if (sum < kEnough || time(k)) return;
    // Of equals, a quotation takes the nearest, a clause the first: what follows is its own.
    const bool later =
        report.rule == Rule::quoted && !behind && (!best || later_speaks(best->phrase, one));
    if (!best || sum > best->score || (later && sum + 1 >= best->score)) best = Ranked{one, sum};
  };
  const std::size_t first_piece = report.pieces.front().first;
  const std::size_t before_end = report.open_start ? report.joint : first_piece;
  std::size_t left = report.left;
  if (before_end > left + kReach && !report.open_start) left = before_end - kReach;
  for (std::size_t k = left; k < before_end && k < left + kReach; ++k) {
    if (words_[k].quotation < 0) offer(k, false, left);
  }
  if (report.has_cue()) {
    for (std::size_t k = report.joint + 1; k <= report.cue_last && k < words_.size(); ++k) {
      if (words_[k].quotation >= 0 || words_[k].glued) continue;
      if (k >= report.cue_first && words_[k].particle != Particle::none) continue;
      if (k < report.cue_first) offer(k, true, report.joint + 1);
    }
    // 밝힌 김 교수는: the speaker is the noun that the cue stands before.
    if (report.adnominal) {
      for (std::size_t k = report.cue_last + 1; k < words_.size() && k < report.cue_last + 6; ++k) {
        if (words_[k].quotation >= 0) break;
        if (words_[k].particle == Particle::none && k + 1 < words_.size()) continue;
        Phrase one = phrase(k, report.cue_last + 1);
        one.particle = Particle::topic;
        const int sum = score(report, one, true) - 4;
        if (one.kind != SourceKind::never && sum >= kEnough && (!best || sum > best->score)) {
          best = Ranked{one, sum};
        }
        break;
      }
    }
  }
  return best;
}

/// 홍길동 / 학생 : "그렇다".
std::optional<Ranked> SourceFinder::before_colon(const Report& report) const {
  const std::size_t end = report.pieces.front().first;
  if (end == 0) return {};
  Phrase out = phrase(end - 1, 0);
  out.first = 0;
  while (out.first + kModifiers < out.last) ++out.first;
  out.span = {words_[out.first].span.begin, words_[out.last].noun.end};
  return Ranked{out, 8};
}

/// "그렇다." (홍길동 선수): the speaker's name stands behind, in parentheses.
std::optional<Ranked> SourceFinder::in_parenthesis(const Report& report) const {
  const std::size_t k = report.joint + 1;
  if (k >= words_.size()) return {};
  const auto here = word(k);
  if (here.size() < 8 || here.front() != '(' || here.back() != ')') return {};
  Phrase out;
  out.first = out.last = k;
  out.span = {words_[k].span.begin + 1, words_[k].span.end - 1};
  return Ranked{out, 8};
}

std::size_t SourceFinder::skip_adjuncts(std::size_t from, std::size_t end) const {
  constexpr std::size_t kWindow = 6;
  std::size_t at = from;
  while (at < end && time(at)) ++at;
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
      while (at < end && time(at)) ++at;
      return at;
    }
  }
  return at;
}

std::size_t SourceFinder::content_start(const Report& report,
                                        const std::optional<Phrase>& source) const {
  const Piece& piece = report.pieces.front();
  std::size_t start = piece.first;
  if (report.rule == Rule::according) return std::min(start, piece.last);
  if (source && source->last < report.joint && source->last >= start) start = source->last + 1;
  start = skip_adjuncts(start, piece.last);
  return std::min(start, piece.last);
}

std::size_t SourceFinder::mixed_start(const Report& report,
                                      const std::optional<Phrase>& source) const {
  const std::size_t quote = report.pieces.front().first;
  if (!source || source->last >= quote || source->particle != Particle::topic) return quote;
  const std::size_t start = skip_adjuncts(source->last + 1, quote);
  for (std::size_t k = start; k < quote; ++k) {
    if (words_[k].comma && ending(word(k)) != Ending::none) return quote;
  }
  for (std::size_t k = start; k < quote; ++k) {
    if (words_[k].particle == Particle::subject || words_[k].particle == Particle::topic) {
      return start;
    }
  }
  return quote;
}

std::optional<Phrase> SourceFinder::subject() const {
  std::optional<Phrase> weaker;
  for (std::size_t k = 0; k < words_.size() && k < kReach; ++k) {
    if (words_[k].quotation >= 0) continue;
    const Particle p = words_[k].particle;
    if (p != Particle::topic && p != Particle::subject) continue;
    const Phrase one = phrase(k, 0);
    const bool speaks = one.kind == SourceKind::title || one.kind == SourceKind::pronoun ||
                        one.kind == SourceKind::person || one.kind == SourceKind::anonymous ||
                        (one.name && one.kind == SourceKind::unknown);
    if (!speaks || first_person(one)) continue;
    if (p == Particle::topic) return one;
    if (!weaker) weaker = one;
  }
  return weaker;
}

}  // namespace sayso::extractors::korean
