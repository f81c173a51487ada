// Trees: the same as CPython's, with locations; and the promises that ast.h makes.
#include "engine/lang/parser.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "engine/lang/ast_dump.h"
#include "tests/unit/lang/oracle_cases.h"

using namespace interleave::lang;
using namespace interleave::lang::ast;

namespace {

std::string tree_of(std::string_view source, ParseMode mode = ParseMode::exec) {
  AstContext context;
  ParseResult result = parse(context, source, mode);
  return result.module != nullptr ? dump(result.module) : result.diagnostics.front().message;
}

std::string error_of(std::string_view source) {
  AstContext context;
  ParseResult result = parse(context, source);
  return result.module != nullptr ? "" : result.diagnostics.front().message;
}

const Expr* first_value(const Module* module) { return as<ExprStmt>(module->body[0])->value; }

std::string repeat(std::string_view text, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("trees are CPython's, locations included") {
  std::vector<OracleCase> cases = oracle_cases("trees.txt");
  REQUIRE(cases.size() > 40);
  for (const OracleCase& oracle : cases) {
    CAPTURE(oracle.source);
    AstContext context;
    ParseResult result = parse(context, oracle.source);
    REQUIRE(result.module != nullptr);
    CHECK(dump(result.module, true) + "\n" == oracle.expected);
  }
}

TEST_CASE("the mode decides what is a program") {
  CHECK(tree_of("a, b", ParseMode::eval) ==
        "Expression(body=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], "
        "ctx=Load()))");
  CHECK(tree_of("a = 1", ParseMode::eval) == "invalid syntax");
  CHECK(tree_of("if a: b\n\n", ParseMode::single) ==
        "Interactive(body=[If(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', "
        "ctx=Load()))])])");
  CHECK(tree_of("") == "Module()");
}

TEST_CASE("equal identifiers are one pointer") {
  AstContext context;
  ParseResult result = parse(context, "name + other.name");
  REQUIRE(result.module != nullptr);
  const auto* sum = as<BinOp>(first_value(result.module));
  CHECK(as<Name>(sum->left)->id.data() == as<Attribute>(sum->right)->attr.data());
}

TEST_CASE("a tree does not refer to the source text") {
  AstContext context;
  auto source = std::make_unique<std::string>("text = 'some text'; name");
  ParseResult result = parse(context, *source);
  std::string before = dump(result.module);
  source->assign(source->size(), 'x');
  CHECK(dump(result.module) == before);
}

TEST_CASE("integers are int64 or digits") {
  AstContext context;
  ParseResult result =
      parse(context, "9223372036854775807, 9223372036854775808, 0xFF_ffffffffffffffff");
  REQUIRE(result.module != nullptr);
  const auto* tuple = as<Tuple>(first_value(result.module));
  CHECK(as<Constant>(tuple->elts[0])->integer == INT64_MAX);
  CHECK(as<Constant>(tuple->elts[1])->type == ConstantType::BigInt);
  CHECK(as<Constant>(tuple->elts[1])->text == "9223372036854775808");
  CHECK(as<Constant>(tuple->elts[2])->base == 16);
  CHECK(as<Constant>(tuple->elts[2])->text == "FFffffffffffffffff");
}

TEST_CASE("lone surrogates are three bytes") {
  AstContext context;
  ParseResult result = parse(context, "'\\ud800'");
  REQUIRE(result.module != nullptr);
  CHECK(as<Constant>(first_value(result.module))->text == "\xed\xa0\x80");
}

TEST_CASE("doubtful escapes are warned of") {
  AstContext context;
  ParseResult result = parse(context, "x = '\\d \\e'\ny = f'\\w{x}'\nz = '\\400'\nr'\\d'\n");
  REQUIRE(result.module != nullptr);
  REQUIRE(result.warnings.size() == 3);
  CHECK(format_diagnostic(result.warnings[0], "x = '\\d \\e'\n", "main.py") ==
        "main.py:1: SyntaxWarning: invalid escape sequence '\\d'\n  x = '\\d \\e'\n");
  CHECK(result.warnings[1].message == "invalid escape sequence '\\w'");
  CHECK(result.warnings[2].message == "invalid octal escape sequence '\\400'");
}

TEST_CASE("what Interleave does not do is said, not guessed") {
  AstContext context;
  ParseResult result = parse(context, "# coding: koi8-r\nx = '\xC1'\n");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].kind == DiagnosticKind::Unsupported);
  CHECK(result.diagnostics[0].line == 1);
  CHECK(result.diagnostics[0].column == 1);
}

TEST_CASE("depth has a limit, and no shape of source gets around it") {
  const char* too_deep = "maximum recursion depth exceeded during compilation";
  CHECK(error_of(repeat("(", 200) + "1" + repeat(")", 200)).empty());
  CHECK(error_of(repeat("(", 100000)) == "too many nested parentheses");
  CHECK(error_of(repeat("-", 100000) + "1") == too_deep);
  CHECK(error_of(repeat("not ", 100000) + "1") == too_deep);
  CHECK(error_of(repeat("1+", 100000) + "1") == too_deep);
  CHECK(error_of(repeat("1**", 100000) + "1") == too_deep);
  CHECK(error_of("a" + repeat(".b", 100000)) == too_deep);
  CHECK(error_of("a" + repeat("()", 100000)) == too_deep);
  CHECK(error_of(repeat("lambda:", 100000) + "1") == too_deep);
  CHECK(error_of("if a: b\n" + repeat("elif a: b\n", 100000)) == too_deep);
  CHECK(error_of(repeat("f'{", 100000)) == "too many nested f-strings");
}

TEST_CASE("long is not deep") {
  CHECK(error_of("[" + repeat("1,", 100000) + "]").empty());
  CHECK(error_of("a" + repeat(" < b", 100000)).empty());
  CHECK(error_of("a" + repeat(" or b", 100000)).empty());
  CHECK(error_of(repeat("a = ", 100000) + "1").empty());
  CHECK(error_of(repeat("'a' ", 100000)).empty());
  CHECK(error_of(repeat("a;", 100000)).empty());
}

TEST_CASE("looking for a mistake takes time in proportion, too") {
  CHECK(error_of("x = " + repeat("[", 190) + "1" + repeat("]", 190) + " 1") == "invalid syntax");
  CHECK(error_of("x = " + repeat("f(a=1, b=", 190) + "1 2" + repeat(")", 190)) ==
        "invalid syntax. Perhaps you forgot a comma?");
  CHECK(error_of(repeat("{1:", 150) + "1 2" + repeat("}", 150)) ==
        "invalid syntax. Perhaps you forgot a comma?");
  CHECK(error_of(repeat("a ", 100000)) == "invalid syntax");
  CHECK(error_of("class A:\n" + repeat("  def f(self): return {1: [2, (3, 4)]}\n", 5000) +
                 "  x = = 1\n") == "invalid syntax");
}
