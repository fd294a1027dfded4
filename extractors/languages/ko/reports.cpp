#include "languages/ko/reports.h"

#include <algorithm>
#include <array>

#include "languages/ko/accords.h"
#include "languages/ko/cue_words.h"
#include "languages/ko/phrases.h"
#include "languages/ko/quote_words.h"

namespace sayso::extractors::korean {
namespace {

constexpr int kRieul = 8;                 // final consonant
constexpr std::size_t kClauseWords = 30;  // words of a clause from a noun that a report tells of
constexpr std::size_t kTopicReach = 100;  // words behind 따르면 that may name another speaker

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Word>& words, const std::vector<Spoken>& spoken,
         const Lexicon& lexicon)
      : text_(text),
        words_(words),
        spoken_(spoken),
        lexicon_(lexicon),
        cues_(text, words, lexicon),
        quotes_(text, words, spoken, lexicon, cues_) {}

  std::vector<Report> run() {
    for (at_ = 0; at_ < words_.size(); ++at_) {
      if (words_[at_].quotation >= 0) {
        quotation();
      } else if (!accords()) {
        clause();
      }
    }
    if (!pending_.empty()) bare();
    return std::move(out_);
  }

 private:
  using Verb = CueWords::Verb;
  [[nodiscard]] std::string_view word(std::size_t at) const { return cues_.word(at); }
  void set_cue(Report& report, const Verb& verb, std::size_t last) const {
    report.cue_first = verb.at;
    report.cue_last = std::max(verb.at, last);
    report.cue = verb.cue;
    report.fallback = verb.fallback;
    report.adnominal = verb.adnominal;
    report.active = verb.active;
    report.received = verb.received;
  }

  /// 시에 따르면 길이 넓어진 것으로 나타났다: one report, whose cue is 따르면. Who speaks within it
  /// by name makes a report of its own.
  [[nodiscard]] bool within_according(const Report& report) const {
    if (according_ < 0) return false;
    const Report& outer = out_[static_cast<std::size_t>(according_)];
    if (report.rule != Rule::thing && report.rule != Rule::clause) return false;
    const bool active = report.cue != nullptr && report.cue->kind != CueKind::passive &&
                        (report.cue->hedged || report.cue->kind == CueKind::say) &&
                        report.cue->lemma != "기대하다";
    if (report.rule == Rule::thing && !active) return true;
    bool named = false;
    const std::size_t end = std::min(report.joint, outer.cue_last + kTopicReach);
    for (std::size_t k = outer.cue_last + 1; k < end; ++k) {
      named |= words_[k].particle == Particle::topic &&
               lexicon_.source_kind(slice(text_, words_[k].noun)) != SourceKind::never;
    }
    return !named || (report.cue == nullptr && report.cue_last + 1 == words_.size());
  }

  /// 경찰은 그가 잘못을 시인했다고 말했다: who tells of the report before stands before it, for
  /// nobody stands behind.
  void note_held(const Report& outer) {
    if (!outer.holds_another || !outer.has_cue() || out_.empty()) return;
    if (cues_.has_subject(outer.joint + 1, outer.cue_first)) return;
    out_.back().held = true;
  }

  /// 위협은 시가 낡았다고 말한 다리에서 나온다고 전했다: the report before tells of a noun of this
  /// clause.
  [[nodiscard]] bool within_clause(const Report& report) const {
    const std::size_t head = report.cue_last + 1;
    if (!report.adnominal || report.rule != Rule::clause) return false;
    if (head >= at_ || at_ > head + kClauseWords) return false;
    if (is_dependent(slice(text_, words_[head].noun)) || cues_.has_subject(head, at_)) return false;
    for (std::size_t k = head; k < at_; ++k) {
      if (words_[k].quotation >= 0 || words_[k].comma) return false;
    }
    return true;
  }

  void push(Report report) {
    note_held(report);
    report.relayed = according_;
    const std::size_t topic = quotes_.takes_topic(report, left_, topic_left_) ? topic_left_ : left_;
    report.left = topic;
    report.own = left_;
    if (within_according(report)) {
      Report& outer = out_[static_cast<std::size_t>(according_)];
      if (report.rule == Rule::clause) {
        outer.pieces.back().last = report.pieces.back().last;
        outer.pieces.back().keep = report.pieces.back().keep;
      }
      left_ = report.cue_last + 1;
      return;
    }
    for (const Piece& piece : report.pieces) {
      report.left = std::min(report.left, piece.first);
    }
    const bool spares = quotes_.spare_topic(report);
    left_ = std::max(left_, std::max(report.joint, report.has_cue() ? report.cue_last : 0) + 1);
    topic_left_ = spares ? topic : left_;
    out_.push_back(std::move(report));
  }

  void quotation() {
    const Spoken& one = spoken_[static_cast<std::size_t>(words_[at_].quotation)];
    pending_.push_back({at_, at_, 0, true});
    const std::size_t tail = quotes_.tail_end(at_, one.tail);
    Report report;
    report.joint = at_;
    const std::size_t next = cues_.next_quotation(tail + 1);
    switch (one.tail) {
      case Quotative::myeo:
        if (next < words_.size() && !cues_.broken(tail + 1, next)) {
          at_ = tail;
          return;
        }
        [[fallthrough]];
      case Quotative::go: {
        if (cues_.joins_clause(tail + 1, next)) {
          at_ = tail;
          return;
        }
        report.rule = Rule::quoted;
        const Verb verb = cues_.quotation_verb(tail + 1);
        // "…"라고 여길지 모른다, "…"라고 말한 적이 없다.
        const bool may = word(verb.at).ends_with("지") && word(verb.at + 1).starts_with("모");
        if (verb.found && (may || cues_.unsaid(verb.at))) {
          pending_.clear();
          return;
        }
        // "A"라고, "B"라고 말했다: members of a list.
        if (!verb.found && next == tail + 1 && next < words_.size()) {
          at_ = tail;
          return;
        }
        if (verb.found) {
          set_cue(report, verb, verb.at);
        } else {
          report.cue_first = 1, report.cue_last = 0;
          share(report, next);
        }
        break;
      }
      case Quotative::neun: {
        std::size_t last = 0;
        const Verb noun = cues_.noun_cue(tail + 1, last);
        if (!noun.found && quotes_.said_by(tail)) {
          report.rule = Rule::quoted;
          report.cue_first = report.cue_last = tail;
          report.adnominal = true;
          break;
        }
        if (!noun.found) {
          pending_.clear();
          return;
        }
        // "A"는 소감과 함께 "B"는 각오를 밝혔다: one report.
        if (words_[noun.at].particle == Particle::with && next < words_.size()) {
          at_ = noun.at;
          return;
        }
        report.rule = noun.cue->kind == CueKind::noun ? Rule::quoted_noun : Rule::quoted;
        set_cue(report, noun, last);
        break;
      }
      default:
        // "A", "B" 또는 "C"라고: members of a list. "A," 그는 이어 "B"라고 했다.
        if (quotes_.goes_on_behind(at_, next)) return;
        if (next < words_.size() &&
            (next == at_ + 1 || (next == at_ + 2 && QuoteWords::joins(word(at_ + 1))))) {
          return;
        }
        if (share(report, next)) {
          report.rule = Rule::quoted;
          report.cue_first = 1, report.cue_last = 0;
          break;
        }
        if (at_ > 0 && quotes_.announces(at_ - 1)) {
          report.rule = Rule::quoted;
          set_cue(report, {at_ - 1, lexicon_.verb(word(at_ - 1)), true}, at_ - 1);
          break;
        }
        if (const Verb noun = quotes_.told_by(at_); noun.found) {
          report.rule = Rule::quoted_noun;
          set_cue(report, noun, noun.at);
          break;
        }
        if (at_ > 0 && words_[at_ - 1].colon) {
          report.rule = Rule::colon;
          report.cue_first = 1, report.cue_last = 0;
          break;
        }
        bare();
        return;
    }
    report.pieces = std::move(pending_);
    pending_.clear();
    report.open_start = !report.pieces.front().quoted;
    at_ = std::max(at_, tail);
    push(std::move(report));
  }

  /// Gives the report the verb that its speaker shares with a later one.
  bool share(Report& report, std::size_t next) const {
    const Verb verb = quotes_.shared_verb(at_, next);
    if (!verb.found) return false;
    report.shared = verb.at;
    report.cue = verb.cue;
    return true;
  }

  void bare() {
    Report report;
    report.rule = Rule::bare;
    report.pieces = std::move(pending_);
    pending_.clear();
    report.joint = report.pieces.back().last;
    report.cue_first = 1, report.cue_last = 0;
    push(std::move(report));
  }

  /// 시에 따르면 …
  bool accords() {
    const Accord accord = accord_at(text_, words_, at_, lexicon_);
    if (!accord.found) return false;
    if (at_ == 0 || at_ + 1 >= words_.size()) return true;
    // A second 따르면 in the sentence ends what the first one gives.
    if (according_ >= 0) {
      Piece& given = out_[static_cast<std::size_t>(according_)].pieces.back();
      given.last = std::min(given.last, std::max(given.first, at_ - 1));
    }
    Report report;
    report.rule = Rule::according;
    report.joint = at_;
    report.cue_first = accord.first;
    report.cue_last = at_;
    report.cue = accord.told;
    report.pieces.push_back({at_ + 1, words_.size() - 1, 0, false});
    report.left = left_;
    const std::size_t left = left_;
    according_ = static_cast<int>(out_.size());
    out_.push_back(std::move(report));
    left_ = std::max(left, at_ + 1);
    return true;
  }

  void clause() {
    const auto here = word(at_);
    Quoted how = quotative(here);
    // 오를 것을 걱정했다.
    const bool fact = (here == "것을" || here == "걸") && at_ > 0 &&
                      ending(word(at_ - 1)) == Ending::adnominal && cues_.fact_verb(at_ + 1).found;
    if (fact) how = {Quotative::go, 0, false};
    if (how.kind == Quotative::none || how.command) return;
    Report report;
    report.joint = at_;
    report.open_start = true;
    std::size_t left = left_;
    // B가 그렇다고 말했다고 A가 전했다: the outer report holds the inner one.
    // So does …고 밝힌 것으로 알려졌다, …고 믿지 않는다고 말했다.
    // One such step a sentence, so that contents do not grow without bound.
    const bool apart = (how.kind == Quotative::thing && how.keep == 0) || here.starts_with("않") ||
                       here.starts_with("것이라");
    const std::size_t end = apart && at_ > 0 ? at_ - 1 : at_;
    if (!out_.empty() && !out_.back().holds_another && out_.back().has_cue() &&
        (out_.back().cue_last == end || within_clause(out_.back()))) {
      left = std::min(left_, out_.back().left);
      // 오를 것으로 예상될 것이라고 말했다: what is yet to be said is no report.
      const bool to_come = here.starts_with("것이라") && out_.back().rule != Rule::according &&
                           final_consonant(word(at_ - 1)) == kRieul;
      report.holds_another = !to_come;
      if (to_come) out_.pop_back();
    }
    std::size_t last = 0;
    Verb verb;
    if (how.kind == Quotative::myeo && quotes_.chains(at_)) {
      // …한다며 "B"라고 말했다: the clause is the first piece of the quotation's report.
      pending_.push_back({left, at_, how.keep, false});
      return;
    }
    switch (how.kind) {
      case Quotative::go:
        verb = fact ? cues_.fact_verb(at_ + 1) : cues_.clause_verb(at_ + 1, false);
        break;
      case Quotative::myeo:
        verb = cues_.clause_verb(at_ + 1, true);
        break;
      case Quotative::thing:
        verb = cues_.thing_verb(at_ + 1);
        break;
      case Quotative::neun:
        verb = cues_.noun_cue(at_ + 1, last);
        break;
      case Quotative::ask:
        verb = cues_.asking_verb(at_ + 1);
        break;
      default:
        break;
    }
    if (!verb.found) {
      if (how.kind == Quotative::neun && quotes_.goes_on(at_)) {
        report.rule = Rule::goes_on;
        report.pieces.push_back({left, at_, how.keep, false});
        report.cue_first = 1, report.cue_last = 0;
        push(std::move(report));
      }
      return;
    }
    const auto cue_word = word(verb.at);
    // 무엇이라고 생각하나: a question to somebody, no report.
    if (cue_word.ends_with("나") || cue_word.ends_with("까") || cue_word.ends_with("느냐") ||
        cue_word.ends_with("는지")) {
      return;
    }
    report.hearsay = verb.cue == nullptr && (cue_word == "한다" || cue_word == "합니다");
    report.rule = how.kind == Quotative::thing ? Rule::thing
                  : how.kind == Quotative::neun && verb.cue->kind == CueKind::noun
                      ? Rule::clause_noun
                      : Rule::clause;
    set_cue(report, verb, std::max(last, verb.at));
    if (verb.cue != nullptr && verb.cue->kind == CueKind::passive && report.rule == Rule::clause) {
      report.rule = Rule::thing;
    }
    left_ = left;
    add_clause(report, how);
    const std::size_t denial = denied(report);
    if (denial == 0) {
      push(std::move(report));
      return;
    }
    // 그랬다는 의혹을 부인했다: the rumour is one report, its denial another.
    Report rejected = report;
    rejected.rule = Rule::clause;
    rejected.cue_first = rejected.cue_last = denial;
    rejected.cue = lexicon_.verb(word(denial));
    rejected.denial = true;
    report.received = true;
    push(std::move(report));
    rejected.left = out_.back().left;
    left_ = std::max(left_, denial + 1);
    out_.push_back(std::move(rejected));
  }

  /// The verb of denying behind a noun cue; 0 where there is none.
  [[nodiscard]] std::size_t denied(const Report& report) const {
    if (report.rule != Rule::clause_noun) return 0;
    const std::size_t end = std::min(words_.size(), report.cue_first + 5);
    for (std::size_t k = report.cue_first; k < end && !cues_.is_quote(k); ++k) {
      // …는 지적에 아니라고 반박했다: the denial has words of its own.
      if (quotative(word(k)).kind != Quotative::none) return 0;
      const Cue* verb = lexicon_.verb(word(k));
      if (verb != nullptr && CueWords::is_denial(*verb)) return k;
    }
    return 0;
  }
  void add_clause(Report& report, const Quoted& how) {
    std::size_t last = at_;
    std::uint32_t keep = how.keep;
    // …할 것으로: the clause ends with the word before; …할것으로 keeps what stands before 것으로.
    if (keep == 0 && at_ > 0) {
      last = at_ - 1;
      keep = words_[last].span.size();
    }
    std::size_t first = left_;
    const bool unnamed =
        report.rule == Rule::thing || (report.rule == Rule::clause_noun && !report.active);
    if (unnamed) first = cues_.behind_fact(first, last);
    report.pieces = std::move(pending_);
    pending_.clear();
    if (!report.pieces.empty()) {
      first = report.pieces.back().last + 1;
      while (first < last && words_[first].glued) ++first;
      report.open_start = false;
    }
    report.pieces.push_back({std::min(first, last), last, keep, false});
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<Spoken>& spoken_;
  const Lexicon& lexicon_;
  CueWords cues_;
  QuoteWords quotes_;
  std::vector<Report> out_;
  std::vector<Piece> pending_;
  std::size_t at_ = 0;
  std::size_t left_ = 0;
  std::size_t topic_left_ = 0;  ///< the same for a topic that the last report spares
  int according_ = -1;          ///< index of the sentence's 따르면 among out_
};

}  // namespace

std::string_view spell(Rule rule) {
  // In the order of the enum.
  static constexpr std::array<std::string_view, 9> kNames = {"quoted", "quoted-noun", "bare",
                                                             "colon",  "clause",      "clause-noun",
                                                             "thing",  "according",   "goes-on"};
  return kNames[static_cast<std::size_t>(rule)];
}

std::vector<Report> find_reports(std::string_view text, const std::vector<Word>& words,
                                 const std::vector<Spoken>& spoken, const Lexicon& lexicon) {
  return Finder(text, words, spoken, lexicon).run();
}

}  // namespace sayso::extractors::korean
