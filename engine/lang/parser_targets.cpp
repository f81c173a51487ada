// What may stand on the left of '=': reading targets, checking them, turning Load into Store or
// Del.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// star_targets: star_target !',' | star_target (',' star_target)* [',']
const Expr* Parser::parse_star_targets() {
  const Token* start = cur_;
  const Expr* first = parse_star_target();
  if (first == nullptr || !at(TokenKind::Comma)) return first;
  Exprs elements(*this);
  elements.add(first);
  while (accept(TokenKind::Comma) && at_star_expression()) {
    const Expr* element = parse_star_target();
    if (element == nullptr) return nullptr;
    elements.add(element);
  }
  return make<Tuple>(NodeKind::Tuple, since(start), elements.finish(), ExprContext::Store);
}

// star_target: '*' (!'*' star_target) | target_with_star_atom
// A target is a primary of the right kind, which is checked once it has been read.
const Expr* Parser::parse_star_target() {
  const Token* start = cur_;
  if (accept(TokenKind::Star)) {
    if (at(TokenKind::Star)) return fail();
    const Expr* value = parse_star_target();
    if (value == nullptr) return nullptr;
    return make<Starred>(NodeKind::Starred, since(start), value, ExprContext::Store);
  }
  const Expr* target = parse_primary();
  if (target == nullptr) return nullptr;
  if (!is_target(target)) return fail();
  set_context(target, ExprContext::Store);
  return target;
}

bool Parser::is_target(const Expr* expr) { return invalid_target(expr, Targets::Star) == nullptr; }

bool Parser::is_single_target(const Expr* expr) {
  return is<Name>(expr) || is<Attribute>(expr) || is<Subscript>(expr);
}

bool Parser::is_delete_target(const Expr* expr) {
  return invalid_target(expr, Targets::Delete) == nullptr;
}

// The one place that changes a node: until now nobody but the parser has seen it.
void Parser::set_context(const Expr* expr, ExprContext context) {
  auto set = [context](auto* node) {
    using T = std::remove_const_t<std::remove_pointer_t<decltype(node)>>;
    const_cast<T*>(node)->ctx = context;
  };
  if (auto* name = try_as<Name>(expr)) return set(name);
  if (auto* attribute = try_as<Attribute>(expr)) return set(attribute);
  if (auto* subscript = try_as<Subscript>(expr)) return set(subscript);
  if (auto* starred = try_as<Starred>(expr)) {
    set(starred);
    return set_context(starred->value, context);
  }
  if (auto* list = try_as<List>(expr)) {
    set(list);
    for (const Expr* element : list->elts) set_context(element, context);
  } else if (auto* tuple = try_as<Tuple>(expr)) {
    set(tuple);
    for (const Expr* element : tuple->elts) set_context(element, context);
  }
}

// The first part of `expr` that cannot be a target of that kind, or null.
const Expr* Parser::invalid_target(const Expr* expr, Targets kind) {
  auto first_invalid = [kind](ExprList elements) -> const Expr* {
    for (const Expr* element : elements) {
      if (const Expr* invalid = invalid_target(element, kind)) return invalid;
    }
    return nullptr;
  };
  switch (expr->kind) {
    case NodeKind::Name:
    case NodeKind::Attribute:
    case NodeKind::Subscript:
      return nullptr;
    case NodeKind::List:
      return first_invalid(as<List>(expr)->elts);
    case NodeKind::Tuple:
      return first_invalid(as<Tuple>(expr)->elts);
    case NodeKind::Starred:
      return kind == Targets::Delete ? expr : invalid_target(as<Starred>(expr)->value, kind);
    case NodeKind::Compare:
      // `for f() in x` was read as a comparison.
      if (kind != Targets::For) return expr;
      return as<Compare>(expr)->ops[0] == CmpOperator::In
                 ? invalid_target(as<Compare>(expr)->left, kind)
                 : nullptr;
    default:
      return expr;
  }
}

std::string Parser::expression_name(const Expr* expr) {
  switch (expr->kind) {
    case NodeKind::Attribute:
      return "attribute";
    case NodeKind::Subscript:
      return "subscript";
    case NodeKind::Starred:
      return "starred";
    case NodeKind::Name:
      return "name";
    case NodeKind::List:
      return "list";
    case NodeKind::Tuple:
      return "tuple";
    case NodeKind::Lambda:
      return "lambda";
    case NodeKind::Call:
      return "function call";
    case NodeKind::GeneratorExp:
      return "generator expression";
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
      return "yield expression";
    case NodeKind::Await:
      return "await expression";
    case NodeKind::ListComp:
      return "list comprehension";
    case NodeKind::SetComp:
      return "set comprehension";
    case NodeKind::DictComp:
      return "dict comprehension";
    case NodeKind::Dict:
      return "dict literal";
    case NodeKind::Set:
      return "set display";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue:
      return "f-string expression";
    case NodeKind::Compare:
      return "comparison";
    case NodeKind::IfExp:
      return "conditional expression";
    case NodeKind::NamedExpr:
      return "named expression";
    case NodeKind::Constant:
      break;
    default:
      return "expression";
  }
  switch (as<Constant>(expr)->type) {
    case ConstantType::None:
      return "None";
    case ConstantType::True:
      return "True";
    case ConstantType::False:
      return "False";
    case ConstantType::Ellipsis:
      return "ellipsis";
    default:
      return "literal";
  }
}

std::nullptr_t Parser::mistake_in_targets(const Expr* expr, Targets kind) {
  const Expr* invalid = invalid_target(expr, kind);
  if (invalid == nullptr) return nullptr;
  const char* verb = kind == Targets::Delete ? "cannot delete " : "cannot assign to ";
  return mistake(invalid->location, verb + expression_name(invalid));
}

}  // namespace interleave::lang
