#include "extract/json_mend.h"

#include "text/utf8.h"

namespace sayso::extract {
namespace {

std::string_view unwrapped(std::string_view text) {
  text = text::trim(text);
  for (const std::string_view opening : {"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"}) {
    if (text.starts_with(opening)) text = text::trim(text.substr(opening.size()));
  }
  for (const std::string_view closing : {"-->", "//]]>", "]]>", "/*]]>*/", ";"}) {
    if (text.ends_with(closing)) text = text::trim(text.substr(0, text.size() - closing.size()));
  }
  return text;
}

bool closes(char c) { return c == '}' || c == ']'; }

void append_escaped(std::string& out, char control) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out.append("\\u00");
  out.push_back(kHex[static_cast<unsigned char>(control) >> 4]);
  out.push_back(kHex[static_cast<unsigned char>(control) & 15]);
}

/// A comma that stands before a closing bracket, blanks between, is taken back.
void drop_comma(std::string& out) {
  auto last = out.find_last_not_of(" \t\r\n");
  if (last != std::string::npos && out[last] == ',') out.resize(last);
}

}  // namespace

std::string mended_json(std::string_view text) {
  text = unwrapped(text);
  std::string out, open;
  out.reserve(text.size() + 16);
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        const bool known = std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos;
        out.append(known ? "\\" : "\\\\");
        if (known) out.push_back(text[++at]);
      } else if (static_cast<unsigned char>(c) < ' ') {
        append_escaped(out, c);
      } else {
        out.push_back(c);
        in_string = c != '"';
      }
      continue;
    }
    if (closes(c)) {
      drop_comma(out);
      if (open.empty() || open.back() != c) continue;
      open.pop_back();
    } else if (c == '{' || c == '[') {
      open.push_back(c == '{' ? '}' : ']');
    }
    in_string = c == '"';
    out.push_back(c);
    // What follows the first whole value is not ours to read.
    if (closes(c) && open.empty()) return out;
  }
  if (in_string) out.push_back('"');
  drop_comma(out);
  while (!open.empty()) {
    out.push_back(open.back());
    open.pop_back();
  }
  return out;
}

std::string_view json_value_at(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (closes(c) && --depth == 0) {
      return text.substr(0, at + 1);
    }
  }
  return {};
}

}  // namespace sayso::extract
