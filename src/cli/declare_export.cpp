#include <iostream>

#include "cli/declare.h"
#include "cli/export.h"
#include "export/format.h"

namespace sayso::cli {

void declare_export(CLI::App& app, Context& context) {
  auto options = std::make_shared<ExportOptions>();
  auto* command = app.add_subcommand("export", "Citations of what backs the chosen claims");
  std::string names;
  for (const auto& format : exporting::formats()) {
    names.append(names.empty() ? "" : " ").append(format.name);
  }
  command->add_option("--format", options->format, names + " (default markdown)");
  command->add_flag("--rows", options->rows,
                    "The claim–source table itself: table csv tsv jsonl markdown html");
  command->add_option("-o,--output", options->output, "Write to this file");
  command->add_option("--db", options->database,
                      "The collection's file (else SAYSO_DB, else the user's data folder)");
  add_filters(command, options->filter);
  command->footer(
      "Examples:\n"
      "  sayso export --claim 오라클 --format bibtex -o sources.bib\n"
      "  sayso export --verdict right --format korean\n"
      "  sayso export --rows --format csv > rows.csv");
  command->callback(
      [options, &context] { context.exit_code = run_export(*options, std::cout, std::cerr); });
}

}  // namespace sayso::cli
