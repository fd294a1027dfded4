#include "review/query.h"

#include <algorithm>
#include <array>

#include "core/names.h"

namespace sayso::review {
namespace {

constexpr std::array<std::string_view, 4> kSorts = {"claim", "newest", "oldest", "attention"};

}  // namespace

std::string_view spell(store::Sort sort) { return kSorts[static_cast<std::size_t>(sort)]; }

store::Filter filter_of(const Params& query) {
  store::Filter filter;
  for (const std::string& word : query.all("flag")) {
    if (const auto flag = parse<Flag>(word)) filter.flags.push_back(*flag);
  }
  filter.text = query.get("q");
  filter.claim = query.get("claim");
  filter.source = query.get("source");
  filter.outlet = query.get("outlet");
  filter.language = query.get("language");
  filter.since = query.get("since");
  filter.until = query.get("until");
  filter.confidence = parse<Confidence>(query.get("confidence"));
  filter.verdict = parse<Verdict>(query.get("verdict"));
  filter.after = query.get("after");
  const auto sort = std::ranges::find(kSorts, query.get("sort"));
  filter.sort = sort == kSorts.end() ? store::Sort::attention
                                     : static_cast<store::Sort>(sort - kSorts.begin());
  return filter;
}

std::string encoded(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
        c == '_' || c == '.' || c == '~') {
      out.push_back(c);
    } else {
      out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return out;
}

std::string query_string(const Params& query, std::initializer_list<std::string_view> without) {
  std::string out;
  for (const auto& [name, value] : query) {
    if (value.empty() || std::ranges::find(without, name) != without.end()) continue;
    if (!out.empty()) out.push_back('&');
    out += encoded(name) + "=" + encoded(value);
  }
  return out;
}

}  // namespace sayso::review
