#include "review/actions.h"

#include <charconv>
#include <sstream>

#include "core/names.h"
#include "text/utf8.h"

namespace sayso::review {
namespace {

std::string trimmed(const std::string& words) { return std::string(text::trim(words)); }

Result<std::optional<int>> expected_of(const Params& form) {
  const std::string& words = form.get("expected");
  if (words.empty()) return std::optional<int>();
  int value = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  if (error != std::errc() || end != words.data() + words.size()) {
    return Error{ErrorKind::bad_input, "expected: '" + words + "' is no number of rulings"};
  }
  return std::optional<int>(value);
}

}  // namespace

Result<void> rule(store::Store& store, const Params& form, const Actor& actor) {
  const auto verdict = parse<Verdict>(form.get("verdict"));
  if (!verdict || *verdict == Verdict::open) {
    return Error{ErrorKind::bad_input,
                 "verdict: '" + form.get("verdict") +
                     "' is none; there are: right wrong-attribution not-a-statement needs-work"};
  }
  const auto expected = expected_of(form);
  if (!expected) return expected.error();
  const auto stored = store.statement(form.get("statement"));
  if (!stored) return stored.error();
  Review review;
  review.subject = stored->statement.key;
  review.verdict = *verdict;
  review.corrected_source = trimmed(form.get("source"));
  review.corrected_via = trimmed(form.get("via"));
  review.note = trimmed(form.get("note"));
  review.reviewer = actor.name;
  review.read_source = stored->statement.canonical;
  review.read_via = stored->statement.via;
  review.read_cue = stored->cue;
  review.at = actor.now;
  return store.add_review(review, *expected);
}

Result<void> undo_ruling(store::Store& store, const Params& form, const Actor& actor) {
  const auto expected = expected_of(form);
  if (!expected) return expected.error();
  const std::string& subject = form.get("statement");
  return store.transaction([&]() -> Result<void> {
    const auto standing = store.reviews(subject);
    if (!standing) return standing.error();
    if (*expected && **expected != static_cast<int>(standing->size())) {
      return Error{ErrorKind::conflict,
                   subject + ": somebody has ruled on it meanwhile; look again"};
    }
    return store.undo_review(subject, actor.name, actor.now);
  });
}

Result<std::vector<store::Decision>> decisions_of(store::Store& store, const Params& form,
                                                  const Actor& actor) {
  using Kind = store::Decision::Kind;
  const std::string& kind = form.get("kind");
  store::Decision decision;
  decision.left = form.get("left");
  decision.right = form.get("right");
  decision.reviewer = actor.name;
  decision.note = trimmed(form.get("note"));
  decision.at = actor.now;
  if (decision.left.empty() || decision.right.empty() || decision.left == decision.right) {
    return Error{ErrorKind::bad_input, "a decision is about two: give left and right"};
  }
  if (kind == "same-name") {
    decision.kind = Kind::same_name;
    return std::vector{decision};
  }
  const auto left = store.statement(decision.left), right = store.statement(decision.right);
  if (!left) return left.error();
  if (!right) return right.error();
  if (kind == "join") {
    decision.kind = Kind::join;
    return std::vector{decision};
  }
  if (kind == "split") {
    decision.kind = Kind::split;
    return std::vector{decision};
  }
  if (kind != "move") {
    return Error{ErrorKind::bad_input,
                 "kind: '" + kind + "' is none; there are: join split move same-name"};
  }
  std::vector<store::Decision> out;
  const auto leaving = store.claim(right->claim);
  if (leaving) {
    for (const Member& member : leaving->members) {
      if (member.statement == decision.right) continue;
      store::Decision split = decision;
      split.kind = Kind::split;
      split.left = member.statement;
      out.push_back(split);
      break;
    }
  }
  decision.kind = Kind::join;
  out.push_back(decision);
  return out;
}

std::vector<std::string> addresses_in(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream words(text);
  for (std::string word; words >> word;) out.push_back(word);
  return out;
}

}  // namespace sayso::review
