#include <unistd.h>

#include <iostream>

#include "cli/add.h"
#include "cli/declare.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/upkeep.h"

namespace sayso::cli {
namespace {

void add_database(CLI::App* command, std::string& database) {
  command->add_option("--db", database,
                      "The collection's file (else SAYSO_DB, else the user's data folder)");
}

void declare_add(CLI::App& app, Context& context) {
  auto options = std::make_shared<AddOptions>();
  auto* command = app.add_subcommand("add", "Fetch pages, keep them, find and join statements");
  command->add_option(
      "ADDRESS", options->inputs,
      "http(s) addresses, saved pages (.html .html.gz .txt), - for a list on stdin");
  command->add_option("--list", options->lists,
                      "File with an address, or FILE<TAB>ADDRESS, a line (repeatable)");
  command->add_option("--url", options->url, "Where the one saved page was published");
  add_database(command, options->database);
  auto& fetch = options->fetch;
  auto seconds = std::make_shared<double>(20);
  auto pause = std::make_shared<double>(0.5);
  command->add_option("--timeout", *seconds, "Seconds for one page")
      ->capture_default_str()
      ->check(CLI::Range(0.1, 600.0));
  command->add_option("--pause", *pause, "Seconds between two requests to a host")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 60.0));
  command->add_option("--proxy", fetch.proxy, "Proxy address, http://host:port");
  command->add_flag("--ignore-robots", fetch.ignore_robots,
                    "Fetch what robots.txt forbids (recorded with each page)");
  command->add_flag("--allow-private", fetch.allow_private, "Also loopback and private addresses");
  command->add_flag("-q,--quiet", options->quiet, "Failures only");
  command->footer(
      "Examples:\n"
      "  sayso add https://news.example/a https://news.example/b\n"
      "  sayso add --list addresses.txt\n"
      "  sayso add page.html --url https://news.example/a\n"
      "Exit code: 0 all well, 1 some failed, 2 usage.");
  command->callback([options, seconds, pause, &context] {
    const auto milliseconds = [](double value) {
      return std::chrono::milliseconds(static_cast<long>(value * 1000));
    };
    options->fetch.timeout = milliseconds(*seconds);
    options->fetch.pause = milliseconds(*pause);
    options->progress = terminal_stderr();
    context.exit_code = run_add(*options, context.knowledge, std::cout, std::cerr);
  });
}

void declare_table(CLI::App& app, Context& context) {
  auto options = std::make_shared<TableOptions>();
  auto* command = app.add_subcommand("table", "The claim–source table");
  add_database(command, options->database);
  add_filters(command, options->filter);
  command->add_option("--format", options->format, "table csv tsv jsonl markdown html")
      ->capture_default_str();
  command->add_option("--width", options->width, "Columns to fit the table to");
  command->footer(
      "Examples:\n"
      "  sayso table --flag number-conflict\n"
      "  sayso table --claim 오라클 --source Cowen --format csv > rows.csv\n"
      "  sayso table --sort attention --limit 20      # what most needs a person\n"
      "Flags: " +
      flag_names());
  command->callback(
      [options, &context] { context.exit_code = run_table(*options, std::cout, std::cerr); });
}

void declare_show(CLI::App& app, Context& context) {
  auto options = std::make_shared<ShowOptions>();
  auto* command = app.add_subcommand("show", "One claim, back to the characters of the pages");
  command->add_option("CLAIM", options->claim, "A key, a key's beginning, or words of the claim")
      ->required();
  add_database(command, options->database);
  command->add_flag("--json", options->json, "As JSON");
  command->footer("Example: sayso show \"Microsoft lost OpenAI to Oracle\"");
  command->callback(
      [options, &context] { context.exit_code = run_show(*options, std::cout, std::cerr); });
}

void declare_upkeep(CLI::App& app, Context& context) {
  auto options = std::make_shared<UpkeepOptions>();
  options->progress = terminal_stderr();
  auto* verify = app.add_subcommand("verify", "Check that every row leads back to its page");
  add_database(verify, options->database);
  verify->footer(
      "Hashes every stored page and text, cuts every statement out of its text, checks the audit\n"
      "trail, and extracts again what this version extracted. Names each fault.\n"
      "Exit code: 0 all holds, 1 a fault.");
  verify->callback([options, &context] {
    context.exit_code = run_verify(*options, context.knowledge, std::cout, std::cerr);
  });
  auto* rebuild =
      app.add_subcommand("rebuild", "Read the stored pages again with this program; rulings stay");
  add_database(rebuild, options->database);
  rebuild->footer(
      "New readings stand beside the old; nothing is overwritten. A ruling holds for the source,\n"
      "relay and cue that it was made on: rows now read otherwise return to the queue.");
  rebuild->callback([options, &context] {
    context.exit_code = run_rebuild(*options, context.knowledge, std::cout, std::cerr);
  });
  auto forgetting = std::make_shared<ForgetOptions>();
  forgetting->progress = terminal_stderr();
  auto* forget = app.add_subcommand("forget", "Take a page out and leave a tombstone");
  forget->add_option("ADDRESS", forgetting->url, "Address of the page")->required();
  forget->add_option("--why", forgetting->why, "The reason, kept with the tombstone")->required();
  forget->add_option("--reviewer", forgetting->who, "Who asks (else the login name)");
  add_database(forget, forgetting->database);
  forget->footer("Example: sayso forget https://news.example/a --why 'court order 12/2025'");
  forget->callback([forgetting, &context] {
    context.exit_code = run_forget(*forgetting, context.knowledge, std::cout, std::cerr);
  });
}

}  // namespace

bool terminal_stderr() { return isatty(STDERR_FILENO) != 0; }

void add_filters(CLI::App* command, FilterWords& words) {
  command->add_option("--claim", words.claim, "A claim's key, or words in it (either language)");
  command->add_option("--flag", words.flags, "Only rows with this flag (repeatable)");
  command->add_option("--source", words.source, "Part of the source's or relay's name");
  command->add_option("--outlet", words.outlet, "Part of the outlet's name or address");
  command->add_option("--lang", words.language, "ko or en");
  command->add_option("--since", words.since, "First day, YYYY-MM-DD");
  command->add_option("--until", words.until, "Last day, YYYY-MM-DD");
  command->add_option("--confidence", words.confidence, "high medium low");
  command->add_option("--verdict", words.verdict, "A reviewer's verdict; open: none yet");
  command->add_option("--sort", words.sort, "claim newest oldest attention");
  command->add_option("--limit", words.limit, "At most so many rows");
}

void declare_collection(CLI::App& app, Context& context) {
  declare_add(app, context);
  declare_table(app, context);
  declare_show(app, context);
  declare_upkeep(app, context);
}

}  // namespace sayso::cli
