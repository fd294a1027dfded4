#pragma once
// The pages, each a function of the view. They read the store and change nothing.

#include <cstdint>
#include <string>

#include "review/view.h"

namespace sayso::review {

[[nodiscard]] Response queue_page(const View& view);
[[nodiscard]] Response claim_page(const View& view, const std::string& key);
[[nodiscard]] Response article_page(const View& view, std::int64_t reading);
[[nodiscard]] Response audit_page(const View& view);
/// Citations or rows of the filtered queue as a file to save.
[[nodiscard]] Response export_file(const View& view);

/// One statement of a claim: its words in context, what was read, rulings and the ruling's form.
/// `other` is another statement of the claim; empty where this is the only one.
[[nodiscard]] Result<std::string> statement_card(const View& view, const store::Row& row,
                                                 const Member& member, const std::string& other);

/// The way and what differs: the parts of the claim page that lie beside its statements.
[[nodiscard]] std::string differences_table(const View& view, const Provenance& provenance,
                                            const std::vector<store::Row>& rows);
[[nodiscard]] Result<std::string> way_section(const View& view, const Claim& claim,
                                              const Provenance& provenance,
                                              const std::vector<store::Row>& rows);

}  // namespace sayso::review
