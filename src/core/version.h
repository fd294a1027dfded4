#pragma once
// The program's version. A change of what extraction or analysis gives for the same page raises it.

#include <string_view>

namespace sayso {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace sayso
