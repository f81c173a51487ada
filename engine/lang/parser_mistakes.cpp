// What people get wrong: the second run's recognisers that need more than one look at the text.
//
// All are called only while diagnosing_, raise or leave error_ alone, and may leave cur_ anywhere.
// In which order they are tried decides which message is given; it follows CPython 3.13, as
// tests/lang_oracle checks.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// An expression is looked at from several sides; each is remembered by its first token.
const Expr* Parser::parse_expression_again() {
  auto index = static_cast<size_t>(cur_ - tokens_.tokens.data());
  if (expression_memo_[index].known) {
    Memo memo = expression_memo_[index];
    cur_ = memo.end;
    return memo.expr;
  }
  const Token* start = cur_;
  if (diagnosing_) mistake_in_expression();
  if (raised()) return nullptr;
  rewind(start);
  const Expr* expr = parse_plain_expression();
  expression_memo_[index] = {true, expr, cur_};
  return expr;
}

// The same for disjunctions, also those that were read without diagnosing: in them no mistake is
// found any more.
const Expr* Parser::parse_disjunction_again() {
  Memo& memo = disjunction_memo_[static_cast<size_t>(cur_ - tokens_.tokens.data())];
  if (memo.known) {
    cur_ = memo.end;
    return memo.expr;
  }
  const Expr* expr = parse_plain_disjunction();
  memo = {true, expr, cur_};
  return expr;
}

const Expr* Parser::without_diagnosing(const Expr* (Parser::*parse)()) {
  diagnosing_ = false;
  const Expr* expr = (this->*parse)();
  diagnosing_ = true;
  return expr;
}

// Two expressions side by side; half a conditional expression; the print statement.
void Parser::mistake_in_expression() {
  const Token* start = cur_;
  std::string_view word = at(TokenKind::Name) ? tokens_.text_of(*cur_) : std::string_view();
  bool maybe_prefix = at(TokenKind::Name) && next_is(TokenKind::String);
  bool soft_keyword = word == "match" || word == "case" || word == "type" || word == "_";
  if (at(TokenKind::Lambda)) return;
  const Expr* first = parse_disjunction();
  if (first == nullptr || raised()) return;
  const Token* after = cur_;
  if (at_expression() && !maybe_prefix && !soft_keyword) {
    const Expr* second = without_diagnosing(&Parser::parse_plain_expression);
    if (raised()) return;
    bool in_brackets = second != nullptr && cur_[-1].level > 0;
    bool legacy = is<Name>(first) && is_legacy_statement(as<Name>(first)->id);
    if (in_brackets && !legacy) {
      mistake(between(first->location, second->location),
              "invalid syntax. Perhaps you forgot a comma?");
      return;
    }
    rewind(after);
  }
  if (accept(TokenKind::If)) {
    const Expr* test = parse_disjunction();
    if (raised()) return;
    if (test != nullptr && !at(TokenKind::Else) && !at(TokenKind::Colon)) {
      mistake(between(first->location, test->location), "expected 'else' after 'if' expression");
      return;
    }
  }
  if (!word.empty() && start[1].kind != TokenKind::LParen) {
    // CPython reads on behind any name before it asks which one it is, and finds other mistakes on
    // the way.
    rewind(start + 1);
    const Expr* operand = at_star_expression() ? parse_star_expressions() : nullptr;
    if (operand == nullptr || raised() || !is_legacy_statement(word)) return;
    mistake(between(start->location(), operand->location),
            "Missing parentheses in call to '" + std::string(word) + "'. Did you mean " +
                std::string(word) + "(...)?");
  }
}

// '=' where '==' or ':=' was meant; ':=' behind what is no name. Leaves cur_ where it was.
void Parser::mistake_in_named_expression() {
  if (at(TokenKind::Name) && next_is(TokenKind::ColonEqual)) return;
  const Token* start = cur_;
  const Expr* expr = parse_expression();
  if (raised()) return;
  if (expr != nullptr && accept(TokenKind::ColonEqual)) {
    const Expr* value = parse_expression();
    if (value != nullptr) {
      mistake(expr->location, "cannot use assignment expressions with " + expression_name(expr));
    }
    if (raised()) return;
  }
  rewind(start);
  expr = parse_bitwise_or();
  if (raised()) return;
  if (expr != nullptr && accept(TokenKind::Equal)) {
    const Expr* value = parse_bitwise_or();
    if (raised()) return;
    if (value != nullptr && !at(TokenKind::Equal) && !at(TokenKind::ColonEqual)) {
      bool is_display = is<List>(expr) || is<Tuple>(expr) || expr->kind == NodeKind::GeneratorExp;
      bool is_singleton =
          is<Constant>(expr) && (start->kind == TokenKind::True ||
                                 start->kind == TokenKind::False || start->kind == TokenKind::None);
      if (start->kind == TokenKind::Name && is<Name>(expr)) {
        mistake(between(expr->location, value->location),
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      } else if (!is_display && !is_singleton) {
        mistake(expr->location, "cannot assign to " + expression_name(expr) +
                                    " here. Maybe you meant '==' instead of '='?");
      }
      if (raised()) return;
    }
  }
  rewind(start);
}

// A statement that is no assignment but looks like one.
void Parser::mistake_in_assignment(const Token* start) {
  rewind(start);
  mistake_in_annotation();
  if (raised()) return;
  rewind(start);
  // (star_targets '=')* and then something with '=' behind it that is no target
  for (;;) {
    const Expr* expr = at(TokenKind::Yield)   ? parse_yield()
                       : at_star_expression() ? parse_star_expressions()
                                              : nullptr;
    if (expr == nullptr || raised()) return;
    if (at(TokenKind::Equal)) {
      if (is<Yield>(expr) || is<YieldFrom>(expr)) {
        mistake(expr->location, "assignment to yield expression not possible");
        return;
      }
      mistake_in_targets(expr, Targets::Star);
      if (raised()) return;
      ++cur_;
      continue;
    }
    if (cur_->kind >= TokenKind::PlusEqual && cur_->kind <= TokenKind::DoubleSlashEqual &&
        !is_single_target(expr)) {
      ++cur_;
      const Expr* value = parse_right_hand_side();
      if (value != nullptr) {
        mistake(expr->location, "'" + expression_name(expr) +
                                    "' is an illegal expression for augmented assignment");
      }
    }
    return;
  }
}

// `target: annotation` where the target is more than one, or none.
void Parser::mistake_in_annotation() {
  const Token* start = cur_;
  if (at(TokenKind::LParen) || at(TokenKind::LBracket)) {
    const Expr* display = parse_atom();
    if (raised()) return;
    bool is_display = display != nullptr && (is<List>(display) || is<Tuple>(display));
    if (is_display && accept(TokenKind::Colon)) {
      const Expr* annotation = parse_expression();
      if (annotation != nullptr) {
        mistake(display->location,
                "only single target (not " + expression_name(display) + ") can be annotated");
      }
      if (raised()) return;
    }
    rewind(start);
  }
  if (!at_star_expression()) return;
  const Expr* first = parse_star_named_expression();
  if (raised()) return;
  if (first != nullptr && accept(TokenKind::Comma)) {
    while (at_star_expression()) {
      // Without a comma between, too: so says CPython's grammar, and finds mistakes that way.
      if (parse_star_named_expression() == nullptr) break;
      accept(TokenKind::Comma);
    }
    if (raised()) return;
    if (accept(TokenKind::Colon) && parse_expression() != nullptr) {
      mistake(first->location, "only single target (not tuple) can be annotated");
    }
    return;
  }
  rewind(start);
  if (!at_expression()) return;
  const Expr* expr = parse_expression();
  if (expr != nullptr && accept(TokenKind::Colon) && parse_expression() != nullptr) {
    mistake(expr->location, "illegal target for annotation");
  }
}

// Entries of a dict display that are none. Unlike all others these are looked for in the first run
// already, as in CPython, so "Perhaps you forgot a comma?" has no chance before them.
std::nullptr_t Parser::mistake_in_dict(const Token* open) {
  if (raised()) return nullptr;
  bad_dicts_.push_back(open);
  rewind(open + 1);
  for (bool after_comma = false;; after_comma = true) {
    const Token* entry = cur_;
    const Expr* key = nullptr;
    const Expr* value = nullptr;
    if (!parse_key_value(key, value)) {
      if (raised()) return nullptr;
      rewind(entry);
      mistake_in_key_value(after_comma);
      return nullptr;
    }
    if (!accept(TokenKind::Comma)) return nullptr;
  }
}

void Parser::mistake_in_key_value(bool after_comma) {
  const Expr* key = at_expression() ? parse_expression() : nullptr;
  if (key == nullptr || raised()) return;
  if (!at(TokenKind::Colon)) {
    const Location& at = key->location;
    if (after_comma)
      raise({at.line, at.end_col - 1, at.end_line, -1}, "':' expected after dictionary key");
    return;
  }
  const Token* colon = cur_++;
  if (at(TokenKind::Star)) {
    const Token* star = cur_++;
    if (parse_bitwise_or() != nullptr) {
      raise(from(star->location()), "cannot use a starred expression in a dictionary value");
    }
  } else if (at(TokenKind::RBrace) || at(TokenKind::Comma)) {
    raise(colon->location(), "expression expected after dictionary key and ':'");
  }
}

// `[x, y for x, y in z]` and `[*x for x in y]`
void Parser::mistake_in_comprehension(const Token* open) {
  rewind(open + 1);
  if (!at_star_expression()) return;
  bool is_starred = at(TokenKind::Star);
  const Expr* first = parse_star_named_expression();
  if (first == nullptr || raised()) return;
  List_<Comprehension> clauses;
  if (is_starred && at_comprehension()) {
    if (parse_for_if_clauses(clauses)) {
      mistake(first->location, "iterable unpacking cannot be used in comprehension");
    }
    return;
  }
  if (open->kind == TokenKind::LParen || !at(TokenKind::Comma)) return;
  Location last = (cur_++)->location();
  while (at_star_expression()) {
    const Expr* element = parse_star_named_expression();
    if (element == nullptr || raised()) return;
    last = element->location;
    if (!accept(TokenKind::Comma)) break;
  }
  if (at_comprehension() && parse_for_if_clauses(clauses)) {
    mistake(between(first->location, last),
            "did you forget parentheses around the comprehension target?");
  }
}

// The targets of a `for`.
void Parser::mistake_in_for(const Token* keyword, bool is_comprehension) {
  rewind(keyword + 1);
  if (is_comprehension) {
    bool good = true;
    do {
      if (!at_expression()) break;
      good = parse_bitwise_or() != nullptr;
      if (raised()) return;
    } while (good && accept(TokenKind::Comma));
    if (good && cur_ > keyword + 1 && !at(TokenKind::In)) {
      mistake(at_furthest(), "'in' expected after for-loop variables");
      return;
    }
  }
  rewind(keyword + 1);
  const Expr* targets = at_star_expression() ? parse_star_expressions() : nullptr;
  if (targets != nullptr && !raised()) mistake_in_targets(targets, Targets::For);
}

}  // namespace interleave::lang
