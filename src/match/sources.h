#pragma once
// Whether two statements have the same source, under whatever spelling.

#include "core/language.h"
#include "match/signature.h"

namespace sayso::match {

/// anonymous, collective or no source at all.
[[nodiscard]] bool unnamed(SourceType type);

/// Same entity, same name, a name that sounds alike, or the same words in two languages.
[[nodiscard]] bool same_source(const Entry& left, const Entry& right, const Knowledge& knowledge);

/// Whether the source is given by a name of its own; "the note" and 한 관계자 may be anybody.
[[nodiscard]] bool is_named(const Entry& entry, const Knowledge& knowledge);

/// Whether the source speaks for a person or body: "the spokesperson", 회사 대변인. Its name may
/// stay out; that of whom it speaks for is known.
[[nodiscard]] bool speaks_for_another(const Entry& entry, const Knowledge& knowledge);

/// Whether a statement's own words name a source: `about` are the features of its name.
[[nodiscard]] bool mentions(const Signature& content, const std::vector<std::uint64_t>& about);

}  // namespace sayso::match
