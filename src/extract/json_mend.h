#pragma once
// JSON as pages carry it, made into JSON that a parser takes: where it is plain what was meant.

#include <string>
#include <string_view>

namespace sayso::extract {

/// A copy of `text` with what commonly breaks JSON-LD mended: comment and CDATA wrappers and a
/// trailing semicolon removed, control characters in strings escaped, unknown escapes taken
/// literally, commas before a closing bracket dropped, brackets left open at the end closed.
[[nodiscard]] std::string mended_json(std::string_view text);

/// The JSON value that begins at `text[0]`, '{' or '[': up to its closing bracket; empty where it
/// never closes.
[[nodiscard]] std::string_view json_value_at(std::string_view text);

}  // namespace sayso::extract
