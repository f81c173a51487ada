// The abstract syntax tree of Python 3.13: one plain struct for each class of CPython's `ast`
// module.
//
// Names are CPython's: a node kind, and each of its fields, is called what `ast` calls it, so that
// https://docs.python.org/3.13/library/ast.html documents this file. Where two or three classes of
// `ast` have the same fields (FunctionDef and AsyncFunctionDef, For and AsyncFor, …) one struct
// serves them and `kind` tells which. Lower-case classes of `ast` (arg, keyword, withitem, …) are
// PascalCase here.
//
// Owns nothing: nodes, lists and decoded strings live in an AstContext's arena and are trivially
// destructible. Invariants of a tree that parse() returned:
//  - an AstContext outlives its trees; nothing else needs to (no view points into the source text);
//  - every identifier is interned in the context: equal identifiers have equal data() pointers;
//  - a pointer field is never null unless its comment says "or null", nor is a list's element;
//  - no path from the root is longer than kMaxTreeHeight nodes, so a walker may recurse unchecked;
//  - trees are immutable once parsed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/base/assert.h"
#include "engine/lang/arena.h"
#include "engine/lang/interner.h"

// The nodes are in lang::ast because code.h has a Constant and a Location too; `lang` sees them
// unqualified where only one of the two headers is included.
namespace interleave::lang::ast {

// The parser refuses source whose tree would be higher ("maximum recursion depth exceeded during
// compilation", as CPython's compiler says of its own, similar limit). The reason for the number:
// wasm stacks are small.
inline constexpr int kMaxTreeHeight = 1000;

// Lines count from 1; columns from 0 in UTF-8 bytes of the line (not characters), as in CPython's
// col_offset. The end is exclusive.
struct Location {
  int32_t line = 0;
  int32_t col = 0;
  int32_t end_line = 0;
  int32_t end_col = 0;
};

// Every kind, named as `ast` names the class: mod, stmt, expr, pattern, type_param, the rest.
// clang-format off
#define INTERLEAVE_AST_KINDS(X)                                                               \
  X(Module) X(Interactive) X(Expression)                                                      \
  X(FunctionDef) X(AsyncFunctionDef) X(ClassDef) X(Return) X(Delete) X(Assign) X(TypeAlias)   \
  X(AugAssign) X(AnnAssign) X(For) X(AsyncFor) X(While) X(If) X(With) X(AsyncWith) X(Match)   \
  X(Raise) X(Try) X(TryStar) X(Assert) X(Import) X(ImportFrom) X(Global) X(Nonlocal) X(Expr)  \
  X(Pass) X(Break) X(Continue)                                                                \
  X(BoolOp) X(NamedExpr) X(BinOp) X(UnaryOp) X(Lambda) X(IfExp) X(Dict) X(Set) X(ListComp)    \
  X(SetComp) X(DictComp) X(GeneratorExp) X(Await) X(Yield) X(YieldFrom) X(Compare) X(Call)    \
  X(FormattedValue) X(JoinedStr) X(Constant) X(Attribute) X(Subscript) X(Starred) X(Name)     \
  X(List) X(Tuple) X(Slice)                                                                   \
  X(MatchValue) X(MatchSingleton) X(MatchSequence) X(MatchMapping) X(MatchClass) X(MatchStar) \
  X(MatchAs) X(MatchOr)                                                                       \
  X(TypeVar) X(ParamSpec) X(TypeVarTuple)                                                     \
  X(Comprehension) X(ExceptHandler) X(Arguments) X(Arg) X(Keyword) X(Alias) X(WithItem)       \
  X(MatchCase)
// clang-format on

enum class NodeKind : uint8_t {
#define INTERLEAVE_AST_KIND(name) name,
  INTERLEAVE_AST_KINDS(INTERLEAVE_AST_KIND)
#undef INTERLEAVE_AST_KIND
};

// What all nodes share. `height` is 1 for a leaf, else one more than that of the highest child.
struct Node {
  using Base = Node;
  NodeKind kind;
  uint16_t height;
  Location location;
};

// The four families. `Expr` the statement of CPython (an expression standing alone) is ExprStmt
// here.
struct Expr : Node {
  using Base = Expr;
};
struct Stmt : Node {
  using Base = Stmt;
};
struct Pattern : Node {
  using Base = Pattern;
};
struct TypeParam : Node {
  using Base = TypeParam;
};

template <class T>
using List_ = std::span<const T* const>;
using ExprList = List_<Expr>;
using StmtList = List_<Stmt>;
using PatternList = List_<Pattern>;
using TypeParamList = List_<TypeParam>;
using IdentifierList = std::span<const std::string_view>;

// ── operators and contexts ────────────────────────────────────────────────────────────────────

enum class ExprContext : uint8_t { Load, Store, Del };
enum class BoolOperator : uint8_t { And, Or };
enum class Operator : uint8_t {
  Add,
  Sub,
  Mult,
  MatMult,
  Div,
  Mod,
  Pow,
  LShift,
  RShift,
  BitOr,
  BitXor,
  BitAnd,
  FloorDiv
};
enum class UnaryOperator : uint8_t { Invert, Not, UAdd, USub };
enum class CmpOperator : uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

// ── the rest: parts that are neither statement, expression nor pattern ────────────────────────

// One `for target in iter if … if …` of a comprehension. Has no location in CPython; here it has.
struct Comprehension : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::Comprehension};
  const Expr* target;
  const Expr* iter;
  ExprList ifs;
  bool is_async;
};

struct ExceptHandler : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::ExceptHandler};
  const Expr* type;       // or null: a bare `except:`
  std::string_view name;  // empty: no `as name`
  StmtList body;
};

struct Arg : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::Arg};
  std::string_view arg;
  const Expr* annotation;  // or null
};

// Parameters of a function. `defaults` belong to the last ones of posonlyargs + args; kw_defaults
// has one entry for each of kwonlyargs, null where there is no default.
struct Arguments : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::Arguments};
  List_<Arg> posonlyargs;
  List_<Arg> args;
  const Arg* vararg;  // or null
  List_<Arg> kwonlyargs;
  ExprList kw_defaults;  // entries may be null
  const Arg* kwarg;      // or null
  ExprList defaults;
};

struct Keyword : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::Keyword};
  std::string_view arg;  // empty: `**value`
  const Expr* value;
};

struct Alias : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::Alias};
  std::string_view name;    // dotted name, or `*`
  std::string_view asname;  // empty: no `as`
};

struct WithItem : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::WithItem};
  const Expr* context_expr;
  const Expr* optional_vars;  // or null
};

struct MatchCase : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchCase};
  const Pattern* pattern;
  const Expr* guard;  // or null
  StmtList body;
};

// ── mod ───────────────────────────────────────────────────────────────────────────────────────

// Module and Interactive have `body`; Expression (mode eval) has `expression` and an empty body.
struct Module : Node {
  static constexpr NodeKind kKinds[] = {NodeKind::Module, NodeKind::Interactive,
                                        NodeKind::Expression};
  StmtList body;
  const Expr* expression;  // or null
};

// ── stmt ──────────────────────────────────────────────────────────────────────────────────────

struct FunctionDef : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef};
  std::string_view name;
  const Arguments* args;
  StmtList body;
  ExprList decorator_list;
  const Expr* returns;  // or null
  TypeParamList type_params;
};

struct ClassDef : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::ClassDef};
  std::string_view name;
  ExprList bases;
  List_<Keyword> keywords;
  StmtList body;
  ExprList decorator_list;
  TypeParamList type_params;
};

struct Return : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Return};
  const Expr* value;  // or null
};

struct Delete : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Delete};
  ExprList targets;
};

struct Assign : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Assign};
  ExprList targets;
  const Expr* value;
};

struct TypeAlias : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::TypeAlias};
  const Expr* name;
  TypeParamList type_params;
  const Expr* value;
};

struct AugAssign : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::AugAssign};
  const Expr* target;
  Operator op;
  const Expr* value;
};

struct AnnAssign : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::AnnAssign};
  const Expr* target;
  const Expr* annotation;
  const Expr* value;  // or null
  bool simple;        // the target is a Name without parentheses
};

struct For : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::For, NodeKind::AsyncFor};
  const Expr* target;
  const Expr* iter;
  StmtList body;
  StmtList orelse;
};

struct While : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::While};
  const Expr* test;
  StmtList body;
  StmtList orelse;
};

// `elif` is an If alone in orelse. A chain of them is a list in disguise: walkers had better loop
// than recurse.
struct If : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::If};
  const Expr* test;
  StmtList body;
  StmtList orelse;
};

struct With : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::With, NodeKind::AsyncWith};
  List_<WithItem> items;
  StmtList body;
};

struct Match : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Match};
  const Expr* subject;
  List_<MatchCase> cases;
};

struct Raise : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Raise};
  const Expr* exc;    // or null
  const Expr* cause;  // or null
};

struct Try : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Try, NodeKind::TryStar};
  StmtList body;
  List_<ExceptHandler> handlers;
  StmtList orelse;
  StmtList finalbody;
};

struct Assert : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Assert};
  const Expr* test;
  const Expr* msg;  // or null
};

struct Import : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Import};
  List_<Alias> names;
};

struct ImportFrom : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::ImportFrom};
  std::string_view module;  // empty: `from . import x`
  List_<Alias> names;
  int32_t level;  // how many leading dots
};

struct Global : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Global, NodeKind::Nonlocal};
  IdentifierList names;
};

// `ast.Expr`: an expression used as a statement.
struct ExprStmt : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Expr};
  const Expr* value;
};

struct SimpleStmt : Stmt {
  static constexpr NodeKind kKinds[] = {NodeKind::Pass, NodeKind::Break, NodeKind::Continue};
};

// ── expr ──────────────────────────────────────────────────────────────────────────────────────

struct BoolOp : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::BoolOp};
  BoolOperator op;
  ExprList values;  // two or more
};

struct NamedExpr : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::NamedExpr};
  const Expr* target;
  const Expr* value;
};

struct BinOp : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::BinOp};
  const Expr* left;
  Operator op;
  const Expr* right;
};

struct UnaryOp : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::UnaryOp};
  UnaryOperator op;
  const Expr* operand;
};

struct Lambda : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Lambda};
  const Arguments* args;
  const Expr* body;
};

struct IfExp : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::IfExp};
  const Expr* test;
  const Expr* body;
  const Expr* orelse;
};

struct Dict : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Dict};
  ExprList keys;  // an entry is null for `**value`
  ExprList values;
};

struct Set : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Set};
  ExprList elts;
};

struct Comp : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::ListComp, NodeKind::SetComp,
                                        NodeKind::GeneratorExp};
  const Expr* elt;
  List_<Comprehension> generators;
};

struct DictComp : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::DictComp};
  const Expr* key;
  const Expr* value;
  List_<Comprehension> generators;
};

struct Await : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Await};
  const Expr* value;
};

struct Yield : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Yield};
  const Expr* value;  // or null
};

struct YieldFrom : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::YieldFrom};
  const Expr* value;
};

// left ops[0] comparators[0] ops[1] comparators[1] …
struct Compare : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Compare};
  const Expr* left;
  std::span<const CmpOperator> ops;
  ExprList comparators;
};

struct Call : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Call};
  const Expr* func;
  ExprList args;  // `*x` is a Starred
  List_<Keyword> keywords;
};

// One `{value!conversion:format_spec}` of an f-string.
struct FormattedValue : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::FormattedValue};
  const Expr* value;
  int32_t conversion;       // -1, or 's', 'r', 'a'
  const Expr* format_spec;  // a JoinedStr, or null
};

// An f-string, implicit concatenation done: neighbouring literal text is one Constant, the rest are
// FormattedValue.
struct JoinedStr : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::JoinedStr};
  ExprList values;
};

enum class ConstantType : uint8_t {
  None,
  True,
  False,
  Ellipsis,
  Int,
  BigInt,
  Float,
  Complex,
  Str,
  Bytes
};

struct Constant : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Constant};
  ConstantType type;
  bool unicode_prefix;    // written u"…" (ast's kind='u'); means nothing to a program
  uint8_t base;           // BigInt: 2, 8, 10 or 16, the base of the digits in `text`
  std::string_view text;  // Str: UTF-8, where a lone surrogate is three bytes (WTF-8); Bytes: as
                          // they are; BigInt: digits only, neither prefix nor underscores
  int64_t integer;        // Int
  double number;          // Float; Complex: the imaginary part (the real part of a literal is 0)
};

struct Attribute : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Attribute};
  const Expr* value;
  std::string_view attr;
  ExprContext ctx;
};

struct Subscript : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Subscript};
  const Expr* value;
  const Expr* slice;
  ExprContext ctx;
};

struct Starred : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Starred};
  const Expr* value;
  ExprContext ctx;
};

struct Name : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Name};
  std::string_view id;
  ExprContext ctx;
};

struct List : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::List};
  ExprList elts;
  ExprContext ctx;
};

struct Tuple : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Tuple};
  ExprList elts;
  ExprContext ctx;
};

// Only inside a Subscript's slice (alone or in a Tuple).
struct Slice : Expr {
  static constexpr NodeKind kKinds[] = {NodeKind::Slice};
  const Expr* lower;  // or null
  const Expr* upper;  // or null
  const Expr* step;   // or null
};

// ── pattern ───────────────────────────────────────────────────────────────────────────────────

struct MatchValue : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchValue};
  const Expr* value;
};

struct MatchSingleton : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchSingleton};
  ConstantType value;  // None, True or False
};

struct MatchSequence : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchSequence};
  PatternList patterns;
};

struct MatchMapping : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchMapping};
  ExprList keys;
  PatternList patterns;
  std::string_view rest;  // empty: no `**rest`
};

struct MatchClass : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchClass};
  const Expr* cls;
  PatternList patterns;
  IdentifierList kwd_attrs;
  PatternList kwd_patterns;
};

struct MatchStar : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchStar};
  std::string_view name;  // empty: `*_`
};

// `pattern as name`; a capture has no pattern; the wildcard `_` has neither.
struct MatchAs : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchAs};
  const Pattern* pattern;  // or null
  std::string_view name;   // empty: wildcard
};

struct MatchOr : Pattern {
  static constexpr NodeKind kKinds[] = {NodeKind::MatchOr};
  PatternList patterns;
};

// ── type_param ────────────────────────────────────────────────────────────────────────────────

struct TypeVar : TypeParam {
  static constexpr NodeKind kKinds[] = {NodeKind::TypeVar};
  std::string_view name;
  const Expr* bound;          // or null
  const Expr* default_value;  // or null
};

struct ParamSpec : TypeParam {
  static constexpr NodeKind kKinds[] = {NodeKind::ParamSpec};
  std::string_view name;
  const Expr* default_value;  // or null
};

struct TypeVarTuple : TypeParam {
  static constexpr NodeKind kKinds[] = {NodeKind::TypeVarTuple};
  std::string_view name;
  const Expr* default_value;  // or null
};

}  // namespace interleave::lang::ast

namespace interleave::lang {

using namespace ast;  // NOLINT(google-build-using-namespace)

// ── casts ─────────────────────────────────────────────────────────────────────────────────────

template <class T>
constexpr bool holds(NodeKind kind) {
  for (NodeKind k : T::kKinds) {
    if (k == kind) return true;
  }
  return false;
}

template <class T>
bool is(const Node* node) {
  return holds<T>(node->kind);
}

template <class T>
const T* as(const Node* node) {
  IL_ASSERT(is<T>(node));
  return static_cast<const T*>(node);
}

// Null where the node is something else.
template <class T>
const T* try_as(const Node* node) {
  return node != nullptr && is<T>(node) ? static_cast<const T*>(node) : nullptr;
}

// CPython's name of the class: "FunctionDef", "comprehension", "Expr" …
std::string_view kind_name(NodeKind kind);

// ── ownership ─────────────────────────────────────────────────────────────────────────────────

// Owns the memory of trees and their identifiers; several parses may share one.
class AstContext {
 public:
  Arena& arena() { return arena_; }
  std::string_view intern(std::string_view identifier) {
    return interner_.intern(identifier, arena_);
  }

  // Makes a node; `fields` are T's own, in the order of its declaration.
  template <class T, class... Fields>
  T* make(NodeKind kind, ast::Location location, const Fields&... fields) {
    IL_ASSERT(holds<T>(kind));
    int height = 0;
    ((height = std::max(height, height_of(fields))), ...);
    typename T::Base base;
    base.kind = kind;
    base.height = static_cast<uint16_t>(std::min(height + 1, 0xffff));
    base.location = location;
    return arena_.put(T{base, fields...});
  }

 private:
  template <class Field>
  static int height_of(const Field& field) {
    if constexpr (std::is_convertible_v<Field, const Node*>) {
      const Node* node = field;
      return node != nullptr ? node->height : 0;
    } else if constexpr (requires { static_cast<const Node*>(field[0]); }) {
      int height = 0;
      for (const Node* node : field)
        height = std::max(height, node != nullptr ? int{node->height} : 0);
      return height;
    } else {
      return 0;
    }
  }

  Arena arena_;
  Interner interner_;
};

}  // namespace interleave::lang
