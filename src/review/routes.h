#pragma once
// Request to answer: functions of the store, the desk and the jobs; nothing of sockets.

#include "review/actions.h"
#include "review/jobs.h"
#include "review/view.h"

namespace sayso::review {

/// The answer to a request that may pass. GET changes nothing; POST changes and leads on (303).
[[nodiscard]] Response answer(const View& view, const Desk& desk, Jobs& jobs);

/// Style sheet, script, icon; nothing where the path is none of these.
[[nodiscard]] std::optional<Response> page_file(const std::string& path);

/// Whether the path is one of the API's.
[[nodiscard]] bool is_api(const std::string& path);

}  // namespace sayso::review
