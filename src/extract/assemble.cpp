#include "extract/assemble.h"

#include <algorithm>

#include "extract/json_body.h"
#include "extract/metadata.h"
#include "text/normalize.h"

namespace sayso::extract {
namespace {

void append_block(const Block& block, const Dom& dom, std::string_view base, Article& article) {
  const std::string nfc = text::nfc(block.text);
  const auto begin = static_cast<std::uint32_t>(article.text.size());
  // Normalising may move offsets; then the places of links are no longer known.
  if (nfc == block.text) {
    for (const BlockLink& link : block.links) {
      const auto href = dom.attribute(link.anchor, "href");
      std::string url = href.empty() ? std::string{} : absolute_url(base, href);
      if (url.starts_with("http")) {
        article.links.push_back({{begin + link.span.begin, begin + link.span.end}, std::move(url)});
      }
    }
  }
  article.text += nfc;
  article.paragraphs.push_back(
      {{begin, static_cast<std::uint32_t>(article.text.size())}, block.kind});
  article.text.push_back('\n');
}

}  // namespace

Article assemble(const Markup& markup, const PreparedPage& page, const Names& names,
                 const BodyModel& model) {
  const Dom& dom = page.parsed->dom;
  const BlockList& list = page.parsed->list;
  Article article;
  article.url = markup.url;
  article.flags = markup.flags;
  const std::string base =
      page.meta.base.empty() ? markup.url : absolute_url(markup.url, page.meta.base);
  const auto chosen = choose_body(dom, list, page.hints, model);
  std::size_t first = chosen.size(), last = 0;
  for (std::size_t at = 0; at < chosen.size(); ++at) {
    if (!chosen[at]) continue;
    append_block(list.blocks[at], dom, base, article);
    first = std::min(first, at);
    last = at + 1;
  }
  if (!article.text.empty()) article.text.pop_back();
  if (article.text.empty()) article.flags.add(Flag::no_body);

  std::string host = host_of(markup.url.empty() ? page.meta.canonical : markup.url);
  const Outlet* outlet = names.by_host(host);
  Evidence evidence{dom,
                    list,
                    page.meta,
                    page.json,
                    names,
                    std::move(host),
                    outlet == nullptr ? "" : outlet->zone,
                    std::min(first, last),
                    last,
                    {}};
  fill_address_and_language(evidence, article);
  if (evidence.zone.empty() && article.language == "ko") evidence.zone = "Asia/Seoul";
  fill_outlet(evidence, article);
  fill_title(evidence, article);
  fill_dates(evidence, article);
  fill_authors(evidence, article);
  return article;
}

}  // namespace sayso::extract
