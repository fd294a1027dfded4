#include "languages/ko/reader.h"

#include <algorithm>

#include "languages/ko/reports.h"
#include "languages/ko/sources.h"
#include "languages/ko/words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kElisionReach = 3;  // sentences back to a dropped subject
constexpr int kSureScore = 12;            // a source of this score has margin 1

/// A quotation's words without blanks and the final full stop or comma.
ByteSpan trimmed(std::string_view text, ByteSpan span) {
  auto words = text::trim(slice(text, span));
  while (!words.empty() && (words.back() == '.' || words.back() == ',')) {
    words = text::trim(words.substr(0, words.size() - 1));
  }
  const auto begin = static_cast<std::uint32_t>(words.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

class Reader {
 public:
  Reader(const Article& article, const Segments& segments, const Lexicon& lexicon)
      : article_(article),
        segments_(segments),
        lexicon_(lexicon),
        text_(article.text),
        nouns_(article.text) {}

  std::vector<Attribution> run() {
    std::size_t quotation = 0;
    std::size_t sentence = 0;
    for (std::uint32_t at = 0; at < article_.paragraphs.size(); ++at) {
      const ByteSpan span = article_.paragraphs[at].span;
      while (quotation < segments_.quotations.size() &&
             segments_.quotations[quotation].outer.begin < span.begin) {
        ++quotation;
      }
      const auto said = spoken(text_, span, segments_.quotations, quotation, lexicon_);
      for (; sentence < segments_.sentences.size() && segments_.sentences[sentence].paragraph == at;
           ++sentence) {
        sentence_ = sentence;
        read(segments_.sentences[sentence].span, said);
      }
    }
    return std::move(out_);
  }

 private:
  void read(ByteSpan sentence, const std::vector<Spoken>& said) {
    const auto words = korean::words(text_, sentence, segments_.quotations, said, nouns_, lexicon_);
    if (words.empty()) return;
    const SourceFinder finder(text_, words, lexicon_);
    for (const Report& report : find_reports(text_, words, said, lexicon_)) {
      add(report, words, said, finder);
    }
    if (const auto subject = finder.subject()) {
      subject_ = subject->span;
      subject_sentence_ = sentence_;
    }
  }

  void add(const Report& report, const std::vector<Word>& words, const std::vector<Spoken>& said,
           const SourceFinder& finder) {
    const auto ranked = finder.find(report);
    if (continues(report, words, said)) {
      go_on_across(report, words, said, finder, ranked);
      return;
    }
    if (report.rule == Rule::goes_on || (report.rule == Rule::bare && !ranked)) {
      if (go_on(report, words, said, finder)) return;
      if (report.rule == Rule::goes_on) return;
    }
    Attribution row;
    row.rule = spell(report.rule);
    if (ranked) {
      row.source = ranked->phrase.span;
      row.margin = std::min(1.0F, static_cast<float>(ranked->score) / kSureScore);
    }
    fill_content(report, words, said, finder, ranked ? std::optional(ranked->phrase) : std::nullopt,
                 row);
    if (row.content.empty()) return;
    if (report.has_cue()) {
      row.cue = ByteSpan{words[report.cue_first].span.begin, words[report.cue_last].span.end};
    }
    row.cue_class = cue_class(report);
    if (report.cue != nullptr) {
      row.cue_lemma = report.cue->lemma;
      if (report.cue->hedged && row.kind != StatementKind::direct) row.flags.add(Flag::hedged);
    }
    if (report.fallback) row.flags.add(Flag::cue_weak);
    if (report.denial) row.flags.add(Flag::denial);
    if (!row.source) elide(report, row);
    const auto speaker = speaker_;
    note(report, words, said, row);
    if (ranked && ranked->phrase.kind == SourceKind::pronoun && speaker) speaker_ = speaker;
    out_.push_back(std::move(row));
  }

  [[nodiscard]] const Quotation* quotation(const Piece& piece, const std::vector<Word>& words,
                                           const std::vector<Spoken>& said) const {
    if (!piece.quoted) return nullptr;
    const auto index = said[static_cast<std::size_t>(words[piece.first].quotation)].quotation;
    return &segments_.quotations[index];
  }

  /// Whether the report's first quotation was left open by the paragraph before, as the last row's.
  [[nodiscard]] bool continues(const Report& report, const std::vector<Word>& words,
                               const std::vector<Spoken>& said) const {
    const Quotation* first = quotation(report.pieces.front(), words, said);
    return first != nullptr && !out_.empty() && open_end_ != 0 &&
           first->outer.begin <= open_end_ + 1 && first->outer.begin >= open_end_;
  }

  /// A quotation over several paragraphs is one row; the cue and the source may stand in its last.
  void go_on_across(const Report& report, const std::vector<Word>& words,
                    const std::vector<Spoken>& said, const SourceFinder& finder,
                    const std::optional<Ranked>& ranked) {
    Attribution& row = out_.back();
    Attribution more;
    fill_content(report, words, said, finder, std::nullopt, more);
    row.content.insert(row.content.end(), more.content.begin(), more.content.end());
    if (!row.cue && report.has_cue()) {
      row.cue = ByteSpan{words[report.cue_first].span.begin, words[report.cue_last].span.end};
      row.cue_class = cue_class(report);
      if (report.cue != nullptr) row.cue_lemma = report.cue->lemma;
    }
    if (ranked && (!row.source || row.source_elided)) {
      row.source = ranked->phrase.span;
      row.source_elided = false;
      row.flags.remove(Flag::source_guessed);
      row.margin = std::min(1.0F, static_cast<float>(ranked->score) / kSureScore);
    }
    note(report, words, said, row);
  }

  /// Remembers what later rows may lean on.
  void note(const Report& report, const std::vector<Word>& words, const std::vector<Spoken>& said,
            const Attribution& row) {
    last_row_sentence_ = sentence_;
    const Quotation* last = quotation(report.pieces.back(), words, said);
    open_end_ = last != nullptr && last->continues ? last->outer.end : 0;
    if (row.source) speaker_ = row.source;
  }

  static CueClass cue_class(const Report& report) {
    switch (report.rule) {
      case Rule::quoted_noun:
      case Rule::clause_noun:
        return CueClass::noun;
      case Rule::bare:
        return CueClass::none;
      case Rule::colon:
        return CueClass::colon;
      case Rule::according:
        return CueClass::according;
      case Rule::thing:
        return CueClass::passive;
      default:
        return CueClass::verb;
    }
  }

  void fill_content(const Report& report, const std::vector<Word>& words,
                    const std::vector<Spoken>& said, const SourceFinder& finder,
                    const std::optional<Phrase>& source, Attribution& row) const {
    bool quoted = false, plain = false;
    for (std::size_t k = 0; k < report.pieces.size(); ++k) {
      const Piece& piece = report.pieces[k];
      ByteSpan span;
      if (piece.quoted) {
        const auto& one = said[static_cast<std::size_t>(words[piece.first].quotation)];
        const Quotation& quotation = segments_.quotations[one.quotation];
        span = trimmed(text_, quotation.inner);
        const std::size_t start = k == 0 && report.rule == Rule::quoted
                                      ? finder.mixed_start(report, source)
                                      : piece.first;
        if (start < piece.first) {
          span = {words[start].span.begin, quotation.outer.end};
          plain = true;
        }
        if (!segments_.quotations[one.quotation].closed) row.flags.add(Flag::quote_unclosed);
        quoted = true;
      } else {
        const bool open = k == 0 && (report.open_start || report.rule == Rule::according);
        const std::size_t first = open ? finder.content_start(report, source) : piece.first;
        const Word& last = words[piece.last];
        span = {words[std::min(first, piece.last)].span.begin,
                piece.keep > 0 ? last.span.begin + piece.keep : last.span.end};
        plain = true;
      }
      if (!span.empty()) row.content.push_back(span);
    }
    row.kind = quoted && plain ? StatementKind::mixed
               : quoted        ? StatementKind::direct
                               : StatementKind::indirect;
  }

  /// The report goes on with the row before: a bare quotation, …다는 것이다.
  bool go_on(const Report& report, const std::vector<Word>& words, const std::vector<Spoken>& said,
             const SourceFinder& finder) {
    if (out_.empty() || sentence_ > last_row_sentence_ + 1) return false;
    Attribution more;
    fill_content(report, words, said, finder, std::nullopt, more);
    Attribution& row = out_.back();
    if (more.content.empty() || more.content.front().begin < row.content.back().end) return false;
    row.content.insert(row.content.end(), more.content.begin(), more.content.end());
    if (more.kind != row.kind) row.kind = StatementKind::mixed;
    last_row_sentence_ = sentence_;
    return true;
  }

  /// A dropped subject: whoever spoke last, or the subject of a sentence just before.
  void elide(const Report& report, Attribution& row) const {
    const bool noun_cue = report.rule == Rule::quoted_noun || report.rule == Rule::clause_noun;
    const bool speaks = report.rule == Rule::quoted || report.rule == Rule::clause ||
                        report.rule == Rule::bare || (noun_cue && gives(report));
    if (!speaks || report.hearsay) return;
    std::optional<ByteSpan> source;
    std::size_t at = 0;
    if (speaker_) {
      source = speaker_;
      at = last_row_sentence_;
    }
    if (subject_ && (!source || subject_sentence_ > at)) {
      source = subject_;
      at = subject_sentence_;
    }
    if (!source || sentence_ > at + kElisionReach) return;
    row.source = source;
    row.source_elided = true;
    row.flags.add(Flag::source_guessed);
  }

  /// …는 전략을 덧붙였다: the noun's verb is one of saying, so that somebody gives it.
  [[nodiscard]] bool gives(const Report& report) const {
    return report.active && report.cue_last > report.cue_first;
  }

  const Article& article_;
  const Segments& segments_;
  const Lexicon& lexicon_;
  std::string_view text_;
  NounBag nouns_;
  std::vector<Attribution> out_;
  std::uint32_t open_end_ = 0;  ///< end of the last row's quotation, where it goes on below
  std::size_t sentence_ = 0, last_row_sentence_ = 0, subject_sentence_ = 0;
  std::optional<ByteSpan> subject_;
  std::optional<ByteSpan> speaker_;  ///< the source last named, pronouns passed over
};

}  // namespace

std::vector<Attribution> read_body(const Article& article, const Segments& segments,
                                   const Lexicon& lexicon) {
  return Reader(article, segments, lexicon).run();
}

}  // namespace sayso::extractors::korean
