#include "core/names.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace sayso {
namespace {

template <typename Enum>
struct Table;

// Rows stand in the order of the enum; spell() indexes, parse() searches.
#define SAYSO_SPELLINGS(Enum, ...)                                               \
  template <>                                                                    \
  struct Table<Enum> {                                                           \
    static constexpr auto rows = std::to_array<std::string_view>({__VA_ARGS__}); \
  };

SAYSO_SPELLINGS(Flag, "direct-quote", "anonymous", "hearsay", "second-hand", "document", "denial",
                "hedged", "charset-guessed", "bytes-repaired", "no-body", "date-missing",
                "quote-unclosed", "cue-weak", "source-guessed", "cross-language", "origin-not-seen",
                "address-guessed", "robots-ignored", "paywall", "corrected", "number-conflict",
                "date-conflict", "negation-conflict", "bound-changed", "attribution-lost",
                "attribution-changed", "hedge-lost", "hedge-gained", "quote-altered",
                "headline-unsourced", "single-source", "circular")
SAYSO_SPELLINGS(StatementKind, "direct", "mixed", "indirect")
SAYSO_SPELLINGS(Place, "body", "headline")
SAYSO_SPELLINGS(CueClass, "verb", "noun", "according", "colon", "passive", "none")
SAYSO_SPELLINGS(SourceType, "person", "organization", "document", "outlet", "anonymous",
                "collective", "unattributed")
SAYSO_SPELLINGS(Confidence, "high", "medium", "low")
SAYSO_SPELLINGS(DifferenceKind, "number", "date", "unit", "bound", "negation", "hedge-lost",
                "hedge-gained", "attribution-lost", "attribution-changed", "attribution-upgraded",
                "quote-altered", "translated", "updated")
SAYSO_SPELLINGS(Relation, "wasQuotedFrom", "wasAttributedTo", "hadPrimarySource")
SAYSO_SPELLINGS(OriginStatus, "reached", "named", "lost")
SAYSO_SPELLINGS(Verdict, "open", "right", "wrong-attribution", "not-a-statement", "needs-work")
SAYSO_SPELLINGS(ParagraphKind, "body", "heading", "quote", "list-item", "table-row")
SAYSO_SPELLINGS(CharsetEvidence, "bom", "utf8", "header", "meta", "guess")
#undef SAYSO_SPELLINGS

static_assert(Table<Flag>::rows.size() == static_cast<std::size_t>(Flag::kCount));

template <typename Enum>
std::string_view look_up(Enum value) {
  const auto at = static_cast<std::size_t>(value);
  assert(at < Table<Enum>::rows.size());
  return Table<Enum>::rows[at];
}

}  // namespace

std::string_view spell(Flag value) { return look_up(value); }
std::string_view spell(StatementKind value) { return look_up(value); }
std::string_view spell(Place value) { return look_up(value); }
std::string_view spell(CueClass value) { return look_up(value); }
std::string_view spell(SourceType value) { return look_up(value); }
std::string_view spell(Confidence value) { return look_up(value); }
std::string_view spell(DifferenceKind value) { return look_up(value); }
std::string_view spell(Relation value) { return look_up(value); }
std::string_view spell(OriginStatus value) { return look_up(value); }
std::string_view spell(Verdict value) { return look_up(value); }
std::string_view spell(ParagraphKind value) { return look_up(value); }
std::string_view spell(CharsetEvidence value) { return look_up(value); }

template <typename Enum>
std::optional<Enum> parse(std::string_view spelling) {
  for (std::size_t at = 0; at < Table<Enum>::rows.size(); ++at) {
    if (Table<Enum>::rows[at] == spelling) return static_cast<Enum>(at);
  }
  return std::nullopt;
}

template std::optional<Flag> parse<Flag>(std::string_view);
template std::optional<StatementKind> parse<StatementKind>(std::string_view);
template std::optional<Place> parse<Place>(std::string_view);
template std::optional<CueClass> parse<CueClass>(std::string_view);
template std::optional<SourceType> parse<SourceType>(std::string_view);
template std::optional<Confidence> parse<Confidence>(std::string_view);
template std::optional<DifferenceKind> parse<DifferenceKind>(std::string_view);
template std::optional<Relation> parse<Relation>(std::string_view);
template std::optional<OriginStatus> parse<OriginStatus>(std::string_view);
template std::optional<Verdict> parse<Verdict>(std::string_view);
template std::optional<ParagraphKind> parse<ParagraphKind>(std::string_view);
template std::optional<CharsetEvidence> parse<CharsetEvidence>(std::string_view);

}  // namespace sayso
