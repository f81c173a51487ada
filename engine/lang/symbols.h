// The symbol table: for every scope of a program, which names it binds and where the others come
// from.
//
// Follows Python/symtable.c of CPython 3.13: one walk over the tree collects how each scope uses
// each name, a second over the scopes decides what every use means. Errors have CPython's words and
// places.
//
// Differs in one way: list, set and dict comprehensions are always `inlined` (PEP 709): they have a
// Scope, for their iteration variables, but no code object. A name such a scope does not bind is
// `passed`: its parent's affair.
//
// Owns the scopes; points into the tree, which must outlive it. Names are mangled (`__x` in a
// class) and interned, so equal names have equal data().
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/lang/ast.h"
#include "engine/lang/diagnostics.h"

namespace interleave::lang {

enum class ScopeKind : std::uint8_t {
  module,
  function,
  lambda,
  class_body,
  comprehension,
  generator,
  type_params,
  type_alias,
  type_variable
};

enum class Binding : std::uint8_t { local, cell, free, global_implicit, global_explicit, passed };

// How a scope mentions a name; Symbol::flags.
inline constexpr std::uint32_t kDefGlobal = 1;    // `global x`
inline constexpr std::uint32_t kDefNonlocal = 2;  // `nonlocal x`
inline constexpr std::uint32_t kDefLocal = 4;     // assigned, deleted, imported …
inline constexpr std::uint32_t kDefParam = 8;
inline constexpr std::uint32_t kDefAnnotated = 16;  // `x: int`
inline constexpr std::uint32_t kDefTypeParam = 32;
inline constexpr std::uint32_t kDefIteration = 64;  // the target of a comprehension's `for`
inline constexpr std::uint32_t kUsed = 128;
inline constexpr std::uint32_t kDefWalrus = 256;  // some `x :=` binds it
inline constexpr std::uint32_t kDeleted = 512;  // some `del x` or end of `except … as x` unbinds it
inline constexpr std::uint32_t kDefBound = kDefLocal | kDefParam | kDefTypeParam;

struct Symbol {
  std::string_view name;
  std::uint32_t flags = 0;
  Binding binding = Binding::local;
  ast::Location directive;  // of its `global` or `nonlocal`
};

struct Scope {
  ScopeKind kind;
  const void* key;  // the node; see SymbolTable::scope_of
  Scope* parent = nullptr;
  std::string_view name;
  std::string_view private_name;  // of the class around, for mangling; empty outside classes
  ast::Location location;
  std::vector<std::unique_ptr<Scope>> children;
  std::vector<Symbol> symbols;  // in order of first mention
  std::vector<std::string_view>
      free;  // what the code object receives from outside, in order of discovery

  bool inlined = false;
  bool has_yield = false;
  bool has_await =
      false;              // await, async for or async with, directly or in an inlined comprehension
  bool is_async = false;  // `async def`
  bool needs_class_cell = false;  // a class some method of which mentions __class__ or super
  bool needs_class_dict = false;  // a class some annotation scope of which may look names up in

  const Symbol* find(std::string_view id) const;
  Symbol* find(std::string_view id);
  Symbol& ensure(std::string_view id);
  bool has_free(std::string_view id) const;
  bool function_like() const { return kind != ScopeKind::module && kind != ScopeKind::class_body; }
  bool annotation_like() const { return kind >= ScopeKind::type_params; }

 private:
  std::unordered_map<const char*, std::uint32_t> index_;
};

// `id` as the class with this name stores it: __x in class C is _C__x.
std::string_view mangle(AstContext& context, std::string_view private_name, std::string_view id);

class SymbolTable {
 public:
  // Null `error` message: no error. `future_annotations`: annotations are text, their names count
  // for nothing.
  static std::unique_ptr<SymbolTable> build(AstContext& context, const Module& module,
                                            bool future_annotations);

  bool failed() const { return failed_; }
  const std::string& error() const { return error_; }
  const ast::Location& error_location() const { return error_location_; }

  // The scope a node opens. Keys: the Module, FunctionDef, Lambda, ClassDef, comprehension or
  // TypeAlias node; for a TypeVar's bound the TypeVar, for a type parameter's default the default
  // expression itself; for the type parameters of a definition the address of its type_params
  // field.
  const Scope* scope_of(const void* key) const;
  const Scope& module() const { return *module_; }

  void fail(std::string message, const ast::Location& location);
  void add_scope(const void* key, Scope* scope) { scopes_[key] = scope; }

 private:
  friend class SymbolCollector;
  std::unique_ptr<Scope> module_;
  std::vector<std::unique_ptr<Scope>> unused_;  // of annotations that stay text
  std::unordered_map<const void*, Scope*> scopes_;
  bool failed_ = false;
  std::string error_;
  ast::Location error_location_;
};

// The second walk (symbols_resolve.cpp): gives every symbol its binding.
void resolve_symbols(AstContext& context, SymbolTable& table, Scope& module);

}  // namespace interleave::lang
