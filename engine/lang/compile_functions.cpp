// Functions, lambdas, classes, type parameters and type aliases.
#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

// MAKE_FUNCTION's flags.
constexpr std::uint32_t kDefaults = 1, kKeywordDefaults = 2, kAnnotations = 4, kClosure = 8,
                        kTypeParams = 16;

template <class T>
std::uint32_t first_line_of(const T* node) {
  const Node* first =
      node->decorator_list.empty() ? static_cast<const Node*>(node) : node->decorator_list[0];
  return static_cast<std::uint32_t>(first->location.line);
}

}  // namespace

// --- function objects

// Puts the closure of a child, if it has one, in a new temporary. Returns the flag for it.
std::uint32_t Codegen::closure(const Loc& at, std::uint32_t child) {
  const std::vector<std::string> free = codes_[unit_->code->children[child]]->free;
  if (free.empty()) return 0;
  const Reg tuple = temp();
  TempScope temps_scope(*this);
  const Reg first = temps(static_cast<std::uint32_t>(free.size()));
  for (Reg i = 0; i < free.size(); ++i)
    emit(at, Op::MOVE, first + i, cell_for_closure(context_.intern(free[i])), 0);
  emit(at, Op::BUILD_TUPLE, tuple, first, static_cast<std::uint32_t>(free.size()));
  return kClosure;
}

void Codegen::make_function(const Loc& at, Reg dest, std::uint32_t child, std::uint32_t flags,
                            Reg first) {
  if (child > kMaxIndex) return fail("too many functions in one code object", at);
  emit(at, Op::MAKE_FUNCTION, dest, child, first, flags);
}

void Codegen::set_parameters(const Arguments* args) {
  Code& code = *unit_->code;
  code.argument_count = static_cast<std::uint16_t>(args->posonlyargs.size() + args->args.size());
  code.positional_only_count = static_cast<std::uint16_t>(args->posonlyargs.size());
  code.keyword_only_count = static_cast<std::uint16_t>(args->kwonlyargs.size());
  if (args->vararg != nullptr) code.flags |= kVarArgs;
  if (args->kwarg != nullptr) code.flags |= kVarKeywords;
  if (code.argument_count > 0 || args->vararg != nullptr) unit_->first_argument = 0;
  if (code.argument_count == 0) unit_->first_argument = Unit::kNoRegister;
  for (const Arg* arg : args->posonlyargs) forbid_debug(arg->arg, arg->location);
  for (const Arg* arg : args->args) forbid_debug(arg->arg, arg->location);
  for (const Arg* arg : args->kwonlyargs) forbid_debug(arg->arg, arg->location);
  if (args->vararg != nullptr) forbid_debug(args->vararg->arg, args->vararg->location);
  if (args->kwarg != nullptr) forbid_debug(args->kwarg->arg, args->kwarg->location);
}

// The tuple of defaults and the dict of keyword defaults, each in a new temporary if there are any.
std::uint32_t Codegen::default_values(const Loc& at, const Arguments* args) {
  std::uint32_t flags = 0;
  if (!args->defaults.empty()) {
    flags |= kDefaults;
    const Reg tuple = temp();
    Value value;
    if (all_constant(args->defaults)) {
      value.kind = ConstKind::kTuple;
      value.items.resize(args->defaults.size());
      for (std::size_t i = 0; i < args->defaults.size(); ++i)
        fold(args->defaults[i], value.items[i]);
      load_constant(at, tuple, constant(value));
    } else {
      tuple_display(at, args->defaults, tuple);
    }
  }
  const Reg dict = unit_->next_temp;
  bool any_keyword = false;
  for (std::size_t i = 0; i < args->kw_defaults.size(); ++i) {
    if (args->kw_defaults[i] == nullptr) continue;
    if (!any_keyword) emit(at, Op::BUILD_DICT, temp(), 0, 0);
    any_keyword = true;
    TempScope temps_scope(*this);
    const Reg key = temp();
    load_string(at, key, mangled(args->kwonlyargs[i]->arg));
    emit(at, Op::DICT_SET, dict, key, any(args->kw_defaults[i]));
  }
  return any_keyword ? flags | kKeywordDefaults : flags;
}

void Codegen::annotation_value(const Expr* node, Reg dest) {
  if (future_annotations_) return load_string(node->location, dest, unparse(node));
  const auto* starred = try_as<Starred>(node);  // *args: *Ts
  if (starred == nullptr) return into(node, dest);
  TempScope temps_scope(*this);
  emit(node->location, Op::UNPACK, dest, any(starred->value), 1);
}

void Codegen::annotation_entry(std::string_view name_text, const Expr* annotation, Reg dict,
                               bool& started) {
  if (annotation == nullptr) return;
  const Loc& at = annotation->location;
  if (!started) emit(at, Op::BUILD_DICT, temp(), 0, 0);
  started = true;
  TempScope temps_scope(*this);
  const Reg key = temps(2);
  load_string(at, key, mangled(name_text));
  annotation_value(annotation, key + 1);
  emit(at, Op::DICT_SET, dict, key, key + 1);
}

// The dict of annotations in a new temporary, if there are any. CPython's order: positional-only
// ones come second.
bool Codegen::annotations_dict(const FunctionDef* node) {
  const Arguments* args = node->args;
  const Reg dict = unit_->next_temp;
  bool started = false;
  for (const Arg* arg : args->args) annotation_entry(arg->arg, arg->annotation, dict, started);
  for (const Arg* arg : args->posonlyargs)
    annotation_entry(arg->arg, arg->annotation, dict, started);
  if (args->vararg != nullptr)
    annotation_entry(args->vararg->arg, args->vararg->annotation, dict, started);
  for (const Arg* arg : args->kwonlyargs)
    annotation_entry(arg->arg, arg->annotation, dict, started);
  if (args->kwarg != nullptr)
    annotation_entry(args->kwarg->arg, args->kwarg->annotation, dict, started);
  annotation_entry("return", node->returns, dict, started);
  return started;
}

// --- decorators

// Each in a new temporary. apply_decorators() calls them once what they decorate sits above the
// last.
Reg Codegen::load_decorators(ExprList decorators) {
  const Reg first = unit_->next_temp;
  for (const Expr* decorator : decorators) into(decorator, temp());
  return first;
}

void Codegen::apply_decorators(ExprList decorators, Reg base) {
  for (std::size_t i = decorators.size(); i-- > 0;) {
    const Reg callee = base + static_cast<Reg>(i);
    free_temps_above(callee + 1);
    emit(decorators[i]->location, Op::CALL, callee, 1, 0);
  }
}

// --- def

void Codegen::function_definition(const FunctionDef* node) {
  const Loc& at = node->location;
  TempScope temps_scope(*this);
  const Reg base = load_decorators(node->decorator_list);
  const Reg function = temp();
  const Reg first = unit_->next_temp;
  std::uint32_t flags = default_values(at, node->args);
  if (node->type_params.empty()) {
    finish_function(node, function, first, flags);
  } else {
    const auto default_count = static_cast<std::uint32_t>(unit_->next_temp - first);
    const std::uint32_t child = generic_function_code(node, flags);
    {
      TempScope closure_scope(*this);
      const Reg closure_at = unit_->next_temp;
      make_function(at, function, child, closure(at, child), closure_at);
    }
    emit(at, Op::CALL, function, default_count, 0);
  }
  apply_decorators(node->decorator_list, base);
  store_name(at, node->name, base);
}

// With the defaults in temporaries from `first`, adds the rest and makes the function object.
void Codegen::finish_function(const FunctionDef* node, Reg dest, Reg first, std::uint32_t flags,
                              Reg type_params) {
  const Loc& at = node->location;
  if (annotations_dict(node)) flags |= kAnnotations;
  const std::uint32_t child = function_code(node, first_line_of(node));
  flags |= closure(at, child);
  if (type_params != Unit::kNoRegister) {
    move(at, temp(), type_params);
    flags |= kTypeParams;
  }
  make_function(at, dest, child, flags, first);
}

std::uint32_t Codegen::function_code(const FunctionDef* node, std::uint32_t first_line) {
  open_unit(*symbols_.scope_of(node), node->name, first_line);
  set_parameters(node->args);
  begin_function(node->location);
  body_with_docstring(node->body);
  return_none(node->location);
  return close_unit();
}

// The hidden function around a generic one: makes the type parameters, then the function.
std::uint32_t Codegen::generic_function_code(const FunctionDef* node, std::uint32_t flags) {
  const Loc& at = node->location;
  open_type_scope(&node->type_params, node->name, first_line_of(node));
  std::uint32_t count = 0;
  const Reg function = temp();
  const Reg params = type_parameters(at, node->type_params);
  const Reg first = unit_->next_temp;
  for (std::uint32_t flag : {kDefaults, kKeywordDefaults})
    if (flags & flag) move(at, temp(), count++);
  unit_->code->argument_count = static_cast<std::uint16_t>(count);
  finish_function(node, function, first, flags, params);
  emit(at, Op::RETURN, function, 0, 0);
  return close_unit();
}

void Codegen::lambda(const Lambda* node, Reg dest) {
  const Loc& at = node->location;
  TempScope temps_scope(*this);
  const Reg first = unit_->next_temp;
  std::uint32_t flags = default_values(at, node->args);
  open_unit(*symbols_.scope_of(node), "<lambda>", static_cast<std::uint32_t>(at.line));
  set_parameters(node->args);
  begin_function(at);
  {
    TempScope body_scope(*this);
    const Reg value = any(node->body);
    emit(node->body->location, Op::RETURN, value, 0, 0);
  }
  const std::uint32_t child = close_unit();
  flags |= closure(at, child);
  make_function(at, dest, child, flags, first);
}

// --- class

void Codegen::class_definition(const ClassDef* node) {
  const Loc& at = node->location;
  TempScope temps_scope(*this);
  const Reg base = load_decorators(node->decorator_list);
  const Reg result = temp();
  if (node->type_params.empty()) {
    build_class(node, result);
  } else {
    open_type_scope(&node->type_params, node->name, first_line_of(node));
    const Reg params = type_parameters(at, node->type_params);
    store_name(at, context_.intern(".type_params"), params);
    const Reg made = temp();
    build_class(node, made, params);
    emit(at, Op::RETURN, made, 0, 0);
    const std::uint32_t child = close_unit();
    {
      TempScope closure_scope(*this);
      const Reg first = unit_->next_temp;
      make_function(at, result, child, closure(at, child), first);
    }
    emit(at, Op::CALL, result, 0, 0);
  }
  apply_decorators(node->decorator_list, base);
  store_name(at, node->name, base);
}

// The class into `dest`, which is the top temporary.
void Codegen::build_class(const ClassDef* node, Reg dest, Reg type_params) {
  const Loc& at = node->location;
  TempScope temps_scope(*this);
  check_keywords(node->keywords);
  emit(at, Op::LOAD_BUILD_CLASS, dest, 0, 0);
  const Reg body = temp();
  const std::uint32_t child = class_code(node, first_line_of(node));
  {
    TempScope closure_scope(*this);
    const Reg first = unit_->next_temp;
    make_function(at, body, child, closure(at, child), first);
  }
  load_string(at, temp(), node->name);
  if (type_params == Unit::kNoRegister)
    return finish_call(at, dest, false, node->bases, node->keywords, 2);
  // A generic class has typing.Generic[T, …] as its last base.
  const Name* generic = generic_base_name();
  std::vector<const Expr*> bases(node->bases.begin(), node->bases.end());
  load_generic_base(at, type_params);
  bases.push_back(generic);
  finish_call(at, dest, false, {bases.data(), bases.size()}, node->keywords, 2);
}

// In the hidden function of a generic class: .generic_base = typing.Generic[.type_params]
void Codegen::load_generic_base(const Loc& at, Reg type_params) {
  TempScope temps_scope(*this);
  const Reg module = temp();
  load_constant(at, module, names_constant({"Generic"}));
  emit(at, Op::IMPORT_NAME, module, name(at, "typing"), 0);
  emit(at, Op::IMPORT_FROM, module, module, name(at, "Generic"));
  emit(at, Op::GET_ITEM, module, module, type_params);
  store_name(at, context_.intern(".generic_base"), module);
}

const Name* Codegen::generic_base_name() {
  return context_.make<Name>(NodeKind::Name, kNoLocation, context_.intern(".generic_base"),
                             ExprContext::Load);
}

std::uint32_t Codegen::class_code(const ClassDef* node, std::uint32_t first_line) {
  const Scope& scope = *symbols_.scope_of(node);
  open_unit(scope, node->name, first_line);
  const auto line = static_cast<std::int32_t>(first_line);
  const Loc at{line, 0, line, 0};
  begin_function(at);
  {
    TempScope temps_scope(*this);
    const Reg value = temp();
    if (scope.needs_class_dict) {
      emit(at, Op::LOAD_LOCALS, value, 0, 0);
      emit(at, Op::STORE_DEREF, unit_->cell_register[context_.intern("__classdict__").data()],
           value, 0);
    }
    emit_wide(at, Op::LOAD_NAME, value, wide_site("__name__"));
    emit_wide(at, Op::STORE_NAME, value, wide_site("__module__"));
    load_string(at, value, unit_->code->qualname);
    emit_wide(at, Op::STORE_NAME, value, wide_site("__qualname__"));
    if (!node->type_params.empty()) {
      load_name(at, context_.intern(".type_params"), value);
      emit_wide(at, Op::STORE_NAME, value, wide_site("__type_params__"));
    }
  }
  body_with_docstring(node->body);
  if (scope.needs_class_cell) {
    const lang::Location last = unit_->code->locations.back();
    emit({static_cast<std::int32_t>(last.line), last.column,
          static_cast<std::int32_t>(last.end_line), last.end_column},
         Op::RETURN, unit_->cell_register[context_.intern("__class__").data()], 0, 0);
  } else {
    return_none(at);
  }
  return close_unit();
}

// --- type parameters (PEP 695)

void Codegen::open_type_scope(const void* key, std::string_view name_text,
                              std::uint32_t first_line) {
  open_unit(*symbols_.scope_of(key), "<generic parameters of " + std::string(name_text) + ">",
            first_line);
  begin_function(kNoLocation);
}

// Makes and binds them; a tuple of all in a new temporary.
Reg Codegen::type_parameters(const Loc& at, TypeParamList params) {
  const Reg tuple = temp();
  TempScope temps_scope(*this);
  const Reg first = temps(static_cast<std::uint32_t>(params.size()));
  bool seen_default = false;
  for (Reg i = 0; i < params.size(); ++i) {
    const TypeParam* param = params[i];
    const Loc& place = param->location;
    std::string_view id;
    const Expr *bound = nullptr, *fallback = nullptr;
    std::uint32_t kind = 0;
    if (auto* variable = try_as<TypeVar>(param)) {
      id = variable->name, bound = variable->bound, fallback = variable->default_value;
    } else if (auto* spec = try_as<ParamSpec>(param)) {
      id = spec->name, fallback = spec->default_value, kind = 1;
    } else {
      auto* variadic = as<TypeVarTuple>(param);
      id = variadic->name, fallback = variadic->default_value, kind = 2;
    }
    if (fallback == nullptr && seen_default)
      return fail("non-default type parameter '" + std::string(id) +
                      "' follows default type parameter",
                  param),
             tuple;
    seen_default |= fallback != nullptr;
    TempScope value_scope(*this);
    const Reg value = temp();
    if (bound != nullptr)
      lazy_value(param, id, bound, value);
    else
      load_none(place, value);
    emit(place, Op::MAKE_TYPE_PARAM, first + i, value, name(place, id), kind);
    if (fallback != nullptr) {
      lazy_value(fallback, id, fallback, value);
      emit(place, Op::SET_TYPE_PARAM_DEFAULT, first + i, value, 0);
    }
    store_name(place, id, first + i);
  }
  emit(at, Op::BUILD_TUPLE, tuple, first, static_cast<std::uint32_t>(params.size()));
  return tuple;
}

// A function without parameters that computes an expression when asked.
void Codegen::lazy_value(const void* key, std::string_view id, const Expr* value, Reg dest) {
  const Loc& at = value->location;
  open_unit(*symbols_.scope_of(key), id, static_cast<std::uint32_t>(at.line));
  begin_function(at);
  const Reg result = temp();
  if (const auto* starred = try_as<Starred>(value)) {
    emit(at, Op::UNPACK, result, any(starred->value), 1);
  } else {
    into(value, result);
  }
  emit(at, Op::RETURN, result, 0, 0);
  const std::uint32_t child = close_unit();
  TempScope temps_scope(*this);
  const Reg first = unit_->next_temp;
  make_function(at, dest, child, closure(at, child), first);
}

void Codegen::type_alias(const TypeAlias* node) {
  const Loc& at = node->location;
  const std::string_view id = as<Name>(node->name)->id;
  TempScope temps_scope(*this);
  const Reg result = temp();
  if (node->type_params.empty()) {
    alias_object(node, result, Unit::kNoRegister);
  } else {
    open_type_scope(&node->type_params, id, static_cast<std::uint32_t>(at.line));
    const Reg params = type_parameters(at, node->type_params);
    const Reg made = temp();
    alias_object(node, made, params);
    emit(at, Op::RETURN, made, 0, 0);
    const std::uint32_t child = close_unit();
    {
      TempScope closure_scope(*this);
      const Reg first = unit_->next_temp;
      make_function(at, result, child, closure(at, child), first);
    }
    emit(at, Op::CALL, result, 0, 0);
  }
  store_name(node->name->location, id, result);
}

void Codegen::alias_object(const TypeAlias* node, Reg dest, Reg type_params) {
  const Loc& at = node->location;
  const std::string_view id = as<Name>(node->name)->id;
  TempScope temps_scope(*this);
  const Reg parts = temps(2);
  if (type_params != Unit::kNoRegister)
    move(at, parts, type_params);
  else
    load_constant(at, parts, names_constant({}));
  lazy_value(node, id, node->value, parts + 1);
  emit(at, Op::MAKE_TYPE_ALIAS, dest, parts, name(at, id));
}

}  // namespace interleave::lang
