#include "extract/assemble.h"

#include <algorithm>

#include "extract/json_body.h"
#include "extract/lines.h"
#include "extract/metadata.h"
#include "extract/words.h"
#include "text/normalize.h"

namespace sayso::extract {
namespace {

// Letters under which a body found in the elements gives way to one in the page's data.
constexpr std::int32_t kThinBody = 200;
// Letters of running text under which there is no article.
constexpr std::int32_t kLeastArticle = 40;

/// Lines of the body to be, and which blocks they came from.
struct Found {
  std::vector<Line> lines;
  std::size_t begin = 0, end = 0;  ///< blocks: first, one past last; equal: none
  std::int32_t weight = 0;
};

Line line_of(const Block& block, const Dom& dom, const BlockList& list, std::string_view base) {
  Line line;
  line.text = text::nfc(block.text);
  line.kind = block.kind;
  line.group = block.node;
  line.linked = std::size_t{block.link_bytes} * 2 > block.text.size();
  line.pictured = block.pictured;
  NodeId node = dom[block.first].parent;
  for (int step = 0; step < 3 && node != kNoNode; ++step, node = dom[node].parent) {
    line.hints |= list.facts[node].own;
  }
  // Normalising may move offsets; then the places of links are no longer known.
  if (line.text != block.text) return line;
  for (const BlockLink& link : block.links) {
    const auto href = dom.attribute(link.anchor, "href");
    std::string url = href.empty() ? std::string{} : absolute_url(base, href);
    if (url.starts_with("http")) line.links.push_back({link.span, std::move(url)});
  }
  return line;
}

Found collect(const ParsedPage& page, const std::vector<bool>& chosen, std::string_view base) {
  Found found;
  for (std::size_t at = 0; at < chosen.size(); ++at) {
    if (!chosen[at]) continue;
    if (found.lines.empty()) found.begin = at;
    found.end = at + 1;
    found.weight += letter_weight(page.list.blocks[at].text);
    found.lines.push_back(line_of(page.list.blocks[at], page.dom, page.list, base));
  }
  return found;
}

/// The lines of a body that stands in the page's data only; empty where none does.
std::vector<Line> data_lines(const PreparedPage& page, std::string_view base) {
  std::string html = as_html(page.json.body);
  if (letter_weight(page.json.body) < kThinBody) html = find_json_body(page.scripts);
  if (html.empty()) return {};
  const auto piece = parse_piece(html);
  if (!piece) return {};
  const ParsedPage& parsed = **piece;
  return collect(parsed, std::vector<bool>(parsed.list.blocks.size(), true), base).lines;
}

/// Whether what was found is no article: a few words, or mostly links as on index pages.
bool is_no_article(const std::vector<Line>& lines) {
  std::int32_t text = 0, linked = 0;
  for (const Line& line : lines) (line.linked ? linked : text) += letter_weight(line.text);
  return text < kLeastArticle || linked > 2 * text;
}

/// What the page says of itself: that it asks for money, that it was put right.
void set_flags(const PreparedPage& page, const std::vector<Line>& lines, Article& article) {
  const auto tier = page.meta.meta("article:content_tier");
  if (page.json.paywall || tier == "locked" || tier == "metered") article.flags.add(Flag::paywall);
  bool corrected = page.json.correction;
  for (const Line& line : lines) {
    for (const std::string_view words :
         {"Correction:", "CORRECTION:", "Correction (", "This article has been corrected",
          "This story has been corrected", "This article was amended", "바로잡습니다",
          "[바로잡습니다", "[정정", "정정보도"}) {
      corrected |= line.text.starts_with(words);
    }
  }
  if (corrected) article.flags.add(Flag::corrected);
}

void write_body(const std::vector<Line>& lines, Article& article) {
  for (const Line& line : lines) {
    if (!article.text.empty()) article.text.push_back('\n');
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += line.text;
    article.paragraphs.push_back(
        {{begin, static_cast<std::uint32_t>(article.text.size())}, line.kind});
    for (const LineLink& link : line.links) {
      article.links.push_back({{begin + link.span.begin, begin + link.span.end}, link.url});
    }
  }
  if (article.text.empty()) article.flags.add(Flag::no_body);
}

}  // namespace

Article assemble(const Markup& markup, const PreparedPage& page, const Names& names,
                 const BodyModel& model) {
  const ParsedPage& parsed = *page.parsed;
  Article article;
  article.url = markup.url;
  article.flags = markup.flags;
  const std::string base =
      page.meta.base.empty() ? markup.url : absolute_url(markup.url, page.meta.base);
  std::string host = host_of(markup.url.empty() ? page.meta.canonical : markup.url);
  const SiteFindings site = apply_site_rule(site_rule_for(host), parsed.dom, parsed.list);
  std::string body_from(site.body.empty() ? "elements" : kFromSiteRule);
  Found found = collect(
      parsed,
      site.body.empty() ? choose_body(parsed.dom, parsed.list, page.hints, model) : site.body,
      base);
  if (site.body.empty() && found.weight < kThinBody) {
    if (auto lines = data_lines(page, base); !lines.empty()) {
      found.lines = std::move(lines);
      body_from = "script data";
    }
  }
  const Outlet* outlet = names.by_host(host);
  Evidence evidence{parsed.dom,
                    parsed.list,
                    page.meta,
                    page.json,
                    page.scripts,
                    names,
                    std::move(host),
                    outlet == nullptr ? "" : outlet->zone,
                    found.begin,
                    found.end,
                    {},
                    site};
  fill_outlet(evidence, article);
  fill_title(evidence, article);
  TakenOff off = take_furniture_off(found.lines, article.title);
  if (is_no_article(found.lines)) found.lines.clear();
  set_flags(page, found.lines, article);
  write_body(found.lines, article);
  if (site.missed) body_from += ", site rule missed";
  if (!article.text.empty()) note_source(article, "text", body_from);
  article.subtitle = std::move(off.subtitle);
  article.dateline = std::move(off.dateline);
  evidence.lead_lines = std::move(off.bylines);
  fill_address_and_language(evidence, article);
  if (evidence.zone.empty() && article.language == "ko") evidence.zone = "Asia/Seoul";
  fill_dates(evidence, article);
  fill_authors(evidence, article);
  return article;
}

}  // namespace sayso::extract
