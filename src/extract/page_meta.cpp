#include "extract/page_meta.h"

#include "text/utf8.h"

namespace sayso::extract {
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

namespace {

void read_meta(const Dom& dom, NodeId node, PageMeta& out) {
  const auto content = text::trim(dom.attribute(node, "content"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
    if (const auto name = dom.attribute(node, key); !name.empty()) {
      out.metas.emplace_back(lower(text::trim(name)), std::string(content));
    }
  }
}

void read_microdata(const Dom& dom, NodeId node, std::string_view names, PageMeta& out) {
  std::string value(text::trim(dom.attribute(node, "content")));
  if (value.empty()) value = text::trim(dom.attribute(node, "datetime"));
  for (const std::string_view name :
       {"headline", "datePublished", "dateModified", "author", "name", "publisher"}) {
    if (names != name) continue;
    if (value.empty()) value = dom.inner_text(node);
    // A long value is a part of the page, not a name or a date.
    if (!value.empty() && value.size() < 500)
      out.microdata.push_back({node, std::string(name), value});
    return;
  }
}

}  // namespace

std::string_view PageMeta::meta(std::string_view name) const {
  for (const auto& [key, value] : metas) {
    if (key == name) return value;
  }
  return {};
}

PageMeta read_page_meta(const Dom& dom) {
  PageMeta out;
  for (NodeId node = 0; node < dom.size(); ++node) {
    if (dom[node].text) continue;
    switch (dom[node].tag) {
      case GUMBO_TAG_HTML:
        if (out.language.empty()) out.language = dom.attribute(node, "lang");
        break;
      case GUMBO_TAG_META:
        read_meta(dom, node, out);
        break;
      case GUMBO_TAG_TITLE:
        if (out.title.empty()) out.title = dom.inner_text(node);
        break;
      case GUMBO_TAG_BASE:
        if (out.base.empty()) out.base = dom.attribute(node, "href");
        break;
      case GUMBO_TAG_LINK:
        if (dom.attribute(node, "rel") == "canonical" && out.canonical.empty()) {
          out.canonical = text::trim(dom.attribute(node, "href"));
        }
        break;
      case GUMBO_TAG_H1:
        out.h1s.push_back(node);
        break;
      case GUMBO_TAG_TIME: {
        auto value = dom.attribute(node, "datetime");
        if (value.empty()) value = dom.attribute(node, "content");
        out.times.push_back({node, value.empty() ? dom.inner_text(node) : std::string(value)});
        break;
      }
      default:
        break;
    }
    if (const auto names = dom.attribute(node, "itemprop"); !names.empty()) {
      read_microdata(dom, node, names, out);
    }
    if (const auto value = dom.attribute(node, "data-date-time"); !value.empty()) {
      out.times.push_back({node, std::string(value)});
    }
  }
  return out;
}

}  // namespace sayso::extract
