// Tokens: their kinds and texts, indentation, line ends, and what the lexer refuses.
#include "engine/lang/lexer.h"

#include <doctest/doctest.h>

#include <string>

using namespace interleave::lang;

namespace {

// "kind:text" of each token, with a letter for the kinds that have no text of their own.
std::string tokens_of(std::string_view source) {
  Arena arena;
  TokenList list = tokenize(arena, source);
  std::string out;
  for (const Token& token : list.tokens) {
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case TokenKind::Newline:
        out += "NEWLINE";
        break;
      case TokenKind::Indent:
        out += "INDENT";
        break;
      case TokenKind::Dedent:
        out += "DEDENT";
        break;
      case TokenKind::EndMarker:
        out += "END";
        break;
      case TokenKind::Error:
        out += "ERROR";
        break;
      case TokenKind::FStringMiddle:
        out += "<" + std::string(list.text_of(token)) + ">";
        break;
      default:
        out += list.text_of(token);
    }
  }
  return out;
}

std::string error_of(std::string_view source) {
  Arena arena;
  TokenList list = tokenize(arena, source);
  if (!list.error) return "none";
  const SourceError& error = list.error->error;
  return std::to_string(error.location.line) + ":" + std::to_string(error.location.col) + " " +
         error.message;
}

TokenKind first_kind(std::string_view source) {
  Arena arena;
  return tokenize(arena, source).tokens[0].kind;
}

}  // namespace

TEST_CASE("an empty source is an end marker") {
  CHECK(tokens_of("") == "END");
  CHECK(tokens_of("\n\n  # comment\n") == "END");
}

TEST_CASE("the last line needs no newline") {
  CHECK(tokens_of("x") == "x NEWLINE END");
  CHECK(tokens_of("x\n") == "x NEWLINE END");
}

TEST_CASE("keywords are told from names") {
  CHECK(first_kind("if") == TokenKind::If);
  CHECK(first_kind("nonlocal") == TokenKind::Nonlocal);
  CHECK(first_kind("iff") == TokenKind::Name);
  CHECK(first_kind("match") == TokenKind::Name);
  CHECK(first_kind("none") == TokenKind::Name);
}

TEST_CASE("operators take as many characters as they can") {
  CHECK(tokens_of("a**=b//c>>=d!=e->f...g:=h") ==
        "a **= b // c >>= d != e -> f ... g := h NEWLINE END");
  CHECK(tokens_of("a<-b..c") == "a < - b . . c NEWLINE END");
}

TEST_CASE("indentation makes tokens, blank lines and comments do not") {
  CHECK(tokens_of("if a:\n  b\n\n# c\n   # d\n  e\nf\n") ==
        "if a : NEWLINE INDENT b NEWLINE e NEWLINE DEDENT f NEWLINE END");
  CHECK(tokens_of("if a:\n if b:\n  c") ==
        "if a : NEWLINE INDENT if b : NEWLINE INDENT c NEWLINE DEDENT DEDENT END");
}

TEST_CASE("inside brackets lines do not end") {
  CHECK(tokens_of("(a,\n    b # c\n)\n") == "( a , b ) NEWLINE END");
  CHECK(tokens_of("a + \\\n  b") == "a + b NEWLINE END");
}

TEST_CASE("all line ends are one") {
  CHECK(tokens_of("a\r\nb\rc\n") == "a NEWLINE b NEWLINE c NEWLINE END");
  Arena arena;
  CHECK(tokenize(arena, "'''a\r\nb'''").text == "'''a\nb'''\n");
}

TEST_CASE("a byte order mark is skipped") { CHECK(tokens_of("\xef\xbb\xbfx") == "x NEWLINE END"); }

TEST_CASE("strings keep prefix and quotes") {
  CHECK(tokens_of("rb'a' Rb\"b\" u'c' bu'd'") == "rb'a' Rb\"b\" u'c' bu 'd' NEWLINE END");
  CHECK(tokens_of("'a\\'b' '''c'd''' ''") == "'a\\'b' '''c'd''' '' NEWLINE END");
}

TEST_CASE("f-strings are tokens of their parts") {
  CHECK(tokens_of("f'a{b}c'") == "f' <a> { b } <c> ' NEWLINE END");
  CHECK(tokens_of("f'{a:{b}}'") == "f' { a : { b } <> } ' NEWLINE END");
  CHECK(tokens_of("f'{{a}}'") == "f' <{> <a}> ' NEWLINE END");
  CHECK(tokens_of("f'{f'{1}'}'") == "f' { f' { 1 } ' } ' NEWLINE END");
  CHECK(tokens_of("rf'''\n{a\n}'''") == "rf''' <\n> { a } ''' NEWLINE END");
}

TEST_CASE("positions are lines from 1 and byte columns from 0") {
  Arena arena;
  TokenList list = tokenize(arena, "é = '''a\nb''' + c\n");
  const Token& equal = list.tokens[1];
  CHECK(equal.line == 1);
  CHECK(equal.col == 3);
  const Token& text = list.tokens[2];
  CHECK(text.line == 1);
  CHECK(text.end_line == 2);
  CHECK(text.end_col == 4);
  CHECK(list.tokens[3].col == 5);
}

TEST_CASE("brackets must match") {
  CHECK(error_of("(]") == "1:1 closing parenthesis ']' does not match opening parenthesis '('");
  CHECK(error_of("(\n]") ==
        "2:0 closing parenthesis ']' does not match opening parenthesis '(' on line 1");
  CHECK(error_of("x)") == "1:1 unmatched ')'");
  CHECK(error_of("f(\n") == "1:1 '(' was never closed");
  CHECK(error_of(std::string(201, '[')) == "1:200 too many nested parentheses");
}

TEST_CASE("tabs and spaces must agree") {
  CHECK(error_of("if a:\n\tb\n        c\n") ==
        "3:0 inconsistent use of tabs and spaces in indentation");
  CHECK(error_of("if a:\n        b\n\tc\n") ==
        "3:0 inconsistent use of tabs and spaces in indentation");
  CHECK(error_of("if a:\n  b\n c\n") == "3:2 unindent does not match any outer indentation level");
}

TEST_CASE("bytes that are no UTF-8 are refused with their place") {
  CHECK(error_of("x = 1\ny = '\xff'\n").starts_with("2:5 Non-UTF-8 code starting with '\\xff'"));
  CHECK(error_of("\xed\xa0\x80").starts_with("1:0 Non-UTF-8"));  // a surrogate
  CHECK(error_of("\xc0\x80").starts_with("1:0 Non-UTF-8"));      // overlong
  CHECK(error_of(std::string_view("a\nb\0c", 5)) == "2:1 source code cannot contain null bytes");
}

TEST_CASE("an encoding other than UTF-8 matters only with bytes outside ASCII") {
  CHECK(error_of("# coding: latin-1\nx = 1") == "none");
  CHECK(error_of("# -*- coding: utf-8 -*-\nx = 'é'") == "none");
  CHECK(error_of("# coding: latin-1\nx = 'é'") ==
        "1:0 source encoding 'latin-1' is not supported by Interleave; use UTF-8");
  CHECK(error_of("#!/usr/bin/python\n# vim: set fileencoding=klingon :") ==
        "0:-1 unknown encoding: klingon");
}

TEST_CASE("identifiers are Unicode") {
  CHECK(tokens_of("naïve = 名前") == "naïve = 名前 NEWLINE END");
  CHECK(error_of("a€") == "1:1 invalid character '€' (U+20AC)");
  CHECK(error_of("x = \xc2\xa0 1") == "1:4 invalid non-printable character U+00A0");
  CHECK(tokens_of("ﬁ = 1") == "ﬁ = 1 NEWLINE END");  // the parser normalises it (PEP 3131)
}

TEST_CASE("a number directly before a keyword is doubtful") {
  Arena arena;
  TokenList list = tokenize(arena, "1if 2else 3");
  REQUIRE(list.warnings.size() == 2);
  CHECK(list.warnings[0].message == "invalid decimal literal");
  CHECK(error_of("1x") == "1:0 invalid decimal literal");
}
