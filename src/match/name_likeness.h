#pragma once
// Whether two names mean one party, in whatever languages they are: by their words, translated, and
// by their sound. It knows nothing of statements.

#include <string_view>

#include "core/language.h"

namespace sayso::match {

/// How surely two names mean one party, 0 to 1: the share of the shorter name's words that the
/// other has, by meaning or sound, or how alike both sound as wholes. Words that name nobody (news,
/// daily) prove nothing where both have words of their own that differ.
[[nodiscard]] double name_likeness(std::string_view left, std::string_view right,
                                   const Knowledge& knowledge);

}  // namespace sayso::match
