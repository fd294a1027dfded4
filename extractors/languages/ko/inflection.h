#pragma once
// The spellings with which the forms of a Korean stem begin, irregular verbs included. Made for
// looking stems up in text: a form that no verb of that spelling has does no harm there.

#include <string>
#include <vector>

namespace sayso::extractors::korean {

/// All spellings that a form of `stem` may begin with, the stem first: 돕 -> 돕 도와 도왔 도우 도운
/// 도울, 오르 -> 오르 오른 오를 오름 올라 올랐, 듣 -> 듣 들어 들었 들으. REQUIRES: not empty.
[[nodiscard]] std::vector<std::u32string> beginnings(const std::u32string& stem);

/// Whether a form that begins with `beginning` takes verb endings alone: 숨진 of 숨지, which a
/// noun's particle cannot follow. REQUIRES: neither is empty.
[[nodiscard]] bool is_verbal(const std::u32string& stem, const std::u32string& beginning);

}  // namespace sayso::extractors::korean
