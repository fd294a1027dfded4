#include <algorithm>

#include "extract/metadata.h"
#include "extract/words.h"
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
    for (const std::string_view separator : kTitleSeparators) {
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

bool is_home(const Evidence& page, std::string_view href) {
  const std::string url = absolute_url("http://" + page.host + "/", href);
  const auto path = url.find('/', url.find("://") + 3);
  return path == std::string::npos || path + 1 == url.size();
}

/// Whether a heading is but the site's name that leads home: a link in it or around it does.
bool leads_home(const Evidence& page, NodeId heading) {
  const auto links = [&](NodeId at) {
    return !page.dom[at].text && page.dom[at].tag == GUMBO_TAG_A &&
           is_home(page, page.dom.attribute(at, "href"));
  };
  for (NodeId at = heading; at < page.dom[heading].end; ++at) {
    if (links(at)) return true;
  }
  NodeId above = page.dom[heading].parent;
  for (int step = 0; step < 3 && above != kNoNode; ++step, above = page.dom[above].parent) {
    if (links(above)) return true;
  }
  return false;
}

/// The headings of the first rank that can be the title: over the body, in page order.
std::vector<NodeId> headings(const Evidence& page) {
  constexpr std::uint32_t kElsewhere = kInNav | kInFooter | kInAside;
  const NodeId body =
      page.body_begin < page.body_end ? page.list.blocks[page.body_begin].first : kNoNode;
  std::vector<NodeId> found;
  for (const NodeId h1 : page.meta.h1s) {
    if (h1 > body) break;
    if ((page.list.facts[h1].marks & kElsewhere) == 0 && !leads_home(page, h1)) found.push_back(h1);
  }
  return found;
}

/// "Sample headline of some length | Section | Site": bars part what is no headline from it.
/// A heading on the page keeps a single bar: what stands there, stands there.
std::string without_sections(const std::string& title, bool heading) {
  constexpr std::int32_t kHeadline = 16;  // letters
  const auto bar = title.find(" | ");
  if (heading && title.rfind(" | ") == bar) return title;
  if (bar == std::string::npos ||
      letter_weight(std::string_view(title).substr(0, bar)) < kHeadline) {
    return title;
  }
  return title.substr(0, bar);
}

/// How much each place counts: what the reader sees most, cards for social media least.
int weight_of(const Candidate& candidate) {
  if (candidate.from == "h1") return 4;
  if (candidate.from == "json-ld:headline") return 3;
  return candidate.from == "meta:twitter:title" ? 1 : 2;
}

/// The wording that most places agree on; among equals the weightiest place's, then the first.
const Candidate* elect(const std::vector<Candidate>& all) {
  const Candidate* best = nullptr;
  std::pair<int, int> most{0, 0};
  for (const Candidate& candidate : all) {
    int votes = 0;
    for (const Candidate& other : all) {
      if (agree(candidate.letters, other.letters)) votes += weight_of(other);
    }
    if (const std::pair mine{votes, weight_of(candidate)}; mine > most) {
      most = mine;
      best = &candidate;
    }
  }
  return best;
}

}  // namespace

void fill_title(const Evidence& page, Article& article) {
  if (!page.site.title.empty()) {
    article.title = page.site.title;
    note_source(article, "title", std::string(kFromSiteRule));
    return;
  }
  const auto sites = site_names(page, article);
  std::vector<Candidate> all;
  const auto add = [&](std::string_view text, std::string from) {
    std::string clean;
    append_collapsed(clean, text);
    clean = without_sections(without_site(std::string(text::trim(clean)), sites),
                             from == "h1" || from == "json-ld:headline");
    if (clean.empty()) return;
    std::string letters = letters_of(clean);
    if (letters.empty() || std::find(sites.begin(), sites.end(), letters) != sites.end()) return;
    all.push_back({std::move(clean), std::move(from), std::move(letters)});
  };
  add(page.meta.meta("og:title"), "meta:og:title");
  add(page.json.headline, "json-ld:headline");
  add(page.meta.meta("twitter:title"), "meta:twitter:title");
  add(page.meta.title, "title");
  // Of several headings the one that the page's head repeats, else the first.
  const std::size_t head = all.size();
  for (const NodeId h1 : headings(page)) add(page.dom.inner_text(h1), "h1");
  for (std::size_t at = head; at < all.size(); ++at) {
    const bool repeated =
        std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(head),
                    [&](const auto& other) { return agree(all[at].letters, other.letters); });
    if (repeated) std::swap(all[head], all[at]);
    if (repeated) break;
  }
  all.resize(std::min(all.size(), head + 1));
  const Candidate* best = elect(all);
  if (best == nullptr) return;
  article.title = best->text;
  note_source(article, "title", best->from);
}

}  // namespace sayso::extract
