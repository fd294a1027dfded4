#pragma once
// The list of citation formats: one row each. A format is one function in a file of its own.

#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

#include "core/types.h"

namespace sayso::exporting {

using Write = void (*)(std::span<const Citation>, std::ostream&);

struct Format {
  std::string_view name;        ///< as `--format` takes it: "csl-json"
  std::string_view media_type;  ///< "text/csv; charset=utf-8"
  std::string_view ending;      ///< of a file's name, without the dot
  Write write;
};

[[nodiscard]] std::span<const Format> formats();
/// The format of that name; nothing where there is none.
[[nodiscard]] std::optional<Format> find_format(std::string_view name);

// One entry a page (references).
void write_csl_json(std::span<const Citation>, std::ostream&);
void write_bibtex(std::span<const Citation>, std::ostream&);
void write_ris(std::span<const Citation>, std::ostream&);
void write_apa(std::span<const Citation>, std::ostream&);
void write_chicago(std::span<const Citation>, std::ostream&);
void write_mla(std::span<const Citation>, std::ostream&);
void write_korean(std::span<const Citation>, std::ostream&);
void write_wikipedia(std::span<const Citation>, std::ostream&);

// One entry a statement.
void write_csv(std::span<const Citation>, std::ostream&);
void write_tsv(std::span<const Citation>, std::ostream&);
void write_jsonl(std::span<const Citation>, std::ostream&);
void write_web_annotation(std::span<const Citation>, std::ostream&);
void write_prov_json(std::span<const Citation>, std::ostream&);

// By claim.
void write_markdown(std::span<const Citation>, std::ostream&);
void write_html(std::span<const Citation>, std::ostream&);
void write_claimreview(std::span<const Citation>, std::ostream&);

}  // namespace sayso::exporting
