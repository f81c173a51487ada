// What a program reads from the text the session was given (Config::standard_input).
#include <doctest/doctest.h>

#include "engine/session/session.h"

namespace interleave {

TEST_CASE("standard input is read in pieces, as text and as bytes, by input() and by line") {
  machine::Config config;
  config.standard_input = "one two\nthree\nf\xc3\xbcnf\nsix\nseven\neight";
  Session session;
  REQUIRE(
      session.load("import sys\n"
                   "print(input())\n"
                   "read = sys.stdin\n"
                   "print([read.read(2), read.readline(), read.readline(0)])\n"
                   "raw = sys.stdin.buffer\n"
                   "print([raw is sys.stdin.buffer, raw.read(3), raw.read(0), raw.readline()])\n"
                   "print([next(raw), raw.readline(2), raw.read(), raw.read(5)])\n",
                   config));
  session.run_to_end();
  CHECK(session.stdout_text() ==
        "one two\n"
        "['th', 'ree\\n', '']\n"
        "[True, b'f\\xc3\\xbc', b'', b'nf\\n']\n"
        "[b'six\\n', b'se', b'ven\\neight', b'']\n");
  CHECK(session.exit_code() == 0);
}

TEST_CASE("standard input that is not UTF-8 can be read as bytes") {
  machine::Config config;
  config.standard_input = "a\r\nb\xff\nc";
  Session session;
  REQUIRE(
      session.load("import sys\n"
                   "print(repr(input()))\n"
                   "try:\n"
                   "    input()\n"
                   "except UnicodeDecodeError as error:\n"
                   "    print(error)\n"
                   "print(sys.stdin.buffer.read())\n",
                   config));
  session.run_to_end();
  CHECK(session.stdout_text() ==
        "'a\\r'\n"
        "'utf-8' codec can't decode byte 0xff in position 1: invalid start byte\n"
        "b'c'\n");
  CHECK_FALSE(session.lacked_input());
}

TEST_CASE("more input is asked for when the program has read what there is") {
  struct Counted final : machine::InputSource {
    int asked = 0;
    bool more(std::string& text) override {
      if (++asked > 2) return false;
      text += "line " + std::to_string(asked) + "\n";
      return true;
    }
  };
  Counted source;
  machine::Config config;
  config.standard_input = "line 0\n";
  config.more_input = &source;
  Session session;
  REQUIRE(session.load("print(input())\nprint(input())\n", config));
  session.run_to_end();
  CHECK(session.stdout_text() == "line 0\nline 1\n");
  CHECK(source.asked == 1);
  const std::uint64_t hash = (session.seek_end(), session.state_hash());
  CHECK(session.seek_start());
  CHECK(session.seek_end());
  CHECK(session.state_hash() == hash);
  CHECK(source.asked == 1);  // a replay knows what was read
  Session past;
  REQUIRE(past.load("for i in range(4): input()\n", config));
  past.run_to_end();
  CHECK(past.lacked_input());
}

}  // namespace interleave
