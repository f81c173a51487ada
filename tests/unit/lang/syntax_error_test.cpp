// Errors: CPython 3.13's words, places and carets.
#include <doctest/doctest.h>

#include <string>

#include "engine/lang/diagnostics.h"
#include "engine/lang/parser.h"
#include "tests/unit/lang/oracle_cases.h"

using namespace interleave::lang;

namespace {

std::string printed(const std::string& source) {
  AstContext context;
  ParseResult result = parse(context, source);
  return result.module != nullptr
             ? "no error\n"
             : format_diagnostic(result.diagnostics.front(), source, "main.py");
}

}  // namespace

TEST_CASE("errors are printed as CPython prints them") {
  std::vector<OracleCase> cases = oracle_cases("errors.txt");
  REQUIRE(cases.size() > 200);
  for (const OracleCase& oracle : cases) {
    CAPTURE(oracle.source);
    CHECK(printed(oracle.source) == oracle.expected);
  }
}

TEST_CASE("there is one error and no tree") {
  AstContext context;
  ParseResult result = parse(context, "x = = 1\ny = = 2\n");
  CHECK(result.module == nullptr);
  REQUIRE(result.diagnostics.size() == 1);
  const Diagnostic& error = result.diagnostics[0];
  CHECK(error.kind == DiagnosticKind::SyntaxError);
  CHECK(error.line == 1);
  CHECK(error.column == 5);
  CHECK(error.end_line == 1);
  CHECK(error.end_column == 6);
}

TEST_CASE("columns count characters and tabs stay tabs") {
  CHECK(printed("é = = 1") ==
        "  File \"main.py\", line 1\n    é = = 1\n        ^\nSyntaxError: invalid syntax\n");
  CHECK(printed("if x:\n\ty = = 1") ==
        "  File \"main.py\", line 2\n    \ty = = 1\n    \t    ^\nSyntaxError: invalid syntax\n");
}

TEST_CASE("all kinds of line end count as one") {
  AstContext context;
  for (const char* source : {"a\nb = = 1", "a\r\nb = = 1", "a\rb = = 1"}) {
    ParseResult result = parse(context, source);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].line == 2);
    CHECK(format_diagnostic(result.diagnostics[0], source, "m.py").find("    b = = 1\n") !=
          std::string::npos);
  }
}

TEST_CASE("an error without a place has no file line") {
  CHECK(printed("# coding: klingon\n") == "SyntaxError: unknown encoding: klingon\n");
}
