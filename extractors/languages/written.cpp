#include "languages/written.h"

#include "text/utf8.h"

namespace sayso::extractors {

double script_share(std::string_view text, bool (*ours)(char32_t)) {
  std::size_t letters = 0, own = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    at += c.length;
    if (!is_latin(c.value) && !text::is_hangul(c.value)) continue;
    ++letters;
    own += ours(c.value);
  }
  return letters == 0 ? 0 : static_cast<double>(own) / static_cast<double>(letters);
}

}  // namespace sayso::extractors
