#include <iostream>

#include "cli/check.h"
#include "cli/declare.h"
#include "cli/trace.h"

namespace sayso::cli {

void declare_claims(CLI::App& app, Context& context) {
  auto checking = std::make_shared<CheckOptions>();
  checking->progress = terminal_stderr();
  auto* check =
      app.add_subcommand("check", "Claims that a sentence matches, their origin, who differs");
  check->add_option("TEXT", checking->text, "A sentence, Korean or English")->required();
  check->add_option("--date", checking->day, "Day that its dates count from, YYYY-MM-DD");
  check->add_option("--db", checking->database,
                    "The collection's file (else SAYSO_DB, else the user's data folder)");
  check->add_flag("--json", checking->json, "As JSON");
  check->footer(
      "Example: sayso check \"Microsoft walked away from 2 gigawatts of projects\"\n"
      "Exit code: 0 a claim matches, 1 none does.");
  check->callback([checking, &context] {
    context.exit_code = run_check(*checking, context.knowledge, std::cout, std::cerr);
  });

  auto tracing = std::make_shared<TraceOptions>();
  auto* trace = app.add_subcommand("trace", "Who took a claim from whom, back to its origin");
  trace->add_option("CLAIM", tracing->claim, "A key, a key's beginning, or words of the claim")
      ->required();
  trace->add_option("--format", tracing->format, "tree dot json")->capture_default_str();
  trace->add_option("--db", tracing->database,
                    "The collection's file (else SAYSO_DB, else the user's data folder)");
  trace->footer("Example: sayso trace c3f2 --format dot | dot -Tsvg > way.svg");
  trace->callback(
      [tracing, &context] { context.exit_code = run_trace(*tracing, std::cout, std::cerr); });
}

}  // namespace sayso::cli
