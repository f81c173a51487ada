// The parser's entry, its two runs, and where an error ends up.
#include "engine/lang/parser.h"

#include <algorithm>

#include "engine/lang/lexer.h"
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

std::nullptr_t Parser::fail() {
  if (cur_ > furthest_) furthest_ = cur_;
  if (failed_at_ == nullptr || furthest_ > failed_at_) failed_at_ = furthest_;
  if (at(TokenKind::Error) && !error_) error_ = tokens_.error->error;
  return nullptr;
}

std::nullptr_t Parser::raise(Location location, std::string message, DiagnosticKind kind) {
  if (cur_ > furthest_) furthest_ = cur_;
  if (!error_) error_ = SourceError{kind, std::move(message), location};
  return nullptr;
}

std::nullptr_t Parser::too_deep() {
  if (diagnosing_) return fail();  // the first run did without going as deep
  return raise({cur_->line, cur_->col, cur_->line, -1},
               "maximum recursion depth exceeded during compilation",
               DiagnosticKind::RecursionError);
}

// CPython's end is one less than that of a range: a habit of its RAISE_SYNTAX_ERROR_STARTING_FROM.
Location Parser::from(const Location& start) const {
  const Token& last = furthest();
  return {start.line, start.col, last.end_line, last.end_col - 1};
}

const Module* Parser::run(ParseMode mode) {
  const Token* start = cur_;
  auto parse_all = [&] {
    switch (mode) {
      case ParseMode::eval:
        return parse_eval();
      case ParseMode::single:
        return parse_interactive();
      case ParseMode::exec:
        break;
    }
    return parse_module();
  };
  const Module* module = parse_all();
  if (module != nullptr && !error_) return module;
  if (error_) {
    prefer_lexer_error();
  } else {
    const Token* failed_at = failed_at_;
    second_run_ = true;
    diagnosing_ = true;
    furthest_ = failed_at;
    cur_ = mode == ParseMode::exec ? statement_ : start;
    depth_ = 0;
    scratch_.clear();
    bad_dicts_.clear();
    expression_memo_.resize(tokens_.tokens.size());
    disjunction_memo_.resize(tokens_.tokens.size());
    if (mode == ParseMode::exec) {
      Builder<Stmt> out(*this);
      parse_statement(out);
    } else {
      parse_all();
    }
    failed_at_ = failed_at;
    explain();
  }
  return nullptr;
}

// The second run is over: settles for what it raised, or for "invalid syntax".
void Parser::explain() {
  if (error_) return prefer_lexer_error();
  const Token& token = *failed_at_;
  if (token.kind == TokenKind::Error) {
    error_ = tokens_.error->error;
  } else if (token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent) {
    raise(token.location(),
          token.kind == TokenKind::Indent ? "unexpected indent" : "unexpected unindent",
          DiagnosticKind::IndentationError);
  } else {
    Location where = token.location();
    if (token.kind == TokenKind::EndMarker) where.col = -1;
    raise(where, "invalid syntax");
    prefer_lexer_error();
  }
}

// CPython reads the rest of the file after a syntax error, and reports what its tokenizer finds
// there instead: a string that never ends is more likely the cause than what stands behind it.
void Parser::prefer_lexer_error() {
  if (!tokens_.error) return;
  if (furthest().kind == TokenKind::Error) {
    error_ = tokens_.error->error;
    return;
  }
  bool from_parser = error_->kind == DiagnosticKind::SyntaxError ||
                     error_->kind == DiagnosticKind::IndentationError;
  if (!from_parser) return;
  const LexError& later = *tokens_.error;
  if (!later.deferred) {
    error_ = later.error;
  } else if (later.open && furthest().line > later.open->line) {
    const OpenBracket& open = *later.open;
    error_ = SourceError{DiagnosticKind::SyntaxError,
                         std::string("'") + open.bracket + "' was never closed",
                         {open.line, open.col, open.line, -1}};
  }
}

ParseResult parse(AstContext& context, std::string_view source, ParseMode mode) {
  TokenList tokens = tokenize(context.arena(), source);
  Parser parser(context, tokens);
  ParseResult result;
  result.module = parser.run(mode);
  auto add = [&](const SourceError& error, std::vector<Diagnostic>& out) {
    out.push_back(diagnostic_at(error.kind, error.message, tokens.text, error.location));
  };
  if (result.module == nullptr) add(parser.error(), result.diagnostics);
  for (const SourceError& warning : tokens.warnings) add(warning, result.warnings);
  return result;
}

}  // namespace interleave::lang
