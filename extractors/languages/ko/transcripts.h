#pragma once
// Lines of an interview as broadcasters print them, without quotation marks.

#include <optional>
#include <string_view>

#include "core/types.h"

namespace sayso::extractors::korean {

/// The row that a whole paragraph is: [홍길동 / 이장 : 물이 줄었습니다.] or [홍길동/이장] 물이
/// 줄었습니다.
[[nodiscard]] std::optional<Attribution> read_transcript(std::string_view text, ByteSpan paragraph);

}  // namespace sayso::extractors::korean
