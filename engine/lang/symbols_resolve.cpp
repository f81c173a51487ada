// Decides what every name means once all scopes are known: local, captured, global. The part of
// symtable.c that CPython calls analysis. It only adds to what the collector found: bindings, cells
// and free variables.
#include <vector>

#include "engine/lang/symbols.h"

namespace interleave::lang {
namespace {

bool binds(const Symbol& symbol) {
  return (symbol.flags & kDefBound) != 0 && (symbol.flags & (kDefGlobal | kDefNonlocal)) == 0;
}

class Resolver {
 public:
  Resolver(AstContext& context, SymbolTable& table)
      : table_(table),
        class_cell_(context.intern("__class__")),
        class_dict_(context.intern("__classdict__")) {}

  void resolve(Scope& scope) {
    take_over_from_inlined(scope);
    if (scope.annotation_like()) note_visible_class(scope);
    // By index: looking outward may not add symbols here, but keep it safe against reallocation.
    for (std::size_t i = 0; i < scope.symbols.size() && !table_.failed(); ++i) {
      Binding binding = decide(scope, scope.symbols[i]);
      Symbol& symbol = scope.symbols[i];
      if (symbol.binding != Binding::cell) symbol.binding = binding;
    }
    for (auto& child : scope.children) {
      if (table_.failed()) return;
      resolve(*child);
    }
  }

 private:
  // What an inlined comprehension does not bind, its parent uses. Not in a class: its names are
  // invisible there.
  void take_over_from_inlined(Scope& scope) {
    for (auto& child : scope.children) {
      if (!child->inlined) continue;
      take_over_from_inlined(*child);
      if (scope.kind == ScopeKind::class_body) continue;
      for (const Symbol& symbol : child->symbols)
        if (!binds(symbol) && (symbol.flags & kDefGlobal) == 0)
          scope.ensure(symbol.name).flags |= kUsed;
    }
  }

  // An annotation scope directly inside a class sees the class's names: it captures the namespace.
  void note_visible_class(Scope& scope) {
    Scope* outer = scope.parent;
    while (outer != nullptr && outer->annotation_like()) outer = outer->parent;
    if (outer == nullptr || outer->kind != ScopeKind::class_body) return;
    bool wanted = false;
    for (const Symbol& symbol : scope.symbols) {
      const Symbol* in_class = outer->find(symbol.name);
      wanted |= !binds(symbol) && in_class != nullptr && binds(*in_class);
    }
    if (wanted) scope.ensure(class_dict_).flags |= kUsed;
  }

  Binding decide(Scope& scope, const Symbol& symbol) {
    if (symbol.flags & kDefGlobal) {
      if (symbol.flags & kDefNonlocal)
        table_.fail("name '" + std::string(symbol.name) + "' is nonlocal and global",
                    symbol.directive);
      return Binding::global_explicit;
    }
    if (symbol.flags & kDefNonlocal) {
      if (scope.kind == ScopeKind::module) {
        table_.fail("nonlocal declaration not allowed at module level", symbol.directive);
      } else if (const Symbol* found = find_outside(scope, symbol.name); found == nullptr) {
        table_.fail("no binding for nonlocal '" + std::string(symbol.name) + "' found",
                    symbol.directive);
      } else if (found->flags & kDefTypeParam) {
        table_.fail(
            "nonlocal binding not allowed for type parameter '" + std::string(symbol.name) + "'",
            symbol.directive);
      }
      return scope.inlined ? Binding::passed : Binding::free;
    }
    if (binds(symbol)) return Binding::local;
    if (scope.kind == ScopeKind::module) return Binding::global_implicit;
    const std::string_view name = symbol.name;  // `symbol` may move while others are marked
    const Symbol* found = find_outside(scope, name);
    if (scope.inlined) return Binding::passed;
    return found != nullptr ? Binding::free : Binding::global_implicit;
  }

  // The binding of `name` in the functions around `scope`. Makes it a cell there if a code object
  // lies between, and a free variable of every code object on the way.
  const Symbol* find_outside(Scope& scope, std::string_view name) {
    std::vector<Scope*> path;
    bool crossed = false;
    for (Scope* at = &scope;; at = at->parent) {
      if (at != &scope) {
        if (at->kind == ScopeKind::module) return nullptr;
        if (at->kind == ScopeKind::class_body) {
          if (const Symbol* cell = crossed ? class_cell_of(*at, name) : nullptr; cell != nullptr) {
            mark_free(path, name);
            return cell;
          }
        } else if (Symbol* symbol = at->find(name); symbol != nullptr) {
          if (symbol->flags & kDefGlobal) return nullptr;
          if (binds(*symbol)) {
            if (crossed) symbol->binding = Binding::cell;
            if (crossed) mark_free(path, name);
            return symbol;
          }
        }
      }
      path.push_back(at);
      crossed |= !at->inlined;
      if (at->parent == nullptr) return nullptr;
    }
  }

  const Symbol* class_cell_of(Scope& scope, std::string_view name) {
    if (name.data() == class_cell_.data())
      scope.needs_class_cell = true;
    else if (name.data() == class_dict_.data())
      scope.needs_class_dict = true;
    else
      return nullptr;
    static const Symbol kImplicit{};
    return &kImplicit;
  }

  static void mark_free(const std::vector<Scope*>& path, std::string_view name) {
    for (Scope* scope : path)
      if (!scope->inlined && !scope->has_free(name)) scope->free.push_back(name);
  }

  SymbolTable& table_;
  std::string_view class_cell_, class_dict_;
};

}  // namespace

void resolve_symbols(AstContext& context, SymbolTable& table, Scope& module) {
  Resolver(context, table).resolve(module);
}

}  // namespace interleave::lang
