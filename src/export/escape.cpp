#include "export/escape.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::exporting {
namespace {

/// Characters that change how the words around them are laid out, or a terminal's state.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_blank(char32_t c) { return text::is_space(c) || c == 0x2028 || c == 0x2029; }

}  // namespace

std::string one_line(std::string_view given) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < given.size();) {
    const auto step = text::decode(given, at);
    at += step.length;
    if (is_blank(step.value)) {
      gap = !out.empty();
    } else if (!is_control(step.value)) {
      if (gap) out.push_back(' ');
      gap = false;
      text::append(out, step.value);
    }
  }
  return out;
}

std::string spelt(std::string_view given, std::span<const Spelling> spellings) {
  std::string out;
  out.reserve(given.size() + given.size() / 8);
  for (const char c : given) {
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [c](const Spelling& one) { return one.character == c; });
    if (found == spellings.end()) {
      out.push_back(c);
    } else {
      out += found->written;
    }
  }
  return out;
}

std::string html(std::string_view given) {
  static constexpr Spelling kSpellings[] = {
      {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
  std::string shown;
  shown.reserve(given.size());
  for (std::size_t at = 0; at < given.size();) {
    const auto step = text::decode(given, at);
    at += step.length;
    const bool layout = step.value == '\n' || step.value == '\t';
    text::append(shown, is_control(step.value) && !layout ? char32_t{0xFFFD} : step.value);
  }
  return spelt(shown, kSpellings);
}

std::string markdown(std::string_view given) {
  std::string out;
  for (const char c : one_line(given)) {
    if (std::string_view("\\`*_{}[]()<>#|!~$&").find(c) != std::string_view::npos) {
      out.push_back('\\');
    }
    out.push_back(c);
  }
  return out;
}

std::string harmless(std::string_view given) {
  static constexpr std::string_view kFirst[] = {"=",  "+",  "-",  "@",  "\t",
                                                "\r", "＝", "＋", "－", "＠"};
  for (const auto first : kFirst) {
    if (given.starts_with(first)) return "'" + std::string(given);
  }
  return std::string(given);
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string address_without(std::string_view url, std::string_view unsafe) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : one_line(url)) {
    if (c != ' ' && unsafe.find(c) == std::string_view::npos) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return out;
}

std::string shortened(std::string_view given, std::size_t columns) {
  if (text::columns(given) <= columns) return std::string(given);
  std::string out;
  std::size_t used = 1;  // the ellipsis
  for (std::size_t at = 0; at < given.size();) {
    const auto step = text::decode(given, at);
    const std::size_t wide = text::columns(given.substr(at, step.length));
    if (used + wide > columns) break;
    used += wide;
    out += given.substr(at, step.length);
    at += step.length;
  }
  while (out.ends_with(' ')) out.pop_back();
  return columns == 0 ? std::string() : out + "…";
}

}  // namespace sayso::exporting
