#include "ui/model/syntax.h"

#include <doctest/doctest.h>

#include <string>

using namespace interleave::ui;

namespace {

// Every byte as the letter of its colour: k keyword, f function, d definition, s string, n number,
// c comment, @ decorator, o operator, p plain, '.' blank.
std::string colours(std::string_view source, std::size_t line = 0) {
  const std::vector<SourceLine> lines = highlight(source);
  REQUIRE(line < lines.size());
  std::string result(lines[line].length, '.');
  for (const SyntaxSpan& span : lines[line].spans)
    for (std::uint32_t i = 0; i < span.length; ++i)
      result[span.start + i] = "pkfdsnc@o"[static_cast<int>(span.kind)];
  return result;
}

}  // namespace

TEST_CASE("keywords, calls and definitions") {
  CHECK(colours("async def fetch(name):") == "kkkkk.kkk.dddddoppppoo");
  CHECK(colours("    await asyncio.sleep(2)") == "....kkkkk.pppppppofffffono");
  CHECK(colours("@cache") == "@@@@@@");
  CHECK(colours("definition = 1") == "pppppppppp.o.n");
}

TEST_CASE("strings") {
  CHECK(colours("x = f\"{a}\" + 'b'") == "p.o.ssssss.o.sss");
  CHECK(colours("'it\\'s' # c") == "sssssss.ccc");
  CHECK(colours("s = 'open") == "p.o.sssss");
  CHECK(colours("\"\"\"a\nb # no comment\nc\"\"\" + 1", 1) == "ssssssssssssss");
  CHECK(colours("\"\"\"a\nb\nc\"\"\" + 1", 2) == "ssss.o.n");
}

TEST_CASE("numbers") { CHECK(colours("200_000 + 0.3 + 1e9") == "nnnnnnn.o.nnn.o.nnn"); }

TEST_CASE("lines") {
  CHECK(highlight("").size() == 1);
  CHECK(highlight("a\nb\n").size() == 3);
  const std::vector<SourceLine> lines = highlight("a\r\nb");
  CHECK(lines[0].length == 1);
  CHECK(lines[1].start == 3);
}

TEST_CASE("whatever is typed, it ends") {
  for (const char* source :
       {"\\", "'\\", "\"\"\"\\", "'''", "@", ".", "\xC3\xA4 = 1", "\xFF\xFE", "f'{'"}) {
    CAPTURE(source);
    CHECK(highlight(source).size() == 1);
  }
}
