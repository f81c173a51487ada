// Tokens: what the lexer makes of the source text and the parser reads.
//
// A token names a range of the text; it owns nothing. Keywords have kinds of their own; the soft
// ones (match, case, type, _) are Names that the parser compares by text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lang/diagnostics.h"

namespace interleave::lang {

enum class TokenKind : uint8_t {
  // Tokens without visible text come first: a node never ends at one of them.
  EndMarker,
  Newline,
  Indent,
  Dedent,
  Error,  // always the last one: TokenList::error says what is wrong
  Name,
  Number,
  String,
  FStringStart,
  FStringMiddle,
  FStringEnd,
  // Brackets and punctuation.
  LParen,
  RParen,
  LBracket,
  RBracket,
  LBrace,
  RBrace,
  Colon,
  Comma,
  Semicolon,
  Dot,
  Ellipsis,
  Exclamation,
  Arrow,
  ColonEqual,
  Equal,
  At,
  Plus,
  Minus,
  Star,
  DoubleStar,
  Slash,
  DoubleSlash,
  Percent,
  Tilde,
  Amper,
  Bar,
  Caret,
  LeftShift,
  RightShift,
  Less,
  Greater,
  LessEqual,
  GreaterEqual,
  EqualEqual,
  NotEqual,
  // Augmented assignment, in the order of Operator.
  PlusEqual,
  MinusEqual,
  StarEqual,
  AtEqual,
  SlashEqual,
  PercentEqual,
  DoubleStarEqual,
  LeftShiftEqual,
  RightShiftEqual,
  BarEqual,
  CaretEqual,
  AmperEqual,
  DoubleSlashEqual,
  // A character that no token begins with: $ ? `
  Unknown,
  // Keywords.
  False,
  None,
  True,
  And,
  As,
  Assert,
  Async,
  Await,
  Break,
  Class,
  Continue,
  Def,
  Del,
  Elif,
  Else,
  Except,
  Finally,
  For,
  From,
  Global,
  If,
  Import,
  In,
  Is,
  Lambda,
  Nonlocal,
  Not,
  Or,
  Pass,
  Raise,
  Return,
  Try,
  While,
  With,
  Yield,
};

// Positions as in Location: lines from 1, columns from 0 in bytes. Indent, Dedent and the like have
// an empty range.
struct Token {
  TokenKind kind;
  uint16_t level;  // brackets open after this token
  uint32_t start;  // byte offsets into TokenList::text
  uint32_t end;
  int32_t line;
  int32_t col;
  int32_t end_line;
  int32_t end_col;

  Location location() const { return {line, col, end_line, end_col}; }
};

// An error with columns still in bytes; location.end_col is -1 where only a point is known.
struct SourceError {
  DiagnosticKind kind = DiagnosticKind::SyntaxError;
  std::string message;
  Location location;
};

// An opening bracket that is waiting for its partner.
struct OpenBracket {
  char bracket = 0;
  int32_t line = 0;
  int32_t col = 0;
};

// What stopped the lexer. A `deferred` error is one that CPython's tokenizer only notes, or one
// inside an f-string: unlike the others it does not take precedence over a syntax error found
// earlier in the text (but an unclosed bracket may).
struct LexError {
  SourceError error;
  bool deferred = false;
  std::optional<OpenBracket> open;
};

struct TokenList {
  std::string_view
      text;  // in the arena: the source with '\n' for every kind of line end, and one at its end
  std::vector<Token> tokens;  // ends in EndMarker or Error
  std::optional<LexError> error;
  std::vector<SourceError> warnings;

  std::string_view text_of(const Token& token) const {
    return text.substr(token.start, token.end - token.start);
  }
};

}  // namespace interleave::lang
