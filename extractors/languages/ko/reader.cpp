#include "languages/ko/reader.h"

#include <algorithm>
#include <array>

#include "languages/ko/content_bounds.h"
#include "languages/ko/inside.h"
#include "languages/ko/relays.h"
#include "languages/ko/reports.h"
#include "languages/ko/rows.h"
#include "languages/ko/sources.h"
#include "languages/ko/words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kElisionReach = 3;  // sentences back to a dropped subject
constexpr int kLikely = 4;                // rules' score of a source that they would take

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

/// A sentence as its reader holds it.
struct Line {
  const std::vector<Word>& words;
  const std::vector<Spoken>& said;
  const SourceFinder& finder;
  const ContentBounds& bounds;
};

class Reader {
 public:
  Reader(const Article& article, const Segments& segments, const Lexicon& lexicon,
         const attribute::Weights& weights, const RowVisitor& visitor)
      : weights_(weights),
        visitor_(visitor),
        article_(article),
        segments_(segments),
        lexicon_(lexicon),
        text_(article.text),
        nouns_(article.text, lexicon) {}

  std::vector<Attribution> run() {
    std::size_t quotation = 0;
    std::size_t sentence = 0;
    for (std::uint32_t at = 0; at < article_.paragraphs.size(); ++at) {
      const ByteSpan span = article_.paragraphs[at].span;
      while (quotation < segments_.quotations.size() &&
             segments_.quotations[quotation].outer.begin < span.begin) {
        ++quotation;
      }
      paragraph_ = span;
      const auto said = spoken(text_, span, segments_.quotations, quotation, lexicon_);
      for (; sentence < segments_.sentences.size() && segments_.sentences[sentence].paragraph == at;
           ++sentence) {
        sentence_ = sentence;
        read(segments_.sentences[sentence].span, said);
      }
    }
    relay_nested(out_);
    return std::move(out_);
  }

 private:
  void read(ByteSpan sentence, const std::vector<Spoken>& said) {
    const auto words = korean::words(text_, sentence, segments_.quotations, said, nouns_, lexicon_);
    if (words.empty()) return;
    const Phrases phrases(text_, words, lexicon_, nouns_);
    const SourceFinder finder(text_, words, lexicon_, phrases);
    const ContentBounds bounds(text_, words, lexicon_, phrases);
    const Line line{words, said, finder, bounds};
    around_.new_paragraph = sentence.begin == paragraph_.begin;
    around_.first_report = true;
    for (const Report& report : find_reports(text_, words, said, lexicon_)) {
      add(report, line);
      around_.first_report = false;
    }
    if (const auto subject = finder.subject()) {
      adopt(*subject);
      around_.subject = subject;
      subject_sentence_ = sentence_;
    }
  }

  void add(const Report& report, const Line& line) {
    auto candidates = line.finder.candidates(report);
    const bool named = !candidates.empty() && candidates.front().stand == Stand::fixed;
    if (continues(report, line)) {
      go_on_across(report, line, candidates);
      return;
    }
    if (report.rule == Rule::goes_on || (report.rule == Rule::bare && !named)) {
      if (go_on(report, line)) return;
      if (report.rule == Rule::goes_on) return;
    }
    Attribution row = draft(report, line.words);
    add_absent(report, candidates);
    fill_content(report, line, likely(candidates), row);
    if (row.content.empty()) return;
    const Pick pick = pick_source(report, around_, candidates);
    const Candidate chosen = candidates[pick.at];
    if (chosen.here()) {
      row.content.clear();
      fill_content(report, line, chosen.phrase, row);
    } else if (chosen.stand != Stand::nobody) {
      row.source_elided = true;
      row.flags.add(Flag::source_guessed);
      row.content.clear();
      fill_content(report, line, std::nullopt, row);
    }
    if (chosen.stand != Stand::nobody) row.source = chosen.phrase.span;
    if (chosen.via) row.via = chosen.via->span;
    if (chosen.stand == Stand::before && line.bounds.through_document(report, chosen.phrase)) {
      row.flags.add(Flag::document);
    }
    if (report.rule == Rule::according) {
      relay_ = chosen.phrase.span;
      relay_sentence_ = sentence_;
    } else if (report.relayed >= 0 && relay_sentence_ == sentence_ && !row.via && row.source &&
               !row.source_elided) {
      row.via = relay_;
    }
    if (!row.via && chosen.here()) {
      row.via = relay_beside(text_, words, report, chosen.phrase, finder, lexicon_);
    }
    const auto features =
        row_features(text_, line.words, report, around_, chosen, pick.lead, row, lexicon_);
    row.margin = margin(weights_, features);
    if (visitor_) visitor_(row, features);
    note(report, line, chosen);
    if (report.rule == Rule::bare && chosen.stand == Stand::nobody) {
      orphan_ = out_.size() + 1;
      orphan_sentence_ = sentence_;
    }
    const bool speech = row.kind == StatementKind::direct && row.source.has_value();
    out_.push_back(std::move(row));
    if (speech) read_pieces();
  }

  /// What the last row's speaker says that others say.
  void read_pieces() {
    const auto pieces = out_.back().content;
    const ByteSpan speaker = *out_.back().source;
    for (const ByteSpan piece : pieces) {
      for (auto& row : read_inside({text_, nouns_, lexicon_, weights_}, piece, speaker, visitor_)) {
        out_.push_back(std::move(row));
      }
    }
  }

  /// A quotation that opens a story without a speaker goes to whom the next sentences tell of.
  void adopt(const Phrase& subject) {
    if (orphan_ == 0 || orphan_ > out_.size() || sentence_ <= orphan_sentence_) return;
    Attribution& row = out_[orphan_ - 1];
    orphan_ = 0;
    if (row.source || sentence_ > orphan_sentence_ + kElisionReach) return;
    row.source = subject.span;
    row.source_elided = true;
    row.flags.add(Flag::source_guessed);
  }

  /// Adds those whom the sentence does not name: who spoke before, whom the sentence before tells
  /// of, nobody. A noun cue's source stands in its own sentence, unless somebody gives it.
  void add_absent(const Report& report, std::vector<Candidate>& candidates) {
    if (!candidates.empty() && candidates.front().stand == Stand::fixed) return;
    around_.speaker_distance = sentence_ - last_row_sentence_;
    around_.subject_distance = sentence_ - subject_sentence_;
    const bool noun = report.rule == Rule::clause_noun || report.rule == Rule::quoted_noun;
    if (!noun || (report.active && report.cue_last > report.cue_first)) {
      if (around_.speaker && around_.speaker_distance <= kElisionReach) {
        candidates.push_back({Stand::speaker, *around_.speaker, 0, {}});
      }
      if (around_.subject && around_.subject_distance <= kElisionReach) {
        candidates.push_back({Stand::subject, *around_.subject, 0, {}});
      }
    }
    candidates.push_back({Stand::nobody, {}, 0, {}});
  }

  /// The phrase that the rules alone would take.
  static std::optional<Phrase> likely(const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& one : candidates) {
      if (one.here() && one.prior >= kLikely && (best == nullptr || one.prior > best->prior)) {
        best = &one;
      }
    }
    return best == nullptr ? std::nullopt : std::optional(best->phrase);
  }

  [[nodiscard]] const Quotation* quotation(const Piece& piece, const Line& line) const {
    if (!piece.quoted) return nullptr;
    const auto index =
        line.said[static_cast<std::size_t>(line.words[piece.first].quotation)].quotation;
    return &segments_.quotations[index];
  }

  /// Whether the report's first quotation was left open by the paragraph before, as the last row's.
  [[nodiscard]] bool continues(const Report& report, const Line& line) const {
    const Quotation* first = quotation(report.pieces.front(), line);
    return first != nullptr && !out_.empty() && open_end_ != 0 &&
           first->outer.begin <= open_end_ + 1 && first->outer.begin >= open_end_;
  }

  /// A quotation over several paragraphs is one row; the cue and the source may stand in its last.
  void go_on_across(const Report& report, const Line& line,
                    const std::vector<Candidate>& candidates) {
    Attribution& row = out_.back();
    Attribution more;
    fill_content(report, line, std::nullopt, more);
    row.content.insert(row.content.end(), more.content.begin(), more.content.end());
    if (!row.cue && report.has_cue()) {
      row.cue =
          ByteSpan{line.words[report.cue_first].span.begin, line.words[report.cue_last].span.end};
      row.cue_class = cue_class(report);
      if (report.cue != nullptr) row.cue_lemma = report.cue->lemma;
    }
    Candidate speaker{Stand::nobody, {}, 0, {}};
    if (const auto phrase = likely(candidates); phrase && (!row.source || row.source_elided)) {
      row.source = phrase->span;
      row.source_elided = false;
      row.flags.remove(Flag::source_guessed);
      speaker = {Stand::before, *phrase, 0, {}};
    }
    note(report, line, speaker);
  }

  /// Remembers what later rows may lean on.
  void note(const Report& report, const Line& line, const Candidate& chosen) {
    last_row_sentence_ = sentence_;
    const Quotation* last = quotation(report.pieces.back(), line);
    open_end_ = last != nullptr && last->continues ? last->outer.end : 0;
    if (chosen.stand == Stand::nobody) return;
    // 그는 leaves the name before it standing.
    around_.speaker_by_pronoun = chosen.phrase.kind == SourceKind::pronoun;
    if (!around_.speaker_by_pronoun || !around_.speaker) around_.speaker = chosen.phrase;
  }

  void fill_content(const Report& report, const Line& line, const std::optional<Phrase>& source,
                    Attribution& row) const {
    bool quoted = false, plain = false;
    for (std::size_t k = 0; k < report.pieces.size(); ++k) {
      const Piece& piece = report.pieces[k];
      ByteSpan span;
      if (piece.quoted) {
        const auto& one = line.said[static_cast<std::size_t>(line.words[piece.first].quotation)];
        const Quotation& quotation = segments_.quotations[one.quotation];
        span = trimmed(text_, quotation.inner);
        const std::size_t start = k == 0 && report.rule == Rule::quoted
                                      ? line.bounds.mixed_start(report, source)
                                      : piece.first;
        if (start < piece.first) {
          span = {line.words[start].span.begin, quotation.outer.end};
          plain = true;
        }
        if (!segments_.quotations[one.quotation].closed) row.flags.add(Flag::quote_unclosed);
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

  /// The report goes on with the row before: a bare quotation, …다는 것이다.
  bool go_on(const Report& report, const Line& line) {
    if (out_.empty() || sentence_ > last_row_sentence_ + 1) return false;
    Attribution more;
    fill_content(report, line, std::nullopt, more);
    Attribution& row = out_.back();
    if (more.content.empty() || more.content.front().begin < row.content.back().end) return false;
    row.content.insert(row.content.end(), more.content.begin(), more.content.end());
    if (more.kind != row.kind) row.kind = StatementKind::mixed;
    last_row_sentence_ = sentence_;
    return true;
  }

  const attribute::Weights& weights_;
  const RowVisitor& visitor_;
  const Article& article_;
  const Segments& segments_;
  const Lexicon& lexicon_;
  std::string_view text_;
  NounBag nouns_;
  std::vector<Attribution> out_;
  ByteSpan relay_;  ///< whose word the sentence's 따르면 gives
  std::size_t relay_sentence_ = SIZE_MAX;
  std::uint32_t open_end_ = 0;  ///< end of the last row's quotation, where it goes on below
  std::size_t orphan_ = 0, orphan_sentence_ = 0;  ///< row without a speaker, counted from 1
  std::size_t sentence_ = 0, last_row_sentence_ = 0, subject_sentence_ = 0;
  ByteSpan paragraph_;
  Surroundings around_;
};

}  // namespace

std::vector<Attribution> read_body(const Article& article, const Segments& segments,
                                   const Lexicon& lexicon, const attribute::Weights& weights,
                                   const RowVisitor& visitor) {
  return Reader(article, segments, lexicon, weights, visitor).run();
}

}  // namespace sayso::extractors::korean
