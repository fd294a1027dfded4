#pragma once
// One page through the first half of the line.

#include "core/language.h"
#include "core/result.h"
#include "core/types.h"
#include "pipeline/analysis.h"

namespace sayso::pipeline {

/// decode -> extract -> analyse; a page of type text/plain is a text with its title on line 1. A
/// page without an address takes the one that it states itself, with the flag address_guessed;
/// `page` is completed with it. Fails where extraction refuses the page, where no article is in it,
/// and where no address is to be had; the message names the page and what to do.
[[nodiscard]] Result<Analysis> read_page(Page& page, const Knowledge& knowledge);

}  // namespace sayso::pipeline
