#include "languages/ko/reader.h"

#include "languages/ko/closings.h"
#include "languages/ko/content_bounds.h"
#include "languages/ko/contents.h"
#include "languages/ko/inside.h"
#include "languages/ko/orphan.h"
#include "languages/ko/relays.h"
#include "languages/ko/reports.h"
#include "languages/ko/rows.h"
#include "languages/ko/source_scores.h"
#include "languages/ko/sources.h"
#include "languages/ko/surveys.h"
#include "languages/ko/transcripts.h"
#include "languages/ko/words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

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
        nouns_(article.text, lexicon),
        contents_(text_, segments.quotations),
        surveys_(text_),
        orphan_(text_, segments, lexicon) {}

  std::vector<Attribution> run() {
    // About as many as there may be: a vector that grows holds twice as much for a while.
    out_.reserve(segments_.sentences.size() + segments_.quotations.size());
    std::size_t quotation = 0;
    std::size_t sentence = 0;
    for (std::uint32_t at = 0; at < article_.paragraphs.size(); ++at) {
      const ByteSpan span = article_.paragraphs[at].span;
      while (quotation < segments_.quotations.size() &&
             segments_.quotations[quotation].outer.begin < span.begin) {
        ++quotation;
      }
      paragraph_ = span;
      auto transcript = read_transcript(text_, span);
      const auto said = spoken(text_, span, segments_.quotations, quotation, lexicon_);
      for (; sentence < segments_.sentences.size() && segments_.sentences[sentence].paragraph == at;
           ++sentence) {
        sentence_ = sentence;
        if (!transcript) read(segments_.sentences[sentence].span, said);
      }
      if (transcript) out_.push_back(std::move(*transcript));
    }
    relay_nested(out_);
    return std::move(out_);
  }

 private:
  void read(ByteSpan sentence, const std::vector<Spoken>& said) {
    if (contents_.within_open(sentence, said)) return;
    around_.new_paragraph = sentence.begin == paragraph_.begin;
    if (around_.new_paragraph) sentence.begin = behind_dateline(text_, sentence);
    const auto words = korean::words(text_, sentence, segments_.quotations, said, nouns_, lexicon_);
    if (words.empty()) return;
    const Phrases phrases(text_, words, lexicon_, nouns_);
    const SourceFinder finder(text_, words, lexicon_, phrases);
    const ContentBounds bounds(text_, words, lexicon_, phrases);
    const Line line{words, said, phrases, finder, bounds};
    around_.first_report = true;
    for (const Report& report : find_reports(text_, words, said, lexicon_)) {
      add(report, line);
      around_.first_report = false;
    }
    if (around_.first_report && close(sentence, line)) return;
    note_opening(words, finder);
    surveys_.note_crowd(line.words, line.phrases, sentence_);
    if (const auto subject = finder.subject()) {
      orphan_.adopt(*subject, sentence_, out_);
      around_.subject = subject;
      subject_sentence_ = sentence_;
    }
  }

  void add(const Report& report, const Line& line) {
    auto candidates = line.finder.candidates(report);
    if (continues(report, line)) {
      go_on_across(report, line, candidates);
      return;
    }
    if (const auto opening = opened(report)) {
      tell_opened(report, line, *opening);
      return;
    }
    if (const auto teller = Contents::teller(report, line); teller && candidates.empty()) {
      candidates.push_back({Stand::behind, *teller, kLikely, {}});
    }
    const bool named = !candidates.empty() && candidates.front().stand == Stand::fixed;
    const bool loose = report.rule == Rule::bare && !named && !likely(candidates);
    const bool handed_on = loose && orphan_.closed_below(report, line, sentence_);
    if (report.rule == Rule::goes_on || (loose && !handed_on)) {
      if (go_on(report, line) || report.rule == Rule::goes_on) return;
    }
    if (handed_on) {
      candidates = {Candidate{}};
    } else {
      add_absent(report, line.words, candidates);
    }
    tell(report, line, candidates);
  }

  /// Adds the report's row, if one of the candidates gives it a content.
  void tell(const Report& report, const Line& line, const std::vector<Candidate>& candidates) {
    Attribution row = draft(report, line.words);
    contents_.fill(report, line, likely(candidates), row);
    if (row.content.empty()) return;
    const Pick pick = pick_source(report, around_, candidates);
    const Candidate chosen = surveys_.source(report, line.words, candidates[pick.at], sentence_);
    // 보고서는 …다는 것을 보여줬다; events show things too, and nobody says so.
    const bool shown =
        report.rule != Rule::quoted && report.cue != nullptr && report.cue->lemma == "보여주다";
    if (shown && chosen.phrase.kind != SourceKind::document) return;
    row.content.clear();
    // 예시통신은 …고 관계자를 인용해 보도했다: the words begin behind the relay.
    const bool cites_behind = chosen.via && chosen.phrase.first > report.joint;
    contents_.fill(report, line,
                   cites_behind    ? chosen.via
                   : chosen.here() ? std::optional(chosen.phrase)
                                   : std::nullopt,
                   row);
    give_source(chosen, row);
    // 시장은 길이 좁다고 주장하는 주민의 …: either may be the one who says it.
    if (report.adnominal && chosen.stand == Stand::before) row.flags.add(Flag::source_guessed);
    if (Contents::in_document(report, line, chosen)) row.flags.add(Flag::document);
    give_relay(report, line, chosen, row);
    // 그가 "…"라는 청취자의 질문을 소개하며 "…"라고 했다: he relays the first and says the second.
    const auto host = chosen.stand == Stand::behind
                          ? introducer(text_, line.words, report, chosen.phrase, line.phrases)
                          : std::nullopt;
    if (host && !row.via) row.via = host->span;
    keep(report, line, chosen, pick.lead, std::move(row));
    if (host) around_.speaker = host;
  }

  /// Who hands on what the row's source says: whom a 따르면 of the sentence names, or the words
  /// beside the source.
  void give_relay(const Report& report, const Line& line, const Candidate& chosen,
                  Attribution& row) {
    if (report.rule == Rule::according) {
      relay_ = chosen.phrase.span;
      relay_sentence_ = sentence_;
      if (chosen.phrase.kind == SourceKind::document) {
        surveys_.note_document(chosen.phrase, sentence_);
      }
    } else if (report.relayed >= 0 && relay_sentence_ == sentence_ && !row.via && row.source &&
               !row.source_elided) {
      row.via = relay_;
    }
    if (row.via && same_body(*row.via, *row.source)) {
      // 예시시에 따르면 예시시는 …고 밝혔다: one report.
      row.via.reset();
      if (last_ + 1 == out_.size() && out_[last_].cue_class == CueClass::according) out_.pop_back();
    }
    if (!row.via && chosen.here()) {
      row.via = relay_beside(text_, line.words, report, chosen.phrase, line.phrases, lexicon_);
    }
  }

  [[nodiscard]] bool same_body(ByteSpan relay, ByteSpan source) const {
    return slice(text_, relay) == slice(text_, source);
  }

  static void give_source(const Candidate& chosen, Attribution& row) {
    if (chosen.stand == Stand::nobody) return;
    row.source = chosen.phrase.span;
    if (chosen.via) row.via = chosen.via->span;
    if (chosen.here()) return;
    row.source_elided = true;
    row.flags.add(Flag::source_guessed);
  }

  /// Judges a finished row and puts it behind the others.
  void keep(const Report& report, const Line& line, const Candidate& chosen, int lead,
            Attribution row) {
    if (row.kind == StatementKind::indirect &&
        gives_as_possible(slice(text_, row.content.back()))) {
      row.flags.add(Flag::hedged);
    }
    const auto features =
        row_features(text_, line.words, report, around_, chosen, lead, row, lexicon_);
    row.margin = margin(weights_, features);
    if (visitor_) visitor_(row, features);
    note(report, line, chosen);
    if (report.rule == Rule::bare && chosen.stand == Stand::nobody) {
      orphan_.note(out_.size(), sentence_);
    }
    const bool speech = row.kind == StatementKind::direct && row.source.has_value();
    last_ = out_.size();
    out_.push_back(std::move(row));
    if (speech) read_pieces();
  }

  /// A sentence that ends in a verb of saying and says nothing: 그는 이렇게 말했다. "…"
  struct Opening {
    ByteSpan cue;
    const Cue* verb = nullptr;
    Candidate speaker;
    std::size_t sentence = 0;
  };
  void note_opening(const std::vector<Word>& words, const SourceFinder& finder) {
    const auto found = opening(text_, words, lexicon_);
    if (!found || told_end_ >= words[found->joint].span.end) return;
    const Report& report = *found;
    auto candidates = finder.candidates(report);
    add_absent(report, words, candidates);
    const Pick pick = pick_source(report, around_, candidates);
    opening_ = Opening{words[report.joint].span, report.cue, candidates[pick.at], sentence_};
  }
  /// The opening that a quotation without a cue, or …다는 것이다, follows at once.
  [[nodiscard]] std::optional<Opening> opened(const Report& report) const {
    const bool follows = opening_ && opening_->sentence + 1 == sentence_ && around_.first_report;
    const bool loose = (report.rule == Rule::bare && report.pieces.front().first == 0) ||
                       report.rule == Rule::goes_on;
    return follows && loose ? opening_ : std::nullopt;
  }
  void tell_opened(const Report& report, const Line& line, const Opening& opening) {
    Attribution row = draft(report, line.words);
    contents_.fill(report, line, std::nullopt, row);
    if (row.content.empty()) return;
    row.cue = opening.cue;
    row.cue_lemma = opening.verb->lemma;
    row.cue_class = CueClass::verb;
    give_source(opening.speaker, row);
    keep(report, line, opening.speaker, 0, std::move(row));
  }

  /// What the last row's speaker says that others say.
  void read_pieces() {
    const auto pieces = out_.back().content;
    const ByteSpan speaker = *out_.back().source;
    for (const ByteSpan piece : pieces) {
      for (auto& row : read_inside({text_, segments_.quotations, nouns_, lexicon_, weights_}, piece,
                                   speaker, visitor_)) {
        out_.push_back(std::move(row));
      }
    }
  }

  /// 홍길동은 이렇게 말했다: whether the sentence names the speaker of the row before, which has
  /// none.
  bool close(ByteSpan sentence, const Line& line) {
    if (sentence_ != last_row_sentence_ + 1) return false;
    const auto who = orphan_.close(sentence, line, out_);
    if (!who) return false;
    around_.speaker = who;
    last_row_sentence_ = sentence_;
    return true;
  }

  /// Adds those whom the sentence does not name: who spoke before, whom the sentence before tells
  /// of, nobody. A noun cue's source stands in its own sentence, unless somebody gives it.
  void add_absent(const Report& report, const std::vector<Word>& words,
                  std::vector<Candidate>& candidates) {
    if (!candidates.empty() && candidates.front().stand == Stand::fixed) return;
    around_.speaker_distance = sentence_ - last_row_sentence_;
    around_.subject_distance = sentence_ - subject_sentence_;
    const bool noun = report.rule == Rule::clause_noun || report.rule == Rule::quoted_noun;
    if (!noun || somebody_gives(text_, report, words, lexicon_)) {
      if (around_.speaker && around_.speaker_distance <= kElisionReach) {
        candidates.push_back({Stand::speaker, *around_.speaker, 0, {}});
      }
      if (around_.subject && around_.subject_distance <= kElisionReach) {
        candidates.push_back({Stand::subject, *around_.subject, 0, {}});
      }
    }
    candidates.push_back({Stand::nobody, {}, 0, {}});
  }

  /// Whether the report's first quotation was left open by the paragraph before, as the last row's.
  [[nodiscard]] bool continues(const Report& report, const Line& line) const {
    const Quotation* first = contents_.quotation(report.pieces.front(), line);
    return first != nullptr && !out_.empty() && open_end_ != 0 &&
           first->outer.begin <= open_end_ + 1 && first->outer.begin >= open_end_;
  }

  /// A quotation over several paragraphs is one row; the cue and the source may stand in its last.
  void go_on_across(const Report& report, const Line& line,
                    const std::vector<Candidate>& candidates) {
    Attribution& row = out_[last_];
    Attribution more;
    contents_.fill(report, line, std::nullopt, more);
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
    note_end(report, line);
    if (chosen.stand == Stand::nobody) return;
    // 그는 leaves the name before it standing.
    around_.speaker_by_pronoun = chosen.phrase.kind == SourceKind::pronoun;
    if (!around_.speaker_by_pronoun || !around_.speaker) around_.speaker = chosen.phrase;
  }

  void note_end(const Report& report, const Line& line) {
    last_row_sentence_ = sentence_;
    if (report.has_cue()) told_end_ = line.words[report.cue_last].span.end;
    const Quotation* last = contents_.quotation(report.pieces.back(), line);
    open_end_ = last != nullptr && last->continues ? last->outer.end : 0;
  }

  /// The report goes on with the row before: a bare quotation, …다는 것이다.
  bool go_on(const Report& report, const Line& line) {
    if (out_.empty() || sentence_ > last_row_sentence_ + 1 || contents_.told_below(report, line))
      return false;
    Attribution more;
    contents_.fill(report, line, std::nullopt, more);
    Attribution& row = out_[last_];
    if (more.content.empty() || more.content.front().begin < row.content.back().end) return false;
    row.content.insert(row.content.end(), more.content.begin(), more.content.end());
    row.flags.add(more.flags);
    if (more.kind != row.kind) row.kind = StatementKind::mixed;
    note_end(report, line);
    return true;
  }

  const attribute::Weights& weights_;
  const RowVisitor& visitor_;
  const Article& article_;
  const Segments& segments_;
  const Lexicon& lexicon_;
  std::string_view text_;
  NounBag nouns_;
  Contents contents_;
  std::vector<Attribution> out_;
  std::size_t last_ = 0;  ///< the row that a later sentence may go on with
  std::optional<Opening> opening_;
  ByteSpan relay_;  ///< whose word the sentence's 따르면 gives
  std::size_t relay_sentence_ = SIZE_MAX;
  Surveys surveys_;
  std::uint32_t told_end_ = 0;  ///< end of the last cue
  std::uint32_t open_end_ = 0;  ///< end of the last row's quotation, where it goes on below
  Orphan orphan_;
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
