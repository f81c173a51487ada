// ast.dump(): fields by name, None and empty lists left out.
#include "engine/lang/ast_dump.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "engine/base/float_text.h"
#include "engine/lang/unicode.h"

namespace interleave::lang {

namespace {

// ── repr() ────────────────────────────────────────────────────────────────────────────────────

void append_escape(std::string& out, const char* format, uint32_t code) {
  char buffer[16];
  snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(code));
  out += buffer;
}

// Works for strings and, with `is_bytes`, for bytes.
std::string repr_text(std::string_view text, bool is_bytes) {
  bool prefer_double =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  char quote = prefer_double ? '"' : '\'';
  std::string out = is_bytes ? "b" : "";
  out += quote;
  for (size_t i = 0; i < text.size();) {
    Decoded c = is_bytes ? Decoded{static_cast<uint8_t>(text[i]), 1} : decode_utf8(text, i);
    if (c.code == static_cast<uint32_t>(quote) || c.code == '\\') {
      out += '\\';
      out += text[i];
    } else if (c.code == '\n') {
      out += "\\n";
    } else if (c.code == '\r') {
      out += "\\r";
    } else if (c.code == '\t') {
      out += "\\t";
    } else if (is_bytes ? c.code >= ' ' && c.code < 0x7f : is_printable(c.code)) {
      out += text.substr(i, static_cast<size_t>(c.length));
    } else {
      append_escape(out,
                    c.code < 0x100     ? "\\x%02x"
                    : c.code < 0x10000 ? "\\u%04x"
                                       : "\\U%08x",
                    c.code);
    }
    i += static_cast<size_t>(c.length);
  }
  return out + quote;
}

// Decimal digits of an integer of any size and base: schoolbook, for tests only.
std::string repr_big_int(std::string_view digits, uint8_t base) {
  std::vector<uint32_t> billions{0};  // least significant first
  for (char c : digits) {
    uint64_t carry = static_cast<uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    for (uint32_t& part : billions) {
      carry += uint64_t{part} * base;
      part = static_cast<uint32_t>(carry % 1000000000);
      carry /= 1000000000;
    }
    if (carry != 0) billions.push_back(static_cast<uint32_t>(carry));
  }
  std::string out = std::to_string(billions.back());
  for (size_t i = billions.size() - 1; i-- > 0;) append_escape(out, "%09u", billions[i]);
  return out;
}

std::string repr_constant(const Constant* constant) {
  switch (constant->type) {
    case ConstantType::None:
      return "None";
    case ConstantType::True:
      return "True";
    case ConstantType::False:
      return "False";
    case ConstantType::Ellipsis:
      return "Ellipsis";
    case ConstantType::Int:
      return std::to_string(constant->integer);
    case ConstantType::BigInt:
      return repr_big_int(constant->text, constant->base);
    case ConstantType::Float:
      return float_repr(constant->number);
    case ConstantType::Complex: {
      std::string text = float_repr(constant->number);
      if (text.ends_with(".0")) text.resize(text.size() - 2);
      return text + "j";
    }
    case ConstantType::Str:
      return repr_text(constant->text, false);
    case ConstantType::Bytes:
      return repr_text(constant->text, true);
  }
  return {};
}

// ── the tree ──────────────────────────────────────────────────────────────────────────────────

constexpr const char* kContexts[] = {"Load()", "Store()", "Del()"};
constexpr const char* kBoolOperators[] = {"And()", "Or()"};
constexpr const char* kOperators[] = {"Add()",    "Sub()",    "Mult()",    "MatMult()", "Div()",
                                      "Mod()",    "Pow()",    "LShift()",  "RShift()",  "BitOr()",
                                      "BitXor()", "BitAnd()", "FloorDiv()"};
constexpr const char* kUnaryOperators[] = {"Invert()", "Not()", "UAdd()", "USub()"};
constexpr const char* kCmpOperators[] = {"Eq()",  "NotEq()", "Lt()",    "LtE()", "Gt()",
                                         "GtE()", "Is()",    "IsNot()", "In()",  "NotIn()"};

class Dumper {
 public:
  explicit Dumper(bool include_attributes) : include_attributes_(include_attributes) {}

  std::string take() { return std::move(out_); }

  void node(const Node* node) {
    out_ += kind_name(node->kind);
    out_ += '(';
    bool outer = first_;
    first_ = true;
    fields(node);
    if (include_attributes_ && has_location(node->kind)) attributes(node->location);
    first_ = outer;
    out_ += ')';
  }

 private:
  static bool has_location(NodeKind kind) {
    return kind > NodeKind::Expression && kind != NodeKind::Comprehension &&
           kind != NodeKind::Arguments && kind != NodeKind::WithItem && kind != NodeKind::MatchCase;
  }

  void attributes(const Location& at) {
    text("lineno", std::to_string(at.line));
    text("col_offset", std::to_string(at.col));
    text("end_lineno", std::to_string(at.end_line));
    text("end_col_offset", std::to_string(at.end_col));
  }

  void begin(const char* name) {
    if (!first_) out_ += ", ";
    first_ = false;
    out_ += name;
    out_ += '=';
  }

  void text(const char* name, std::string_view value) {
    begin(name);
    out_ += value;
  }

  void child(const char* name, const Node* value) {
    if (value == nullptr) return;
    begin(name);
    node(value);
  }

  void identifier(const char* name, std::string_view value) {
    if (!value.empty()) text(name, repr_text(value, false));
  }

  template <class T>
  void list(const char* name, std::span<const T> items) {
    if (items.empty()) return;
    begin(name);
    out_ += '[';
    bool first = true;
    for (const T& item : items) {
      if (!first) out_ += ", ";
      first = false;
      element(item);
    }
    out_ += ']';
  }

  void element(const Node* item) {
    if (item == nullptr) {
      out_ += "None";
    } else {
      node(item);
    }
  }
  void element(std::string_view item) { out_ += repr_text(item, false); }
  void element(CmpOperator item) { out_ += kCmpOperators[static_cast<int>(item)]; }

  void context(ExprContext ctx) { text("ctx", kContexts[static_cast<int>(ctx)]); }

  // One function a struct: its fields in the order of `ast`.
  void fields_of(const Module* n) {
    child("body", n->expression);
    list("body", n->body);
  }
  void fields_of(const FunctionDef* n) {
    identifier("name", n->name);
    child("args", n->args);
    list("body", n->body);
    list("decorator_list", n->decorator_list);
    child("returns", n->returns);
    list("type_params", n->type_params);
  }
  void fields_of(const ClassDef* n) {
    identifier("name", n->name);
    list("bases", n->bases);
    list("keywords", n->keywords);
    list("body", n->body);
    list("decorator_list", n->decorator_list);
    list("type_params", n->type_params);
  }
  void fields_of(const Return* n) { child("value", n->value); }
  void fields_of(const Delete* n) { list("targets", n->targets); }
  void fields_of(const Assign* n) {
    list("targets", n->targets);
    child("value", n->value);
  }
  void fields_of(const TypeAlias* n) {
    child("name", n->name);
    list("type_params", n->type_params);
    child("value", n->value);
  }
  void fields_of(const AugAssign* n) {
    child("target", n->target);
    text("op", kOperators[static_cast<int>(n->op)]);
    child("value", n->value);
  }
  void fields_of(const AnnAssign* n) {
    child("target", n->target);
    child("annotation", n->annotation);
    child("value", n->value);
    text("simple", n->simple ? "1" : "0");
  }
  void fields_of(const For* n) {
    child("target", n->target);
    child("iter", n->iter);
    list("body", n->body);
    list("orelse", n->orelse);
  }
  void fields_of(const While* n) {
    child("test", n->test);
    list("body", n->body);
    list("orelse", n->orelse);
  }
  void fields_of(const If* n) {
    child("test", n->test);
    list("body", n->body);
    list("orelse", n->orelse);
  }
  void fields_of(const With* n) {
    list("items", n->items);
    list("body", n->body);
  }
  void fields_of(const Match* n) {
    child("subject", n->subject);
    list("cases", n->cases);
  }
  void fields_of(const Raise* n) {
    child("exc", n->exc);
    child("cause", n->cause);
  }
  void fields_of(const Try* n) {
    list("body", n->body);
    list("handlers", n->handlers);
    list("orelse", n->orelse);
    list("finalbody", n->finalbody);
  }
  void fields_of(const Assert* n) {
    child("test", n->test);
    child("msg", n->msg);
  }
  void fields_of(const Import* n) { list("names", n->names); }
  void fields_of(const ImportFrom* n) {
    identifier("module", n->module);
    list("names", n->names);
    text("level", std::to_string(n->level));
  }
  void fields_of(const Global* n) { list("names", n->names); }
  void fields_of(const ExprStmt* n) { child("value", n->value); }
  void fields_of(const Lambda* n) {
    child("args", n->args);
    child("body", n->body);
  }
  void fields_of(const Dict* n) {
    list("keys", n->keys);
    list("values", n->values);
  }
  void fields_of(const Set* n) { list("elts", n->elts); }
  void fields_of(const Comp* n) {
    child("elt", n->elt);
    list("generators", n->generators);
  }
  void fields_of(const DictComp* n) {
    child("key", n->key);
    child("value", n->value);
    list("generators", n->generators);
  }
  void fields_of(const FormattedValue* n) {
    child("value", n->value);
    text("conversion", std::to_string(n->conversion));
    child("format_spec", n->format_spec);
  }
  void fields_of(const JoinedStr* n) { list("values", n->values); }
  void fields_of(const Constant* n) {
    text("value", repr_constant(n));
    if (n->unicode_prefix) text("kind", "'u'");
  }
  void fields_of(const Attribute* n) {
    child("value", n->value);
    identifier("attr", n->attr);
    context(n->ctx);
  }
  void fields_of(const Subscript* n) {
    child("value", n->value);
    child("slice", n->slice);
    context(n->ctx);
  }
  void fields_of(const Starred* n) {
    child("value", n->value);
    context(n->ctx);
  }
  void fields_of(const Name* n) {
    identifier("id", n->id);
    context(n->ctx);
  }
  void fields_of(const List* n) {
    list("elts", n->elts);
    context(n->ctx);
  }
  void fields_of(const Tuple* n) {
    list("elts", n->elts);
    context(n->ctx);
  }
  void fields_of(const Slice* n) {
    child("lower", n->lower);
    child("upper", n->upper);
    child("step", n->step);
  }
  void fields_of(const BoolOp* n) {
    text("op", kBoolOperators[static_cast<int>(n->op)]);
    list("values", n->values);
  }
  void fields_of(const NamedExpr* n) {
    child("target", n->target);
    child("value", n->value);
  }
  void fields_of(const BinOp* n) {
    child("left", n->left);
    text("op", kOperators[static_cast<int>(n->op)]);
    child("right", n->right);
  }
  void fields_of(const UnaryOp* n) {
    text("op", kUnaryOperators[static_cast<int>(n->op)]);
    child("operand", n->operand);
  }
  void fields_of(const IfExp* n) {
    child("test", n->test);
    child("body", n->body);
    child("orelse", n->orelse);
  }
  void fields_of(const Await* n) { child("value", n->value); }
  void fields_of(const Yield* n) { child("value", n->value); }
  void fields_of(const YieldFrom* n) { child("value", n->value); }
  void fields_of(const Compare* n) {
    child("left", n->left);
    list("ops", n->ops);
    list("comparators", n->comparators);
  }
  void fields_of(const Call* n) {
    child("func", n->func);
    list("args", n->args);
    list("keywords", n->keywords);
  }
  void fields_of(const MatchValue* n) { child("value", n->value); }
  void fields_of(const MatchSingleton* n) {
    text("value", n->value == ConstantType::None   ? "None"
                  : n->value == ConstantType::True ? "True"
                                                   : "False");
  }
  void fields_of(const MatchSequence* n) { list("patterns", n->patterns); }
  void fields_of(const MatchMapping* n) {
    list("keys", n->keys);
    list("patterns", n->patterns);
    identifier("rest", n->rest);
  }
  void fields_of(const MatchClass* n) {
    child("cls", n->cls);
    list("patterns", n->patterns);
    list("kwd_attrs", n->kwd_attrs);
    list("kwd_patterns", n->kwd_patterns);
  }
  void fields_of(const MatchStar* n) { identifier("name", n->name); }
  void fields_of(const MatchAs* n) {
    child("pattern", n->pattern);
    identifier("name", n->name);
  }
  void fields_of(const MatchOr* n) { list("patterns", n->patterns); }
  void fields_of(const TypeVar* n) {
    identifier("name", n->name);
    child("bound", n->bound);
    child("default_value", n->default_value);
  }
  void fields_of(const ParamSpec* n) {
    identifier("name", n->name);
    child("default_value", n->default_value);
  }
  void fields_of(const TypeVarTuple* n) {
    identifier("name", n->name);
    child("default_value", n->default_value);
  }
  void fields_of(const Comprehension* n) {
    child("target", n->target);
    child("iter", n->iter);
    list("ifs", n->ifs);
    text("is_async", n->is_async ? "1" : "0");
  }
  void fields_of(const ExceptHandler* n) {
    child("type", n->type);
    identifier("name", n->name);
    list("body", n->body);
  }
  void fields_of(const Arguments* n) {
    list("posonlyargs", n->posonlyargs);
    list("args", n->args);
    child("vararg", n->vararg);
    list("kwonlyargs", n->kwonlyargs);
    list("kw_defaults", n->kw_defaults);
    child("kwarg", n->kwarg);
    list("defaults", n->defaults);
  }
  void fields_of(const Arg* n) {
    identifier("arg", n->arg);
    child("annotation", n->annotation);
  }
  void fields_of(const Keyword* n) {
    identifier("arg", n->arg);
    child("value", n->value);
  }
  void fields_of(const Alias* n) {
    identifier("name", n->name);
    identifier("asname", n->asname);
  }
  void fields_of(const WithItem* n) {
    child("context_expr", n->context_expr);
    child("optional_vars", n->optional_vars);
  }
  void fields_of(const MatchCase* n) {
    child("pattern", n->pattern);
    child("guard", n->guard);
    list("body", n->body);
  }

  void fields(const Node* node) {
    switch (node->kind) {
      case NodeKind::Module:
      case NodeKind::Interactive:
      case NodeKind::Expression:
        return fields_of(as<Module>(node));
      case NodeKind::FunctionDef:
      case NodeKind::AsyncFunctionDef:
        return fields_of(as<FunctionDef>(node));
      case NodeKind::ClassDef:
        return fields_of(as<ClassDef>(node));
      case NodeKind::Return:
        return fields_of(as<Return>(node));
      case NodeKind::Delete:
        return fields_of(as<Delete>(node));
      case NodeKind::Assign:
        return fields_of(as<Assign>(node));
      case NodeKind::TypeAlias:
        return fields_of(as<TypeAlias>(node));
      case NodeKind::AugAssign:
        return fields_of(as<AugAssign>(node));
      case NodeKind::AnnAssign:
        return fields_of(as<AnnAssign>(node));
      case NodeKind::For:
      case NodeKind::AsyncFor:
        return fields_of(as<For>(node));
      case NodeKind::While:
        return fields_of(as<While>(node));
      case NodeKind::If:
        return fields_of(as<If>(node));
      case NodeKind::With:
      case NodeKind::AsyncWith:
        return fields_of(as<With>(node));
      case NodeKind::Match:
        return fields_of(as<Match>(node));
      case NodeKind::Raise:
        return fields_of(as<Raise>(node));
      case NodeKind::Try:
      case NodeKind::TryStar:
        return fields_of(as<Try>(node));
      case NodeKind::Assert:
        return fields_of(as<Assert>(node));
      case NodeKind::Import:
        return fields_of(as<Import>(node));
      case NodeKind::ImportFrom:
        return fields_of(as<ImportFrom>(node));
      case NodeKind::Global:
      case NodeKind::Nonlocal:
        return fields_of(as<Global>(node));
      case NodeKind::Expr:
        return fields_of(as<ExprStmt>(node));
      case NodeKind::Lambda:
        return fields_of(as<Lambda>(node));
      case NodeKind::Dict:
        return fields_of(as<Dict>(node));
      case NodeKind::Set:
        return fields_of(as<Set>(node));
      case NodeKind::ListComp:
      case NodeKind::SetComp:
      case NodeKind::GeneratorExp:
        return fields_of(as<Comp>(node));
      case NodeKind::DictComp:
        return fields_of(as<DictComp>(node));
      case NodeKind::FormattedValue:
        return fields_of(as<FormattedValue>(node));
      case NodeKind::JoinedStr:
        return fields_of(as<JoinedStr>(node));
      case NodeKind::Constant:
        return fields_of(as<Constant>(node));
      case NodeKind::Attribute:
        return fields_of(as<Attribute>(node));
      case NodeKind::Subscript:
        return fields_of(as<Subscript>(node));
      case NodeKind::Starred:
        return fields_of(as<Starred>(node));
      case NodeKind::Name:
        return fields_of(as<Name>(node));
      case NodeKind::List:
        return fields_of(as<List>(node));
      case NodeKind::Tuple:
        return fields_of(as<Tuple>(node));
      case NodeKind::Slice:
        return fields_of(as<Slice>(node));
      case NodeKind::BoolOp:
        return fields_of(as<BoolOp>(node));
      case NodeKind::NamedExpr:
        return fields_of(as<NamedExpr>(node));
      case NodeKind::BinOp:
        return fields_of(as<BinOp>(node));
      case NodeKind::UnaryOp:
        return fields_of(as<UnaryOp>(node));
      case NodeKind::IfExp:
        return fields_of(as<IfExp>(node));
      case NodeKind::Await:
        return fields_of(as<Await>(node));
      case NodeKind::Yield:
        return fields_of(as<Yield>(node));
      case NodeKind::YieldFrom:
        return fields_of(as<YieldFrom>(node));
      case NodeKind::Compare:
        return fields_of(as<Compare>(node));
      case NodeKind::Call:
        return fields_of(as<Call>(node));
      case NodeKind::MatchValue:
        return fields_of(as<MatchValue>(node));
      case NodeKind::MatchSingleton:
        return fields_of(as<MatchSingleton>(node));
      case NodeKind::MatchSequence:
        return fields_of(as<MatchSequence>(node));
      case NodeKind::MatchMapping:
        return fields_of(as<MatchMapping>(node));
      case NodeKind::MatchClass:
        return fields_of(as<MatchClass>(node));
      case NodeKind::MatchStar:
        return fields_of(as<MatchStar>(node));
      case NodeKind::MatchAs:
        return fields_of(as<MatchAs>(node));
      case NodeKind::MatchOr:
        return fields_of(as<MatchOr>(node));
      case NodeKind::TypeVar:
        return fields_of(as<TypeVar>(node));
      case NodeKind::ParamSpec:
        return fields_of(as<ParamSpec>(node));
      case NodeKind::TypeVarTuple:
        return fields_of(as<TypeVarTuple>(node));
      case NodeKind::Comprehension:
        return fields_of(as<Comprehension>(node));
      case NodeKind::ExceptHandler:
        return fields_of(as<ExceptHandler>(node));
      case NodeKind::Arguments:
        return fields_of(as<Arguments>(node));
      case NodeKind::Arg:
        return fields_of(as<Arg>(node));
      case NodeKind::Keyword:
        return fields_of(as<Keyword>(node));
      case NodeKind::Alias:
        return fields_of(as<Alias>(node));
      case NodeKind::WithItem:
        return fields_of(as<WithItem>(node));
      case NodeKind::MatchCase:
        return fields_of(as<MatchCase>(node));
      case NodeKind::Pass:
      case NodeKind::Break:
      case NodeKind::Continue:
        return;
    }
  }

  bool include_attributes_;
  bool first_ = true;
  std::string out_;
};

}  // namespace

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::Comprehension:
      return "comprehension";
    case NodeKind::Arguments:
      return "arguments";
    case NodeKind::Arg:
      return "arg";
    case NodeKind::Keyword:
      return "keyword";
    case NodeKind::Alias:
      return "alias";
    case NodeKind::WithItem:
      return "withitem";
    case NodeKind::MatchCase:
      return "match_case";
    default:
      break;
  }
  static constexpr std::string_view kNames[] = {
#define INTERLEAVE_AST_KIND(name) #name,
      INTERLEAVE_AST_KINDS(INTERLEAVE_AST_KIND)
#undef INTERLEAVE_AST_KIND
  };
  return kNames[static_cast<size_t>(kind)];
}

std::string dump(const Node* node, bool include_attributes) {
  Dumper dumper(include_attributes);
  dumper.node(node);
  return dumper.take();
}

}  // namespace interleave::lang
