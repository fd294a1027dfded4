#include "cli/departures.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "core/departures.h"
#include "core/names.h"

namespace sayso::cli {
namespace {

/// "Outlet (day) “words”"; "Outlet (day), nobody named" where there are none.
std::string party(const Label& label, const std::string& statement, const std::string& words) {
  return label(statement) + (words.empty() ? ", nobody named" : " “" + words + "”");
}

/// Outlets other than the one that is printed first, each once.
std::vector<std::string> rest_of(const Departure& one, const Label& label) {
  std::vector<std::string> out;
  const std::string first = label(one.others.front().statement);
  for (const auto& other : one.others) {
    std::string name = label(other.statement);
    const bool known = name == first || std::find(out.begin(), out.end(), name) != out.end();
    if (!known) out.push_back(std::move(name));
  }
  return out;
}

void print(const Departure& one, const Label& label, std::ostream& out) {
  const auto& first = one.others.front();
  const auto rest = rest_of(one, label);
  out << fmt::format("  {}: {}, against {}", spell(one.kind),
                     party(label, one.statement, one.words),
                     party(label, first.statement, first.words));
  if (!rest.empty()) out << fmt::format(" and {} more", rest.size());
  if (one.kind == DifferenceKind::quote_altered) out << "  (" << first.detail << ')';
  out << '\n';
}

/// Wording in two languages cannot be held side by side: those that quote it are enough.
void print_translations(const std::vector<Departure>& all, const Label& label, std::ostream& out) {
  std::string names;
  for (const Departure& one : all) {
    if (one.kind != DifferenceKind::translated) continue;
    names += (names.empty() ? "" : ", ") + label(one.statement);
  }
  if (names.empty()) return;
  out << "  translated, wording not verifiable: " << names << '\n';
}

}  // namespace

void print_departures(const Provenance& provenance, const Label& label, std::ostream& out) {
  const auto all = departures(provenance);
  bool flagged = false, slight = false;
  for (const Departure& one : all) {
    if (one.kind == DifferenceKind::translated) continue;
    bool& begun = one.flagged ? flagged : slight;
    if (!begun) out << (one.flagged ? "\nWhat differs\n" : "\nDiffers too little for a flag\n");
    begun = true;
    print(one, label, out);
  }
  const bool translated = std::any_of(all.begin(), all.end(), [](const Departure& one) {
    return one.kind == DifferenceKind::translated;
  });
  if (translated && !slight) out << "\nDiffers too little for a flag\n";
  print_translations(all, label, out);
}

}  // namespace sayso::cli
