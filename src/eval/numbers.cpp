#include <ostream>

#include "eval/matching.h"
#include "eval/statements.h"
#include "text/tsv.h"

namespace sayso::eval {
namespace {

/// The normal form of the longest expression; "-" where there is none.
std::string normal_of(std::string_view text, std::string_view day, const Language& language) {
  const Quantity* longest = nullptr;
  const auto found = language.quantities(text, day);
  for (const Quantity& quantity : found) {
    if (!longest || quantity.span.size() > longest->span.size()) longest = &quantity;
  }
  return longest ? longest->normal : "-";
}

}  // namespace

int run_numbers(const std::vector<std::string>& words, const Knowledge& knowledge,
                std::ostream& out, std::ostream& err) {
  const std::string file = words.empty() ? "" : words[0];
  const std::string table = read(file);
  auto rows = text::read_tsv(file, table, 7);
  if (table.empty() || !rows) {
    err << "sayso-eval: " << (table.empty() ? file + ": cannot be read" : rows.error().message)
        << '\n';
    return 2;
  }
  out << "id\tnormal\n";
  for (std::size_t i = 1; i < rows->size(); ++i) {  // row 0 names the columns
    const auto& row = (*rows)[i];
    out << row[0] << '\t' << normal_of(row[3], row[5], knowledge.pick(row[2], row[3])) << '\n';
  }
  return 0;
}

}  // namespace sayso::eval
