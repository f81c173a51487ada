// Expressions, from the loosest binding (tuples, yield) to the tightest (calls, subscripts).
#include <array>

#include "engine/lang/parser_impl.h"

namespace interleave::lang {

namespace {

constexpr size_t kTokenKinds = static_cast<size_t>(TokenKind::Yield) + 1;

constexpr std::array<bool, kTokenKinds> kStartsExpression = [] {
  std::array<bool, kTokenKinds> table{};
  for (TokenKind kind :
       {TokenKind::Name, TokenKind::Number, TokenKind::String, TokenKind::FStringStart,
        TokenKind::LParen, TokenKind::LBracket, TokenKind::LBrace, TokenKind::Ellipsis,
        TokenKind::Minus, TokenKind::Plus, TokenKind::Tilde, TokenKind::Not, TokenKind::Lambda,
        TokenKind::Await, TokenKind::None, TokenKind::True, TokenKind::False}) {
    table[static_cast<size_t>(kind)] = true;
  }
  return table;
}();

struct BinaryOperator {
  int8_t precedence = 0;  // 0: no binary operator
  Operator op = Operator::Add;
};

// bitwise_or < bitwise_xor < bitwise_and < shift_expr < sum < term
constexpr std::array<BinaryOperator, kTokenKinds> kBinaryOperators = [] {
  std::array<BinaryOperator, kTokenKinds> table{};
  auto set = [&](TokenKind kind, int8_t precedence, Operator op) {
    table[static_cast<size_t>(kind)] = {precedence, op};
  };
  set(TokenKind::Bar, 1, Operator::BitOr);
  set(TokenKind::Caret, 2, Operator::BitXor);
  set(TokenKind::Amper, 3, Operator::BitAnd);
  set(TokenKind::LeftShift, 4, Operator::LShift);
  set(TokenKind::RightShift, 4, Operator::RShift);
  set(TokenKind::Plus, 5, Operator::Add);
  set(TokenKind::Minus, 5, Operator::Sub);
  set(TokenKind::Star, 6, Operator::Mult);
  set(TokenKind::Slash, 6, Operator::Div);
  set(TokenKind::DoubleSlash, 6, Operator::FloorDiv);
  set(TokenKind::Percent, 6, Operator::Mod);
  set(TokenKind::At, 6, Operator::MatMult);
  return table;
}();

}  // namespace

bool Parser::starts_expression(TokenKind kind) {
  return kStartsExpression[static_cast<size_t>(kind)];
}

// star_expressions: star_expression (',' star_expression)* [',']
const Expr* Parser::parse_star_expressions() {
  const Token* start = cur_;
  const Expr* first = parse_star_expression();
  if (first == nullptr || !at(TokenKind::Comma)) return first;
  Exprs elements(*this);
  elements.add(first);
  while (accept(TokenKind::Comma) && at_star_expression()) {
    const Expr* element = parse_star_expression();
    if (element == nullptr) return nullptr;
    elements.add(element);
  }
  return make<Tuple>(NodeKind::Tuple, since(start), elements.finish(), ExprContext::Load);
}

// star_expression: '*' bitwise_or | expression
const Expr* Parser::parse_star_expression() {
  if (!at(TokenKind::Star)) return parse_expression();
  const Token* start = cur_++;
  const Expr* value = parse_bitwise_or();
  if (value == nullptr) return nullptr;
  return make<Starred>(NodeKind::Starred, since(start), value, ExprContext::Load);
}

// star_named_expression: '*' bitwise_or | named_expression
const Expr* Parser::parse_star_named_expression() {
  return at(TokenKind::Star) ? parse_star_expression() : parse_named_expression();
}

// named_expression: NAME ':=' expression | expression !':='
const Expr* Parser::parse_named_expression() {
  if (diagnosing_) {
    mistake_in_named_expression();
    if (raised()) return nullptr;
  }
  return parse_assignment_or_expression();
}

const Expr* Parser::parse_assignment_or_expression() {
  if (!at(TokenKind::Name) || !next_is(TokenKind::ColonEqual)) return parse_expression();
  const Token* start = cur_;
  const Expr* target = parse_name();
  if (target == nullptr) return nullptr;
  set_context(target, ExprContext::Store);
  ++cur_;
  const Expr* value = parse_expression();
  if (value == nullptr) return nullptr;
  return make<NamedExpr>(NodeKind::NamedExpr, since(start), target, value);
}

// yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
const Expr* Parser::parse_yield() {
  const Token* start = cur_++;
  const Expr* value = nullptr;
  if (accept(TokenKind::From)) {
    value = parse_expression();
    if (value == nullptr) return nullptr;
    return make<YieldFrom>(NodeKind::YieldFrom, since(start), value);
  }
  if (at_star_expression()) {
    value = parse_star_expressions();
    if (value == nullptr) return nullptr;
  }
  return make<Yield>(NodeKind::Yield, since(start), value);
}

const Expr* Parser::parse_expression() {
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  return second_run_ ? parse_expression_again() : parse_plain_expression();
}

// expression: disjunction 'if' disjunction 'else' expression | disjunction | lambdef
const Expr* Parser::parse_plain_expression() {
  if (at(TokenKind::Lambda)) return parse_lambda();
  const Token* start = cur_;
  const Expr* body = parse_disjunction();
  if (body == nullptr || !at(TokenKind::If)) return body;
  const Token* before = cur_++;
  const Expr* test = parse_disjunction();
  if (test == nullptr || !expect(TokenKind::Else)) return give_back(before, body);
  const Expr* orelse = parse_expression();
  if (orelse == nullptr) return give_back(before, body);
  return make<IfExp>(NodeKind::IfExp, since(start), test, body, orelse);
}

// lambdef: 'lambda' [lambda_params] ':' expression
const Expr* Parser::parse_lambda() {
  const Token* start = cur_++;
  const Arguments* args = parse_parameters(true);
  if (args == nullptr || !expect(TokenKind::Colon)) return nullptr;
  if (at(TokenKind::FStringMiddle)) {
    return mistake(between(start->location(), cur_[-1].location()),
                   "f-string: lambda expressions are not allowed without parentheses");
  }
  const Expr* body = parse_expression();
  if (body == nullptr) return nullptr;
  return make<Lambda>(NodeKind::Lambda, since(start), args, body);
}

// disjunction: conjunction ('or' conjunction)*
const Expr* Parser::parse_disjunction() {
  return second_run_ ? parse_disjunction_again() : parse_plain_disjunction();
}

const Expr* Parser::parse_plain_disjunction() {
  const Token* start = cur_;
  const Expr* first = parse_conjunction();
  if (first == nullptr || !at(TokenKind::Or)) return first;
  Exprs values(*this);
  values.add(first);
  while (at(TokenKind::Or)) {
    const Token* before = cur_++;
    const Expr* value = parse_conjunction();
    if (value == nullptr) {
      if (give_back(before, first) == nullptr || values.size() == 1)
        return raised() ? nullptr : first;
      break;
    }
    values.add(value);
  }
  return make<BoolOp>(NodeKind::BoolOp, since(start), BoolOperator::Or, values.finish());
}

// conjunction: inversion ('and' inversion)*
const Expr* Parser::parse_conjunction() {
  const Token* start = cur_;
  const Expr* first = parse_inversion();
  if (first == nullptr || !at(TokenKind::And)) return first;
  Exprs values(*this);
  values.add(first);
  while (at(TokenKind::And)) {
    const Token* before = cur_++;
    const Expr* value = parse_inversion();
    if (value == nullptr) {
      if (give_back(before, first) == nullptr || values.size() == 1)
        return raised() ? nullptr : first;
      break;
    }
    values.add(value);
  }
  return make<BoolOp>(NodeKind::BoolOp, since(start), BoolOperator::And, values.finish());
}

// inversion: 'not' inversion | comparison
const Expr* Parser::parse_inversion() {
  if (!at(TokenKind::Not)) return parse_comparison();
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  const Token* start = cur_++;
  const Expr* operand = parse_inversion();
  if (operand == nullptr) return nullptr;
  return make<UnaryOp>(NodeKind::UnaryOp, since(start), UnaryOperator::Not, operand);
}

// comparison: bitwise_or (comparison_operator bitwise_or)*
const Expr* Parser::parse_comparison() {
  const Token* start = cur_;
  const Expr* left = parse_bitwise_or();
  CmpOperator op;
  const Token* before = cur_;
  if (left == nullptr || !parse_comparison_operator(op)) return left;
  Exprs comparators(*this);
  std::vector<CmpOperator> ops;
  do {
    const Expr* comparator = parse_bitwise_or();
    if (comparator == nullptr) {
      if (give_back(before, left) == nullptr || ops.empty()) return raised() ? nullptr : left;
      break;
    }
    ops.push_back(op);
    comparators.add(comparator);
    before = cur_;
  } while (parse_comparison_operator(op));
  return make<Compare>(NodeKind::Compare, since(start), left,
                       context_.arena().copy(ops.data(), ops.size()), comparators.finish());
}

// comparison_operator: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' |
// 'is'
bool Parser::parse_comparison_operator(CmpOperator& out) {
  switch (cur_->kind) {
    case TokenKind::EqualEqual:
      out = CmpOperator::Eq;
      break;
    case TokenKind::NotEqual:
      if (tokens_.text[cur_->start] == '<') return false;  // `<>` of Python 2
      out = CmpOperator::NotEq;
      break;
    case TokenKind::Less:
      out = CmpOperator::Lt;
      break;
    case TokenKind::LessEqual:
      out = CmpOperator::LtE;
      break;
    case TokenKind::Greater:
      out = CmpOperator::Gt;
      break;
    case TokenKind::GreaterEqual:
      out = CmpOperator::GtE;
      break;
    case TokenKind::In:
      out = CmpOperator::In;
      break;
    case TokenKind::Is:
      out = next_is(TokenKind::Not) ? CmpOperator::IsNot : CmpOperator::Is;
      if (out == CmpOperator::IsNot) ++cur_;
      break;
    case TokenKind::Not:
      if (!next_is(TokenKind::In)) {
        // Reading on is CPython's way to find out; the place of the error shows it.
        const Token* here = cur_++;
        rewind(here);
        return false;
      }
      ++cur_;
      out = CmpOperator::NotIn;
      break;
    default:
      return false;
  }
  ++cur_;
  return true;
}

// bitwise_or: bitwise_or '|' bitwise_xor | bitwise_xor, and so on down to
// term: term ('*' | '/' | '//' | '%' | '@') factor | factor
const Expr* Parser::parse_binary(int least_precedence) {
  const Token* start = cur_;
  const Expr* left = parse_factor();
  while (left != nullptr) {
    BinaryOperator binary = kBinaryOperators[static_cast<size_t>(cur_->kind)];
    if (binary.precedence == 0 || binary.precedence < least_precedence) break;
    const Token* before = cur_++;
    if (diagnosing_ && at(TokenKind::Not) && binary.precedence >= 5) {
      const Expr* operand = parse_inversion();
      if (operand == nullptr) return give_back(before, left);
      return mistake(between(before[1].location(), operand->location),
                     "'not' after an operator must be parenthesized");
    }
    const Expr* right = parse_binary(binary.precedence + 1);
    if (right == nullptr) return give_back(before, left);
    left = make<BinOp>(NodeKind::BinOp, since(start), left, binary.op, right);
  }
  return left;
}

// factor: ('+' | '-' | '~') factor | power
const Expr* Parser::parse_factor() {
  UnaryOperator op;
  switch (cur_->kind) {
    case TokenKind::Plus:
      op = UnaryOperator::UAdd;
      break;
    case TokenKind::Minus:
      op = UnaryOperator::USub;
      break;
    case TokenKind::Tilde:
      op = UnaryOperator::Invert;
      break;
    default:
      return parse_power();
  }
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  const Token* start = cur_++;
  if (diagnosing_ && at(TokenKind::Not)) {
    const Token* before = cur_++;
    const Expr* operand = parse_factor();
    if (operand == nullptr) return nullptr;
    return mistake(between(before->location(), operand->location),
                   "'not' after an operator must be parenthesized");
  }
  const Expr* operand = parse_factor();
  if (operand == nullptr) return nullptr;
  return make<UnaryOp>(NodeKind::UnaryOp, since(start), op, operand);
}

// power: await_primary '**' factor | await_primary
const Expr* Parser::parse_power() {
  const Token* start = cur_;
  const Expr* base = parse_await_primary();
  if (base == nullptr || !at(TokenKind::DoubleStar)) return base;
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  const Token* before = cur_++;
  const Expr* exponent = parse_factor();
  if (exponent == nullptr) return give_back(before, base);
  return make<BinOp>(NodeKind::BinOp, since(start), base, Operator::Pow, exponent);
}

// await_primary: 'await' primary | primary
const Expr* Parser::parse_await_primary() {
  if (!at(TokenKind::Await)) return parse_primary();
  const Token* start = cur_++;
  const Expr* value = parse_primary();
  if (value == nullptr) return nullptr;
  return make<Await>(NodeKind::Await, since(start), value);
}

// primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']'
// | atom
const Expr* Parser::parse_primary() {
  const Token* start = cur_;
  const Expr* value = parse_atom();
  while (value != nullptr) {
    const Token* before = cur_;
    const Expr* longer = nullptr;
    switch (cur_->kind) {
      case TokenKind::Dot:
        ++cur_;
        if (!expect(TokenKind::Name)) break;
        longer = make<Attribute>(NodeKind::Attribute, since(start), value, identifier(cur_[-1]),
                                 ExprContext::Load);
        break;
      case TokenKind::LParen:
        longer = parse_call(start, value);
        break;
      case TokenKind::LBracket:
        longer = parse_subscript(start, value);
        break;
      default:
        return value;
    }
    if (longer == nullptr) return give_back(before, value);
    value = longer;
  }
  return nullptr;
}

// slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* [',']
const Expr* Parser::parse_subscript(const Token* start, const Expr* value) {
  ++cur_;
  const Expr* slice = parse_slices();
  if (slice == nullptr || !expect(TokenKind::RBracket)) return nullptr;
  return make<Subscript>(NodeKind::Subscript, since(start), value, slice, ExprContext::Load);
}

const Expr* Parser::parse_slices() {
  const Token* start = cur_;
  const Expr* first = parse_slice();
  if (first == nullptr || (!at(TokenKind::Comma) && !is<Starred>(first))) return first;
  Exprs elements(*this);
  elements.add(first);
  while (accept(TokenKind::Comma) && (at_star_expression() || at(TokenKind::Colon))) {
    const Expr* element = parse_slice();
    if (element == nullptr) return nullptr;
    elements.add(element);
  }
  return make<Tuple>(NodeKind::Tuple, since(start), elements.finish(), ExprContext::Load);
}

// slice: [expression] ':' [expression] [':' [expression]] | named_expression
// starred_expression: '*' expression
const Expr* Parser::parse_slice() {
  const Token* start = cur_;
  if (accept(TokenKind::Star)) {
    const Expr* value = parse_expression();
    if (value == nullptr)
      return raised() ? nullptr : mistake(at_furthest(), "Invalid star expression");
    return make<Starred>(NodeKind::Starred, since(start), value, ExprContext::Load);
  }
  const Expr* bounds[3] = {};
  if (!at(TokenKind::Colon)) {
    bool is_named = at(TokenKind::Name) && next_is(TokenKind::ColonEqual);
    bounds[0] = parse_named_expression();
    if (bounds[0] == nullptr) return nullptr;
    if (!at(TokenKind::Colon) || is_named) return bounds[0];
  }
  for (int i = 1; i < 3 && accept(TokenKind::Colon); ++i) {
    if (!at_expression()) continue;
    bounds[i] = parse_expression();
    if (bounds[i] == nullptr) return nullptr;
  }
  return make<Slice>(NodeKind::Slice, since(start), bounds[0], bounds[1], bounds[2]);
}

}  // namespace interleave::lang
