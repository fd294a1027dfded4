#pragma once
// From a prepared page to its Article, with whatever body model is given. `extract` calls it with
// the built-in one; training calls it with models that never saw the page.

#include "core/entities.h"
#include "extract/body.h"
#include "extract/page.h"

namespace sayso::extract {

[[nodiscard]] Article assemble(const Markup& markup, const PreparedPage& page, const Names& names,
                               const BodyModel& model);

}  // namespace sayso::extract
