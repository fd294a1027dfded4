#include "languages/ko/reports.h"

#include <algorithm>
#include <array>

#include "languages/ko/accords.h"
#include "languages/ko/cue_words.h"
#include "languages/ko/nesting.h"
#include "languages/ko/quotation_reports.h"
#include "languages/ko/quote_words.h"

namespace sayso::extractors::korean {
namespace {

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Word>& words, const std::vector<Spoken>& spoken,
         const Lexicon& lexicon)
      : text_(text),
        words_(words),
        lexicon_(lexicon),
        cues_(text, words, lexicon),
        quotes_(text, words, spoken, lexicon, cues_),
        nesting_(text, words, lexicon, cues_),
        quotations_(words, spoken, lexicon, cues_, quotes_) {}

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

  void push(Report report) {
    if (!out_.empty() && nesting_.told_from_before(report)) out_.back().held = true;
    report.relayed = according_;
    const std::size_t topic = quotes_.takes_topic(report, left_, topic_left_) ? topic_left_ : left_;
    report.left = topic;
    report.own = left_;
    if (according_ >= 0) {
      Report& outer = out_[static_cast<std::size_t>(according_)];
      if (nesting_.within_according(report, outer)) {
        if (report.rule == Rule::clause) {
          outer.pieces.back().last = report.pieces.back().last;
          outer.pieces.back().keep = report.pieces.back().keep;
        }
        left_ = report.cue_last + 1;
        return;
      }
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
    pending_.push_back({at_, at_, 0, true});
    Handed handed = quotations_.hand_on(at_);
    switch (handed.fate) {
      case Fate::told:
        tell(std::move(handed.report));
        break;
      case Fate::waits:
        break;
      case Fate::unsaid:
        pending_.clear();
        break;
      case Fate::bare:
        bare();
        break;
    }
    at_ = handed.end;
  }

  /// The report of the quotation at hand and the pieces that waited for it.
  void tell(Report report) {
    report.joint = at_;
    report.pieces = std::move(pending_);
    pending_.clear();
    report.open_start = !report.pieces.front().quoted;
    push(std::move(report));
  }

  void bare() {
    Report report;
    report.rule = Rule::bare;
    report.pieces = std::move(pending_);
    pending_.clear();
    report.joint = report.pieces.back().last;
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
    const Verb fact = fact_verb();
    const Quoted how = fact.found ? Quoted{Quotative::go, 0, false} : quotative(word(at_));
    if (how.kind == Quotative::none || how.command) return;
    Report report;
    report.joint = at_;
    report.open_start = true;
    const std::size_t left = hold(report, how);
    if (how.kind == Quotative::myeo && quotes_.chains(at_)) {
      // …한다며 "B"라고 말했다: the clause is the first piece of the quotation's report.
      pending_.push_back({left, at_, how.keep, false});
      return;
    }
    std::size_t last = 0;
    const Verb verb = fact.found ? fact : cue_behind(how.kind, last);
    if (!verb.found) {
      if (how.kind != Quotative::neun || !quotes_.goes_on(at_)) return;
      report.rule = Rule::goes_on;
      report.pieces.push_back({left, at_, how.keep, false});
      push(std::move(report));
      return;
    }
    const auto cue_word = word(verb.at);
    if (is_question(cue_word)) return;
    report.hearsay = verb.cue == nullptr && (cue_word == "한다" || cue_word == "합니다");
    report.rule = clause_rule(how.kind, verb);
    set_cue(report, verb, std::max(last, verb.at));
    left_ = left;
    add_clause(report, how);
    push_with_denial(std::move(report));
  }

  /// 오를 것을 걱정했다.
  [[nodiscard]] Verb fact_verb() const {
    const auto here = word(at_);
    const bool fact =
        (here == "것을" || here == "걸") && at_ > 0 && ending(word(at_ - 1)) == Ending::adnominal;
    return fact ? cues_.fact_verb(at_ + 1) : Verb{};
  }

  /// Lets the clause's report hold the one before, where it does; the word at which the clause
  /// begins at the earliest.
  std::size_t hold(Report& report, const Quoted& how) {
    if (out_.empty() || !nesting_.holds(out_.back(), at_, how)) return left_;
    const std::size_t left = std::min(left_, out_.back().left);
    report.holds_another = !nesting_.to_come(out_.back(), at_);
    if (!report.holds_another) out_.pop_back();
    return left;
  }

  /// The cue behind a clause with this ending. `last` becomes the last word of a noun cue.
  [[nodiscard]] Verb cue_behind(Quotative kind, std::size_t& last) const {
    switch (kind) {
      case Quotative::go:
        return cues_.clause_verb(at_ + 1, false);
      case Quotative::myeo:
        return cues_.clause_verb(at_ + 1, true);
      case Quotative::thing:
        return cues_.thing_verb(at_ + 1);
      case Quotative::neun:
        return cues_.noun_cue(at_ + 1, last);
      case Quotative::ask:
        return cues_.asking_verb(at_ + 1);
      default:
        return {};
    }
  }

  /// 무엇이라고 생각하나: a question to somebody, no report.
  [[nodiscard]] static bool is_question(std::string_view cue) {
    return cue.ends_with("나") || cue.ends_with("까") || cue.ends_with("느냐") ||
           cue.ends_with("는지");
  }

  [[nodiscard]] static Rule clause_rule(Quotative kind, const Verb& verb) {
    if (kind == Quotative::thing) return Rule::thing;
    if (kind == Quotative::neun && verb.cue->kind == CueKind::noun) return Rule::clause_noun;
    const bool passive = verb.cue != nullptr && verb.cue->kind == CueKind::passive;
    return passive ? Rule::thing : Rule::clause;
  }

  /// 그랬다는 의혹을 부인했다: the rumour is one report, its denial another.
  void push_with_denial(Report report) {
    const std::size_t denial = denied(report);
    if (denial == 0) {
      push(std::move(report));
      return;
    }
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

  /// Adds the clause that ends at hand, behind the pieces that waited for it.
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
  const Lexicon& lexicon_;
  CueWords cues_;
  QuoteWords quotes_;
  Nesting nesting_;
  QuotationReports quotations_;
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
