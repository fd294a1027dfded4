#include "languages/ko/reports.h"

#include <algorithm>
#include <array>

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kCueReach = 14;   // words from a quotation to its verb
constexpr std::size_t kNounReach = 4;   // words from 라는 to its noun
constexpr std::size_t kThingReach = 3;  // words from 것으로 to its verb
constexpr std::size_t kClauseReach = 12;
constexpr std::size_t kTopicReach = 100;  // words behind 따르면 that may name another speaker

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Word>& words, const std::vector<Spoken>& spoken,
         const Lexicon& lexicon)
      : text_(text), words_(words), spoken_(spoken), lexicon_(lexicon) {}

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
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < words_.size() ? slice(text_, words_[at].span) : std::string_view{};
  }
  [[nodiscard]] bool is_quote(std::size_t at) const {
    return at < words_.size() && words_[at].quotation >= 0;
  }
  [[nodiscard]] static bool is_say_so(std::string_view word) {
    static constexpr std::array<std::string_view, 18> kForms = {
        "했다", "한다",   "했고",   "하며",     "하고",   "했으며", "했는데", "했지만", "했으나",
        "하자", "하더라", "합니다", "했습니다", "하는데", "하던",   "하지만", "하신다", "하니"};
    return std::any_of(kForms.begin(), kForms.end(),
                       [&](std::string_view form) { return word == form; }) ||
           word.starts_with("했다") || word.starts_with("하더라") || word.starts_with("하시더") ||
           word == "해" || word == "하면서" || word == "했을까" || word == "하던데" ||
           word == "했던";
  }
  /// The last word of the tail behind quotation `at`: itself, or the particle word glued to it.
  [[nodiscard]] std::size_t tail_end(std::size_t at, Quotative kind) const {
    if (at + 1 >= words_.size()) return at;
    if (words_[at + 1].glued) return at + 1;
    return kind != Quotative::none && quotative_tail(word(at + 1)) == kind ? at + 1 : at;
  }
  [[nodiscard]] bool has_subject(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k) {
      const Particle p = words_[k].particle;
      if (p == Particle::topic || p == Particle::subject) return true;
    }
    return false;
  }
  /// A predicate between two quotations that ends the first one's report:
  /// "A"라며 걱정했고, 그는 "B"라고 말했다 does, "A"라며 웃은 뒤 "B"라고 말했다 does not.
  [[nodiscard]] bool broken(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k) {
      const Ending end = ending(word(k));
      if (end != Ending::link && end != Ending::finite) continue;
      const Cue* verb = lexicon_.verb(word(k));
      if (verb != nullptr && verb->kind != CueKind::naming && !verb->weak) return true;
      if (words_[k].comma || has_subject(k + 1, to)) return true;
      if (end == Ending::finite) return true;
    }
    return false;
  }
  [[nodiscard]] std::size_t next_quotation(std::size_t from) const {
    while (from < words_.size() && words_[from].quotation < 0) ++from;
    return from;
  }

  struct Verb {
    std::size_t at = 0;
    const Cue* cue = nullptr;
    bool found = false, fallback = false, adnominal = false;
    bool active = false, received = false;
  };
  /// Who stands behind a noun cue, by its particle and the verb that follows.
  void judge_noun(std::size_t at, std::size_t next, Verb& verb) const {
    static constexpr std::array<std::string_view, 15> kGet = {
        "받",   "듣",   "들었", "들어",     "접하", "접했", "얻",  "낳",
        "모으", "모은", "모았", "불러일으", "입수", "접수", "확보"};
    const auto here = word(at);
    const bool object = words_[at].particle == Particle::object;
    const auto follows = next < words_.size() ? word(next) : std::string_view{};
    verb.received = std::any_of(kGet.begin(), kGet.end(),
                                [&](std::string_view stem) { return follows.starts_with(stem); });
    const bool is = here.ends_with("이다") || here.ends_with("다") || here.ends_with("이었다") ||
                    here.ends_with("였다") || here.ends_with("입니다") ||
                    here.ends_with("에서다") || here.ends_with("이며") || here.ends_with("이고") ||
                    here.ends_with("침인") || here.ends_with("장인") || here.ends_with("이지만");
    // …는 전략도 함께 전했다: a verb of saying behind the noun.
    bool says = false;
    for (std::size_t k = next; k < words_.size() && k < next + 3 && !is_quote(k); ++k) {
      const Cue* cue = lexicon_.verb(word(k));
      says |= cue != nullptr && cue->kind == CueKind::say && words_[k].particle == Particle::none &&
              words_[at].particle != Particle::subject;
      if (ending(word(k)) == Ending::finite) break;
    }
    verb.active = !verb.received && (object || is || says);
  }
  /// The verb that a quotation hangs on: the first reporting verb, else the first predicate that
  /// ends its clause.
  [[nodiscard]] Verb quotation_verb(std::size_t from) const {
    const std::size_t end = std::min(words_.size(), from + kCueReach);
    std::size_t adnominal = end;
    for (std::size_t k = from; k < end && !is_quote(k); ++k) {
      const auto here = word(k);
      const Cue* verb = lexicon_.verb(here);
      const Ending how = ending(here);
      const bool last = k + 1 == words_.size();
      if (verb != nullptr && verb->kind != CueKind::naming && verb->kind != CueKind::passive &&
          words_[k].particle == Particle::none) {
        return {k, verb, true, false, how == Ending::adnominal};
      }
      if (is_say_so(here)) return {k, nullptr, true, false, false};
      const bool closes = last || words_[k].comma || has_subject(k + 1, std::min(end, k + 2));
      if ((how == Ending::link && closes) || (how == Ending::finite && last)) {
        return {k, nullptr, true, true, false};
      }
      if (how == Ending::adnominal && adnominal == end && words_[k].particle == Particle::none) {
        adnominal = k;
      }
    }
    if (adnominal < end) return {adnominal, nullptr, true, true, true};
    return {};
  }

  /// …다는 얘기다, …라는 뜻이다: the narrator says it again.
  [[nodiscard]] static bool is_gloss(std::string_view word) {
    return word.starts_with("얘기다") || word.starts_with("이야기다") ||
           word.starts_with("말이다") || word.starts_with("뜻이다") || word.starts_with("의미다") ||
           word.starts_with("의미이다") || word.ends_with("인") || word.starts_with("얘기가") ||
           word.starts_with("얘기인");
  }

  /// Noun cue behind 다는, 라는: …다는 (시장의) 분석이 나온다, …라는 점을 강조했다, …라는 게 그의
  /// 설명이다.
  [[nodiscard]] Verb noun_cue(std::size_t from, std::size_t& last) const {
    bool carried = false, thing = false;
    const std::size_t end = std::min(words_.size(), from + kNounReach + 4);
    for (std::size_t k = from; k < end && !is_quote(k); ++k) {
      const auto here = word(k);
      if (is_gloss(here)) return {};
      const Cue* noun = lexicon_.noun(here);
      if (noun != nullptr && noun->kind == CueKind::carrier) {
        if (k > from + 1) return {};
        carried = true;
        thing = here.starts_with("것") || here.starts_with("게") || here.starts_with("건");
        continue;
      }
      if (noun != nullptr && noun->weak && !thing && k > from + 1) noun = nullptr;
      if (noun != nullptr && (!carried || thing) && k < from + kNounReach + (thing ? 3 : 0)) {
        last = k;
        const bool predicate = k + 1 < words_.size() && !is_quote(k + 1) &&
                               ending(word(k + 1)) != Ending::none &&
                               words_[k + 1].particle == Particle::none;
        if (predicate) last = k + 1;
        Verb out{k, noun, true, false, false, false, false};
        judge_noun(k, k + 1, out);
        return out;
      }
      const Cue* verb = lexicon_.verb(here);
      if (carried && !thing && verb != nullptr && verb->kind != CueKind::naming &&
          words_[k].particle == Particle::none) {
        last = k;
        return {k, verb, true, false, ending(here) == Ending::adnominal};
      }
      if (!carried && ending(here) == Ending::finite) return {};
      const Particle particle = words_[k].particle;
      if (!carried && particle != Particle::none && particle != Particle::of) return {};
    }
    return {};
  }

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

  void push(Report report) {
    report.left = left_;
    report.relayed = according_;
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
    left_ = std::max(left_, std::max(report.joint, report.has_cue() ? report.cue_last : 0) + 1);
    out_.push_back(std::move(report));
  }

  void quotation() {
    const Spoken& one = spoken_[static_cast<std::size_t>(words_[at_].quotation)];
    pending_.push_back({at_, at_, 0, true});
    const std::size_t tail = tail_end(at_, one.tail);
    Report report;
    report.joint = at_;
    const std::size_t next = next_quotation(tail + 1);
    switch (one.tail) {
      case Quotative::myeo:
        if (next < words_.size() && !broken(tail + 1, next)) {
          at_ = tail;
          return;
        }
        [[fallthrough]];
      case Quotative::go: {
        if (joins_clause(tail + 1, next)) {
          at_ = tail;
          return;
        }
        report.rule = Rule::quoted;
        const Verb verb = quotation_verb(tail + 1);
        if (verb.found) {
          set_cue(report, verb, verb.at);
        } else {
          report.cue_first = 1, report.cue_last = 0;
        }
        break;
      }
      case Quotative::neun: {
        std::size_t last = 0;
        const Verb noun = noun_cue(tail + 1, last);
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
        if (next < words_.size() && next == at_ + 1) return;
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

  /// "A"며 내년에 시작할 예정이라고 밝혔다: the quotation and the clause are one report.
  [[nodiscard]] bool joins_clause(std::size_t from, std::size_t next) const {
    const std::size_t end = std::min({words_.size(), next, from + kCueReach});
    for (std::size_t k = from; k < end; ++k) {
      const auto how = quotative(word(k));
      if (how.kind == Quotative::go && !how.command && k + 1 < words_.size() && !is_quote(k + 1) &&
          (lexicon_.verb(word(k + 1)) != nullptr || is_say_so(word(k + 1)))) {
        return !broken(from, k);
      }
      if (lexicon_.verb(word(k)) != nullptr && words_[k].particle == Particle::none &&
          ending(word(k)) != Ending::adnominal) {
        return false;
      }
    }
    return false;
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

  /// 시에 따르면 …, 시가 낸 자료를 보면 …, 시장의 말대로 …
  bool accords() {
    const auto here = word(at_);
    const bool follows = here == "따르면" || here == "의하면";
    const bool seen =
        here == "보면" && at_ > 0 && words_[at_ - 1].particle == Particle::object &&
        lexicon_.source_kind(unquoted(slice(text_, words_[at_ - 1].noun))) == SourceKind::document;
    const bool summed = here == "종합하면";
    const bool words =
        at_ > 0 &&
        (here == "말대로" || here == "말처럼" || here == "말마따나" || here == "설명으로는" ||
         here == "말로는" || here == "계산으로는" || here == "전언으로는" ||
         here == "주장대로라면" || here == "전망대로라면" || here == "말대로라면");
    if (!follows && !seen && !summed && !words) return false;
    if (at_ == 0 || at_ + 1 >= words_.size()) return true;
    // A second 따르면 in the sentence ends what the first one gives.
    if (according_ >= 0) {
      Piece& given = out_[static_cast<std::size_t>(according_)].pieces.back();
      given.last = std::min(given.last, std::max(given.first, at_ - 1));
    }
    Report report;
    report.rule = Rule::according;
    report.joint = at_;
    report.cue_first = report.cue_last = at_;
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
    const Quoted how = quotative(here);
    if (how.kind == Quotative::none || how.command) return;
    Report report;
    report.joint = at_;
    report.open_start = true;
    // B가 그렇다고 말했다고 A가 전했다: the outer report holds the inner one.
    // One such step a sentence, so that contents do not grow without bound.
    if (!out_.empty() && !out_.back().holds_another && out_.back().has_cue() &&
        out_.back().cue_last == at_) {
      left_ = std::min(left_, out_.back().left);
      report.holds_another = true;
    }
    std::size_t last = 0;
    Verb verb;
    if (how.kind == Quotative::myeo && chains()) {
      // …한다며 "B"라고 말했다: the clause is the first piece of the quotation's report.
      pending_.push_back({left_, at_, how.keep, false});
      return;
    }
    switch (how.kind) {
      case Quotative::go:
        verb = clause_verb(at_ + 1, false);
        break;
      case Quotative::myeo:
        verb = clause_verb(at_ + 1, true);
        break;
      case Quotative::thing:
        verb = thing_verb(at_ + 1);
        break;
      case Quotative::neun:
        verb = noun_cue(at_ + 1, last);
        break;
      case Quotative::ask:
        verb = asking_verb(at_ + 1);
        break;
      default:
        break;
    }
    if (!verb.found) {
      if (how.kind == Quotative::neun && goes_on()) {
        report.rule = Rule::goes_on;
        report.pieces.push_back({left_, at_, how.keep, false});
        report.cue_first = 1, report.cue_last = 0;
        push(std::move(report));
      }
      return;
    }
    const auto cue_word = word(verb.at);
    // 무엇이라고 생각하나: a question to somebody, no report.
    if (cue_word.ends_with("나") || cue_word.ends_with("까") || cue_word.ends_with("느냐")) return;
    report.hearsay = verb.cue == nullptr && (cue_word == "한다" || cue_word == "합니다");
    report.rule = how.kind == Quotative::thing ? Rule::thing
                  : how.kind == Quotative::neun && verb.cue->kind == CueKind::noun
                      ? Rule::clause_noun
                      : Rule::clause;
    set_cue(report, verb, std::max(last, verb.at));
    if (verb.cue != nullptr && verb.cue->kind == CueKind::passive && report.rule == Rule::clause) {
      report.rule = Rule::thing;
    }
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
    for (std::size_t k = report.cue_first; k < end; ++k) {
      const Cue* verb = lexicon_.verb(word(k));
      if (verb != nullptr && is_denial(*verb)) return k;
    }
    return 0;
  }
  [[nodiscard]] static bool is_denial(const Cue& cue) {
    return cue.lemma == "부인하다" || cue.lemma == "일축하다" || cue.lemma == "부정하다" ||
           cue.lemma == "반박하다";
  }

  void add_clause(Report& report, const Quoted& how) {
    std::size_t last = at_;
    std::uint32_t keep = how.keep;
    // …할 것으로: the clause ends with the word before; …할것으로 keeps what stands before 것으로.
    if (how.kind == Quotative::thing && keep == 0 && at_ > 0) {
      last = at_ - 1;
      keep = words_[last].span.size();
    }
    std::size_t first = left_;
    const bool unnamed =
        report.rule == Rule::thing || (report.rule == Rule::clause_noun && !report.active);
    if (unnamed) first = behind_contrast(first, last);
    report.pieces = std::move(pending_);
    pending_.clear();
    if (!report.pieces.empty()) {
      first = report.pieces.back().last + 1;
      while (first < last && words_[first].glued) ++first;
      report.open_start = false;
    }
    report.pieces.push_back({std::min(first, last), last, keep, false});
  }

  /// 길은 넓어졌지만, 아직 좁다는 지적이 나온다: the report begins behind the contrast.
  [[nodiscard]] std::size_t behind_contrast(std::size_t first, std::size_t last) const {
    for (std::size_t k = last; k > first; --k) {
      const auto here = word(k - 1);
      if (words_[k - 1].comma && (here.ends_with("지만") || here.ends_with("으나") ||
                                  here.ends_with("는데") || here.ends_with("ㄴ데"))) {
        return k;
      }
    }
    return first;
  }

  /// …다는 것이다. …는 것. : nothing but the end follows.
  [[nodiscard]] bool goes_on() const {
    if (at_ + 2 < words_.size()) return false;
    const auto next = word(at_ + 1);
    return next == "것이다" || next == "것" || next == "거다" || next == "것입니다";
  }

  /// The verb behind 다고 (or 다며): reporting verbs, 하다 next to it. Words without a predicate
  /// may stand between: …고 1일 밝혔다, …고 김 교수는 말했다.
  [[nodiscard]] Verb clause_verb(std::size_t from, bool any) const {
    const std::size_t end = std::min(words_.size(), from + kClauseReach);
    for (std::size_t k = from; k < end; ++k) {
      if (is_quote(k)) return {};
      const auto here = word(k);
      const Cue* verb = lexicon_.verb(here);
      if (words_[k].particle != Particle::none && ending(here) != Ending::finite) verb = nullptr;
      if (verb != nullptr && verb->kind == CueKind::naming) return {};
      const Ending how = ending(here);
      if (verb != nullptr && !(verb->weak && k > from + 2) &&
          !(verb->kind == CueKind::think && how == Ending::adnominal)) {
        return {k, verb, true, false, how == Ending::adnominal};
      }
      if (is_say_so(here)) {
        const bool near = k == from || words_[k - 1].particle == Particle::topic;
        if (near && !any) return {k, nullptr, true, false, false};
        return {};
      }
      const Cue* noun = lexicon_.noun(here);
      if (noun != nullptr && noun->kind == CueKind::noun && k > from && k + 1 < words_.size() &&
          ending(word(k + 1)) == Ending::finite) {
        return {k + 1, noun, true, false, false};
      }
      if (how == Ending::finite || (how == Ending::link && words_[k].comma)) {
        if (any && (how == Ending::finite && k + 1 == words_.size())) {
          return {k, nullptr, true, true, false};
        }
        return {};
      }
      if (quotative(here).kind != Quotative::none && !any) return {};
    }
    return {};
  }

  [[nodiscard]] bool chains() const {
    const std::size_t end = std::min(words_.size(), at_ + kClauseReach);
    for (std::size_t k = at_ + 1; k < end; ++k) {
      if (is_quote(k)) {
        const Quotative tail = spoken_[static_cast<std::size_t>(words_[k].quotation)].tail;
        return tail == Quotative::go || tail == Quotative::myeo;
      }
      if (ending(word(k)) == Ending::finite || ending(word(k)) == Ending::link) return false;
    }
    return false;
  }

  [[nodiscard]] Verb thing_verb(std::size_t from) const {
    const std::size_t end = std::min(words_.size(), from + kThingReach);
    for (std::size_t k = from; k < end && !is_quote(k); ++k) {
      const auto here = word(k);
      const Cue* verb = lexicon_.verb(here);
      if (verb != nullptr &&
          (verb->kind == CueKind::passive || verb->kind == CueKind::think ||
           (verb->kind == CueKind::say && verb->hedged) || verb->lemma == "분석하다" ||
           verb->lemma == "평가하다" || verb->lemma == "진단하다" || verb->lemma == "확인하다")) {
        if (here.starts_with("보이") || here.starts_with("보인")) return {};
        return {k, verb, true, false, ending(here) == Ending::adnominal};
      }
      if (ending(here) == Ending::finite) return {};
    }
    return {};
  }

  [[nodiscard]] Verb asking_verb(std::size_t from) const {
    const std::size_t end = std::min(words_.size(), from + 2);
    for (std::size_t k = from; k < end && !is_quote(k); ++k) {
      const Cue* verb = lexicon_.verb(word(k));
      if (verb != nullptr && ending(word(k)) != Ending::adnominal &&
          (verb->lemma == "묻다" || verb->lemma == "물어보다" || verb->lemma == "질문하다" ||
           verb->lemma == "되묻다")) {
        return {k, verb, true, false, ending(word(k)) == Ending::adnominal};
      }
    }
    return {};
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<Spoken>& spoken_;
  const Lexicon& lexicon_;
  std::vector<Report> out_;
  std::vector<Piece> pending_;
  std::size_t at_ = 0;
  std::size_t left_ = 0;
  int according_ = -1;  ///< index of the sentence's 따르면 among out_
};

}  // namespace

std::string_view spell(Rule rule) {
  switch (rule) {
    case Rule::quoted:
      return "quoted";
    case Rule::quoted_noun:
      return "quoted-noun";
    case Rule::bare:
      return "bare";
    case Rule::colon:
      return "colon";
    case Rule::clause:
      return "clause";
    case Rule::clause_noun:
      return "clause-noun";
    case Rule::thing:
      return "thing";
    case Rule::according:
      return "according";
    case Rule::goes_on:
      return "goes-on";
  }
  return "";
}

std::vector<Report> find_reports(std::string_view text, const std::vector<Word>& words,
                                 const std::vector<Spoken>& spoken, const Lexicon& lexicon) {
  return Finder(text, words, spoken, lexicon).run();
}

}  // namespace sayso::extractors::korean
