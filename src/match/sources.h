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

/// How surely two names mean one party, 0 to 1: the share of the shorter name's words that the
/// other has, by meaning or sound.
[[nodiscard]] double name_likeness(std::string_view left, std::string_view right,
                                   const Knowledge& knowledge);

}  // namespace sayso::match
