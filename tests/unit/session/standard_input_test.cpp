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

}  // namespace interleave
