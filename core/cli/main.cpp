// isnad: the command line tool.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <exception>

#include "cli/commands.h"

namespace {

constexpr const char* footer =
    "Exit codes: 0 done; 1 something could not be read or written (the rest was); 2 wrong command line; 3 "
    "the model was "
    "refused.";

}  // namespace

int main(int count, char** arguments) try {
  CLI::App app("Isnad reads Arabic news: who said what, and who denies it.", "isnad");
  int exit = isnad::cli::exit_done;
  app.set_version_flag("--version", "isnad " ISNAD_VERSION, "Print the version");
  app.require_subcommand(1);
  app.footer(footer);
  isnad::cli::add_read(app, exit);
  isnad::cli::add_train(app, exit);
  isnad::cli::add_evaluate(app, exit);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? isnad::cli::exit_done : isnad::cli::exit_usage;
  }
  return exit;
} catch (const std::exception& error) {
  std::fprintf(stderr, "isnad: %s\n", error.what());
  return isnad::cli::exit_unread;
}
