#include <algorithm>
#include <cmath>

#include "match/compare.h"
#include "match/quantities.h"
#include "match/sources.h"
#include "match/wording.h"

namespace sayso::match {
namespace {

// Of a quotation's words, those that the other version must have for both to be one wording across
// languages.
constexpr double kSameQuotation = 0.45;

// A source that gives another number so much later has counted anew; before, one of two reports
// errs.
constexpr UnixTime kUpdate = 6 * 3600;

bool calendar(QuantityKind kind) {
  return kind == QuantityKind::date || kind == QuantityKind::time;
}

bool quoted(const Entry& entry) { return entry.kind == StatementKind::direct; }

class Comparison {
 public:
  Comparison(const Side& left, const Side& right, const Knowledge& knowledge)
      : left_(left),
        right_(right),
        knowledge_(knowledge),
        left_language_(knowledge.pick(left.entry.language, left.entry.content)),
        right_language_(knowledge.pick(right.entry.language, right.entry.content)) {}

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

  void negation() {
    const bool ours =
        left_language_.negated(left_.entry.content) || left_.entry.flags.has(Flag::denial);
    const bool theirs =
        right_language_.negated(right_.entry.content) || right_.entry.flags.has(Flag::denial);
    if (ours != theirs) {
      put(DifferenceKind::negation, left_.entry.content, right_.entry.content,
          ours ? "the earlier one denies it, the later one states it"
               : "the earlier one states it, the later one denies it");
    }
  }

  void hedges() {
    const bool ours =
        left_language_.hedged(left_.entry.content) || left_.entry.flags.has(Flag::hedged);
    const bool theirs =
        right_language_.hedged(right_.entry.content) || right_.entry.flags.has(Flag::hedged);
    if (ours == theirs) return;
    put(ours ? DifferenceKind::hedge_lost : DifferenceKind::hedge_gained, left_.entry.content,
        right_.entry.content,
        ours ? "possible or expected before, certain now"
             : "certain before, possible or expected now");
  }

  void quotation() {
    if (!quoted(left_.entry) || !quoted(right_.entry)) return;
    if (left_.entry.language == right_.entry.language) {
      const std::string script = edit_script(left_.entry.content, right_.entry.content);
      if (!script.empty()) {
        put(DifferenceKind::quote_altered, left_.entry.content, right_.entry.content, script);
      }
      return;
    }
    const auto missing = uncovered_words(left_, right_, knowledge_.vocabulary);
    const bool altered = missing.covered < kSameQuotation;
    put(altered ? DifferenceKind::quote_altered : DifferenceKind::translated, left_.entry.content,
        right_.entry.content,
        "translated, wording not verifiable" +
            (missing.words.empty() ? std::string() : "; not found there: " + missing.words));
  }

  void attribution() {
    const Entry& before = left_.entry;
    const Entry& after = right_.entry;
    if (before.article == after.article && !before.article.empty()) return;
    if (before.source.empty() && after.source.empty()) return;
    if (after.source.empty()) {
      put(DifferenceKind::attribution_lost, before.source, "",
          before.source + " is no longer named");
      return;
    }
    if (before.source.empty() || same_source(before, after, knowledge_)) return;
    const bool was_unnamed = unnamed(before.source_type), is_unnamed = unnamed(after.source_type);
    if (was_unnamed && is_unnamed) return;
    // Who relays a statement is not a new source for it.
    if (after.source_type == SourceType::outlet || before.source_type == SourceType::outlet) return;
    if (!was_unnamed && is_unnamed) {
      put(DifferenceKind::attribution_lost, before.source, after.source,
          before.source + " became " + after.source);
    } else if (was_unnamed) {
      put(DifferenceKind::attribution_upgraded, before.source, after.source,
          before.source + " became " + after.source);
    } else if (is_named(before, knowledge_) && is_named(after, knowledge_)) {
      // A description may mean the very party that the other names.
      put(DifferenceKind::attribution_changed, before.source, after.source,
          before.source + " against " + after.source);
    }
  }

  const Side& left_;
  const Side& right_;
  const Knowledge& knowledge_;
  const Language& left_language_;
  const Language& right_language_;
  std::vector<Difference> out_;
};

}  // namespace

std::vector<Difference> differences(const Side& left, const Side& right,
                                    const Knowledge& knowledge) {
  return Comparison(left, right, knowledge).take();
}

}  // namespace sayso::match
