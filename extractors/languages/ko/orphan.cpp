#include "languages/ko/orphan.h"

#include "languages/ko/closings.h"

namespace sayso::extractors::korean {

bool Orphan::closed_below(const Report& report, const Line& line, std::size_t sentence) const {
  const bool whole = report.pieces.front().first == 0 && report.joint + 1 == line.words.size();
  return whole && sentence + 1 < segments_.sentences.size() &&
         closing(text_, segments_.sentences[sentence + 1].span, lexicon_).has_value();
}

std::optional<Phrase> Orphan::close(ByteSpan sentence, const Line& line,
                                    std::vector<Attribution>& rows) {
  if (!waits(rows)) return {};
  const auto found = closing(text_, sentence, lexicon_);
  if (!found || line.words.size() < 2) return {};
  const bool noun = found->word->kind == CueKind::noun;
  const auto who =
      noun ? std::optional(line.phrases.at(line.words.size() - 2, 0)) : line.finder.subject();
  if (!who) return {};
  Attribution& row = rows[*row_];
  row_.reset();
  row.cue = found->cue;
  row.cue_lemma = found->word->lemma;
  row.cue_class = noun ? CueClass::noun : CueClass::verb;
  row.source = who->span;
  return who;
}

void Orphan::adopt(const Phrase& subject, std::size_t sentence, std::vector<Attribution>& rows) {
  if (!waits(rows) || sentence <= sentence_) return;
  Attribution& row = rows[*row_];
  row_.reset();
  if (row.source || sentence > sentence_ + kElisionReach) return;
  row.source = subject.span;
  row.source_elided = true;
  row.flags.add(Flag::source_guessed);
}

}  // namespace sayso::extractors::korean
