// The first walk of the symbol table: which scope mentions which name, and how. symbols_resolve.cpp
// does the rest.
#include "engine/lang/symbols.h"

#include <utility>

namespace interleave::lang {

const Symbol* Scope::find(std::string_view id) const {
  auto at = index_.find(id.data());
  return at == index_.end() ? nullptr : &symbols[at->second];
}

Symbol* Scope::find(std::string_view id) {
  return const_cast<Symbol*>(std::as_const(*this).find(id));
}

Symbol& Scope::ensure(std::string_view id) {
  auto [at, added] = index_.try_emplace(id.data(), static_cast<std::uint32_t>(symbols.size()));
  if (added) symbols.push_back({id, 0, Binding::local, {}});
  return symbols[at->second];
}

bool Scope::has_free(std::string_view id) const {
  for (std::string_view known : free)
    if (known.data() == id.data()) return true;
  return false;
}

std::string_view mangle(AstContext& context, std::string_view private_name, std::string_view id) {
  if (private_name.empty() || !id.starts_with("__")) return id;
  if (id.ends_with("__") || id.find('.') != std::string_view::npos) return id;
  const std::size_t start = private_name.find_first_not_of('_');
  if (start == std::string_view::npos) return id;
  std::string mangled = "_";
  mangled += private_name.substr(start);
  mangled += id;
  return context.intern(mangled);
}

void SymbolTable::fail(std::string message, const ast::Location& location) {
  if (failed_) return;
  failed_ = true;
  error_ = std::move(message);
  error_location_ = location;
}

const Scope* SymbolTable::scope_of(const void* key) const {
  auto at = scopes_.find(key);
  return at == scopes_.end() ? nullptr : at->second;
}

class SymbolCollector {
 public:
  SymbolCollector(AstContext& context, SymbolTable& table, bool future_annotations)
      : context_(context),
        table_(table),
        future_annotations_(future_annotations),
        super_(context.intern("super")),
        class_cell_(context.intern("__class__")) {}

  void collect(const Module& module) {
    table_.module_ = std::make_unique<Scope>();
    current_ = table_.module_.get();
    current_->kind = ScopeKind::module;
    current_->key = &module;
    current_->name = context_.intern("<module>");
    table_.add_scope(&module, current_);
    statements(module.body);
    if (module.expression != nullptr) expression(module.expression);
  }

 private:
  // --- scopes
  // Enters a scope for as long as it lives.
  class Enter {
   public:
    Enter(SymbolCollector& collector, ScopeKind kind, const void* key, std::string_view name,
          const ast::Location& location)
        : collector_(collector), outer_(collector.current_) {
      auto scope = std::make_unique<Scope>();
      scope->kind = kind;
      scope->key = key;
      scope->name = name;
      scope->location = location;
      scope->parent = outer_;
      scope->private_name = outer_->private_name;
      collector.current_ = scope.get();
      collector.table_.add_scope(key, scope.get());
      outer_->children.push_back(std::move(scope));
      std::swap(target_, collector.in_iteration_target_);
    }
    ~Enter() {
      collector_.current_ = outer_;
      collector_.in_iteration_target_ = target_;
    }
    Enter(const Enter&) = delete;
    Enter& operator=(const Enter&) = delete;

   private:
    SymbolCollector& collector_;
    Scope* outer_;
    bool target_ = false;
  };

  void fail(std::string message, const Node* node) {
    table_.fail(std::move(message), node->location);
  }

  std::string_view mangled(std::string_view id) {
    return mangle(context_, current_->private_name, id);
  }

  // --- names
  void define(std::string_view id, std::uint32_t flags, const Node* node) {
    std::string_view name = mangled(id);
    Symbol& symbol = current_->ensure(name);
    if ((flags & kDefParam) && (symbol.flags & kDefParam))
      fail("duplicate argument '" + std::string(id) + "' in function definition", node);
    if ((flags & kDefTypeParam) && (symbol.flags & kDefTypeParam))
      fail("duplicate type parameter '" + std::string(id) + "'", node);
    if (in_iteration_target_) {
      if (symbol.flags & (kDefGlobal | kDefNonlocal))
        fail("comprehension inner loop cannot rebind assignment expression target '" +
                 std::string(id) + "'",
             node);
      flags |= kDefIteration;
    }
    symbol.flags |= flags;
  }

  void bind(std::string_view id, const Node* node) { define(id, kDefLocal, node); }

  void name_expression(const Name* name) {
    if (name->ctx == ExprContext::Store) return bind(name->id, name);
    if (name->ctx == ExprContext::Del) return define(name->id, kDefLocal | kDeleted, name);
    define(name->id, kUsed, name);
    if (name->id.data() == super_.data() && current_->function_like() &&
        !current_->annotation_like())
      current_->ensure(class_cell_).flags |= kUsed;
  }

  // `global` and `nonlocal`.
  void directive(const Global* node) {
    const bool global = node->kind == NodeKind::Global;
    const std::string word = global ? "global" : "nonlocal";
    for (std::string_view id : node->names) {
      std::string_view name = mangled(id);
      Symbol& symbol = current_->ensure(name);
      const std::string text(id);
      if (symbol.flags & kDefParam) {
        fail("name '" + text + "' is parameter and " + word, node);
      } else if (symbol.flags & kUsed) {
        fail("name '" + text + "' is used prior to " + word + " declaration", node);
      } else if (symbol.flags & kDefAnnotated) {
        fail("annotated name '" + text + "' can't be " + word, node);
      } else if (symbol.flags & kDefLocal) {
        fail("name '" + text + "' is assigned to before " + word + " declaration", node);
      }
      symbol.flags |= global ? kDefGlobal : kDefNonlocal;
      if (symbol.directive.line == 0) symbol.directive = node->location;
    }
  }

  // --- what may not stand in an annotation, type alias …
  void refuse_in_annotation(const char* what, const Node* node) {
    const char* where = nullptr;
    if (in_text_annotation_)
      where = " cannot be used within an annotation";
    else if (current_->kind == ScopeKind::type_params)
      where = " cannot be used within the definition of a generic";
    else if (current_->kind == ScopeKind::type_alias)
      where = " cannot be used within a type alias";
    else if (current_->kind == ScopeKind::type_variable) {
      fail(std::string(what) + " cannot be used within a " + std::string(type_variable_part_),
           node);
      return;
    }
    if (where != nullptr) fail(std::string(what) + where, node);
  }

  // With `from __future__ import annotations` an annotation is only looked through for what may not
  // be there.
  void annotation(const Expr* node) {
    if (node == nullptr) return;
    if (!future_annotations_) return expression(node);
    table_.unused_.push_back(std::make_unique<Scope>());
    Scope* unused = table_.unused_.back().get();
    unused->kind = ScopeKind::lambda;
    unused->parent = current_;
    unused->private_name = current_->private_name;
    Scope* outer = std::exchange(current_, unused);
    const bool was = std::exchange(in_text_annotation_, true);
    expression(node);
    in_text_annotation_ = was;
    current_ = outer;
  }

  void annotations(const Arguments* args, const Expr* returns) {
    for (const Arg* arg : args->posonlyargs) annotation(arg->annotation);
    for (const Arg* arg : args->args) annotation(arg->annotation);
    if (args->vararg != nullptr) annotation(args->vararg->annotation);
    if (args->kwarg != nullptr) annotation(args->kwarg->annotation);
    for (const Arg* arg : args->kwonlyargs) annotation(arg->annotation);
    annotation(returns);
  }

  // --- functions, classes, type parameters
  void parameters(const Arguments* args) {
    for (const Arg* arg : args->posonlyargs) define(arg->arg, kDefParam, arg);
    for (const Arg* arg : args->args) define(arg->arg, kDefParam, arg);
    for (const Arg* arg : args->kwonlyargs) define(arg->arg, kDefParam, arg);
    if (args->vararg != nullptr) define(args->vararg->arg, kDefParam, args->vararg);
    if (args->kwarg != nullptr) define(args->kwarg->arg, kDefParam, args->kwarg);
  }

  void default_values(const Arguments* args) {
    for (const Expr* value : args->defaults) expression(value);
    for (const Expr* value : args->kw_defaults)
      if (value != nullptr) expression(value);
  }

  void function(const FunctionDef* node) {
    bind(node->name, node);
    default_values(node->args);
    for (const Expr* decorator : node->decorator_list) expression(decorator);
    if (node->type_params.empty()) return function_body(node);
    Enter scope(*this, ScopeKind::type_params, &node->type_params, node->name, node->location);
    if (!node->args->defaults.empty()) define(context_.intern(".defaults"), kDefParam, node);
    if (has_keyword_defaults(node->args)) define(context_.intern(".kwdefaults"), kDefParam, node);
    type_parameters(node->type_params);
    function_body(node);
  }

  static bool has_keyword_defaults(const Arguments* args) {
    for (const Expr* value : args->kw_defaults)
      if (value != nullptr) return true;
    return false;
  }

  void function_body(const FunctionDef* node) {
    annotations(node->args, node->returns);
    Enter scope(*this, ScopeKind::function, node, node->name, node->location);
    current_->is_async = node->kind == NodeKind::AsyncFunctionDef;
    parameters(node->args);
    statements(node->body);
  }

  void class_definition(const ClassDef* node) {
    bind(node->name, node);
    for (const Expr* decorator : node->decorator_list) expression(decorator);
    if (node->type_params.empty()) return class_body(node);
    Enter scope(*this, ScopeKind::type_params, &node->type_params, node->name, node->location);
    current_->private_name = node->name;
    define(context_.intern(".type_params"), kDefLocal, node);
    define(context_.intern(".generic_base"), kDefLocal, node);
    type_parameters(node->type_params);
    class_body(node);
  }

  void class_body(const ClassDef* node) {
    for (const Expr* base : node->bases) expression(base);
    for (const Keyword* keyword : node->keywords) expression(keyword->value);
    Enter scope(*this, ScopeKind::class_body, node, node->name, node->location);
    current_->private_name = node->name;
    if (!node->type_params.empty()) define(context_.intern(".type_params"), kUsed, node);
    statements(node->body);
  }

  void type_parameters(TypeParamList params) {
    for (const TypeParam* param : params) {
      std::string_view name;
      const Expr* bound = nullptr;
      const Expr* fallback = nullptr;
      const char* kind = "TypeVar";
      if (auto* variable = try_as<TypeVar>(param)) {
        name = variable->name;
        bound = variable->bound;
        fallback = variable->default_value;
      } else if (auto* spec = try_as<ParamSpec>(param)) {
        name = spec->name;
        fallback = spec->default_value;
        kind = "ParamSpec";
      } else {
        auto* tuple = as<TypeVarTuple>(param);
        name = tuple->name;
        fallback = tuple->default_value;
        kind = "TypeVarTuple";
      }
      define(name, kDefTypeParam | kDefLocal, param);
      if (bound != nullptr)
        type_variable_value(param, name, bound,
                            is<Tuple>(bound) ? "TypeVar constraint" : "TypeVar bound");
      if (fallback != nullptr)
        type_variable_value(fallback, name, fallback, std::string(kind) + " default");
    }
  }

  void type_variable_value(const void* key, std::string_view name, const Expr* value,
                           std::string part) {
    Enter scope(*this, ScopeKind::type_variable, key, name, value->location);
    std::swap(type_variable_part_, part);
    expression(value);
    std::swap(type_variable_part_, part);
  }

  void type_alias(const TypeAlias* node) {
    expression(node->name);
    if (node->type_params.empty()) return type_alias_value(node);
    Enter scope(*this, ScopeKind::type_params, &node->type_params, as<Name>(node->name)->id,
                node->location);
    type_parameters(node->type_params);
    type_alias_value(node);
  }

  void type_alias_value(const TypeAlias* node) {
    Enter scope(*this, ScopeKind::type_alias, node, as<Name>(node->name)->id, node->location);
    expression(node->value);
  }

  // --- comprehensions
  void comprehension(const Expr* node, List_<Comprehension> generators, const Expr* key,
                     const Expr* value) {
    ++iterable_depth_;
    expression(generators[0]->iter);
    --iterable_depth_;
    const bool lazy = node->kind == NodeKind::GeneratorExp;
    bool awaits;
    {
      Enter scope(*this, lazy ? ScopeKind::generator : ScopeKind::comprehension, node,
                  context_.intern(comprehension_name(node->kind)), node->location);
      current_->inlined = !lazy;
      if (lazy) current_->has_yield = true;
      if (lazy) current_->ensure(context_.intern(".0")).flags |= kDefParam;
      for (const Comprehension* generator : generators)
        comprehension_clause(generator, generator != generators[0]);
      if (value != nullptr) expression(value);
      expression(key);
      awaits = current_->has_await && !lazy;
    }
    current_->has_await |= awaits;
  }

  void comprehension_clause(const Comprehension* generator, bool inner) {
    in_iteration_target_ = true;
    expression(generator->target);
    in_iteration_target_ = false;
    if (inner) {
      ++iterable_depth_;
      expression(generator->iter);
      --iterable_depth_;
    }
    for (const Expr* condition : generator->ifs) expression(condition);
    current_->has_await |= generator->is_async;
  }

  static std::string_view comprehension_name(NodeKind kind) {
    if (kind == NodeKind::ListComp) return "<listcomp>";
    if (kind == NodeKind::SetComp) return "<setcomp>";
    return kind == NodeKind::DictComp ? "<dictcomp>" : "<genexpr>";
  }

  bool in_comprehension() const {
    return current_->kind == ScopeKind::comprehension || current_->kind == ScopeKind::generator;
  }

  void named_expression(const NamedExpr* node) {
    refuse_in_annotation("named expression", node);
    const auto* target = as<Name>(node->target);
    if (iterable_depth_ > 0)
      fail("assignment expression cannot be used in a comprehension iterable expression", node);
    if (in_comprehension()) bind_around_comprehension(target);
    expression(node->value);
    expression(target);
    current_->ensure(mangled(target->id)).flags |= kDefWalrus;
  }

  // `:=` in a comprehension binds in the function or module around all comprehensions.
  void bind_around_comprehension(const Name* target) {
    const std::string_view name = mangled(target->id);
    for (Scope* scope = current_; scope != nullptr; scope = scope->parent) {
      const Symbol* there = scope->find(name);
      switch (scope->kind) {
        case ScopeKind::comprehension:
        case ScopeKind::generator:
          if (there != nullptr && (there->flags & kDefIteration))
            fail("assignment expression cannot rebind comprehension iteration variable '" +
                     std::string(target->id) + "'",
                 target);
          continue;
        case ScopeKind::function:
        case ScopeKind::lambda: {
          const bool global = there != nullptr && (there->flags & kDefGlobal);
          declare_walrus(name, global ? kDefGlobal : kDefNonlocal, target);
          scope->ensure(name).flags |= kDefWalrus | kDefLocal;
          return;
        }
        case ScopeKind::module:
          declare_walrus(name, kDefGlobal, target);
          scope->ensure(name).flags |= kDefGlobal;
          return;
        default:
          return refuse_walrus_in(scope->kind, target);
      }
    }
  }

  void declare_walrus(std::string_view name, std::uint32_t flag, const Name* target) {
    Symbol& symbol = current_->ensure(name);
    symbol.flags |= flag;
    symbol.directive = target->location;
  }

  void refuse_walrus_in(ScopeKind kind, const Name* target) {
    std::string message = "assignment expression within a comprehension cannot be used ";
    if (kind == ScopeKind::class_body)
      message += "in a class body";
    else if (kind == ScopeKind::type_params)
      message += "within the definition of a generic";
    else if (kind == ScopeKind::type_alias)
      message += "in a type alias";
    else
      message += "in a " + type_variable_part_;
    fail(std::move(message), target);
  }

  void refuse_yield_in_comprehension(const Node* node) {
    if (!in_comprehension()) return;
    const std::string_view name = current_->name;
    const char* what = name == "<listcomp>"   ? "list comprehension"
                       : name == "<setcomp>"  ? "set comprehension"
                       : name == "<dictcomp>" ? "dict comprehension"
                                              : "generator expression";
    fail(std::string("'yield' inside ") + what, node);
  }

  // --- statements
  void statements(StmtList list) {
    for (const Stmt* node : list) {
      if (table_.failed()) return;
      statement(node);
    }
  }

  void statement(const Stmt* node) {
    switch (node->kind) {
      case NodeKind::FunctionDef:
      case NodeKind::AsyncFunctionDef:
        return function(as<FunctionDef>(node));
      case NodeKind::ClassDef:
        return class_definition(as<ClassDef>(node));
      case NodeKind::Return:
        return optional(as<Return>(node)->value);
      case NodeKind::Delete:
        return expressions(as<Delete>(node)->targets);
      case NodeKind::Assign:
        expressions(as<Assign>(node)->targets);
        return expression(as<Assign>(node)->value);
      case NodeKind::TypeAlias:
        return type_alias(as<TypeAlias>(node));
      case NodeKind::AugAssign:
        expression(as<AugAssign>(node)->target);
        return expression(as<AugAssign>(node)->value);
      case NodeKind::AnnAssign:
        return annotated_assignment(as<AnnAssign>(node));
      case NodeKind::Expr:
        return expression(as<ExprStmt>(node)->value);
      case NodeKind::Raise:
        optional(as<Raise>(node)->exc);
        return optional(as<Raise>(node)->cause);
      case NodeKind::Assert:
        expression(as<Assert>(node)->test);
        return optional(as<Assert>(node)->msg);
      case NodeKind::Import:
        return import(as<Import>(node)->names, node);
      case NodeKind::ImportFrom:
        return import(as<ImportFrom>(node)->names, node);
      case NodeKind::Global:
      case NodeKind::Nonlocal:
        return directive(as<Global>(node));
      default:
        return compound_statement(node);
    }
  }

  void compound_statement(const Stmt* node) {
    switch (node->kind) {
      case NodeKind::For:
      case NodeKind::AsyncFor:
        return for_loop(as<For>(node));
      case NodeKind::While:
        expression(as<While>(node)->test);
        statements(as<While>(node)->body);
        return statements(as<While>(node)->orelse);
      case NodeKind::If:
        return if_chain(as<If>(node));
      case NodeKind::With:
      case NodeKind::AsyncWith:
        return with(as<With>(node));
      case NodeKind::Try:
      case NodeKind::TryStar:
        return try_statement(as<Try>(node));
      case NodeKind::Match:
        return match(as<Match>(node));
      default:
        return;
    }
  }

  void for_loop(const For* node) {
    expression(node->target);
    expression(node->iter);
    statements(node->body);
    statements(node->orelse);
    current_->has_await |= node->kind == NodeKind::AsyncFor;
  }

  void if_chain(const If* node) {
    for (;;) {
      expression(node->test);
      statements(node->body);
      if (node->orelse.size() != 1 || !is<If>(node->orelse[0])) return statements(node->orelse);
      node = as<If>(node->orelse[0]);
    }
  }

  void with(const With* node) {
    for (const WithItem* item : node->items) {
      expression(item->context_expr);
      optional(item->optional_vars);
    }
    statements(node->body);
    current_->has_await |= node->kind == NodeKind::AsyncWith;
  }

  void try_statement(const Try* node) {
    statements(node->body);
    statements(node->orelse);
    for (const ExceptHandler* handler : node->handlers) {
      optional(handler->type);
      if (!handler->name.empty()) define(handler->name, kDefLocal | kDeleted, handler);
      statements(handler->body);
    }
    statements(node->finalbody);
  }

  void match(const Match* node) {
    expression(node->subject);
    for (const MatchCase* match_case : node->cases) {
      pattern(match_case->pattern);
      optional(match_case->guard);
      statements(match_case->body);
    }
  }

  void annotated_assignment(const AnnAssign* node) {
    if (auto* name = try_as<Name>(node->target)) {
      const Symbol* symbol = current_->find(mangled(name->id));
      const std::uint32_t flags = symbol != nullptr ? symbol->flags : 0;
      if ((flags & (kDefGlobal | kDefNonlocal)) && current_ != table_.module_.get() && node->simple)
        fail("annotated name '" + std::string(name->id) + "' can't be " +
                 (flags & kDefGlobal ? "global" : "nonlocal"),
             node);
      if (node->simple)
        define(name->id, kDefAnnotated | kDefLocal, name);
      else if (node->value != nullptr)
        bind(name->id, name);
    } else {
      expression(node->target);
    }
    annotation(node->annotation);
    optional(node->value);
  }

  void import(List_<Alias> names, const Stmt*) {
    for (const Alias* alias : names) {
      if (alias->name == "*") {
        if (current_->kind != ScopeKind::module)
          fail("import * only allowed at module level", alias);
        continue;
      }
      std::string_view name = alias->asname.empty() ? alias->name : alias->asname;
      const std::size_t dot = name.find('.');
      bind(dot == std::string_view::npos ? name : context_.intern(name.substr(0, dot)), alias);
    }
  }

  // --- patterns
  void patterns(PatternList list) {
    for (const Pattern* node : list) pattern(node);
  }

  void pattern(const Pattern* node) {
    switch (node->kind) {
      case NodeKind::MatchValue:
        return expression(as<MatchValue>(node)->value);
      case NodeKind::MatchSequence:
        return patterns(as<MatchSequence>(node)->patterns);
      case NodeKind::MatchMapping: {
        auto* mapping = as<MatchMapping>(node);
        expressions(mapping->keys);
        patterns(mapping->patterns);
        if (!mapping->rest.empty()) bind(mapping->rest, node);
        return;
      }
      case NodeKind::MatchClass:
        expression(as<MatchClass>(node)->cls);
        patterns(as<MatchClass>(node)->patterns);
        return patterns(as<MatchClass>(node)->kwd_patterns);
      case NodeKind::MatchStar:
        if (!as<MatchStar>(node)->name.empty()) bind(as<MatchStar>(node)->name, node);
        return;
      case NodeKind::MatchAs:
        if (as<MatchAs>(node)->pattern != nullptr) pattern(as<MatchAs>(node)->pattern);
        if (!as<MatchAs>(node)->name.empty()) bind(as<MatchAs>(node)->name, node);
        return;
      case NodeKind::MatchOr:
        return patterns(as<MatchOr>(node)->patterns);
      default:
        return;
    }
  }

  // --- expressions
  void optional(const Expr* node) {
    if (node != nullptr) expression(node);
  }

  void expressions(ExprList list) {
    for (const Expr* node : list) optional(node);
  }

  void expression(const Expr* node) {
    switch (node->kind) {
      case NodeKind::Name:
        return name_expression(as<Name>(node));
      case NodeKind::Constant:
        return;
      case NodeKind::BinOp:
        expression(as<BinOp>(node)->left);
        return expression(as<BinOp>(node)->right);
      case NodeKind::BoolOp:
        return expressions(as<BoolOp>(node)->values);
      case NodeKind::UnaryOp:
        return expression(as<UnaryOp>(node)->operand);
      case NodeKind::Compare:
        expression(as<Compare>(node)->left);
        return expressions(as<Compare>(node)->comparators);
      case NodeKind::Call:
        expression(as<Call>(node)->func);
        expressions(as<Call>(node)->args);
        for (const Keyword* keyword : as<Call>(node)->keywords) expression(keyword->value);
        return;
      case NodeKind::Attribute:
        return expression(as<Attribute>(node)->value);
      case NodeKind::Subscript:
        expression(as<Subscript>(node)->value);
        return expression(as<Subscript>(node)->slice);
      case NodeKind::Starred:
        return expression(as<Starred>(node)->value);
      case NodeKind::Tuple:
        return expressions(as<Tuple>(node)->elts);
      case NodeKind::List:
        return expressions(as<List>(node)->elts);
      case NodeKind::Set:
        return expressions(as<Set>(node)->elts);
      default:
        return rarer_expression(node);
    }
  }

  void rarer_expression(const Expr* node) {
    switch (node->kind) {
      case NodeKind::Dict:
        return dict(as<Dict>(node));
      case NodeKind::IfExp:
        expression(as<IfExp>(node)->test);
        expression(as<IfExp>(node)->body);
        return expression(as<IfExp>(node)->orelse);
      case NodeKind::NamedExpr:
        return named_expression(as<NamedExpr>(node));
      case NodeKind::Lambda:
        return lambda(as<Lambda>(node));
      case NodeKind::ListComp:
      case NodeKind::SetComp:
      case NodeKind::GeneratorExp: {
        auto* comp = as<Comp>(node);
        return comprehension(comp, comp->generators, comp->elt, nullptr);
      }
      case NodeKind::DictComp: {
        auto* comp = as<DictComp>(node);
        return comprehension(comp, comp->generators, comp->key, comp->value);
      }
      case NodeKind::Slice:
        optional(as<Slice>(node)->lower);
        optional(as<Slice>(node)->upper);
        return optional(as<Slice>(node)->step);
      case NodeKind::JoinedStr:
        return expressions(as<JoinedStr>(node)->values);
      case NodeKind::FormattedValue:
        expression(as<FormattedValue>(node)->value);
        return optional(as<FormattedValue>(node)->format_spec);
      default:
        return suspending_expression(node);
    }
  }

  void suspending_expression(const Expr* node) {
    if (node->kind == NodeKind::Await) {
      refuse_in_annotation("await expression", node);
      expression(as<Await>(node)->value);
      current_->has_await = true;
      return;
    }
    refuse_in_annotation("yield expression", node);
    if (node->kind == NodeKind::Yield)
      optional(as<Yield>(node)->value);
    else
      expression(as<YieldFrom>(node)->value);
    current_->has_yield = true;
    refuse_yield_in_comprehension(node);
  }

  void dict(const Dict* node) {
    for (std::size_t i = 0; i < node->values.size(); ++i) {
      optional(node->keys[i]);
      expression(node->values[i]);
    }
  }

  void lambda(const Lambda* node) {
    default_values(node->args);
    Enter scope(*this, ScopeKind::lambda, node, context_.intern("<lambda>"), node->location);
    parameters(node->args);
    expression(node->body);
  }

  AstContext& context_;
  SymbolTable& table_;
  const bool future_annotations_;
  const std::string_view super_, class_cell_;
  Scope* current_ = nullptr;
  int iterable_depth_ = 0;  // inside how many iterables of comprehensions, inner scopes included
  bool in_iteration_target_ = false;  // inside the target of a comprehension's `for`
  bool in_text_annotation_ = false;   // inside an annotation that stays text
  std::string type_variable_part_;    // "TypeVar bound" …, for messages
};

std::unique_ptr<SymbolTable> SymbolTable::build(AstContext& context, const Module& module,
                                                bool future_annotations) {
  auto table = std::make_unique<SymbolTable>();
  SymbolCollector(context, *table, future_annotations).collect(module);
  if (!table->failed()) resolve_symbols(context, *table, *table->module_);
  return table;
}

}  // namespace interleave::lang
