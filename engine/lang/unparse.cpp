// The source text of an expression: what `from __future__ import annotations` keeps of an
// annotation. Follows Python/ast_unparse.c: few spaces, parentheses only where precedence asks for
// them.
#include <cmath>

#include "engine/base/float_text.h"
#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

enum Level : std::uint8_t {
  kNamed,
  kTupleLevel,
  kTest,
  kOr,
  kAnd,
  kNot,
  kCompare,
  kBitOr,
  kBitXor,
  kBitAnd,
  kShift,
  kSum,
  kTerm,
  kFactor,
  kPower,
  kAwait,
  kAtom
};

Level next(Level level) { return static_cast<Level>(level + 1); }

struct OperatorText {
  const char* text;
  Level level;
};

OperatorText operator_text(Operator op) {
  switch (op) {
    case Operator::Add:
      return {" + ", kSum};
    case Operator::Sub:
      return {" - ", kSum};
    case Operator::Mult:
      return {" * ", kTerm};
    case Operator::MatMult:
      return {" @ ", kTerm};
    case Operator::Div:
      return {" / ", kTerm};
    case Operator::Mod:
      return {" % ", kTerm};
    case Operator::FloorDiv:
      return {" // ", kTerm};
    case Operator::LShift:
      return {" << ", kShift};
    case Operator::RShift:
      return {" >> ", kShift};
    case Operator::BitOr:
      return {" | ", kBitOr};
    case Operator::BitXor:
      return {" ^ ", kBitXor};
    case Operator::BitAnd:
      return {" & ", kBitAnd};
    case Operator::Pow:
      return {" ** ", kPower};
  }
  return {"", kAtom};
}

const char* compare_text(CmpOperator op) {
  constexpr const char* kTexts[] = {" == ", " != ", " < ",      " <= ", " > ",
                                    " >= ", " is ", " is not ", " in ", " not in "};
  return kTexts[static_cast<int>(op)];
}

std::string float_text(double number) { return std::isinf(number) ? "1e309" : float_repr(number); }

// repr() of a str (UTF-8) or, with the prefix b, of bytes.
std::string quoted(std::string_view text, bool bytes) {
  const bool doubled =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = doubled ? '"' : '\'';
  std::string out = bytes ? "b" : "";
  out += quote;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    char escape[8];
    if (c == quote || c == '\\')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else if (c == '\t')
      out += "\\t";
    else if (byte < 0x20 || byte == 0x7F || (bytes && byte >= 0x80)) {
      std::snprintf(escape, sizeof escape, "\\x%02x", byte);
      out += escape;
    } else {
      out += c;
    }
  }
  out += quote;
  return out;
}

class Unparser {
 public:
  std::string take() { return std::move(out_); }

  void expression(const Expr* node, Level level) {
    switch (node->kind) {
      case NodeKind::Name:
        add(as<Name>(node)->id);
        return;
      case NodeKind::Constant:
        return constant(as<ast::Constant>(node));
      case NodeKind::Attribute:
        return attribute(as<Attribute>(node));
      case NodeKind::Subscript:
        expression(as<Subscript>(node)->value, kAtom);
        add("[");
        expression(as<Subscript>(node)->slice, kTupleLevel);
        add("]");
        return;
      case NodeKind::BinOp:
        return binary(as<BinOp>(node), level);
      case NodeKind::BoolOp:
        return bool_op(as<BoolOp>(node), level);
      case NodeKind::UnaryOp:
        return unary(as<UnaryOp>(node), level);
      case NodeKind::Compare:
        return compare(as<Compare>(node), level);
      case NodeKind::Call:
        return call(as<Call>(node));
      case NodeKind::Tuple:
        return tuple(as<Tuple>(node), level);
      case NodeKind::List:
        add("[");
        list(as<List>(node)->elts);
        add("]");
        return;
      default:
        return rarer(node, level);
    }
  }

 private:
  void add(std::string_view text) { out_ += text; }

  void open(bool wanted) {
    if (wanted) add("(");
  }
  void close(bool wanted) {
    if (wanted) add(")");
  }

  void list(ExprList elts) {
    for (std::size_t i = 0; i < elts.size(); ++i) {
      if (i > 0) add(", ");
      expression(elts[i], kTest);
    }
  }

  void rarer(const Expr* node, Level level) {
    switch (node->kind) {
      case NodeKind::Lambda:
        return lambda(as<Lambda>(node), level);
      case NodeKind::IfExp: {
        const auto* choice = as<IfExp>(node);
        open(level > kTest);
        expression(choice->body, next(kTest));
        add(" if ");
        expression(choice->test, next(kTest));
        add(" else ");
        expression(choice->orelse, kTest);
        return close(level > kTest);
      }
      case NodeKind::Dict:
        return dict(as<Dict>(node));
      case NodeKind::Set:
        add("{");
        list(as<Set>(node)->elts);
        add("}");
        return;
      case NodeKind::ListComp:
        return comprehension(as<Comp>(node), "[", "]");
      case NodeKind::SetComp:
        return comprehension(as<Comp>(node), "{", "}");
      case NodeKind::GeneratorExp:
        return comprehension(as<Comp>(node), "(", ")");
      case NodeKind::DictComp: {
        const auto* comp = as<DictComp>(node);
        add("{");
        expression(comp->key, kTest);
        add(": ");
        expression(comp->value, kTest);
        clauses(comp->generators);
        add("}");
        return;
      }
      case NodeKind::Starred:
        add("*");
        return expression(as<Starred>(node)->value, kBitOr);
      default:
        return rarest(node, level);
    }
  }

  void rarest(const Expr* node, Level level) {
    switch (node->kind) {
      case NodeKind::Slice:
        return slice(as<Slice>(node));
      case NodeKind::NamedExpr:
        open(level > kNamed);
        expression(as<NamedExpr>(node)->target, kAtom);
        add(" := ");
        expression(as<NamedExpr>(node)->value, kAtom);
        return close(level > kNamed);
      case NodeKind::JoinedStr:
      case NodeKind::FormattedValue: {
        std::string text;
        std::swap(text, out_);
        format_part(node, false);
        std::swap(text, out_);
        add("f");
        add(quoted(text, false));
        return;
      }
      case NodeKind::Await:
        open(level > kAwait);
        add("await ");
        expression(as<Await>(node)->value, kAtom);
        return close(level > kAwait);
      default:
        return;  // yield is refused in annotations
    }
  }

  void constant(const ast::Constant* node) {
    switch (node->type) {
      case ConstantType::None:
        return add("None");
      case ConstantType::True:
        return add("True");
      case ConstantType::False:
        return add("False");
      case ConstantType::Ellipsis:
        return add("...");
      case ConstantType::Int:
        return add(std::to_string(node->integer));
      case ConstantType::BigInt:
        return add(node->text);
      case ConstantType::Float:
        return add(float_text(node->number));
      case ConstantType::Complex: {
        std::string text = float_text(node->number);
        if (text.ends_with(".0")) text.resize(text.size() - 2);
        return add(text + "j");
      }
      case ConstantType::Str:
        if (node->unicode_prefix) add("u");
        return add(quoted(node->text, false));
      case ConstantType::Bytes:
        return add(quoted(node->text, true));
    }
  }

  void attribute(const Attribute* node) {
    expression(node->value, kAtom);
    const auto* number = try_as<ast::Constant>(node->value);
    add(number != nullptr && number->type == ConstantType::Int ? " ." : ".");
    add(node->attr);
  }

  void binary(const BinOp* node, Level level) {
    const OperatorText op = operator_text(node->op);
    const bool right_associative = node->op == Operator::Pow;
    open(level > op.level);
    expression(node->left, right_associative ? next(op.level) : op.level);
    add(op.text);
    expression(node->right, right_associative ? op.level : next(op.level));
    close(level > op.level);
  }

  void bool_op(const BoolOp* node, Level level) {
    const Level own = node->op == BoolOperator::And ? kAnd : kOr;
    open(level > own);
    for (std::size_t i = 0; i < node->values.size(); ++i) {
      if (i > 0) add(own == kAnd ? " and " : " or ");
      expression(node->values[i], next(own));
    }
    close(level > own);
  }

  void unary(const UnaryOp* node, Level level) {
    const Level own = node->op == UnaryOperator::Not ? kNot : kFactor;
    constexpr const char* kTexts[] = {"~", "not ", "+", "-"};
    open(level > own);
    add(kTexts[static_cast<int>(node->op)]);
    expression(node->operand, own);
    close(level > own);
  }

  void compare(const Compare* node, Level level) {
    open(level > kCompare);
    expression(node->left, next(kCompare));
    for (std::size_t i = 0; i < node->ops.size(); ++i) {
      add(compare_text(node->ops[i]));
      expression(node->comparators[i], next(kCompare));
    }
    close(level > kCompare);
  }

  void call(const Call* node) {
    expression(node->func, kAtom);
    if (node->args.size() == 1 && node->keywords.empty() &&
        node->args[0]->kind == NodeKind::GeneratorExp)
      return expression(node->args[0], kTest);
    add("(");
    list(node->args);
    bool first = node->args.empty();
    for (const Keyword* keyword : node->keywords) {
      if (!first) add(", ");
      first = false;
      if (keyword->arg.empty())
        add("**");
      else
        (out_ += keyword->arg) += '=';
      expression(keyword->value, kTest);
    }
    add(")");
  }

  void tuple(const Tuple* node, Level level) {
    if (node->elts.empty()) return add("()");
    open(level > kTupleLevel);
    list(node->elts);
    if (node->elts.size() == 1) add(",");
    close(level > kTupleLevel);
  }

  void dict(const Dict* node) {
    add("{");
    for (std::size_t i = 0; i < node->values.size(); ++i) {
      if (i > 0) add(", ");
      if (node->keys[i] == nullptr) {
        add("**");
        expression(node->values[i], kBitOr);
        continue;
      }
      expression(node->keys[i], kTest);
      add(": ");
      expression(node->values[i], kTest);
    }
    add("}");
  }

  void comprehension(const Comp* node, const char* before, const char* after) {
    add(before);
    expression(node->elt, kTest);
    clauses(node->generators);
    add(after);
  }

  void clauses(List_<Comprehension> generators) {
    for (const Comprehension* generator : generators) {
      add(generator->is_async ? " async for " : " for ");
      expression(generator->target, kTupleLevel);
      add(" in ");
      expression(generator->iter, next(kTest));
      for (const Expr* condition : generator->ifs) {
        add(" if ");
        expression(condition, next(kTest));
      }
    }
  }

  void slice(const Slice* node) {
    if (node->lower != nullptr) expression(node->lower, kTest);
    add(":");
    if (node->upper != nullptr) expression(node->upper, kTest);
    if (node->step == nullptr) return;
    add(":");
    expression(node->step, kTest);
  }

  void lambda(const Lambda* node, Level level) {
    open(level > kTest);
    const Arguments* args = node->args;
    const bool none = args->posonlyargs.empty() && args->args.empty() && args->kwonlyargs.empty() &&
                      args->vararg == nullptr && args->kwarg == nullptr;
    add(none ? "lambda" : "lambda ");
    arguments(args);
    add(": ");
    expression(node->body, kTest);
    close(level > kTest);
  }

  void arguments(const Arguments* args) {
    bool first = true;
    const auto separate = [&] {
      if (!first) add(", ");
      first = false;
    };
    const std::size_t positional = args->posonlyargs.size() + args->args.size();
    const std::size_t plain = positional - args->defaults.size();
    for (std::size_t i = 0; i < positional; ++i) {
      const bool only = i < args->posonlyargs.size();
      separate();
      add((only ? args->posonlyargs[i] : args->args[i - args->posonlyargs.size()])->arg);
      if (i >= plain) {
        add("=");
        expression(args->defaults[i - plain], kTest);
      }
      if (only && i + 1 == args->posonlyargs.size()) add(", /");
    }
    if (args->vararg != nullptr || !args->kwonlyargs.empty()) {
      separate();
      add("*");
      if (args->vararg != nullptr) add(args->vararg->arg);
    }
    for (std::size_t i = 0; i < args->kwonlyargs.size(); ++i) {
      separate();
      add(args->kwonlyargs[i]->arg);
      if (args->kw_defaults[i] == nullptr) continue;
      add("=");
      expression(args->kw_defaults[i], kTest);
    }
    if (args->kwarg != nullptr) {
      separate();
      add("**");
      add(args->kwarg->arg);
    }
  }

  // The inside of an f-string.
  void format_part(const Expr* node, bool spec) {
    if (const auto* joined = try_as<JoinedStr>(node)) {
      for (const Expr* part : joined->values) format_part(part, spec);
    } else if (const auto* text = try_as<ast::Constant>(node)) {
      for (char c : text->text) {
        out_ += c;
        if (c == '{' || c == '}') out_ += c;
      }
    } else if (const auto* value = try_as<FormattedValue>(node)) {
      Unparser inner;
      inner.expression(value->value, next(kTest));
      const std::string code = inner.take();
      add(code.starts_with('{') ? "{ " : "{");
      add(code);
      if (value->conversion > 0) (out_ += '!') += static_cast<char>(value->conversion);
      if (value->format_spec != nullptr) {
        add(":");
        format_part(value->format_spec, true);
      }
      add("}");
    }
  }

  std::string out_;
};

}  // namespace

std::string unparse(const Expr* node) {
  Unparser unparser;
  unparser.expression(node, kTest);
  return unparser.take();
}

}  // namespace interleave::lang
