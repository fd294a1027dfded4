#pragma once
// The same things as JSON, under /api/. Errors are application/problem+json (RFC 9457). Documented
// in api.md.

#include "review/actions.h"
#include "review/jobs.h"
#include "review/view.h"

namespace sayso::review {

/// An error as application/problem+json.
[[nodiscard]] Response problem(int status, const std::string& detail);
[[nodiscard]] Response problem(const Error& error);

/// Answers a GET under /api/.
[[nodiscard]] Response api_read(const View& view, Jobs& jobs);
/// Answers a POST under /api/.
[[nodiscard]] Response api_change(const View& view, const Desk& desk, Jobs& jobs);

/// The members of a JSON object as parameters: strings, numbers, and lists of strings as several of
/// one name. Fails on anything else.
[[nodiscard]] Result<Params> params_of_json(const std::string& body);

}  // namespace sayso::review
