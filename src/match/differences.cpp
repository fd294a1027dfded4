#include <algorithm>
#include <cmath>

#include "match/compare.h"
#include "match/quantities.h"
#include "match/sources.h"
#include "match/wording.h"

namespace sayso::match {
namespace {

// Shares of the content words, of the side that has more of them covered and of the other, from
// which two statements are versions of one sentence, so that a hedge is lost or gained, and from
// which they are one saying, so that a quotation was altered or a source became vague.
constexpr double kSameSentence = 0.5;
constexpr double kSameSentenceOther = 0.4;
constexpr double kSameSaying = 0.6;
constexpr double kSameSayingOther = 0.5;

// A source that gives another number so much later has counted anew; before, one of two reports
// errs.
constexpr UnixTime kUpdate = UnixTime{6} * 3600;

bool calendar(QuantityKind kind) {
  return kind == QuantityKind::date || kind == QuantityKind::time;
}

bool limits(const Quantity& quantity) {
  return quantity.bound != Bound::exact && quantity.bound != Bound::about;
}

bool anonymous(const Entry& entry, const Knowledge& knowledge) {
  return unnamed(entry.source_type) && !entry.source.empty() &&
         !speaks_for_another(entry, knowledge);
}

bool quoted(const Entry& entry) { return entry.kind == StatementKind::direct; }

class Comparison {
 public:
  Comparison(const Side& left, const Side& right, const Knowledge& knowledge)
      : left_(left),
        right_(right),
        knowledge_(knowledge),
        left_language_(knowledge.pick(left.entry.language, left.entry.content)),
        right_language_(knowledge.pick(right.entry.language, right.entry.content)),
        words_(uncovered_words(left, right, knowledge.vocabulary)) {}

  std::vector<Difference> take() {
    numbers();
    negation();
    quotation();
    hedges();
    attribution();
    return std::move(out_);
  }

 private:
  Difference& put(DifferenceKind kind, std::string left, std::string right, std::string detail) {
    Difference one;
    one.kind = kind;
    one.left = left_.entry.key;
    one.right = right_.entry.key;
    one.left_words = std::move(left);
    one.right_words = std::move(right);
    one.detail = std::move(detail);
    out_.push_back(std::move(one));
    return out_.back();
  }

  /// Each amount beside the most like one of the other side; those that agree leave first.
  void numbers() {
    std::vector<const Quantity*> ours, theirs;
    for (const Quantity& one : left_.signature.quantities) ours.push_back(&one);
    for (const Quantity& one : right_.signature.quantities) theirs.push_back(&one);
    for (const auto wanted :
         {QuantityRelation::equal, QuantityRelation::bound_differs, QuantityRelation::differs}) {
      for (const Quantity*& a : ours) {
        for (const Quantity*& b : theirs) {
          if (!a || !b || relation_of(*a, *b) != wanted) continue;
          if (wanted != QuantityRelation::equal) number(*a, *b, wanted);
          a = b = nullptr;
        }
      }
    }
  }

  void number(const Quantity& a, const Quantity& b, QuantityRelation relation) {
    const std::string left(slice(left_.entry.content, a.span));
    const std::string right(slice(right_.entry.content, b.span));
    DifferenceKind kind = DifferenceKind::number;
    if (relation == QuantityRelation::bound_differs) {
      if (!limits(a)) return;  // more careful than before: nothing went lost
      kind = DifferenceKind::bound;
    } else if (calendar(a.kind)) {
      kind = DifferenceKind::date;
    } else if (is_update()) {
      kind = DifferenceKind::updated;
    } else if (a.kind != b.kind && a.low == b.low) {
      kind = DifferenceKind::unit;
    }
    put(kind, left, right, left + " against " + right);
  }

  /// The same source, named and heard first hand on both sides, gives another number another time.
  [[nodiscard]] bool is_update() const {
    const Entry& before = left_.entry;
    const Entry& after = right_.entry;
    const auto first_hand = [](const Entry& entry) {
      return !unnamed(entry.source_type) && entry.source_type != SourceType::outlet;
    };
    return first_hand(before) && first_hand(after) && after.via.empty() &&
           before.article != after.article && before.moment != 0 &&
           after.moment - before.moment >= kUpdate && same_source(before, after, knowledge_);
  }

  /// Both stand in the body of an article and have so much of their words in common, the side that
  /// has more of its words covered and the other.
  [[nodiscard]] bool paraphrases(double most, double least) const {
    return !left_.entry.headline && !right_.entry.headline && words_.most() >= most &&
           words_.least() >= least;
  }

  void negation() {
    const bool ours =
        left_language_.negated(left_.entry.content) || left_.entry.flags.has(Flag::denial);
    const bool theirs =
        right_language_.negated(right_.entry.content) || right_.entry.flags.has(Flag::denial);
    // Two unnamed voices may well disagree; "not lose" against "keep" says the same; a headline
    // leaves out too much to tell.
    if (anonymous(left_.entry, knowledge_) && anonymous(right_.entry, knowledge_)) return;
    if (ours == theirs || words_.opposed || !paraphrases(0, 0)) return;
    put(DifferenceKind::negation, left_.entry.content, right_.entry.content,
        ours ? "the earlier one denies it, the later one states it"
             : "the earlier one states it, the later one denies it");
  }

  void hedges() {
    const bool ours =
        left_language_.hedged(left_.entry.content) || left_.entry.flags.has(Flag::hedged);
    const bool theirs =
        right_language_.hedged(right_.entry.content) || right_.entry.flags.has(Flag::hedged);
    if (ours == theirs || !paraphrases(kSameSentence, kSameSentenceOther)) return;
    // "the maker expects more", as an outlet tells it, has its hedge where the maker's own words
    // have none.
    if (mentions(left_.signature, right_.signature.about) ||
        mentions(right_.signature, left_.signature.about)) {
      return;
    }
    put(ours ? DifferenceKind::hedge_lost : DifferenceKind::hedge_gained, left_.entry.content,
        right_.entry.content,
        ours ? "possible or expected before, certain now"
             : "certain before, possible or expected now");
  }

  /// The source of both is one, and not only by a description that fits many.
  [[nodiscard]] bool one_speaker() const {
    const Entry& before = left_.entry;
    const Entry& after = right_.entry;
    if (before.source.empty() && after.source.empty()) return true;
    return same_source(before, after, knowledge_) &&
           (is_named(before, knowledge_) || before.source == after.source);
  }

  /// Words in the place of others alter a quotation; to leave its beginning or end out does not,
  /// nor do other endings. A translation has other words anyway: it alters where it says the
  /// opposite.
  void quotation() {
    if (!quoted(left_.entry) || !quoted(right_.entry) || !one_speaker()) return;
    const std::string& before = left_.entry.content;
    const std::string& after = right_.entry.content;
    if (left_.entry.language == right_.entry.language) {
      const std::string script = edit_script(before, after);
      if (!script.empty() && words_.replaced() && paraphrases(kSameSaying, kSameSayingOther)) {
        put(DifferenceKind::quote_altered, before, after, script);
      }
      return;
    }
    const bool altered = words_.opposed && paraphrases(kSameSaying, kSameSayingOther);
    put(altered ? DifferenceKind::quote_altered : DifferenceKind::translated, before, after,
        "translated, wording not verifiable" +
            (words_.lost.empty() ? std::string() : "; not found there: " + words_.lost) +
            (words_.added.empty() ? std::string() : "; added: " + words_.added));
  }

  void attribution() {
    const Entry& before = left_.entry;
    const Entry& after = right_.entry;
    if (before.article == after.article && !before.article.empty()) return;
    if (before.source.empty() || same_source(before, after, knowledge_)) return;
    const auto became = [&](DifferenceKind kind) {
      put(kind, before.source, after.source, before.source + " became " + after.source);
    };
    const bool was_named = names_its_source(before), is_named_now = names_its_source(after);
    if (after.source.empty()) {
      if (was_named) {
        put(DifferenceKind::attribution_lost, before.source, "",
            before.source + " is no longer named");
      }
      return;
    }
    // Who relays a statement is not a new source for it.
    if (after.source_type == SourceType::outlet || before.source_type == SourceType::outlet) return;
    if (was_named && !is_named_now) {
      // The trade may well have a view of its own: it stands for a lost source where it says the
      // same sentence.
      if (paraphrases(kSameSaying, kSameSayingOther)) {
        became(DifferenceKind::attribution_lost);
      }
    } else if (!was_named && is_named_now) {
      became(DifferenceKind::attribution_upgraded);
    } else if (was_named && other_source()) {
      put(DifferenceKind::attribution_changed, before.source, after.source,
          before.source + " against " + after.source);
    }
  }

  /// Somebody or some body, by name or through a spokesperson.
  [[nodiscard]] bool names_its_source(const Entry& entry) const {
    return !unnamed(entry.source_type) || speaks_for_another(entry, knowledge_);
  }

  /// Both sources are names, surely read, and neither is who the other says it of: "the maker
  /// expects sales to rise", as an outlet tells it, and what the maker itself expects.
  [[nodiscard]] bool other_source() const {
    const Entry& before = left_.entry;
    const Entry& after = right_.entry;
    // A description may mean the very party that the other names.
    return is_named(before, knowledge_) && is_named(after, knowledge_) &&
           !before.flags.has(Flag::source_guessed) && !after.flags.has(Flag::source_guessed) &&
           !mentions(left_.signature, right_.signature.about) &&
           !mentions(right_.signature, left_.signature.about);
  }

  const Side& left_;
  const Side& right_;
  const Knowledge& knowledge_;
  const Language& left_language_;
  const Language& right_language_;
  const Uncovered words_;
  std::vector<Difference> out_;
};

}  // namespace

std::vector<Difference> differences(const Side& left, const Side& right,
                                    const Knowledge& knowledge) {
  return Comparison(left, right, knowledge).take();
}

}  // namespace sayso::match
