// The match statement and its patterns.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
// `match` is a keyword only where that fits. Where it does not, goes back to the start and returns
// null.
const Stmt* Parser::parse_match() {
  const Token* start = cur_;
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  const Expr* subject = nullptr;
  if (!parse_match_head(start, subject)) {
    if (!raised()) rewind(start);
    return nullptr;
  }
  Builder<MatchCase> cases(*this);
  do {
    const MatchCase* match_case = parse_case();
    if (match_case == nullptr) return nullptr;
    cases.add(match_case);
  } while (at_word("case"));
  if (!expect(TokenKind::Dedent)) return nullptr;
  return make<Match>(NodeKind::Match, since(start), subject, cases.finish());
}

// Up to the first `case`.
bool Parser::parse_match_head(const Token* start, const Expr*& subject) {
  ++cur_;
  if (!at_star_expression()) return false;
  subject = parse_subject();
  if (subject == nullptr) return false;
  if (at(TokenKind::Newline)) {
    mistake(cur_->location(), "expected ':'");
    return false;
  }
  if (!accept(TokenKind::Colon) || !accept(TokenKind::Newline)) return fail(), false;
  if (!accept(TokenKind::Indent)) {
    if (at(TokenKind::Error)) return fail(), false;
    mistake(
        cur_->location(),
        "expected an indented block after 'match' statement on line " + std::to_string(start->line),
        DiagnosticKind::IndentationError);
    return false;
  }
  if (!at_word("case")) return fail(), false;
  return true;
}

// subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
const Expr* Parser::parse_subject() {
  const Token* start = cur_;
  const Expr* first = parse_star_named_expression();
  if (first == nullptr) return nullptr;
  if (!at(TokenKind::Comma)) return is<Starred>(first) ? fail() : first;
  Exprs elements(*this);
  elements.add(first);
  while (accept(TokenKind::Comma) && at_star_expression()) {
    const Expr* element = parse_star_named_expression();
    if (element == nullptr) return nullptr;
    elements.add(element);
  }
  return make<Tuple>(NodeKind::Tuple, since(start), elements.finish(), ExprContext::Load);
}

// case_block: "case" patterns ['if' named_expression] ':' block
const MatchCase* Parser::parse_case() {
  const Token* start = cur_++;
  const Pattern* pattern = parse_patterns();
  if (pattern == nullptr) return nullptr;
  const Expr* guard = nullptr;
  if (accept(TokenKind::If)) {
    guard = parse_named_expression();
    if (guard == nullptr) return nullptr;
  }
  StmtList body;
  if (!parse_suite("'case' statement", start->line, body)) return nullptr;
  return make<MatchCase>(NodeKind::MatchCase, since(start), pattern, guard, body);
}

// patterns: open_sequence_pattern | pattern
// open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
const Pattern* Parser::parse_patterns() {
  const Token* start = cur_;
  const Pattern* first = parse_maybe_star_pattern();
  if (first == nullptr) return nullptr;
  if (!at(TokenKind::Comma)) return is<MatchStar>(first) ? fail() : first;
  Builder<Pattern> patterns(*this);
  patterns.add(first);
  while (accept(TokenKind::Comma) && !at(TokenKind::Colon) && !at(TokenKind::If)) {
    const Pattern* pattern = parse_maybe_star_pattern();
    if (pattern == nullptr) return nullptr;
    patterns.add(pattern);
  }
  return make<MatchSequence>(NodeKind::MatchSequence, since(start), patterns.finish());
}

// maybe_star_pattern: '*' NAME | as_pattern | or_pattern
const Pattern* Parser::parse_maybe_star_pattern() {
  const Token* start = cur_;
  if (!accept(TokenKind::Star)) return parse_as_pattern();
  const Token* token = cur_;
  if (!expect(TokenKind::Name)) return nullptr;
  std::string_view name = tokens_.text_of(*token) == "_" ? std::string_view() : identifier(*token);
  return make<MatchStar>(NodeKind::MatchStar, since(start), name);
}

// pattern: or_pattern 'as' pattern_capture_target | or_pattern
const Pattern* Parser::parse_as_pattern() {
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  const Token* start = cur_;
  const Pattern* pattern = parse_or_pattern();
  if (pattern == nullptr || !accept(TokenKind::As)) return pattern;
  const Token* target = cur_;
  if (at_word("_")) return mistake(target->location(), "cannot use '_' as a target");
  bool is_name = accept(TokenKind::Name);
  if (!is_name || at(TokenKind::Dot) || at(TokenKind::LParen) || at(TokenKind::Equal)) {
    fail();
    if (!diagnosing_ || raised()) return nullptr;
    // CPython takes the shortest `!NAME expression` for the culprit.
    if (!is_name && at_expression() && parse_expression() != nullptr) {
      return mistake(target->location(), "invalid pattern target");
    }
    return nullptr;
  }
  return make<MatchAs>(NodeKind::MatchAs, since(start), pattern, identifier(*target));
}

// or_pattern: closed_pattern ('|' closed_pattern)*
const Pattern* Parser::parse_or_pattern() {
  const Token* start = cur_;
  const Pattern* first = parse_closed_pattern();
  if (first == nullptr || !at(TokenKind::Bar)) return first;
  Builder<Pattern> patterns(*this);
  patterns.add(first);
  while (accept(TokenKind::Bar)) {
    const Pattern* pattern = parse_closed_pattern();
    if (pattern == nullptr) return nullptr;
    patterns.add(pattern);
  }
  return make<MatchOr>(NodeKind::MatchOr, since(start), patterns.finish());
}

// closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern |
// group_pattern
//     | sequence_pattern | mapping_pattern | class_pattern
const Pattern* Parser::parse_closed_pattern() {
  switch (cur_->kind) {
    case TokenKind::Name:
      return parse_name_pattern();
    case TokenKind::LParen:
      return parse_group_or_sequence_pattern();
    case TokenKind::LBracket:
      return parse_list_pattern();
    case TokenKind::LBrace:
      return parse_mapping_pattern();
    default:
      return parse_literal_pattern();
  }
}

// literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' |
// 'False'
const Pattern* Parser::parse_literal_pattern() {
  const Token* start = cur_;
  auto singleton = [&](ConstantType type) {
    ++cur_;
    return make<MatchSingleton>(NodeKind::MatchSingleton, since(start), type);
  };
  const Expr* value = nullptr;
  switch (cur_->kind) {
    case TokenKind::None:
      return singleton(ConstantType::None);
    case TokenKind::True:
      return singleton(ConstantType::True);
    case TokenKind::False:
      return singleton(ConstantType::False);
    case TokenKind::Number:
    case TokenKind::Minus:
      value = parse_complex_or_signed_number();
      break;
    case TokenKind::String:
    case TokenKind::FStringStart:
      value = parse_strings();
      break;
    default:
      return fail();
  }
  if (value == nullptr) return nullptr;
  // CPython's parser lets an f-string pass and its compiler refuses it; the words are the
  // compiler's.
  if (is<JoinedStr>(value))
    return raise(value->location, "patterns may only match literals and attribute lookups");
  return make<MatchValue>(NodeKind::MatchValue, since(start), value);
}

// complex_number: signed_real_number ('+' | '-') imaginary_number
const Expr* Parser::parse_complex_or_signed_number() {
  const Token* start = cur_;
  const Expr* real = parse_signed_number();
  if (real == nullptr || (!at(TokenKind::Plus) && !at(TokenKind::Minus))) return real;
  auto type_of = [](const Expr* number) {
    const auto* negated = try_as<UnaryOp>(number);
    return as<Constant>(negated != nullptr ? negated->operand : number)->type;
  };
  Operator op = at(TokenKind::Plus) ? Operator::Add : Operator::Sub;
  ++cur_;
  if (!at(TokenKind::Number)) return fail();
  const Expr* imaginary = parse_number();
  if (imaginary == nullptr) return nullptr;
  if (type_of(real) == ConstantType::Complex) {
    return raise(real->location, "real number required in complex literal");
  }
  if (type_of(imaginary) != ConstantType::Complex) {
    return raise(imaginary->location, "imaginary number required in complex literal");
  }
  return make<BinOp>(NodeKind::BinOp, since(start), real, op, imaginary);
}

// signed_number: NUMBER | '-' NUMBER
const Expr* Parser::parse_signed_number() {
  const Token* start = cur_;
  bool is_negative = accept(TokenKind::Minus);
  if (!at(TokenKind::Number)) return fail();
  const Expr* number = parse_number();
  if (number == nullptr || !is_negative) return number;
  return make<UnaryOp>(NodeKind::UnaryOp, since(start), UnaryOperator::USub, number);
}

// capture_pattern: !"_" NAME !('.' | '(' | '=')
// wildcard_pattern: "_"
// value_pattern: attr !('.' | '(' | '=')
// class_pattern: name_or_attr '(' …
const Pattern* Parser::parse_name_pattern() {
  const Token* start = cur_;
  if (next_is(TokenKind::Dot) || next_is(TokenKind::LParen)) {
    const Expr* value = parse_attribute_chain();
    if (value == nullptr) return nullptr;
    if (at(TokenKind::LParen)) return parse_class_pattern(start, value);
    if (at(TokenKind::Equal)) return fail();
    return make<MatchValue>(NodeKind::MatchValue, since(start), value);
  }
  ++cur_;
  if (at(TokenKind::Equal)) return fail();
  bool is_wildcard = tokens_.text_of(*start) == "_";
  return make<MatchAs>(NodeKind::MatchAs, since(start), nullptr,
                       is_wildcard ? std::string_view() : identifier(*start));
}

// name_or_attr: NAME ('.' NAME)*
const Expr* Parser::parse_attribute_chain() {
  const Token* start = cur_;
  if (!at(TokenKind::Name)) return fail();
  const Expr* value = parse_name();
  while (value != nullptr && accept(TokenKind::Dot)) {
    const Token* attr = cur_;
    if (!expect(TokenKind::Name)) return nullptr;
    value = make<Attribute>(NodeKind::Attribute, since(start), value, identifier(*attr),
                            ExprContext::Load);
  }
  return value;
}

// class_pattern: name_or_attr '(' [positional_patterns] [','] [keyword_patterns] [','] ')'
const Pattern* Parser::parse_class_pattern(const Token* start, const Expr* cls) {
  ++cur_;
  std::vector<const Pattern*> positional;
  std::vector<std::string_view> names;
  std::vector<const Pattern*> keyword;
  const Pattern* first_late = nullptr;  // a positional pattern behind a keyword pattern
  const Pattern* last_late = nullptr;
  do {
    if (at(TokenKind::RParen)) break;
    bool is_keyword = at(TokenKind::Name) && next_is(TokenKind::Equal);
    if (is_keyword) {
      if (last_late != nullptr) break;
      names.push_back(identifier(*cur_));
      cur_ += 2;
    }
    const Pattern* pattern = parse_as_pattern();
    if (pattern == nullptr) return nullptr;
    if (is_keyword) {
      keyword.push_back(pattern);
    } else if (keyword.empty()) {
      positional.push_back(pattern);
    } else {
      if (!diagnosing_) return fail();
      if (first_late == nullptr) first_late = pattern;
      last_late = pattern;
    }
  } while (accept(TokenKind::Comma));
  if (first_late != nullptr) {
    return mistake(between(first_late->location, last_late->location),
                   "positional patterns follow keyword patterns");
  }
  if (!expect(TokenKind::RParen)) return nullptr;
  Arena& arena = context_.arena();
  return make<MatchClass>(NodeKind::MatchClass, since(start), cls,
                          PatternList(arena.copy(positional.data(), positional.size())),
                          IdentifierList(arena.copy(names.data(), names.size())),
                          PatternList(arena.copy(keyword.data(), keyword.size())));
}

// group_pattern: '(' pattern ')'
// sequence_pattern: '(' [open_sequence_pattern] ')'
const Pattern* Parser::parse_group_or_sequence_pattern() {
  const Token* start = cur_++;
  Builder<Pattern> patterns(*this);
  bool seen_comma = false;
  while (!at(TokenKind::RParen)) {
    const Pattern* pattern = parse_maybe_star_pattern();
    if (pattern == nullptr) return nullptr;
    patterns.add(pattern);
    if (!accept(TokenKind::Comma)) break;
    seen_comma = true;
  }
  if (!expect(TokenKind::RParen)) return nullptr;
  bool is_group = patterns.size() == 1 && !seen_comma;
  if (is_group) return is<MatchStar>(patterns[0]) ? fail() : patterns[0];
  return make<MatchSequence>(NodeKind::MatchSequence, since(start), patterns.finish());
}

// sequence_pattern: '[' [maybe_sequence_pattern] ']'
const Pattern* Parser::parse_list_pattern() {
  const Token* start = cur_++;
  Builder<Pattern> patterns(*this);
  while (!at(TokenKind::RBracket)) {
    const Pattern* pattern = parse_maybe_star_pattern();
    if (pattern == nullptr) return nullptr;
    patterns.add(pattern);
    if (!accept(TokenKind::Comma)) break;
  }
  if (!expect(TokenKind::RBracket)) return nullptr;
  return make<MatchSequence>(NodeKind::MatchSequence, since(start), patterns.finish());
}

// mapping_pattern: '{' [items_pattern [',']] '}' | '{' [items_pattern ','] '**' NAME [','] '}'
const Pattern* Parser::parse_mapping_pattern() {
  const Token* start = cur_++;
  Exprs keys(*this);
  std::vector<const Pattern*> patterns;
  std::string_view rest;
  while (!at(TokenKind::RBrace)) {
    if (accept(TokenKind::DoubleStar)) {
      const Token* name = cur_;
      if (!expect(TokenKind::Name)) return nullptr;
      if (tokens_.text_of(*name) == "_") {
        cur_ = name;
        return fail();
      }
      rest = identifier(*name);
      accept(TokenKind::Comma);
      break;
    }
    const Expr* key = parse_mapping_key();
    if (key == nullptr || !expect(TokenKind::Colon)) return nullptr;
    const Pattern* pattern = parse_as_pattern();
    if (pattern == nullptr) return nullptr;
    keys.add(key);
    patterns.push_back(pattern);
    if (!accept(TokenKind::Comma)) break;
  }
  if (!expect(TokenKind::RBrace)) return nullptr;
  return make<MatchMapping>(NodeKind::MatchMapping, since(start), keys.finish(),
                            PatternList(context_.arena().copy(patterns.data(), patterns.size())),
                            rest);
}

// key_value_pattern: (literal_expr | attr) ':' pattern
const Expr* Parser::parse_mapping_key() {
  switch (cur_->kind) {
    case TokenKind::None:
      return parse_singleton(ConstantType::None);
    case TokenKind::True:
      return parse_singleton(ConstantType::True);
    case TokenKind::False:
      return parse_singleton(ConstantType::False);
    case TokenKind::Number:
    case TokenKind::Minus:
      return parse_complex_or_signed_number();
    case TokenKind::String:
    case TokenKind::FStringStart: {
      const Expr* key = parse_strings();
      if (key != nullptr && is<JoinedStr>(key)) {
        return raise(key->location, "patterns may only match literals and attribute lookups");
      }
      return key;
    }
    case TokenKind::Name: {
      if (!next_is(TokenKind::Dot)) ++cur_;
      return at(TokenKind::Name) ? parse_attribute_chain() : fail();
    }
    default:
      return fail();
  }
}

}  // namespace interleave::lang
