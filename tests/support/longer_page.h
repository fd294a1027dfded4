#pragma once
// Pages made longer, for tests of how cost grows.

#include <string>
#include <string_view>

namespace sayso::test {

/// `html` with what stands between its body tags `times` times in a row; the page as it is where it
/// has no body tags.
[[nodiscard]] inline std::string longer_page(std::string_view html, int times) {
  const auto tag = html.find("<body");
  const auto begin = tag == std::string_view::npos ? tag : html.find('>', tag);
  const auto end = html.rfind("</body");
  if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin) {
    return std::string(html);
  }
  std::string out(html.substr(0, begin + 1));
  for (int k = 0; k < times; ++k) out += html.substr(begin + 1, end - begin - 1);
  return out.append(html.substr(end));
}

}  // namespace sayso::test
