#include "export/table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>

#include "core/names.h"
#include "export/cells.h"
#include "export/escape.h"
#include "text/utf8.h"

namespace sayso::exporting {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"table", "csv",      "tsv",
                                                    "jsonl", "markdown", "html"};

std::string flag_words(FlagSet flags, const char* between) {
  std::string out;
  for (const Flag flag : flags) {
    if (!out.empty()) out += between;
    out += spell(flag);
  }
  return out;
}

/// For a narrow column, whose end may be cut off: number-conflict before direct-quote.
std::string found_by_comparing_first(FlagSet flags) {
  FlagSet compared, others;
  for (const Flag flag : flags) (flag >= Flag::number_conflict ? compared : others).add(flag);
  std::string out = flag_words(compared, " ");
  if (!compared.empty() && !others.empty()) out += ' ';
  return out + flag_words(others, " ");
}

std::string verdict_words(const store::Row& row) {
  return row.stale_verdict ? "ruled on another reading" : std::string(spell(row.verdict));
}

const Cells kHeader = {"claim",    "statement",  "source",       "source_type", "via",
                       "chain",    "origin",     "outlet",       "date",        "kind",
                       "flags",    "confidence", "verdict",      "title",       "url",
                       "language", "claim_key",  "statement_key"};

Cells cells_of(const store::Row& row) {
  return {row.claim_text,
          row.content,
          row.source,
          std::string(spell(row.source_type)),
          row.via,
          row.chain,
          row.origin,
          row.outlet,
          row.day,
          std::string(spell(row.kind)),
          flag_words(row.flags, " "),
          std::string(spell(row.confidence)),
          verdict_words(row),
          row.title,
          row.url,
          row.language,
          row.claim_key,
          row.statement_key};
}

void write_json_row(const store::Row& row, std::ostream& out) {
  nlohmann::ordered_json line;
  const Cells cells = cells_of(row);
  for (std::size_t at = 0; at < kHeader.size(); ++at) line[kHeader[at]] = cells[at];
  line["flags"] = nlohmann::ordered_json::array();
  for (const Flag flag : row.flags) line["flags"].push_back(spell(flag));
  line["verdict"] = spell(row.verdict);
  line["stale_verdict"] = row.stale_verdict;
  line["origin_status"] = spell(row.origin_status);
  line["place"] = spell(row.place);
  line["claim_size"] = row.claim_size;
  out << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

/// What a person reads, where the room is short: seven columns.
constexpr std::array<std::string_view, 7> kColumns = {
    "Claim", "Source", "Via", "Outlet, date", "Kind", "Flags", "Confidence"};
// Columns a cell may be cut to before the rows stop being readable.
constexpr std::array<std::size_t, 7> kLeast = {24, 12, 6, 16, 6, 10, 4};

Cells short_cells(const store::Row& row, bool continues) {
  const std::string words = one_line(row.content);
  std::string from = row.outlet;
  if (!row.day.empty()) from += (from.empty() ? "" : ", ") + row.day;
  return {continues ? "  " + words : words,
          one_line(row.source.empty() ? "–" : row.source),
          one_line(row.via),
          one_line(from),
          std::string(spell(row.kind)),
          found_by_comparing_first(row.flags),
          std::string(spell(row.confidence))};
}

using Widths = std::array<std::size_t, kColumns.size()>;

/// Takes columns from the widest cells until the line fits, none below its least.
void fit(Widths& widths, std::size_t width) {
  const auto total = [&] {
    std::size_t sum = 2 * (widths.size() - 1);
    for (const auto w : widths) sum += w;
    return sum;
  };
  while (total() > width) {
    std::size_t widest = widths.size();
    for (std::size_t at = 0; at < widths.size(); ++at) {
      if (widths[at] > kLeast[at] && (widest == widths.size() || widths[at] > widths[widest])) {
        widest = at;
      }
    }
    if (widest == widths.size()) return;
    --widths[widest];
  }
}

void write_terminal(std::span<const store::Row> rows, std::size_t width, std::ostream& out) {
  std::vector<Cells> lines = {Cells(kColumns.begin(), kColumns.end())};
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const bool continues =
        at > 0 && !rows[at].claim_key.empty() && rows[at].claim_key == rows[at - 1].claim_key;
    lines.push_back(short_cells(rows[at], continues));
  }
  Widths widths{};
  for (const Cells& line : lines) {
    for (std::size_t at = 0; at < widths.size(); ++at) {
      widths[at] = std::max(widths[at], text::columns(line[at]));
    }
  }
  if (width > 0) fit(widths, width);
  std::string rule;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    if (at > 0) rule += "  ";
    for (std::size_t column = 0; column < widths[at]; ++column) rule += "─";
  }
  for (std::size_t row = 0; row < lines.size(); ++row) {
    std::string line;
    for (std::size_t at = 0; at < widths.size(); ++at) {
      const std::string cell = shortened(lines[row][at], widths[at]);
      line += cell;
      if (at + 1 < widths.size()) line.append(widths[at] - text::columns(cell) + 2, ' ');
    }
    while (line.ends_with(' ')) line.pop_back();
    out << line << '\n';
    if (row == 0) out << rule << '\n';
  }
}

void write_markdown_table(std::span<const store::Row> rows, std::ostream& out) {
  for (const auto column : kColumns) out << "| " << column << ' ';
  out << "|\n";
  for (std::size_t at = 0; at < kColumns.size(); ++at) out << "|---";
  out << "|\n";
  for (const store::Row& row : rows) {
    const Cells cells = short_cells(row, false);
    for (std::size_t at = 0; at < cells.size(); ++at) {
      const bool linked = at == 3 && is_web_address(row.url) && !cells[at].empty();
      out << "| " << (linked ? "[" : "") << markdown(cells[at]);
      if (linked) {
        out << "](" << address_without(row.url, "()<>|") << ')';
      }
      out << ' ';
    }
    out << "|\n";
  }
}

void write_html_table(std::span<const store::Row> rows, std::ostream& out) {
  out << "<table>\n<thead>\n<tr>";
  for (const auto column : kColumns) out << "<th scope=\"col\">" << column << "</th>";
  out << "</tr>\n</thead>\n<tbody>\n";
  for (const store::Row& row : rows) {
    const Cells cells = short_cells(row, false);
    out << "<tr>";
    for (std::size_t at = 0; at < cells.size(); ++at) {
      const bool linked = at == 3 && is_web_address(row.url) && !cells[at].empty();
      out << "<td>" << (linked ? "<a href=\"" + html(row.url) + "\">" : "") << html(cells[at])
          << (linked ? "</a>" : "") << "</td>";
    }
    out << "</tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

}  // namespace

std::optional<RowFormat> find_row_format(std::string_view name) {
  for (std::size_t at = 0; at < kNames.size(); ++at) {
    if (kNames[at] == name) return static_cast<RowFormat>(at);
  }
  return std::nullopt;
}

std::span<const std::string_view> row_format_names() { return kNames; }

void write_rows(std::span<const store::Row> rows, RowFormat format, std::size_t width,
                std::ostream& out) {
  switch (format) {
    case RowFormat::terminal:
      return write_terminal(rows, width, out);
    case RowFormat::csv:
      write_csv_line(kHeader, out);
      for (const auto& row : rows) write_csv_line(cells_of(row), out);
      return;
    case RowFormat::tsv:
      write_tsv_line(kHeader, out);
      for (const auto& row : rows) write_tsv_line(cells_of(row), out);
      return;
    case RowFormat::jsonl:
      for (const auto& row : rows) write_json_row(row, out);
      return;
    case RowFormat::markdown:
      return write_markdown_table(rows, out);
    case RowFormat::html:
      return write_html_table(rows, out);
  }
}

}  // namespace sayso::exporting
