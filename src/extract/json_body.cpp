#include "extract/json_body.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "extract/json_mend.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

using Json = nlohmann::json;

// Shorter data cannot hold a body worth having; longer is no article's.
constexpr std::size_t kLeastScript = 500;
constexpr std::size_t kMostScript = std::size_t{2} << 20;
constexpr std::size_t kLeastBody = 200;
constexpr int kMostValues = 40;  // values looked at in one script

const std::string* string_field(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? &found->get_ref<const std::string&>()
                                                     : nullptr;
}

/// The words of a list item: a string, or an object with its own content.
std::string item_text(const Json& item) {
  if (item.is_string()) return item.get<std::string>();
  if (!item.is_object()) return {};
  for (const char* name : {"content", "text", "html"}) {
    if (const auto* words = string_field(item, name)) return *words;
  }
  return {};
}

/// One element of a content list as HTML; empty for pictures, advertisements and what is unknown.
std::string element_html(const Json& element) {
  if (!element.is_object()) return {};
  const auto* type = string_field(element, "type");
  const std::string kind = type == nullptr ? "" : *type;
  if (kind == "list" || kind == "ul" || kind == "ol") {
    std::string out = "<ul>";
    for (const char* name : {"items", "content", "children"}) {
      const auto items = element.find(name);
      if (items == element.end() || !items->is_array()) continue;
      for (const Json& item : *items) out += "<li>" + item_text(item) + "</li>";
    }
    return out + "</ul>";
  }
  const std::string words = item_text(element);
  if (words.empty()) return {};
  if (kind == "header" || kind == "heading") return "<h2>" + words + "</h2>";
  if (kind == "quote" || kind == "blockquote") return "<blockquote>" + words + "</blockquote>";
  if (kind == "text" || kind == "paragraph" || kind == "p" || kind == "raw_html") {
    return "<p>" + words + "</p>";
  }
  return {};
}

std::string list_html(const Json& list) {
  std::string out;
  for (const Json& element : list) out += element_html(element);
  return out;
}

/// The longest body in a value, walked without recursion.
void keep_longest(const Json& root, std::string& best) {
  std::vector<const Json*> open{&root};
  while (!open.empty()) {
    const Json* at = open.back();
    open.pop_back();
    if (at->is_array()) {
      if (std::string html = list_html(*at); html.size() > best.size()) best = std::move(html);
    }
    if (at->is_object()) {
      for (const char* name : {"articleBody", "bodyHtml", "contentHtml", "body", "html"}) {
        const auto* words = string_field(*at, name);
        if (words != nullptr && words->size() > best.size()) best = as_html(*words);
      }
    }
    if (!at->is_structured()) continue;
    for (const Json& child : *at) {
      if (child.is_structured()) open.push_back(&child);
    }
  }
}

}  // namespace

std::string as_html(std::string_view words) {
  if (words.find("</") != std::string_view::npos || words.find("<br") != std::string_view::npos) {
    return std::string(words);
  }
  std::string out = "<p>";
  for (const char c : words) {
    if (c == '\n') {
      out += "</p><p>";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out.push_back(c);
    }
  }
  return out + "</p>";
}

std::string find_json_body(const std::vector<Script>& scripts) {
  std::string best;
  for (const Script& script : scripts) {
    if (script.content.size() < kLeastScript || script.content.size() > kMostScript ||
        script.type.find("ld+json") != std::string_view::npos) {
      continue;
    }
    std::string_view rest = script.content;
    for (int looked = 0; looked < kMostValues; ++looked) {
      const auto begin = rest.find_first_of("{[");
      if (begin == std::string_view::npos) break;
      const std::string_view value = json_value_at(rest.substr(begin));
      if (value.empty()) break;
      // A function's body in braces parses as no JSON and is passed over whole.
      if (value.size() >= kLeastScript) {
        const Json parsed = Json::parse(value, nullptr, false);
        if (!parsed.is_discarded()) keep_longest(parsed, best);
      }
      rest.remove_prefix(begin + value.size());
    }
  }
  return best.size() >= kLeastBody ? best : std::string{};
}

}  // namespace sayso::extract
