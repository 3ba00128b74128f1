// The commands of the tool: one file each. A new one adds its line here and in main.cpp.
#pragma once

#include <CLI/App.hpp>

namespace isnad::cli {

// How the tool ends; --help says so too.
enum Exit : int {
  exit_done = 0,
  exit_unread = 1,  // something could not be read or written; the rest was
  exit_usage = 2,   // the command line is wrong
  exit_model = 3,   // the model is damaged, of another version, or no model
};

// Each adds a command to the application; when that command is on the command line, running it sets `exit`.
void add_read(CLI::App& app, int& exit);
void add_train(CLI::App& app, int& exit);
void add_evaluate(CLI::App& app, int& exit);

}  // namespace isnad::cli
