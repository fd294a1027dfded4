#include <iostream>

#include "cli/declare.h"
#include "cli/review.h"

namespace sayso::cli {
namespace {

void run(const ReviewOptions& options, Context& context) {
  const bool ruling = !options.verdict.empty() || options.undo;
  if (options.subject.empty() == ruling) {
    std::cerr << (ruling ? "sayso: say which CLAIM or statement is ruled on\n"
                         : "sayso: say how: --right, --wrong, --not-a-statement, --needs-work or "
                           "--undo; without CLAIM the page opens\n");
    context.exit_code = 2;
    return;
  }
  context.exit_code = ruling ? run_ruling(options, std::cout, std::cerr)
                             : run_review_page(options, context.knowledge, std::cout, std::cerr);
}

}  // namespace

void declare_review(CLI::App& app, Context& context) {
  auto options = std::make_shared<ReviewOptions>();
  auto* command = app.add_subcommand("review", "Rule on the table: a page, or one ruling");
  command->add_option("CLAIM", options->subject,
                      "Claim or statement to rule on; none: the page opens");
  auto* verdicts = command->add_option_group("ruling");
  static constexpr std::pair<const char*, const char*> kVerdicts[] = {
      {"--right", "right"},
      {"--wrong", "wrong-attribution"},
      {"--not-a-statement", "not-a-statement"},
      {"--needs-work", "needs-work"}};
  for (const auto& [flag, verdict] : kVerdicts) {
    verdicts->add_flag_callback(flag, [options, verdict = verdict] { options->verdict = verdict; });
  }
  verdicts->add_flag("--undo", options->undo, "Take the last ruling back");
  verdicts->require_option(0, 1);
  command->add_option("--note", options->note, "Why, and by which sources of your own");
  command->add_option("--source", options->source, "The correct source");
  command->add_option("--via", options->via, "The correct relay");
  command->add_option("--reviewer", options->reviewer, "Who signs (else the login name)");
  command->add_option("--db", options->database,
                      "The collection's file (else SAYSO_DB, else the user's data folder)");
  command->add_option("--port", options->port, "Port on 127.0.0.1 (default: any free one)")
      ->check(CLI::Range(0, 65535));
  command->add_flag("--read-only", options->read_only, "The page shows and changes nothing");
  command->add_flag("--allow-private", options->fetch.allow_private,
                    "Pages on loopback and private addresses may be added");
  command->add_flag("--ignore-robots", options->fetch.ignore_robots,
                    "Fetch what robots.txt forbids (recorded with each page)");
  command->footer(
      "Examples:\n"
      "  sayso review\n"
      "  sayso review --read-only --port 8080\n"
      "  sayso review s4k2… --wrong --source 'TD Cowen' --note 'the note itself, p. 3'");
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace sayso::cli
