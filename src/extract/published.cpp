#include <algorithm>
#include <array>

#include "extract/dates.h"
#include "extract/metadata.h"

namespace sayso::extract {
namespace {

constexpr std::array<std::string_view, 17> kPublishedMetas{"article:published_time",
                                                           "og:article:published_time",
                                                           "article:published",
                                                           "datepublished",
                                                           "dd:published_time",
                                                           "nextweb:createdate",
                                                           "sailthru.date",
                                                           "parsely-pub-date",
                                                           "pubdate",
                                                           "pub_date",
                                                           "cxenseparse:recs:publishtime",
                                                           "dc.date.issued",
                                                           "citation_publication_date",
                                                           "date.created",
                                                           "publish-date",
                                                           "dcterms.date",
                                                           "dc.date"};
constexpr std::array<std::string_view, 6> kModifiedMetas{
    "article:modified_time", "og:article:modified_time", "dd:modified_time",
    "datemodified",          "nextweb:moddate",          "og:updated_time"};
/// Weaker: often the day of the page's last change or of the template's making.
constexpr std::array<std::string_view, 4> kWeakMetas{"date", "article_date_original", "pdate",
                                                     "datecreated"};

/// Words beside a date that say it is of a change.
bool says_modified(std::string_view words) {
  for (const std::string_view word : {"수정", "업데이트", "최종", "pdated", "odified", "UPDATED"}) {
    if (words.find(word) != std::string_view::npos) return true;
  }
  return false;
}
bool says_published(std::string_view words) {
  for (const std::string_view word :
       {"입력", "승인", "등록", "작성", "기사입력", "발행", "ublished", "osted", "PUBLISHED"}) {
    if (words.find(word) != std::string_view::npos) return true;
  }
  return false;
}

class Weigher {
 public:
  Weigher(const Evidence& page, Article& article) : page_(page), article_(article) {}

  void weigh() {
    offer(article_.published, page_.site.date, std::string(kFromSiteRule));
    offer(article_.published, page_.json.published, "json-ld:datePublished");
    offer(article_.modified, page_.json.modified, "json-ld:dateModified");
    for (const auto name : kPublishedMetas) offer_meta(article_.published, name);
    for (const auto name : kModifiedMetas) offer_meta(article_.modified, name);
    for (const auto& [name, value] : page_.meta.metas) {
      if (name.find("publish") != name.npos &&
          (name.find("time") != name.npos || name.find("date") != name.npos)) {
        offer(article_.published, value, "meta:" + name);
      }
    }
    for (const auto& [node, name, value] : page_.meta.microdata) {
      if (name == "datePublished") offer(article_.published, value, "microdata:datePublished");
      if (name == "dateModified") offer(article_.modified, value, "microdata:dateModified");
    }
    time_elements();
    visible_lines();
    for (const auto name : kWeakMetas) offer_meta(article_.published, name);
    if (article_.published.day.empty()) {
      if (auto day = day_in_address(article_.url); !day.empty()) {
        article_.published = {day, day, std::nullopt, "address"};
      }
    }
    marked_lines();
    script_data();
    // A page that tells its last change alone was published no later.
    if (article_.published.day.empty()) article_.published = article_.modified;
    if (article_.published.day.empty()) article_.flags.add(Flag::date_missing);
    for (const auto* moment : {&article_.published, &article_.modified}) {
      if (!moment->from.empty()) {
        note_source(article_, moment == &article_.published ? "date" : "modified", moment->from);
      }
    }
  }

 private:
  bool offer(Moment& field, std::string_view text, std::string from) const {
    if (!field.day.empty() || text.empty()) return false;
    auto moment = read_moment(text, page_.zone);
    if (!moment) return false;
    field = std::move(*moment);
    field.from = std::move(from);
    return true;
  }
  void offer_meta(Moment& field, std::string_view name) const {
    offer(field, page_.meta.meta(name), "meta:" + std::string(name));
  }

  /// A time element that stands near the headline, outside lists of other articles.
  void time_elements() {
    const NodeId from = anchor_node();
    for (const bool near : {true, false}) {
      for (const TimeElement& time : page_.meta.times) {
        const NodeFacts& facts = page_.list.facts[time.node];
        if ((facts.marks & (kInNav | kInFooter | kInLink)) != 0) continue;
        if (((facts.above | facts.own) & (bit(Hint::related) | bit(Hint::comment))) != 0) continue;
        if (!near && (facts.marks & (kInAside | kInList)) != 0) continue;
        if (near && from != kNoNode && time.node < from) continue;
        const std::string around = words_around(time.node);
        const bool modified = says_modified(around) && !says_published(around);
        offer(modified ? article_.modified : article_.published, time.value, "time");
      }
    }
  }

  /// Pages that draw themselves keep the date in their data: the first value of a telling name.
  void script_data() {
    if (!article_.published.day.empty()) return;
    for (const Script& script : page_.scripts) {
      for (const std::string_view key :
           {"\"datePublished\"", "\"display_date\"", "\"first_publish_date\"", "\"publish_date\"",
            "\"published_at\"", "\"publishedAt\""}) {
        const auto at = script.content.find(key);
        if (at == std::string_view::npos) continue;
        const auto value = script.content.substr(at + key.size(), 40);
        if (value.starts_with(":\"") || value.starts_with(": \"")) {
          offer(article_.published, value,
                "script data:" + std::string(key.substr(1, key.size() - 2)));
        }
      }
    }
  }

  [[nodiscard]] NodeId anchor_node() const {
    return page_.meta.h1s.empty() ? kNoNode : page_.meta.h1s.front();
  }

  [[nodiscard]] std::string words_around(NodeId node) const {
    const NodeId parent = page_.dom[node].parent;
    if (parent == kNoNode || page_.dom[parent].end - parent > 30) return {};
    return page_.dom.inner_text(parent).substr(0, 120);
  }

  /// Dates in words, between the headline and the body first, then just behind the body.
  void visible_lines() {
    if (!article_.published.day.empty() && !article_.modified.day.empty()) return;
    const auto& blocks = page_.list.blocks;
    const NodeId anchor = anchor_node();
    std::size_t title = 0;
    while (anchor != kNoNode && title < blocks.size() && blocks[title].first < anchor) ++title;
    if (anchor == kNoNode || title > page_.body_begin) title = page_.body_begin;
    const std::size_t begin = title > 8 ? title - 8 : 0;
    const std::size_t end = std::min(page_.body_begin + 3, blocks.size());
    // Under the headline first: over it stands the day of the site, not of the article.
    for (std::size_t at = title; at < end; ++at) visible_line(blocks[at]);
    for (std::size_t at = begin; at < title; ++at) visible_line(blocks[at]);
    for (std::size_t at = page_.body_end > 2 ? page_.body_end - 2 : 0;
         at < std::min(page_.body_end + 10, blocks.size()); ++at) {
      visible_line(blocks[at]);
    }
  }

  /// Short lines that the page's own class names call a date, wherever they stand up to the body's
  /// end.
  void marked_lines() {
    if (!article_.published.day.empty() || !article_.modified.day.empty()) return;
    const auto& blocks = page_.list.blocks;
    for (std::size_t at = 0; at < std::min(page_.body_end, blocks.size()); ++at) {
      const bool dated = (page_.list.facts[blocks[at].node].own & bit(Hint::date)) != 0;
      if (dated && blocks[at].text.size() <= 80) visible_line(blocks[at]);
    }
  }

  void visible_line(const Block& block) {
    if (block.text.size() > 160) return;
    const NodeFacts& facts = page_.list.facts[block.node];
    if (((facts.own) & (bit(Hint::related) | bit(Hint::comment))) != 0) return;
    const std::string_view line = block.text;
    // "입력 2024.02.16 09:30 수정 2024.02.16 10:10": each date goes with the word before it.
    std::size_t change = line.size();
    for (const std::string_view word :
         {"수정", "업데이트", "최종", "Updated", "UPDATED", "updated"}) {
      change = std::min(change, line.find(word));
    }
    offer(article_.published, line.substr(0, change), "visible");
    if (change < line.size()) {
      offer(article_.modified, line.substr(change), "visible");
      if (says_published(line.substr(change))) {
        for (const std::string_view word : {"입력", "승인", "등록", "ublished"}) {
          const auto at = line.find(word, change);
          if (at != std::string_view::npos) offer(article_.published, line.substr(at), "visible");
        }
      }
    }
  }

  const Evidence& page_;
  Article& article_;
};

}  // namespace

void fill_dates(const Evidence& page, Article& article) { Weigher(page, article).weigh(); }

}  // namespace sayso::extract
