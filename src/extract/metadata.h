#pragma once
// Who published what, when and under which title: the values that a page states in several places,
// weighed against each other. Each function fills its fields of the Article and notes the source of
// each value in `field_sources`.

#include <array>
#include <string>

#include "core/entities.h"
#include "core/types.h"
#include "extract/blocks.h"
#include "extract/json_ld.h"
#include "extract/page_meta.h"
#include "extract/select.h"

namespace sayso::extract {

/// All that is known of a page when its metadata is weighed. A view: what it names must outlive it.
struct Evidence {
  const Dom& dom;
  const BlockList& list;
  const PageMeta& meta;
  const JsonArticle& json;
  const std::vector<Script>& scripts;
  const Names& names;
  std::string host;
  std::string zone;  ///< IANA; empty where unknown
  std::size_t body_begin = 0,
              body_end = 0;             ///< blocks of the body: first, one past last; equal: none
  std::vector<std::string> lead_lines;  ///< furniture cut from the body's head and tail
  const SiteFindings& site;             ///< what the site's own rule found
};

/// What a value is noted to come from where the site's rule gave it.
inline constexpr std::string_view kFromSiteRule = "site rule";

/// What stands between the parts of a title: headline, section, site.
inline constexpr std::array<std::string_view, 12> kTitleSeparators{
    " | ", " - ", " – ", " — ", " :: ", " : ", " » ", " < ", " · ", " • ", "|", " / "};

void fill_title(const Evidence& page, Article& article);
void fill_outlet(const Evidence& page, Article& article);
void fill_dates(const Evidence& page, Article& article);
/// REQUIRES: outlet is filled.
void fill_authors(const Evidence& page, Article& article);
/// Canonical address and language. REQUIRES: text is filled.
void fill_address_and_language(const Evidence& page, Article& article);

/// Sets the note of where a field was read.
void note_source(Article& article, std::string field, std::string from);

/// The host of an address without "www.", lower case; empty where it has none.
[[nodiscard]] std::string host_of(std::string_view url);

/// `link` made absolute against `base` (RFC 3986, 5.2, the cases that pages use).
[[nodiscard]] std::string absolute_url(std::string_view base, std::string_view link);

/// Letters and digits of `text`, ASCII in lower case: for telling whether two titles or names are
/// the same.
[[nodiscard]] std::string letters_of(std::string_view text);

}  // namespace sayso::extract
