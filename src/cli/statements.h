#pragma once
// `sayso statements`: text in, one JSON row a statement out. Stateless.

#include <iosfwd>
#include <string>
#include <vector>

#include "core/language.h"
#include "text/offsets.h"

namespace sayso::cli {

struct StatementsOptions {
  std::vector<std::string> files;  ///< "-" is standard input
  bool no_title = false;
  bool html = false;       ///< files are pages; offsets count in the text that `extract` prints
  bool headlines = false;  ///< also those in the title
  std::string language, date, outlet, url;
};

/// Prints the rows of all files to `out`, failures to `err`. Returns the exit code.
int run_statements(const StatementsOptions& options, const Knowledge& knowledge, std::ostream& out,
                   std::ostream& err);

/// Prints the rows of one text, the title on its first line. `language` may be empty.
/// REQUIRES: `bytes` are well-formed UTF-8.
void print_text_rows(std::string_view bytes, const std::string& file, const std::string& language,
                     const Knowledge& knowledge, std::ostream& out);

/// Where a span of the analysed text stands in the text that the reader has in hand.
class Placement {
 public:
  virtual ~Placement() = default;
  [[nodiscard]] virtual CharSpan in_body(ByteSpan) const = 0;
  [[nodiscard]] virtual CharSpan in_title(ByteSpan) const = 0;
};

/// The row of one statement: one line of JSON, no newline. Field names are GUIDELINES'.
[[nodiscard]] std::string statement_row(const Article& article, const Statement& statement,
                                        std::string_view file, int id, const Placement& placement);

}  // namespace sayso::cli
