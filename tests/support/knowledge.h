#pragma once
// The tables as they are built in, loaded once for all tests.

#include "core/language.h"

namespace sayso::test {

[[nodiscard]] const Knowledge& knowledge();

}  // namespace sayso::test
