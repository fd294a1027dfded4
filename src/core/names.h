#pragma once
// The one table of outside spellings for every enum (kebab-case, or the spelling of the eval sets).

#include <optional>
#include <string_view>

#include "core/types.h"

namespace sayso {

[[nodiscard]] std::string_view spell(Flag);
[[nodiscard]] std::string_view spell(StatementKind);
[[nodiscard]] std::string_view spell(Place);
[[nodiscard]] std::string_view spell(CueClass);
[[nodiscard]] std::string_view spell(SourceType);
[[nodiscard]] std::string_view spell(Confidence);
[[nodiscard]] std::string_view spell(DifferenceKind);
[[nodiscard]] std::string_view spell(Relation);
[[nodiscard]] std::string_view spell(OriginStatus);
[[nodiscard]] std::string_view spell(Verdict);
[[nodiscard]] std::string_view spell(ParagraphKind);
[[nodiscard]] std::string_view spell(CharsetEvidence);

/// The value with that spelling; nothing where there is none.
template <typename Enum>
[[nodiscard]] std::optional<Enum> parse(std::string_view spelling);

}  // namespace sayso
