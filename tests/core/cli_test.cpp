// Runs the built tool as a user does.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/ordered_jobs.h"
#include "support.h"

using namespace isnad;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

// A folder of the test's own, gone with it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "isnad-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return at(name);
  }
  std::string at(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

struct Run {
  int code = -1;
  std::string out;
  std::string err;
};

// Through the shell, with what stands in `input` on standard input.
Run isnad_with(const std::string& arguments, const std::string& input = {}) {
  const Folder folder;
  const std::string in = folder.write("in", input);
  const std::string command =
      std::string(ISNAD_TOOL) + " " + arguments + " <" + in + " >" + folder.at("out") + " 2>" + folder.at("err");
  const int status = std::system(command.c_str());
  Run run;
  if (WIFEXITED(status)) run.code = WEXITSTATUS(status);
  run.out = test::file(folder.at("out"));
  run.err = test::file(folder.at("err"));
  return run;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(json::parse(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

const char* const article = "الجيش: المدينة آمنة\nقال الجيش إن المدينة آمنة.\n";

}  // namespace

TEST_CASE("the tool says its version and its usage") {
  const Run version = isnad_with("--version");
  CHECK(version.code == 0);
  CHECK(version.out == "isnad " ISNAD_VERSION "\n");
  const Run help = isnad_with("read --help");
  CHECK(help.code == 0);
  CHECK(holds(help.out, "Exit codes:"));
  CHECK(holds(help.out, "--jsonl"));
}

TEST_CASE("a wrong command line") {
  for (const char* arguments :
       {"", "nonsense", "read --format pdf", "read --jobs 0", "read --jsonl --pretty", "read --lang fr",
        "read --jsonl --format markdown", "read --nonsense", "train --data . --out ."}) {
    CAPTURE(arguments);
    const Run run = isnad_with(arguments, article);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK_FALSE(run.err.empty());
  }
}

TEST_CASE("an article is read from a file and from standard input alike") {
  const Folder folder;
  const std::string path = folder.write("a.txt", article);
  const Run file = isnad_with("read --format json " + path);
  CHECK(file.code == 0);
  CHECK(file.err.empty());
  const json reading = json::parse(file.out);
  CHECK(reading["isnad"] == 1);
  CHECK(reading["statements"].is_array());
  CHECK(isnad_with("read --format json", article).out == file.out);
  CHECK(isnad_with("read --format json -", article).out == file.out);
  CHECK(json::parse(isnad_with("read --format json --pretty " + path).out) == reading);
  CHECK(holds(isnad_with("read " + path).out, "الأطراف:"));
  CHECK(holds(isnad_with("read --lang en " + path).out, "Actors:"));
  const Run markdown = isnad_with("read --format markdown --title 'عنوان *آخر*' --url https://a.b --date 2020 " + path);
  CHECK(markdown.out.starts_with("# عنوان \\*آخر\\*\n"));
  CHECK(holds(markdown.out, "<https://a.b>"));
}

TEST_CASE("what cannot be read is told by name, and the rest is read") {
  const Folder folder;
  struct Case {
    std::string path;
    std::string message;
  };
  const std::vector<Case> cases = {
      {folder.at("none.txt"), "no such file"},
      {folder.write("latin.txt", "\xC7\xE1\xD1\xC6\xED\xD3"), "not UTF-8"},
      {folder.write("english.txt", "The president said that the war is over."), "not Arabic"},
      {folder.write("empty.txt", ""), "empty"},
      {folder.write("blank.txt", " \n\n . "), "empty"},
      {folder.write("page.html", "\n<!DOCTYPE html><p>قال الوزير</p>"), "HTML"},
  };
  std::string all;
  for (const Case& wrong : cases) {
    CAPTURE(wrong.path);
    const Run run = isnad_with("read --format json " + wrong.path);
    CHECK(run.code == 1);
    CHECK(run.out.empty());
    CHECK(run.err.starts_with("isnad: " + wrong.path + ": "));
    CHECK(holds(run.err, wrong.message));
    all += wrong.path + " ";
  }
  const std::string good = folder.write("good.txt", article);
  for (const char* jobs : {"1", "3"}) {
    const Run run = isnad_with("read --format json --jobs " + std::string(jobs) + " " + all + good);
    CHECK(run.code == 1);
    const auto lines = lines_of(run.out);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["id"] == good);
  }
  const Run folder_run = isnad_with("read " + fs::temp_directory_path().string());
  CHECK(folder_run.code == 1);
  CHECK(holds(folder_run.err, "cannot be read"));
}

TEST_CASE("a model that is none is refused") {
  const Folder folder;
  const std::string path = folder.write("a.txt", article);
  const Run missing = isnad_with("read --model " + folder.at("none") + " " + path);
  CHECK(missing.code == 3);
  CHECK(holds(missing.err, "no such file"));
  const Run foreign = isnad_with("read --model " + folder.write("text.model", "no model") + " " + path);
  CHECK(foreign.code == 3);
  CHECK(holds(foreign.err, "not a model of Isnad"));
  CHECK(isnad_with("evaluate --model " + folder.at("text.model") + " " + path).code == 3);
  std::string bytes = test::file(ISNAD_MODEL_FILE);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  const Run damaged = isnad_with("read --model " + folder.write("damaged.model", bytes) + " " + path);
  CHECK(damaged.code == 3);
  CHECK(holds(damaged.err, "damaged"));
  const Run own = isnad_with("read --format json --model " ISNAD_MODEL_FILE " " + path);
  CHECK(own.code == 0);
  CHECK(own.out == isnad_with("read --format json " + path).out);
}

TEST_CASE("a batch answers every line in its place") {
  std::string input;
  for (int i = 0; i < 60; ++i) {
    input += json({{"id", "n" + std::to_string(i)}, {"text", article}, {"title", "عنوان"}}).dump() + "\n";
  }
  input += "\n";                                 // passed over
  input += "{\"id\":\"bad\",\"text\":7}\n";      // no text
  input += "{\"id\":\"void\",\"text\":\"\"}\n";  // empty
  input += "{\"id\":\"en\",\"text\":\"only English\"}\n";
  input += "not json\n";
  input += "[1,2]\n";
  input += "{\"id\":\"\xFF\",\"text\":\"x\"}\n";  // not UTF-8
  input += "{\"id\":12,\"text\":\"قال الوزير إنه قادم.\"}\n";
  input += "{\"id\":\"last\",\"text\":\"قال الوزير إنه قادم.\"}";  // no line end
  const Run one = isnad_with("read --jsonl --quiet", input);
  CHECK(one.code == 1);
  CHECK(one.err.empty());
  const auto lines = lines_of(one.out);
  REQUIRE(lines.size() == 68);
  for (std::size_t i = 0; i < 60; ++i) CHECK(lines[i]["id"] == "n" + std::to_string(i));
  for (std::size_t i = 60; i < 66; ++i) CHECK(lines[i].contains("error"));
  CHECK(lines[60]["id"] == "bad");
  CHECK(lines[63]["id"].is_null());
  CHECK(lines[63]["error"] == "line 65: not JSON, or not UTF-8");  // the empty line counts
  CHECK(lines[64]["error"] == "line 66: not a JSON object");
  CHECK(lines[66]["id"] == "12");
  CHECK(lines[67]["id"] == "last");
  CHECK(lines[67]["isnad"] == 1);
  CHECK(isnad_with("read --jsonl --jobs 4", input).out == one.out);
  CHECK(holds(isnad_with("read --jsonl", input).err, "6 of 68"));
  CHECK(isnad_with("read --jsonl --format json --quiet", input).out == one.out);
  const Folder folder;
  const std::string path = folder.write("batch.jsonl", input);
  CHECK(isnad_with("read --jsonl --jobs 2 " + path).out == one.out);
}

TEST_CASE("a batch of several files says which line of which file could not be read, and that one was not") {
  const Folder folder;
  const std::string good = folder.write("good.jsonl", json({{"id", "good"}, {"text", article}}).dump() + "\n");
  const std::string bad = folder.write("bad.jsonl", "\n\r\nnot json\n");
  CHECK(isnad_with("read --jsonl " + good).code == 0);
  for (const char* jobs : {"1", "3"}) {
    const Run run = isnad_with("read --jsonl --jobs " + std::string(jobs) + " " + good + " " + bad + " " + good);
    CHECK(run.code == 1);
    const auto lines = lines_of(run.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == lines[2]);
    CHECK(lines[1]["error"] == bad + ", line 3: not JSON, or not UTF-8");
  }
  for (const std::string& unread : {folder.at("none"), fs::temp_directory_path().string()}) {
    const Run run = isnad_with("read --jsonl " + unread + " " + good);
    CHECK(run.code == 1);
    CHECK(run.err.starts_with("isnad: " + unread + ": "));
    CHECK(lines_of(run.out).size() == 1);
  }
}

TEST_CASE("a batch answers as the lines come") {
  // A pipe both ways: the second line is written only after the first one's answer.
  std::array<int, 2> to{};
  std::array<int, 2> from{};
  REQUIRE(pipe(to.data()) == 0);
  REQUIRE(pipe(from.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    dup2(to[0], STDIN_FILENO);
    dup2(from[1], STDOUT_FILENO);
    for (const int end : {to[0], to[1], from[0], from[1]}) close(end);
    execl(ISNAD_TOOL, "isnad", "read", "--jsonl", "--jobs", "2", static_cast<char*>(nullptr));
    _exit(127);
  }
  close(to[0]);
  close(from[1]);
  const auto answer = [&](const std::string& id) {
    const std::string line = json({{"id", id}, {"text", article}}).dump() + "\n";
    REQUIRE(write(to[1], line.data(), line.size()) == static_cast<ssize_t>(line.size()));
    std::string got;
    char c = 0;
    while (read(from[0], &c, 1) == 1 && c != '\n') got += c;
    return json::parse(got)["id"];
  };
  CHECK(answer("first") == "first");
  CHECK(answer("second") == "second");
  close(to[1]);
  close(from[0]);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("jobs keep the order whatever each takes, and stop when told") {
  for (const std::size_t threads : {std::size_t{1}, std::size_t{4}}) {
    int given = 0;
    std::string out;
    cli::OrderedJobs jobs;
    jobs.next = [&]() -> std::optional<cli::Job> {
      if (given == 30) return std::nullopt;
      return [number = given++] {
        std::this_thread::sleep_for(std::chrono::milliseconds(number % 3));
        return std::to_string(number) + " ";
      };
    };
    jobs.emit = [&](const std::string& result) {
      out += result;
      return true;
    };
    CHECK(cli::run_ordered(jobs, threads));
    CHECK(out.starts_with("0 1 2 3 4 5 6 7 8 9 10 "));
    CHECK(out.ends_with(" 28 29 "));
    given = 0;
    int emitted = 0;
    jobs.emit = [&](const std::string&) { return ++emitted < 5; };
    CHECK_FALSE(cli::run_ordered(jobs, threads));
    CHECK(emitted == 5);
  }
}
