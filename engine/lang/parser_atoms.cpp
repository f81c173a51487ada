// Atoms: names, numbers, and everything in brackets.
#include <algorithm>
#include <cstdlib>

#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | (tuple | group | genexp) | (list |
// listcomp)
//     | (dict | set | dictcomp | setcomp) | '...'
const Expr* Parser::parse_atom() {
  switch (cur_->kind) {
    case TokenKind::Name:
      return parse_name();
    case TokenKind::Number:
      return parse_number();
    case TokenKind::String:
    case TokenKind::FStringStart:
      return parse_strings();
    case TokenKind::True:
      return parse_singleton(ConstantType::True);
    case TokenKind::False:
      return parse_singleton(ConstantType::False);
    case TokenKind::None:
      return parse_singleton(ConstantType::None);
    case TokenKind::Ellipsis:
      return parse_singleton(ConstantType::Ellipsis);
    case TokenKind::LParen:
      return parse_parenthesised();
    case TokenKind::LBracket:
      return parse_list();
    case TokenKind::LBrace:
      return parse_brace();
    default:
      return fail();
  }
}

const Expr* Parser::parse_name() {
  const Token* token = cur_++;
  return make<Name>(NodeKind::Name, token->location(), identifier(*token), ExprContext::Load);
}

const Constant* Parser::make_constant(Location location, ConstantType type, std::string_view text) {
  return make<Constant>(NodeKind::Constant, location, type, false, uint8_t{10}, text, int64_t{0},
                        0.0);
}

const Expr* Parser::parse_singleton(ConstantType type) {
  const Token* token = cur_++;
  return make_constant(token->location(), type);
}

// ── numbers ───────────────────────────────────────────────────────────────────────────────────

namespace {

// CPython's limit on the digits of a decimal literal (sys.set_int_max_str_digits), which keeps
// reading one fast.
constexpr size_t kMaxDecimalDigits = 4300;

struct IntegerText {
  uint8_t base;
  std::string digits;
};

IntegerText integer_text(std::string_view text) {
  IntegerText out{10, {}};
  if (text.size() > 2 && text[0] == '0') {
    char prefix = static_cast<char>(text[1] | 0x20);
    if (prefix == 'x') out.base = 16;
    if (prefix == 'o') out.base = 8;
    if (prefix == 'b') out.base = 2;
    if (out.base != 10) text.remove_prefix(2);
  }
  for (char c : text) {
    if (c != '_') out.digits += c;
  }
  return out;
}

// False where the value does not fit.
bool to_int64(const IntegerText& integer, int64_t& out) {
  uint64_t value = 0;
  for (char c : integer.digits) {
    auto digit = static_cast<uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    if (value > (uint64_t{INT64_MAX} - digit) / integer.base) return false;
    value = value * integer.base + digit;
  }
  out = static_cast<int64_t>(value);
  return true;
}

bool is_float(std::string_view text) {
  bool is_hex = text.size() > 1 && (text[1] | 0x20) == 'x';
  return !is_hex && text.find_first_of(".eE") != std::string_view::npos;
}

}  // namespace

const Expr* Parser::parse_number() {
  const Token* token = cur_++;
  std::string_view text = tokens_.text_of(*token);
  char last = static_cast<char>(text.back() | 0x20);
  bool is_imaginary = last == 'j';
  auto make_number = [&](ConstantType type, uint8_t base, std::string_view digits, int64_t integer,
                         double number) {
    return make<Constant>(NodeKind::Constant, token->location(), type, false, base, digits, integer,
                          number);
  };
  if (is_imaginary || is_float(text)) {
    std::string plain;
    for (char c : text.substr(0, text.size() - is_imaginary)) {
      if (c != '_') plain += c;
    }
    // strtod rounds correctly in glibc and musl. It reads '.' as long as nobody calls setlocale(),
    // and nobody does.
    double number = std::strtod(plain.c_str(), nullptr);
    return make_number(is_imaginary ? ConstantType::Complex : ConstantType::Float, 10, {}, 0,
                       number);
  }
  IntegerText integer = integer_text(text);
  int64_t value = 0;
  if (to_int64(integer, value)) return make_number(ConstantType::Int, 10, {}, value, 0);
  if (integer.base == 10 && integer.digits.size() > kMaxDecimalDigits) {
    return raise({token->line, -1, token->line, -1},
                 "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                     std::to_string(integer.digits.size()) +
                     " digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                     "hexadecimal for "
                     "huge integer literals to avoid decimal conversion limits.");
  }
  return make_number(ConstantType::BigInt, integer.base, context_.arena().copy(integer.digits), 0,
                     0);
}

// ── parentheses and brackets ──────────────────────────────────────────────────────────────────

// tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
// group: '(' (yield_expr | named_expression) ')'
// genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')'
const Expr* Parser::parse_parenthesised() {
  const Token* start = cur_++;
  if (accept(TokenKind::RParen)) {
    return make<Tuple>(NodeKind::Tuple, since(start), ExprList(), ExprContext::Load);
  }
  if (at(TokenKind::Yield)) {
    const Expr* yield = parse_yield();
    return yield != nullptr && expect(TokenKind::RParen) ? yield : nullptr;
  }
  if (diagnosing_ && accept(TokenKind::DoubleStar)) {
    const Expr* value = parse_expression();
    if (value != nullptr && at(TokenKind::RParen)) {
      return mistake(start[1].location(), "cannot use double starred expression here");
    }
    return nullptr;
  }
  const Expr* first = parse_star_named_expression();
  if (first == nullptr) return nullptr;
  if (at_comprehension() && !is<Starred>(first)) {
    return parse_comprehension(start, NodeKind::GeneratorExp, first, TokenKind::RParen);
  }
  if (at(TokenKind::Comma)) {
    Exprs elements(*this);
    elements.add(first);
    if (!parse_more_elements(elements, TokenKind::RParen)) return nullptr;
    return make<Tuple>(NodeKind::Tuple, since(start), elements.finish(), ExprContext::Load);
  }
  if (is<Starred>(first)) {
    if (diagnosing_) mistake_in_comprehension(start);
    if (raised()) return nullptr;
    return at(TokenKind::RParen) ? mistake(first->location, "cannot use starred expression here")
                                 : fail();
  }
  return expect(TokenKind::RParen) ? first : nullptr;
}

// After the first element: (',' star_named_expression)* [','] and the closing bracket.
bool Parser::parse_more_elements(Exprs& out, TokenKind end) {
  while (accept(TokenKind::Comma) && at_star_expression()) {
    const Expr* element = parse_star_named_expression();
    if (element == nullptr) return false;
    out.add(element);
  }
  return expect(end);
}

// list: '[' [star_named_expressions] ']'
// listcomp: '[' named_expression for_if_clauses ']'
const Expr* Parser::parse_list() {
  const Token* start = cur_++;
  Exprs elements(*this);
  if (!accept(TokenKind::RBracket)) {
    const Expr* first = parse_star_named_expression();
    if (first == nullptr) return nullptr;
    if (at_comprehension() && !is<Starred>(first)) {
      return parse_comprehension(start, NodeKind::ListComp, first, TokenKind::RBracket);
    }
    elements.add(first);
    if (!parse_more_elements(elements, TokenKind::RBracket)) {
      if (diagnosing_ && !raised()) mistake_in_comprehension(start);
      return nullptr;
    }
  }
  return make<List>(NodeKind::List, since(start), elements.finish(), ExprContext::Load);
}

// ── braces ────────────────────────────────────────────────────────────────────────────────────

// dict | set | dictcomp | setcomp
const Expr* Parser::parse_brace() {
  const Token* start = cur_++;
  if (accept(TokenKind::RBrace))
    return make<Dict>(NodeKind::Dict, since(start), ExprList(), ExprList());
  if (at(TokenKind::DoubleStar)) return parse_dict(start, nullptr);
  const Token* begin = cur_;
  bool is_named = at(TokenKind::Name) && next_is(TokenKind::ColonEqual);
  const Expr* first =
      at(TokenKind::Star) ? parse_star_expression() : parse_assignment_or_expression();
  if (first == nullptr) return nullptr;
  if (at(TokenKind::Colon) && !is_named && !is<Starred>(first)) return parse_dict(start, first);
  if (diagnosing_) {
    rewind(begin);
    first = parse_star_named_expression();
    if (first == nullptr) return nullptr;
  }
  return parse_set(start, first);
}

// set: '{' star_named_expressions '}'
// setcomp: '{' named_expression for_if_clauses '}'
const Expr* Parser::parse_set(const Token* start, const Expr* first) {
  Exprs elements(*this);
  if (at_comprehension() && !is<Starred>(first)) {
    return parse_comprehension(start, NodeKind::SetComp, first, TokenKind::RBrace);
  }
  elements.add(first);
  if (!parse_more_elements(elements, TokenKind::RBrace)) {
    if (diagnosing_ && !raised()) mistake_in_comprehension(start);
    return nullptr;
  }
  return make<Set>(NodeKind::Set, since(start), elements.finish());
}

// dict: '{' double_starred_kvpair (',' double_starred_kvpair)* [','] '}'
// dictcomp: '{' kvpair for_if_clauses '}'
// The first key has been read, or is null.
const Expr* Parser::parse_dict(const Token* start, const Expr* first_key) {
  if (std::find(bad_dicts_.begin(), bad_dicts_.end(), start) != bad_dicts_.end()) return fail();
  Exprs keys(*this);
  std::vector<const Expr*> values;  // a second list in the making, so not on the shared stack
  do {
    if (at(TokenKind::RBrace)) break;
    const Expr* key = values.empty() ? first_key : nullptr;
    const Expr* value = nullptr;
    if (!parse_key_value(key, value)) return mistake_in_dict(start);
    if (values.empty() && key != nullptr && at_comprehension()) {
      List_<Comprehension> clauses;
      if (!parse_for_if_clauses(clauses) || !expect(TokenKind::RBrace)) return nullptr;
      return make<DictComp>(NodeKind::DictComp, since(start), key, value, clauses);
    }
    if (diagnosing_ && values.empty() && key == nullptr && at_comprehension()) {
      List_<Comprehension> clauses;
      if (!parse_for_if_clauses(clauses) || !at(TokenKind::RBrace)) return nullptr;
      return mistake(start[1].location(), "dict unpacking cannot be used in dict comprehension");
    }
    keys.add(key);
    values.push_back(value);
  } while (accept(TokenKind::Comma));
  if (!expect(TokenKind::RBrace)) return mistake_in_dict(start);
  return make<Dict>(NodeKind::Dict, since(start), keys.finish(),
                    ExprList(context_.arena().copy(values.data(), values.size())));
}

// double_starred_kvpair: '**' bitwise_or | kvpair
// kvpair: expression ':' expression
// `key` may have been read already.
bool Parser::parse_key_value(const Expr*& key, const Expr*& value) {
  if (key == nullptr && accept(TokenKind::DoubleStar)) {
    value = parse_bitwise_or();
    return value != nullptr;
  }
  if (key == nullptr) key = parse_expression();
  if (key == nullptr || !expect(TokenKind::Colon)) return false;
  value = parse_expression();
  return value != nullptr;
}

// ── comprehensions ────────────────────────────────────────────────────────────────────────────

const Expr* Parser::parse_comprehension(const Token* start, NodeKind kind, const Expr* elt,
                                        TokenKind end) {
  List_<Comprehension> generators;
  if (!parse_for_if_clauses(generators) || !expect(end)) return nullptr;
  return make<Comp>(kind, since(start), elt, generators);
}

// for_if_clauses: for_if_clause+
bool Parser::parse_for_if_clauses(List_<Comprehension>& out) {
  Builder<Comprehension> clauses(*this);
  do {
    const Comprehension* clause = parse_for_if_clause();
    if (clause == nullptr) return false;
    clauses.add(clause);
  } while (at_comprehension());
  out = clauses.finish();
  return true;
}

// for_if_clause: ['async'] 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
const Comprehension* Parser::parse_for_if_clause() {
  const Token* start = cur_;
  bool is_async = accept(TokenKind::Async);
  const Token* keyword = cur_++;
  const Expr* target = parse_star_targets();
  if (target == nullptr || !accept(TokenKind::In)) {
    if (target != nullptr) fail();
    if (diagnosing_ && !raised()) mistake_in_for(keyword, true);
    return nullptr;
  }
  const Expr* iter = parse_disjunction();
  if (iter == nullptr) return nullptr;
  Exprs ifs(*this);
  while (accept(TokenKind::If)) {
    const Expr* condition = parse_disjunction();
    if (condition == nullptr) return nullptr;
    ifs.add(condition);
  }
  return make<Comprehension>(NodeKind::Comprehension, since(start), target, iter, ifs.finish(),
                             is_async);
}

}  // namespace interleave::lang
