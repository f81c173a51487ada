// Constant folding: what CPython folds too, where it is cheap and the result is small.
#include <climits>
#include <cmath>

#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

using Value = lang::Constant;

constexpr std::size_t kMaxFoldedText = 4096;  // CPython's limit for 'x' * n
constexpr std::size_t kMaxFoldedTuple = 1u << 20;
constexpr int kMaxFoldedHeight =
    50;  // deeper trees are left alone: it bounds the stack and the time

constexpr std::size_t kMostDecimal = 1000;

// The digits of a big literal in base 2, 8 or 16, in decimal.
std::string decimal_digits(std::string_view digits, unsigned base) {
  constexpr std::uint32_t kLimb = 1000000000;
  std::vector<std::uint32_t> limbs = {0};  // least significant first
  for (char c : digits) {
    std::uint64_t carry = static_cast<unsigned>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    for (std::uint32_t& limb : limbs) {
      carry += std::uint64_t{limb} * base;
      limb = static_cast<std::uint32_t>(carry % kLimb);
      carry /= kLimb;
    }
    if (carry != 0) limbs.push_back(static_cast<std::uint32_t>(carry));
  }
  std::string text = std::to_string(limbs.back());
  for (std::size_t i = limbs.size() - 1; i-- > 0;) {
    const std::string part = std::to_string(limbs[i]);
    text.append(9 - part.size(), '0');
    text += part;
  }
  return text;
}

Value literal(const ast::Constant* node) {
  Value value;
  switch (node->type) {
    case ConstantType::None:
      break;
    case ConstantType::True:
      value.kind = ConstKind::kTrue;
      break;
    case ConstantType::False:
      value.kind = ConstKind::kFalse;
      break;
    case ConstantType::Ellipsis:
      value.kind = ConstKind::kEllipsis;
      break;
    case ConstantType::Int:
      value.kind = ConstKind::kInt;
      value.integer = node->integer;
      break;
    case ConstantType::BigInt:
      value.kind = ConstKind::kBigInt;
      value.text = std::string(node->text);
      if (node->base != 10 && value.text.size() > kMostDecimal)  // decimal digits would take long
        value.text.insert(0, node->base == 16 ? "0x" : node->base == 8 ? "0o" : "0b");
      else if (node->base != 10)
        value.text = decimal_digits(node->text, node->base);
      break;
    case ConstantType::Float:
      value.kind = ConstKind::kFloat;
      value.number = node->number;
      break;
    case ConstantType::Complex:
      value.kind = ConstKind::kComplex;
      value.number = node->number;
      break;
    case ConstantType::Str:
      value.kind = ConstKind::kStr;
      value.text = node->text;
      break;
    case ConstantType::Bytes:
      value.kind = ConstKind::kBytes;
      value.text = node->text;
      break;
  }
  return value;
}

bool set_int(Value& out, std::int64_t integer) {
  out = {};
  out.kind = ConstKind::kInt;
  out.integer = integer;
  return true;
}

bool int_power(std::int64_t base, std::int64_t exponent, std::int64_t& result) {
  if (exponent < 0) return false;
  result = 1;
  if (base == 0 || base == 1) {
    result = exponent == 0 ? 1 : base;
    return true;
  }
  if (base == -1) {
    result = exponent % 2 == 0 ? 1 : -1;
    return true;
  }
  for (; exponent > 0; --exponent)
    if (__builtin_mul_overflow(result, base, &result)) return false;
  return true;
}

bool fold_division(Operator op, std::int64_t a, std::int64_t b, Value& out) {
  if (b == 0 || (a == INT64_MIN && b == -1)) return false;
  std::int64_t quotient = a / b, rest = a % b;
  if (rest != 0 && (rest < 0) != (b < 0)) {
    --quotient;
    rest += b;
  }
  return set_int(out, op == Operator::FloorDiv ? quotient : rest);
}

bool fold_ints(Operator op, std::int64_t a, std::int64_t b, Value& out) {
  std::int64_t r = 0;
  switch (op) {
    case Operator::Add:
      return !__builtin_add_overflow(a, b, &r) && set_int(out, r);
    case Operator::Sub:
      return !__builtin_sub_overflow(a, b, &r) && set_int(out, r);
    case Operator::Mult:
      return !__builtin_mul_overflow(a, b, &r) && set_int(out, r);
    case Operator::Pow:
      return int_power(a, b, r) && set_int(out, r);
    case Operator::FloorDiv:
    case Operator::Mod:
      return fold_division(op, a, b, out);
    case Operator::LShift:
      if (b < 0 || b > 62 || a > (INT64_MAX >> b) || a < (INT64_MIN >> b)) return false;
      return set_int(out, static_cast<std::int64_t>(static_cast<std::uint64_t>(a) << b));
    case Operator::RShift:
      return b >= 0 && set_int(out, a >> (b > 63 ? 63 : b));
    case Operator::BitAnd:
      return set_int(out, a & b);
    case Operator::BitOr:
      return set_int(out, a | b);
    case Operator::BitXor:
      return set_int(out, a ^ b);
    default:
      return false;
  }
}

bool exact_double(std::int64_t value) {
  return value > -(std::int64_t{1} << 53) && value < (std::int64_t{1} << 53);
}

// / of two ints is exact only below 2**53; floats take the machine's own operations.
bool fold_floats(Operator op, double a, double b, Value& out) {
  double r = 0;
  switch (op) {
    case Operator::Add:
      r = a + b;
      break;
    case Operator::Sub:
      r = a - b;
      break;
    case Operator::Mult:
      r = a * b;
      break;
    case Operator::Div:
      if (b == 0) return false;
      r = a / b;
      break;
    default:
      return false;
  }
  out = {};
  out.kind = ConstKind::kFloat;
  out.number = r;
  return true;
}

bool is_number(const Value& value) {
  return value.kind == ConstKind::kFloat ||
         (value.kind == ConstKind::kInt && exact_double(value.integer));
}

double number(const Value& value) {
  return value.kind == ConstKind::kInt ? static_cast<double>(value.integer) : value.number;
}

bool fold_repeat(const Value& text, std::int64_t count, Value& out) {
  if (count < 0) count = 0;
  if (!text.text.empty() && static_cast<std::uint64_t>(count) > kMaxFoldedText / text.text.size())
    return false;
  if (text.text.empty()) count = 0;
  out = {};
  out.kind = text.kind;
  for (std::int64_t i = 0; i < count; ++i) out.text += text.text;
  return true;
}

bool is_text(const Value& value) {
  return value.kind == ConstKind::kStr || value.kind == ConstKind::kBytes;
}

bool fold_binary(Operator op, const Value& a, const Value& b, Value& out) {
  const bool ints = a.kind == ConstKind::kInt && b.kind == ConstKind::kInt;
  if (ints && op != Operator::Div) return fold_ints(op, a.integer, b.integer, out);
  if (is_number(a) && is_number(b)) return fold_floats(op, number(a), number(b), out);
  if (is_text(a) && a.kind == b.kind && op == Operator::Add) {
    if (a.text.size() + b.text.size() > kMaxFoldedText) return false;
    out = a;
    out.text += b.text;
    return true;
  }
  if (op != Operator::Mult) return false;
  if (is_text(a) && b.kind == ConstKind::kInt) return fold_repeat(a, b.integer, out);
  if (is_text(b) && a.kind == ConstKind::kInt) return fold_repeat(b, a.integer, out);
  return false;
}

bool truth_of(const Value& value, bool& truth) {
  switch (value.kind) {
    case ConstKind::kNone:
    case ConstKind::kFalse:
      truth = false;
      return true;
    case ConstKind::kTrue:
    case ConstKind::kEllipsis:
    case ConstKind::kBigInt:
      truth = true;
      return true;
    case ConstKind::kInt:
      truth = value.integer != 0;
      return true;
    case ConstKind::kFloat:
    case ConstKind::kComplex:
      truth = value.number != 0;
      return true;
    case ConstKind::kStr:
    case ConstKind::kBytes:
      truth = !value.text.empty();
      return true;
    default:
      truth = !value.items.empty();
      return true;
  }
}

bool fold_unary(UnaryOperator op, const Value& operand, Value& out) {
  if (op == UnaryOperator::Not) {
    bool truth = false;
    if (!truth_of(operand, truth)) return false;
    out = {};
    out.kind = truth ? ConstKind::kFalse : ConstKind::kTrue;
    return true;
  }
  if (operand.kind == ConstKind::kInt) {
    if (op == UnaryOperator::Invert) return set_int(out, ~operand.integer);
    if (op == UnaryOperator::UAdd) return set_int(out, operand.integer);
    return operand.integer != INT64_MIN && set_int(out, -operand.integer);
  }
  if (operand.kind == ConstKind::kFloat && op != UnaryOperator::Invert) {
    out = operand;
    if (op == UnaryOperator::USub) out.number = -out.number;
    return true;
  }
  return false;
}

// A first look, one level deep, that spares folding most of a long display in vain.
bool may_fold(ExprList elts) {
  for (const Expr* elt : elts) {
    switch (elt->kind) {
      case NodeKind::Constant:
      case NodeKind::UnaryOp:
      case NodeKind::BinOp:
      case NodeKind::Tuple:
        continue;
      case NodeKind::Name:
        if (as<Name>(elt)->id != "__debug__") return false;
        continue;
      default:
        return false;
    }
  }
  return true;
}

}  // namespace

bool Codegen::is_debug(const Expr* node) const {
  const auto* name = try_as<Name>(node);
  return name != nullptr && name->ctx == ExprContext::Load && name->id == "__debug__";
}

// Whether the value of an expression is known now. Looks at no more nodes than the expression has,
// and gives up at the first that is not constant.
bool Codegen::fold(const Expr* node, Value& out) const {
  if (node->height > kMaxFoldedHeight) return false;
  switch (node->kind) {
    case NodeKind::Constant:
      out = literal(as<ast::Constant>(node));
      return true;
    case NodeKind::Name:
      if (!is_debug(node)) return false;
      out = {};
      out.kind = ConstKind::kTrue;
      return true;
    case NodeKind::UnaryOp: {
      const auto* unary = as<UnaryOp>(node);
      Value operand;
      return fold(unary->operand, operand) && fold_unary(unary->op, operand, out);
    }
    case NodeKind::BinOp: {
      const auto* binary = as<BinOp>(node);
      Value left, right;
      return fold(binary->right, right) && fold(binary->left, left) &&
             fold_binary(binary->op, left, right, out);
    }
    case NodeKind::Tuple: {
      const auto* tuple = as<Tuple>(node);
      if (tuple->elts.size() > kMaxFoldedTuple || tuple->ctx != ExprContext::Load ||
          !may_fold(tuple->elts))
        return false;
      out = {};
      out.kind = ConstKind::kTuple;
      out.items.resize(tuple->elts.size());
      for (std::size_t i = 0; i < tuple->elts.size(); ++i)
        if (!fold(tuple->elts[i], out.items[i])) return false;
      return true;
    }
    default:
      return false;
  }
}

bool Codegen::all_constant(ExprList elts) const {
  if (!may_fold(elts)) return false;
  Value ignored;
  for (const Expr* elt : elts)
    if (!is<ast::Constant>(elt) && !fold(elt, ignored)) return false;
  return true;
}

bool Codegen::is_constant_truth(const Expr* node, bool& truth) const {
  Value value;
  return fold(node, value) && truth_of(value, truth);
}

}  // namespace interleave::lang
