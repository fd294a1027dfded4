#include <algorithm>
#include <array>

#include "extract/metadata.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

/// "서울신문 | 네이버", "한겨레 - 다음": the part that is not the portal.
std::string without_portal(std::string_view value, std::string_view portal) {
  for (const std::string_view separator : {" | ", " - ", "|"}) {
    const auto at = value.find(separator);
    if (at == std::string_view::npos) continue;
    const auto left = text::trim(value.substr(0, at));
    const auto right = text::trim(value.substr(at + separator.size()));
    return std::string(letters_of(left) == letters_of(portal) ? right : left);
  }
  return std::string(text::trim(value));
}

constexpr std::array<std::string_view, 4> kPortalMetas{"og:article:author", "article:author",
                                                       "dable:author", "twitter:creator"};
constexpr std::array<std::string_view, 6> kSiteMetas{
    "og:site_name", "dc.publisher", "dd:publisher", "application-name", "sitename", "copyright"};

/// A title cut in two at a separator, with the letters of each side.
struct TitleParts {
  std::string_view left, right;
  std::string first, second;
};

std::vector<TitleParts> cuts_of(std::string_view title) {
  std::vector<TitleParts> cuts;
  for (const std::string_view separator : kTitleSeparators) {
    for (const auto at : {title.find(separator), title.rfind(separator)}) {
      if (at == std::string_view::npos) continue;
      const auto left = text::trim(title.substr(0, at));
      const auto right = text::trim(title.substr(at + separator.size()));
      cuts.push_back({left, right, letters_of(left), letters_of(right)});
    }
  }
  return cuts;
}

/// "Sample Gazette - Headline", "Headline | 보기신문": of the title's two parts the one that is no
/// headline on the page; empty where none of them is. A heading of the first rank is the headline
/// even where it is the shorter part.
std::string site_in_title(const Evidence& page) {
  const auto cuts = cuts_of(page.meta.title);
  for (const bool ranked : {true, false}) {
    for (const auto& [left, right, first, second] : cuts) {
      for (const Block& block : page.list.blocks) {
        if (block.text.size() > 300 || block.text.size() < 8 || block.link_bytes > 0) continue;
        if (ranked && block.level != 1) continue;
        const std::string letters = letters_of(block.text);
        if (letters == first && right.size() <= 60 && (ranked || first.size() > second.size())) {
          return std::string(right);
        }
        if (letters == second && left.size() <= 60 && (ranked || second.size() > first.size())) {
          return std::string(left);
        }
      }
    }
  }
  return {};
}

}  // namespace

std::string letters_of(std::string_view given) {
  std::string out;
  out.reserve(given.size());
  for (std::size_t at = 0; at < given.size();) {
    const auto byte = static_cast<unsigned char>(given[at]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') out.push_back(static_cast<char>(byte + 32));
      if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) out.push_back(given[at]);
      ++at;
      continue;
    }
    const auto c = text::decode(given, at);
    // Punctuation, symbols and pictures are no letters: blocks 2000-2BFF, 3000-303F, FE00-FE6F,
    // past FFFF.
    const bool letter = c.value >= 0xC0 && !(c.value >= 0x2000 && c.value < 0x2C00) &&
                        !(c.value >= 0x3000 && c.value < 0x3040) &&
                        !(c.value >= 0xFE00 && c.value < 0xFE70) && c.value < 0xFFF0;
    if (letter) out.append(given, at, c.length);
    at += c.length;
  }
  return out;
}

void note_source(Article& article, std::string field, std::string from) {
  article.field_sources.emplace_back(std::move(field), std::move(from));
}

void fill_outlet(const Evidence& page, Article& article) {
  const Outlet* known = page.names.by_host(page.host);
  const auto set = [&](std::string_view value, std::string from) {
    if (!article.outlet.empty() || value.empty() || value.size() > 80) return;
    article.outlet = value;
    note_source(article, "site", std::move(from));
  };
  if (known != nullptr && known->kind == "portal") {
    article.portal = known->name;
    set(page.site.outlet, std::string(kFromSiteRule));
    for (const auto name : kPortalMetas) {
      const std::string value = without_portal(page.meta.meta(name), known->name);
      if (letters_of(value) != letters_of(known->name) && !value.starts_with("http") &&
          !value.starts_with('@')) {
        set(value, "meta:" + std::string(name));
      }
    }
    if (letters_of(page.json.publisher) != letters_of(known->name)) {
      set(page.json.publisher, "json-ld:publisher");
    }
    return;
  }
  if (known != nullptr) set(known->name, "names");
  set(page.json.publisher.starts_with("http") ? "" : page.json.publisher, "json-ld:publisher");
  for (const auto name : kSiteMetas) {
    std::string_view value = page.meta.meta(name);
    if (name == "copyright" && (value.size() > 30 || value.find("opyright") != value.npos))
      continue;
    set(value, "meta:" + std::string(name));
  }
  if (article.outlet.empty()) set(site_in_title(page), "title");
  if (article.outlet.empty() && !page.host.empty()) set(page.host, "address");
}

void fill_address_and_language(const Evidence& page, Article& article) {
  std::string_view canonical = page.meta.canonical;
  std::string from = "link:canonical";
  if (canonical.empty()) {
    canonical = page.meta.meta("og:url");
    from = "meta:og:url";
  }
  if (!canonical.empty()) {
    std::string url = absolute_url(article.url, canonical);
    if (url.starts_with("http")) {
      article.canonical_url = std::move(url);
      note_source(article, "canonical_url", from);
    }
  }
  std::size_t hangul = 0, latin = 0, kana = 0;
  const std::string& sample = article.text.empty() ? article.title : article.text;
  for (std::size_t at = 0; at < sample.size();) {
    const auto c = text::decode(sample, at);
    hangul += text::is_hangul(c.value);
    kana += c.value >= 0x3041 && c.value <= 0x30FF;
    latin += (c.value | 32) >= 'a' && (c.value | 32) <= 'z';
    at += c.length;
  }
  std::string declared = lower(page.meta.language);
  if (declared.empty()) declared = lower(page.json.language);
  if (declared.empty()) declared = lower(page.meta.meta("og:locale"));
  declared = declared.substr(0, declared.find_first_of("-_"));
  if (declared.size() != 2) declared.clear();
  // What stands there outweighs what is declared: templates are copied between languages. A
  // syllable carries about as much as two or three Latin letters.
  if (hangul * 3 > latin && hangul > 0) {
    article.language = "ko";
  } else if (kana * 3 > latin && kana > 0) {
    article.language = "ja";
  } else if (!declared.empty() && declared != "ko" && declared != "ja") {
    article.language = declared;
  } else {
    article.language = latin > 0 ? "en" : "und";
  }
}

}  // namespace sayso::extract
