#pragma once
// The commands as the command line sees them: options, help and examples. CLI11 stays in these
// files.

#include <CLI/CLI.hpp>

#include "cli/filter.h"
#include "core/language.h"

namespace sayso::cli {

/// What every command is given: tables to read with, and where its exit code goes.
struct Context {
  const Knowledge& knowledge;
  int exit_code = 0;
};

/// Whether standard error is a terminal, on which progress is shown.
[[nodiscard]] bool terminal_stderr();

/// The options of FilterWords on a command.
void add_filters(CLI::App* command, FilterWords& words);

/// add, table, show, verify, rebuild, forget.
void declare_collection(CLI::App& app, Context& context);

/// check, trace.
void declare_claims(CLI::App& app, Context& context);

/// export.
void declare_export(CLI::App& app, Context& context);
/// review.
void declare_review(CLI::App& app, Context& context);

}  // namespace sayso::cli
