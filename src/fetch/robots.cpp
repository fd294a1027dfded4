#include "fetch/robots.h"

#include <algorithm>
#include <cctype>

namespace sayso::fetch {
namespace {

// Longer patterns are nobody's, and matching costs pattern times path.
constexpr std::size_t kMaxPattern = 2048;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool is_unreserved(unsigned char c) {
  return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_' || c == '~';
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

// RFC 9309, section 2.2.2: octets are compared after escaping all that is not ASCII and undoing
// escapes of what needs none.
std::string escaped_alike(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  const auto escape = [&](unsigned char c) {
    out += '%';
    out += kDigits[c >> 4];
    out += kDigits[c & 15];
  };
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto c = static_cast<unsigned char>(path[i]);
    const bool coded =
        c == '%' && i + 2 < path.size() && hex(path[i + 1]) >= 0 && hex(path[i + 2]) >= 0;
    if (coded) {
      const auto value = static_cast<unsigned char>(hex(path[i + 1]) * 16 + hex(path[i + 2]));
      i += 2;
      is_unreserved(value) ? out.push_back(static_cast<char>(value)) : escape(value);
    } else if (c >= 0x80 || c <= ' ') {
      escape(c);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}

/// Whether `pattern` matches a beginning of `path`.
bool matches(std::string_view pattern, std::string_view path) {
  const bool to_end = pattern.ends_with('$');
  if (to_end) pattern.remove_suffix(1);
  std::size_t at = 0, p = 0, star = std::string_view::npos, resume = 0;
  for (;;) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = at;
    } else if (p == pattern.size() && (!to_end || at == path.size())) {
      return true;
    } else if (p < pattern.size() && at < path.size() && pattern[p] == path[at]) {
      ++p;
      ++at;
    } else if (star != std::string_view::npos && resume < path.size()) {
      p = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
}

struct Line {
  std::string_view key, value;
};

/// Takes the next line off `rest`; empty key where it is none of the form "key: value".
Line next_line(std::string_view& rest) {
  const auto end = rest.find_first_of("\r\n");
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  line = line.substr(0, line.find('#'));
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  return {trim(line.substr(0, colon)), trim(line.substr(colon + 1))};
}

/// "sayso/0.1 (x)" -> "sayso": the product token is letters, '-' and '_'.
std::string_view token(std::string_view value) {
  const auto end = std::find_if(value.begin(), value.end(), [](unsigned char c) {
    return std::isalpha(c) == 0 && c != '-' && c != '_';
  });
  return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

}  // namespace

Robots Robots::parse(std::string_view text, std::string_view agent) {
  text = text.substr(0, kMaxBytes);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Robots ours, everyones;
  bool named = false, for_us = false, for_all = false, in_head = false;
  while (!text.empty()) {
    const Line line = next_line(text);
    if (same(line.key, "user-agent")) {
      if (!in_head) for_us = for_all = false;
      in_head = true;
      for_us = for_us || same(token(line.value), agent);
      for_all = for_all || line.value == "*";
      named = named || for_us;
      continue;
    }
    const bool allow = same(line.key, "allow");
    if (!allow && !same(line.key, "disallow")) continue;
    in_head = false;
    if (line.value.empty() || line.value.size() > kMaxPattern) continue;
    const Rule rule{escaped_alike(line.value), allow};
    if (for_us) ours.rules_.push_back(rule);
    if (for_all) everyones.rules_.push_back(rule);
  }
  return named ? ours : everyones;
}

bool Robots::allows(std::string_view path) const {
  const std::string asked = escaped_alike(path);
  if (asked == "/robots.txt") return true;
  const Rule* best = nullptr;
  for (const Rule& rule : rules_) {
    if (best != nullptr && (rule.pattern.size() < best->pattern.size() ||
                            (rule.pattern.size() == best->pattern.size() && !rule.allow))) {
      continue;
    }
    if (matches(rule.pattern, asked)) best = &rule;
  }
  return best == nullptr || best->allow;
}

}  // namespace sayso::fetch
