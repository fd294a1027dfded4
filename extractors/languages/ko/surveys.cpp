#include "languages/ko/surveys.h"

#include <algorithm>

#include "languages/ko/source_scores.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kDocumentReach = 15;  // sentences
constexpr std::size_t kCrowdReach = 6;      // sentences

/// 집계됐다: what is found or counted.
bool counted(const Report& report) {
  return report.rule == Rule::thing && report.cue != nullptr &&
         (report.cue->lemma == "나타나다" || report.cue->lemma == "집계되다" ||
          report.cue->lemma == "조사되다");
}

/// …는 답변이, …고 답한 비율이.
bool replies(const Report& report) {
  return report.cue != nullptr &&
         (is_reply(*report.cue) || (report.adnominal && report.cue->lemma == "답하다"));
}

}  // namespace

void Surveys::note_document(const Phrase& document, std::size_t sentence) {
  document_ = Told{document, sentence};
}

void Surveys::note_crowd(const std::vector<Word>& words, const Phrases& phrases,
                         std::size_t sentence) {
  const auto topic = std::find_if(words.begin(), words.end(), [](const Word& word) {
    return word.quotation < 0 && word.particle == Particle::topic;
  });
  if (topic == words.end()) return;
  const Phrase told = phrases.at(static_cast<std::size_t>(topic - words.begin()), 0);
  if (told.kind == SourceKind::collective) crowd_ = Told{told, sentence};
}

Candidate Surveys::source(const Report& report, const std::vector<Word>& words,
                          const Candidate& chosen, std::size_t sentence) const {
  // 회원들은 회의적이다. …는 답변이 92%였다.
  const bool asked = crowd_ && sentence <= crowd_->sentence + kCrowdReach;
  if (asked && !chosen.here() && replies(report) && gives_share(report, words)) {
    return {Stand::speaker, crowd_->phrase, 0, {}};
  }
  // 시 보고서에 따르면 …. …것으로 집계됐다.
  const bool surveyed = document_ && sentence <= document_->sentence + kDocumentReach;
  if (surveyed && chosen.stand == Stand::nobody && counted(report)) {
    return {Stand::speaker, document_->phrase, 0, {}};
  }
  return chosen;
}

/// Whether the words behind the cue count those who say so.
bool Surveys::gives_share(const Report& report, const std::vector<Word>& words) const {
  const std::size_t end = std::min(words.size(), report.cue_last + 3);
  for (std::size_t k = report.cue_first; k < end; ++k) {
    const auto here = slice(text_, words[k].span);
    const bool most = here == "주를" || here.starts_with("많") || here.starts_with("우세");
    if (most || here.find('%') != std::string_view::npos || here.starts_with("비율")) return true;
  }
  return false;
}

}  // namespace sayso::extractors::korean
