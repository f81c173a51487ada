// The Chrome trace: valid JSON, the structure viewers expect, nothing lost.
#include "engine/trace/export.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/unit/trace/sample.h"

using namespace interleave;
using namespace interleave::trace;

namespace {

// A strict recogniser of JSON: true if `text` is one value and nothing else.
class Json {
 public:
  static bool is_valid(std::string_view text) {
    Json json{text};
    return json.value() && (json.space(), json.text_.empty());
  }

 private:
  explicit Json(std::string_view text) : text_(text) {}

  void space() {
    while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\n')) text_.remove_prefix(1);
  }
  bool eat(std::string_view what) {
    space();
    if (!text_.starts_with(what)) return false;
    text_.remove_prefix(what.size());
    return true;
  }
  bool value() {
    if (eat("{")) return members('}', true);
    if (eat("[")) return members(']', false);
    if (eat("\"")) return rest_of_string();
    return eat("true") || eat("false") || eat("null") || number();
  }
  bool members(char close, bool with_keys) {
    if (eat({&close, 1})) return true;
    do {
      if (with_keys && !(eat("\"") && rest_of_string() && eat(":"))) return false;
      if (!value()) return false;
    } while (eat(","));
    return eat({&close, 1});
  }
  bool rest_of_string() {
    while (!text_.empty()) {
      const char c = text_[0];
      text_.remove_prefix(1);
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c != '\\') continue;
      if (text_.empty() || std::string_view("\"\\/bfnrtu").find(text_[0]) == std::string_view::npos)
        return false;
      if (text_[0] == 'u' &&
          text_.substr(0, 5).find_first_not_of("u0123456789abcdef") != std::string_view::npos)
        return false;
      text_.remove_prefix(1);
    }
    return false;
  }
  bool digits() {
    const std::size_t count = std::min(text_.find_first_not_of("0123456789"), text_.size());
    text_.remove_prefix(count);
    return count > 0;
  }
  bool number() {
    eat("-");
    return digits() && (!eat(".") || digits());
  }

  std::string_view text_;
};

int count(std::string_view text, std::string_view part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

Sample story() {
  Sample s;
  const ActorId core = s.core("core 0");
  const ActorId process = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", process);
  s.at(0, EventKind::kCoreRuns, core, main);
  s.at(0, EventKind::kGilTaken, main);
  const ActorId task = s.task("Task-2", main, "fetch");
  s.at(1'500, EventKind::kTaskCreated, task, main, 0, 7);
  s.at(2'000, EventKind::kTaskStarts, task);
  s.says(3'001, EventKind::kOutput, task, "hi");
  s.at(4'000, EventKind::kTaskDone, task);
  const ActorId child = s.process("Process-1", process, 101);
  s.at(5'000, EventKind::kProcessSpawned, child, main, 84);
  s.at(6'000, EventKind::kProcessExits, child);
  s.at(2'000'000'001, EventKind::kProgramEnds, kNobody);
  return s;
}

}  // namespace

TEST_CASE("the recogniser itself knows bad JSON") {
  CHECK(Json::is_valid("{\"a\":[1,-2.5,\"x\\u00e9\\n\",{}]}"));
  for (const char* bad : {"{", "[1,]", "{\"a\"}", "\"\n\"", "\"\\x\"", "1 2", "\"\\u00g1\""}) {
    CAPTURE(bad);
    CHECK(!Json::is_valid(bad));
  }
}

TEST_CASE("an empty trace is valid") { CHECK(Json::is_valid(chrome_trace_json(Trace{}))); }

TEST_CASE("processes, threads, tasks and cores have their places") {
  Sample s = story();
  s.trace.intern("fetch()");
  const std::string json = chrome_trace_json(s.trace);
  CHECK(Json::is_valid(json));
  CHECK(count(json, R"("name":"process_name","args":{"name":"Cores"})") == 1);
  CHECK(
      count(
          json,
          R"("ph":"M","pid":100,"tid":100,"name":"process_name","args":{"name":"MainProcess"})") ==
      1);
  CHECK(count(json, R"("pid":100,"tid":100,"name":"thread_name","args":{"name":"MainThread"})") ==
        1);
  CHECK(count(json,
              R"("pid":100,"tid":100003,"name":"thread_name","args":{"name":"Task-2 fetch"})") ==
        1);
  CHECK(count(json, R"("ph":"M","pid":101)") == 2);
}

TEST_CASE("slices are exact in microseconds and say why") {
  const std::string json = chrome_trace_json(story().trace);
  CHECK(
      count(
          json,
          R"("ph":"X","pid":1,"tid":100000,"name":"MainProcess MainThread","cat":"core","ts":0.000,"dur":2000000.001)") ==
      1);
  CHECK(
      count(
          json,
          R"("tid":100003,"name":"ready","cat":"state","ts":1.500,"dur":0.500,"args":{"why":"MainThread creates Task-2)") ==
      1);
  CHECK(count(json, R"("tid":100003,"name":"running","cat":"state","ts":2.000,"dur":2.000)") == 1);
  CHECK(
      count(
          json,
          R"("ph":"b","pid":101,"tid":101,"name":"starting","cat":"process","id":4,"ts":5.000)") ==
      1);
  CHECK(
      count(
          json,
          R"("ph":"e","pid":101,"tid":101,"name":"starting","cat":"process","id":4,"ts":6.000})") ==
      1);
}

TEST_CASE("every decision is an instant, and only decisions are") {
  const std::string json = chrome_trace_json(story().trace);
  CHECK(count(json, R"("ph":"i")") == 7);
  CHECK(count(json, R"("name":"TaskCreated","cat":"decision","s":"t","ts":1.500)") == 1);
  CHECK(count(json, R"("line":7})") == 2);  // the instant and the slice it begins
  CHECK(
      count(
          json,
          R"("name":"ProgramEnds","cat":"decision","s":"p","ts":2000000.001,"args":{"why":"The program ends with exit status 0."})") ==
      1);
}

TEST_CASE("arrows are flows whose ends lie within slices") {
  Sample s = story();
  const std::string before = chrome_trace_json(s.trace);
  CHECK(
      count(
          before,
          R"("ph":"s","pid":100,"tid":100,"name":"TaskCreated","cat":"cause","id":2,"ts":1.500})") ==
      1);
  CHECK(
      count(
          before,
          R"("ph":"f","pid":100,"tid":100003,"name":"TaskCreated","cat":"cause","id":2,"ts":1.500,"bp":"e"})") ==
      1);
  CHECK(count(before, R"("ph":"f")") == 1);  // Process-1 has no thread yet

  const ActorId child_main = s.thread("MainThread", 4);
  s.at(2'000'000'500, EventKind::kGilTaken, child_main);
  s.at(2'000'000'600, EventKind::kThreadWoken, 2, 3);  // by a task that has ended
  s.at(2'000'000'700, EventKind::kThreadWoken, 2, s.resource("Lock", 1));  // by no lane
  const std::string json = chrome_trace_json(s.trace);
  CHECK(Json::is_valid(json));
  CHECK(
      count(
          json,
          R"("ph":"f","pid":101,"tid":101,"name":"ProcessSpawned","cat":"cause","id":6,"ts":2000000.500,"bp":"e"})") ==
      1);
  CHECK(
      count(
          json,
          R"("ph":"s","pid":100,"tid":100003,"name":"ThreadWoken","cat":"cause","id":10,"ts":3.999})") ==
      1);
  CHECK(count(json, R"("ph":"f")") == 3);
}

TEST_CASE("any text is escaped, malformed UTF-8 replaced") {
  Sample s;
  const ActorId main = s.thread("T \"q\" \\ \n\t\x01\x7F é 漢 😀", s.process("P"));
  s.at(0, EventKind::kGilTaken, main);
  for (const char* bad : {"\xFF", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80",
                          "\xF4\x90\x80\x80", "\xE2\x82"}) {
    s.says(1, EventKind::kThreadFails, main, bad);
  }
  const std::string json = chrome_trace_json(s.trace);
  CHECK(Json::is_valid(json));
  CHECK(json.find(R"(T \"q\" \\ \n\u0009\u0001\u007f é 漢 😀)") != std::string::npos);
  CHECK(json.find("\\ufffd") != std::string::npos);
  for (const char c : {'\xFF', '\xC0', '\xED', '\xF5', '\xF4'})
    CHECK(json.find(c) == std::string::npos);
}
