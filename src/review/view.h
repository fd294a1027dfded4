#pragma once
// What every page is given, and the parts that pages share: frame, buttons, chips, choices.

#include <string>
#include <string_view>
#include <vector>

#include "core/types.h"
#include "review/request.h"
#include "review/words.h"
#include "store/store.h"

namespace sayso::review {

struct View {
  store::Store& store;
  const Words& say;
  const Request& request;
  std::string reviewer;  ///< who signs
  std::string token;     ///< goes into every form; empty where nothing may be changed
  bool read_only = false;
  bool can_add = false;  ///< whether pages can be fetched from here
  UnixTime now = 0;
};

/// Where a page belongs in the navigation.
enum class Tab { queue, add, audit, none };

/// The whole document: head, navigation, `main` as the main landmark.
[[nodiscard]] Response page(const View& view, Tab tab, const std::string& title,
                            const std::string& main);
/// A page that says what went wrong. `detail` is plain text.
[[nodiscard]] Response failure(const View& view, int status, const std::string& detail);
[[nodiscard]] Response failure(const View& view, const Error& error);
/// The HTTP status of an expected failure.
[[nodiscard]] int status_of(ErrorKind kind);

/// "<form method=post action=…>" with the token and `back` inside.
[[nodiscard]] std::string open_form(const View& view, const std::string& action,
                                    const std::string& back, const std::string& classes = "");
[[nodiscard]] std::string hidden(std::string_view name, std::string_view value);

/// Flags as chips, those that need a person first.
[[nodiscard]] std::string chips(const View& view, FlagSet flags);
/// The verdict, or that it was made on another reading.
[[nodiscard]] std::string verdict_badge(const View& view, Verdict verdict, bool stale);
[[nodiscard]] std::string confidence_badge(const View& view, Confidence confidence);

/// A link to an outside page, as text alone where the address is no web address.
[[nodiscard]] std::string outside_link(const std::string& url, const std::string& words);

/// The menu of export formats for what the query (of filters, not escaped) lets through.
[[nodiscard]] std::string export_menu(const View& view, const std::string& query);

/// One choice of a <select>; `value` empty: no choice.
struct Choice {
  std::string value, words;
};
[[nodiscard]] std::string select(std::string_view id, std::string_view name,
                                 const std::vector<Choice>& choices, std::string_view chosen);

}  // namespace sayso::review
