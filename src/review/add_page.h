#pragma once
// The page that adds pages: a box for addresses, and a job's progress.

#include "review/jobs.h"
#include "review/view.h"

namespace sayso::review {

/// `job` may be empty; `number` is the one that was asked for, 0 where none was.
[[nodiscard]] Response add_page(const View& view, const std::optional<Job>& job, int number);

/// The list of a job's addresses with what became of each; also what the page fetches anew.
[[nodiscard]] std::string job_list(const View& view, const Job& job, int number);

}  // namespace sayso::review
