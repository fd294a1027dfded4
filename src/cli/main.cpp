// The one place where the concrete parts are chosen.

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <iostream>

#include "cli/declare.h"
#include "cli/extract.h"
#include "cli/statements.h"
#include "core/version.h"
#include "registry.h"

namespace {

using namespace sayso;

constexpr int kUsage = 2;

constexpr const char* kFirstSteps =
    "First steps:\n"
    "  sayso add https://news.example/a https://news.example/b  # fetch, keep, find, join\n"
    "  sayso table --sort attention                             # the claim–source table\n"
    "  sayso show \"words of a claim\"                            # back to the stored "
    "characters\n"
    "  sayso review                                             # rule on it, in the browser\n"
    "  sayso export --format bibtex > sources.bib               # cite what stands\n"
    "Without a collection: sayso extract page.html, sayso statements article.txt\n"
    "The collection is one file: --db FILE, else SAYSO_DB, else ~/.local/share/sayso/sayso.db.\n"
    "`sayso COMMAND --help` has examples and exit codes.";

void add_statements(CLI::App& app, const Knowledge& knowledge, int& code) {
  auto options = std::make_shared<cli::StatementsOptions>();
  auto* command = app.add_subcommand("statements", "Find the statements in texts: JSON lines");
  command->add_option("FILE", options->files, "UTF-8 texts, the title on line 1; - for stdin")
      ->required();
  command->add_flag("--no-title", options->no_title, "Line 1 is body, there is no title");
  command->add_flag("--html", options->html, "The files are pages");
  command->add_flag("--headlines", options->headlines, "Also the statements in the title");
  command->add_option("--lang", options->language, "ko or en; found by itself otherwise");
  command->add_option("--date", options->date, "Day of publication, YYYY-MM-DD");
  command->add_option("--outlet", options->outlet, "Who published it");
  command->add_option("--url", options->url, "Where it stands");
  command->footer("Example: sayso statements article.txt | jq -r '[.source, .cue] | @tsv'");
  command->callback([options, &knowledge, &code] {
    code = cli::run_statements(*options, knowledge, std::cout, std::cerr);
  });
}

void add_extract(CLI::App& app, const Knowledge& knowledge, int& code) {
  auto options = std::make_shared<cli::ExtractOptions>();
  auto* command = app.add_subcommand("extract", "Cut the article out of saved pages: JSON lines");
  command->add_option("FILE", options->files, "Pages (.html, .html.gz); - for stdin");
  command->add_option("--list", options->list, "File of lines: file<TAB>address; - for stdin");
  command->add_option("--url", options->url, "Address of the one page");
  command->add_option("--format", options->format, "jsonl, text or markdown")
      ->check(CLI::IsMember({"jsonl", "text", "markdown"}));
  command->footer(
      "Examples:\n  sayso extract page.html --url https://news.example/1 --format markdown\n"
      "  sayso extract --list pages.tsv | jq -r '[.date, .site, .title] | @tsv'");
  command->callback([options, &knowledge, &code] {
    code = cli::run_extract(*options, knowledge.names, std::cout, std::cerr);
  });
}

int run(int argc, char** argv) {
  auto knowledge = extractors::load_knowledge();
  if (!knowledge) {
    std::cerr << "sayso: " << knowledge.error().message << '\n';
    return kUsage;
  }
  CLI::App app("sayso: on whose say-so? Claims and their sources in Korean and English news.");
  app.name("sayso");
  app.footer(kFirstSteps);
  app.set_version_flag("--version",
                       std::string(kVersion) + " (tables " + knowledge->digest.substr(0, 12) + ")");
  app.require_subcommand(1);
  cli::Context context{*knowledge};
  cli::declare_collection(app, context);
  cli::declare_claims(app, context);
  cli::declare_export(app, context);
  cli::declare_review(app, context);
  add_extract(app, *knowledge, context.exit_code);
  add_statements(app, *knowledge, context.exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsage;
  }
  return context.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  // A limit on file sizes is then an error like a full disk, which the store reports by name.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "sayso: this is a bug: " << error.what() << '\n';
    return 1;
  }
}
