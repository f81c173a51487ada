// Names: where each one lives, and how to load, store and unbind it there.
#include "engine/lang/codegen.h"

namespace interleave::lang {

// From the innermost inlined comprehension outward; what none of them binds is the code object's
// own affair.
NameRef Codegen::resolve(std::string_view name) {
  bool from_inlined = false;
  for (std::size_t i = unit_->inlined.size(); i-- > 0;) {
    const InlinedScope& inlined = unit_->inlined[i];
    from_inlined = true;
    const Symbol* symbol = inlined.scope->find(name);
    if (symbol == nullptr || symbol->binding == Binding::passed) continue;
    if (symbol->binding == Binding::global_explicit) return {NameRef::kGlobal};
    for (auto [slot_name, reg] : inlined.slots) {
      if (slot_name.data() != name.data()) continue;
      return {symbol->binding == Binding::cell ? NameRef::kDeref : NameRef::kLocal, reg};
    }
  }
  return resolve_in_unit(name, from_inlined);
}

NameRef Codegen::resolve_in_unit(std::string_view name, bool from_inlined) {
  const Scope& scope = *unit_->scope;
  const Symbol* symbol = scope.find(name);
  if (scope.kind == ScopeKind::module) {
    const bool declared = symbol != nullptr && (symbol->flags & kDefGlobal) != 0;
    return {unit_->code->has(kExecBody) && !declared ? NameRef::kName : NameRef::kGlobal};
  }
  auto cell = unit_->cell_register.find(name.data());
  if (scope.kind == ScopeKind::class_body && from_inlined) {  // the class's own names are invisible
    if (!scope.has_free(name)) return {NameRef::kGlobal};
    return {NameRef::kDeref, cell->second, true};
  }
  if (symbol == nullptr)
    return {scope.has_free(name) ? NameRef::kDeref : NameRef::kGlobal,
            scope.has_free(name) ? cell->second : 0, true};
  switch (symbol->binding) {
    case Binding::local:
      if (scope.kind == ScopeKind::class_body) return {NameRef::kName};
      return {NameRef::kLocal, unit_->local_register[name.data()], false,
              (symbol->flags & kDefWalrus) != 0};
    case Binding::cell:
      return {NameRef::kDeref, cell->second};
    case Binding::free:
      return {scope.kind == ScopeKind::class_body ? NameRef::kClassDeref : NameRef::kDeref,
              cell->second, true};
    case Binding::global_explicit:
      return {NameRef::kGlobal};
    default:
      return {scope.kind == ScopeKind::class_body ? NameRef::kName : NameRef::kGlobal};
  }
}

void Codegen::load_name(const Loc& at, std::string_view id, Reg dest) {
  const std::string_view text = mangled(id);
  if (unit_->scope->annotation_like()) return load_through_class_dict(at, text, dest);
  const NameRef ref = resolve(text);
  switch (ref.access) {
    case NameRef::kLocal:
      check_bound(at, ref.reg);
      return move(at, dest, ref.reg);
    case NameRef::kDeref:
      emit(at, Op::LOAD_DEREF, dest, ref.reg, name(at, text), ref.free ? 1 : 0);
      return;
    case NameRef::kClassDeref:
      emit(at, Op::LOAD_CLASS_DEREF, dest, ref.reg, name(at, text));
      return;
    case NameRef::kName:
      emit_wide(at, Op::LOAD_NAME, dest, wide_site(text));
      return;
    default:
      return load_global(at, text, dest);
  }
}

void Codegen::load_global(const Loc& at, std::string_view text, Reg dest) {
  emit_wide(at, Op::LOAD_GLOBAL, dest, wide_site(text));
}

// In an annotation scope (type parameters, aliases, bounds) inside a class, names of the class come
// first.
void Codegen::load_through_class_dict(const Loc& at, std::string_view text, Reg dest) {
  const NameRef ref = resolve(text);
  const Scope* around = unit_->scope;
  while (around->annotation_like()) around = around->parent;
  const Symbol* in_class = around->kind == ScopeKind::class_body ? around->find(text) : nullptr;
  const std::string_view dict_name = context_.intern("__classdict__");
  const bool visible = in_class != nullptr && in_class->binding == Binding::local &&
                       unit_->scope->has_free(dict_name);
  const LabelId otherwise = new_label(), end = new_label();
  TempScope temps_scope(*this);
  if (visible && (ref.access == NameRef::kGlobal || ref.free)) {
    const Reg dict = temp(), found = temp();
    const Operand key = {string_constant(text), true};
    emit(at, Op::LOAD_DEREF, dict, unit_->cell_register[dict_name.data()], name(at, dict_name), 1);
    emit_rk(at, Op::IN, found, {key.index, true}, {dict, false});
    jump_on(at, Op::JUMP_IF_FALSE, found, otherwise);
    emit_rk(at, Op::GET_ITEM, dest, {dict, false}, key);
    jump(at, end);
    bind(otherwise);
  }
  if (ref.access == NameRef::kDeref) {
    emit(at, Op::LOAD_DEREF, dest, ref.reg, name(at, text), ref.free ? 1 : 0);
  } else if (ref.access == NameRef::kLocal) {
    check_bound(at, ref.reg);
    move(at, dest, ref.reg);
  } else {
    load_global(at, text, dest);
  }
  bind(end);
}

void Codegen::store_name(const Loc& at, std::string_view id, Reg value) {
  forbid_debug(id, at);
  const std::string_view text = mangled(id);
  const NameRef ref = resolve(text);
  switch (ref.access) {
    case NameRef::kLocal:
      move(at, ref.reg, value);
      unit_->known.set(ref.reg);
      return;
    case NameRef::kDeref:
    case NameRef::kClassDeref:
      emit(at, Op::STORE_DEREF, ref.reg, value, 0);
      return;
    case NameRef::kName:
      emit_wide(at, Op::STORE_NAME, value, wide_site(text));
      return;
    default:
      emit_wide(at, Op::STORE_GLOBAL, value, wide_site(text));
      return;
  }
}

void Codegen::delete_name(const Loc& at, std::string_view id) {
  forbid_debug(id, at, true);
  const std::string_view text = mangled(id);
  const NameRef ref = resolve(text);
  switch (ref.access) {
    case NameRef::kLocal:
      emit_wide(at, Op::DELETE_LOCAL, ref.reg, wide_name(text));
      unit_->known.reset(ref.reg);
      return;
    case NameRef::kDeref:
    case NameRef::kClassDeref:
      emit_wide(at, Op::DELETE_DEREF, ref.reg, wide_name(text), ref.free ? 1 : 0);
      return;
    case NameRef::kName:
      emit_wide(at, Op::DELETE_NAME, 0, wide_site(text));
      return;
    default:
      emit_wide(at, Op::DELETE_GLOBAL, 0, wide_site(text));
      return;
  }
}

// The end of `except … as id`: id = None; del id, so that a `del id` in the body is no error.
void Codegen::unbind_handler_name(const Loc& at, std::string_view id) {
  const NameRef ref = resolve(mangled(id));
  if (ref.access == NameRef::kLocal) {
    emit(at, Op::CLEAR, ref.reg, 0, 0);
    unit_->known.reset(ref.reg);
    return;
  }
  TempScope temps_scope(*this);
  const Reg none = temp();
  load_none(at, none);
  store_name(at, id, none);
  delete_name(at, id);
}

void Codegen::check_bound(const Loc& at, Reg local) {
  if (unit_->known.test(local)) return;
  emit_wide(at, Op::CHECK_BOUND, local, wide_name(unit_->code->locals[local]));
  unit_->known.set(local);
}

// The register through which an inner function's closure captures `name` from here.
Reg Codegen::cell_for_closure(std::string_view name) {
  for (std::size_t i = unit_->inlined.size(); i-- > 0;) {
    const InlinedScope& inlined = unit_->inlined[i];
    const Symbol* symbol = inlined.scope->find(name);
    if (symbol == nullptr || symbol->binding != Binding::cell) continue;
    for (auto [slot_name, reg] : inlined.slots)
      if (slot_name.data() == name.data()) return reg;
  }
  return unit_->cell_register[name.data()];
}

Reg Codegen::plain_local(const Expr* target) {
  const auto* node = try_as<Name>(target);
  if (node == nullptr) return Unit::kNoRegister;
  const NameRef ref = resolve(mangled(node->id));
  return ref.access == NameRef::kLocal ? ref.reg : Unit::kNoRegister;
}

void Codegen::forbid_debug(std::string_view id, const Loc& at, bool deleting) {
  if (id == "__debug__")
    fail(deleting ? "cannot delete __debug__" : "cannot assign to __debug__", at);
}

}  // namespace interleave::lang
