#include "languages/ko/contents.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

/// A quotation's words without blanks and the final full stop or comma.
ByteSpan trimmed(std::string_view text, ByteSpan span) {
  auto words = text::trim(slice(text, span));
  while (!words.empty() && (words.back() == '.' || words.back() == ',')) {
    words = text::trim(words.substr(0, words.size() - 1));
  }
  const auto begin = static_cast<std::uint32_t>(words.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// Whether a clause quotes words of its speaker: double marks do, single ones where a verb or the
/// clause's end follows (‘큰일’이라, ‘그만하겠다’고), not names and labels (‘큰일’을).
bool quotes_within(std::string_view text, ByteSpan clause) {
  const auto words = slice(text, clause);
  if (words.find("“") != std::string_view::npos || words.find('"') != std::string_view::npos) {
    return true;
  }
  for (const std::string_view mark : {"’", "'"}) {
    for (auto at = words.find(mark, 1); at != std::string_view::npos;
         at = words.find(mark, at + mark.size())) {
      const auto rest = words.substr(at + mark.size());
      const bool closes = !text::is_space(text::decode_before(words, at).value);
      static constexpr std::array<std::string_view, 12> kVerbs = {
          "이라", "라", "고", "하", "한", "할", "했", "되", "된", "이다", "으며", "였"};
      const bool verb = std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view begin) {
        return rest.starts_with(begin) && !rest.starts_with("라는");
      });
      if (closes && (rest.empty() || verb)) return true;
    }
  }
  return false;
}

}  // namespace

const Quotation* Contents::quotation(const Piece& piece, const Line& line) const {
  if (!piece.quoted) return nullptr;
  const auto word = static_cast<std::size_t>(line.words[piece.first].quotation);
  return &quotations_[line.said[word].quotation];
}

bool Contents::within_open(ByteSpan sentence, const std::vector<Spoken>& said) const {
  return std::any_of(said.begin(), said.end(), [&](const Spoken& one) {
    const Quotation& quotation = quotations_[one.quotation];
    return quotation.continues && quotation.outer.begin < sentence.begin &&
           sentence.end <= quotation.outer.end;
  });
}

std::optional<Phrase> Contents::teller(const Report& report, const Line& line) {
  if (report.rule != Rule::bare || report.pieces.front().first > 0) return {};
  const auto subject = line.finder.subject();
  const bool person =
      subject && subject->first > report.joint && subject->kind != SourceKind::organization;
  return person ? subject : std::nullopt;
}

bool Contents::told_below(const Report& report, const Line& line) const {
  constexpr std::size_t kParagraphs = 40;
  const Quotation* last = quotation(report.pieces.back(), line);
  if (last == nullptr || !last->continues) return false;
  auto at = static_cast<std::size_t>(last - quotations_.data());
  for (std::size_t count = 0; count < kParagraphs && quotations_[at].continues; ++count) {
    const std::uint32_t end = quotations_[at].outer.end;
    do {
      if (++at >= quotations_.size()) return false;
    } while (quotations_[at].depth > 0);
    if (quotations_[at].outer.begin > end + 1) return false;
  }
  const Quotative tail = tail_of(text_, quotations_[at]);
  return tail == Quotative::go || tail == Quotative::myeo;
}

bool Contents::in_document(const Report& report, const Line& line, const Candidate& chosen) {
  switch (chosen.stand) {
    case Stand::before:
      return line.bounds.through_document(chosen.phrase.last + 1, report.joint);
    case Stand::behind:
      return line.bounds.through_document(chosen.phrase.last + 1, report.cue_first);
    case Stand::speaker:
    case Stand::subject:
      return line.bounds.through_document(report.left, report.pieces.front().first);
    default:
      return false;
  }
}

void Contents::fill(const Report& report, const Line& line, const std::optional<Phrase>& source,
                    Attribution& row) const {
  bool quoted = false, plain = false;
  for (std::size_t k = 0; k < report.pieces.size(); ++k) {
    const Piece& piece = report.pieces[k];
    ByteSpan span;
    if (piece.quoted) {
      const auto& one = line.said[static_cast<std::size_t>(line.words[piece.first].quotation)];
      const Quotation& quotation = quotations_[one.quotation];
      span = trimmed(text_, quotation.inner);
      const bool whole =
          k == 0 && (report.rule == Rule::quoted || report.rule == Rule::quoted_noun);
      const std::size_t start = whole ? line.bounds.mixed_start(report, source) : piece.first;
      if (start < piece.first) {
        span = {line.words[start].span.begin, quotation.outer.end};
        plain = true;
      }
      if (!quotations_[one.quotation].closed) row.flags.add(Flag::quote_unclosed);
      quoted = true;
    } else {
      const bool open = k == 0 && (report.open_start || report.rule == Rule::according);
      const std::size_t first = open ? line.bounds.content_start(report, source) : piece.first;
      const Word& last = line.words[piece.last];
      span = {line.words[std::min(first, piece.last)].span.begin,
              piece.keep > 0 ? last.span.begin + piece.keep : last.span.end};
      plain = true;
    }
    if (!span.empty()) row.content.push_back(span);
  }
  if (plain && !quoted) {
    for (const ByteSpan piece : row.content) quoted |= quotes_within(text_, piece);
  }
  row.kind = quoted && plain ? StatementKind::mixed
             : quoted        ? StatementKind::direct
                             : StatementKind::indirect;
}

}  // namespace sayso::extractors::korean
