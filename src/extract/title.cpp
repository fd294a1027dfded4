#include <algorithm>
#include <array>

#include "extract/metadata.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

struct Candidate {
  std::string text, from;
  std::string letters;
};

/// One holds the other and is not much shorter.
bool agree(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  const auto& [small, large] =
      std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  return small.size() * 10 >= large.size() * 6 && large.find(small) != std::string::npos;
}

constexpr std::array<std::string_view, 12> kSeparators{" | ", " - ", " – ", " — ", " :: ", " : ",
                                                       " » ", " < ", " · ", " • ", "|",    " / "};

/// `title` without pieces at its ends that name the site.
std::string without_site(std::string title, const std::vector<std::string>& sites) {
  const auto names_site = [&](std::string_view piece) {
    const std::string letters = letters_of(piece);
    return letters.empty() || std::any_of(sites.begin(), sites.end(), [&](const auto& site) {
             return site == letters ||
                    (site.size() >= 3 && letters.size() <= site.size() * 2 &&
                     letters.find(site) != std::string::npos) ||
                    (letters.size() >= 3 && site.find(letters) != std::string::npos);
           });
  };
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view separator : kSeparators) {
      const auto last = title.rfind(separator);
      if (last != std::string::npos && last > 0 &&
          names_site(std::string_view(title).substr(last + separator.size()))) {
        title.resize(last);
        cut = true;
        break;
      }
      const auto first = title.find(separator);
      if (first != std::string::npos && first + separator.size() < title.size() &&
          names_site(std::string_view(title).substr(0, first))) {
        title.erase(0, first + separator.size());
        cut = true;
        break;
      }
    }
  }
  return std::string(text::trim(title));
}

std::vector<std::string> site_names(const Evidence& page, const Article& article) {
  std::vector<std::string> sites;
  const auto add = [&](std::string_view name) {
    if (auto letters = letters_of(name); letters.size() >= 2) sites.push_back(std::move(letters));
  };
  add(article.outlet);
  add(article.portal);
  add(page.json.publisher);
  for (const char* name : {"og:site_name", "application-name", "apple-mobile-web-app-title"}) {
    add(page.meta.meta(name));
  }
  add(page.host);
  std::string_view host = page.host;
  while (host.find('.') != std::string_view::npos) {
    const auto label = host.substr(0, host.find('.'));
    if (label.size() >= 4) add(label);
    host.remove_prefix(label.size() + 1);
  }
  return sites;
}

}  // namespace

void fill_title(const Evidence& page, Article& article) {
  const auto sites = site_names(page, article);
  std::vector<Candidate> all;
  const auto add = [&](std::string_view text, std::string from) {
    std::string clean;
    append_collapsed(clean, text);
    clean = without_site(std::string(text::trim(clean)), sites);
    if (clean.empty()) return;
    std::string letters = letters_of(clean);
    if (letters.empty() || std::find(sites.begin(), sites.end(), letters) != sites.end()) return;
    all.push_back({std::move(clean), std::move(from), std::move(letters)});
  };
  for (const NodeId h1 : page.meta.h1s) {
    if ((page.list.facts[h1].marks & (kInNav | kInFooter | kInAside)) == 0) {
      add(page.dom.inner_text(h1), "h1");
    }
  }
  const std::size_t h1s = all.size();
  add(page.json.headline, "json-ld:headline");
  add(page.meta.meta("og:title"), "meta:og:title");
  add(page.meta.meta("twitter:title"), "meta:twitter:title");
  add(page.meta.title, "title");
  // A heading that the page's own head repeats is the title as the reader sees it.
  const Candidate* best = nullptr;
  for (std::size_t at = 0; at < h1s && best == nullptr; ++at) {
    for (std::size_t other = h1s; other < all.size(); ++other) {
      if (agree(all[at].letters, all[other].letters)) best = &all[at];
    }
  }
  if (best == nullptr && all.size() > h1s) best = &all[h1s];
  if (best == nullptr && !all.empty()) best = &all.front();
  if (best == nullptr) return;
  article.title = best->text;
  note_source(article, "title", best->from);
}

}  // namespace sayso::extract
