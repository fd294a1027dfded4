#include "export/format.h"

#include <array>

namespace sayso::exporting {
namespace {

constexpr std::array kFormats = {
    Format{"csl-json", "application/vnd.citationstyles.csl+json", "json", write_csl_json},
    Format{"bibtex", "application/x-bibtex; charset=utf-8", "bib", write_bibtex},
    Format{"ris", "application/x-research-info-systems; charset=utf-8", "ris", write_ris},
    Format{"csv", "text/csv; charset=utf-8", "csv", write_csv},
    Format{"tsv", "text/tab-separated-values; charset=utf-8", "tsv", write_tsv},
    Format{"jsonl", "application/x-ndjson", "jsonl", write_jsonl},
    Format{"markdown", "text/markdown; charset=utf-8", "md", write_markdown},
    Format{"html", "text/html; charset=utf-8", "html", write_html},
    Format{"apa", "text/plain; charset=utf-8", "txt", write_apa},
    Format{"chicago", "text/plain; charset=utf-8", "txt", write_chicago},
    Format{"mla", "text/plain; charset=utf-8", "txt", write_mla},
    Format{"korean", "text/plain; charset=utf-8", "txt", write_korean},
    Format{"claimreview", "application/ld+json", "jsonld", write_claimreview},
    Format{"web-annotation", "application/ld+json", "jsonld", write_web_annotation},
    Format{"prov-json", "application/json", "json", write_prov_json},
    Format{"wikipedia", "text/plain; charset=utf-8", "txt", write_wikipedia},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

std::optional<Format> find_format(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return format;
  }
  return std::nullopt;
}

}  // namespace sayso::exporting
