// Comprehensions. List, set and dict comprehensions run inside the code around them (PEP 709):
// their variables have registers of their own. A generator expression is a code object, called at
// once with the first iterator.
#include "engine/lang/codegen.h"

namespace interleave::lang {

// --- inlined scopes

// From here on names mean what they mean inside the comprehension. Each run has fresh cells.
void Codegen::enter_inlined(const Loc& at, const Scope& scope) {
  InlinedScope inlined{&scope, unit_->inlined_slots[scope.key]};
  for (auto [slot_name, reg] : inlined.slots) unit_->known.reset(reg);
  for (const Symbol& symbol : scope.symbols) {
    if (symbol.binding != Binding::cell) continue;
    const Reg cell = temp();
    emit(at, Op::CLEAR, cell, 0, 0);
    emit(at, Op::MAKE_CELL, cell, cell, 0);
    inlined.slots.emplace_back(symbol.name, cell);
  }
  unit_->inlined.push_back(std::move(inlined));
}

void Codegen::clear_inlined(const Loc& at, const InlinedScope& inlined) {
  for (auto [slot_name, reg] : inlined.slots) {
    if (is_temp(reg)) continue;
    emit(at, Op::CLEAR, reg, 0, 0);
    unit_->known.reset(reg);
  }
}

void Codegen::leave_inlined(const Loc& at) {
  clear_inlined(at, unit_->inlined.back());
  unit_->inlined.pop_back();
}

void Codegen::comprehension(const Expr* node, Reg dest) {
  const Scope& scope = *symbols_.scope_of(node);
  const Loc& at = node->location;
  const List_<Comprehension> generators =
      is<DictComp>(node) ? as<DictComp>(node)->generators : as<Comp>(node)->generators;
  if (scope.has_await && !unit_->scope->is_async && unit_->scope->kind != ScopeKind::generator)
    return fail("asynchronous comprehension outside of an asynchronous function", node);
  TempScope temps_scope(*this);
  const Reg iterator = start_iteration(generators[0]);
  const Op build = node->kind == NodeKind::ListComp  ? Op::BUILD_LIST
                   : node->kind == NodeKind::SetComp ? Op::BUILD_SET
                                                     : Op::BUILD_DICT;
  emit(at, build, dest, 0, 0);
  enter_inlined(at, scope);
  // Inside a try, the variables must not outlive a failure: its handlers could see them.
  const bool guarded = !unit_->blocks.empty() && any_block_needs_cleanup();
  const LabelId failed_label = new_label(), end = new_label();
  const Reg exception = guarded ? temp() : 0;
  const RegionId region = guarded ? begin_region(failed_label, exception) : 0;
  comprehension_loop(node, generators, 0, iterator, dest);
  if (guarded) {
    end_region(region);
    const InlinedScope inlined = unit_->inlined.back();
    leave_inlined(at);
    jump(at, end);
    bind_handler(failed_label, region);
    clear_inlined(at, inlined);
    emit(at, Op::RERAISE, exception, 0, 0);
    unreachable();
    bind(end);
  } else {
    leave_inlined(at);
  }
}

bool Codegen::any_block_needs_cleanup() const {
  for (const Block& block : unit_->blocks)
    if (block.kind != Block::kLoop) return !unit_->inlined.back().slots.empty();
  return false;
}

// --- loops, shared by all four kinds

// The iterator in a new temporary, with another behind it for its values.
Reg Codegen::start_iteration(const Comprehension* generator) {
  const Expr* iterable = generator->iter;
  const Reg iterator = temp();
  emit(iterable->location, generator->is_async ? Op::GET_AITER : Op::GET_ITER, iterator,
       any(iterable, iterator), 0);
  temp();
  return iterator;
}

void Codegen::comprehension_loop(const Expr* node, List_<Comprehension> generators,
                                 std::size_t depth, Reg iterator, Reg collector) {
  if (generators[depth]->is_async)
    return async_comprehension_loop(node, generators, depth, iterator, collector);
  const Comprehension* generator = generators[depth];
  const LabelId head = new_label(), end = new_label();
  bind_loop_head(head);
  emit_jump(generator->iter->location, Op::FOR_ITER, iterator, end);
  assign_register(generator->target, iterator + 1);
  for (const Expr* condition : generator->ifs) jump_if(condition, head, false);
  comprehension_body(node, generators, depth, collector);
  jump_back(comprehension_element_location(node), head);
  bind(end);
}

void Codegen::async_comprehension_loop(const Expr* node, List_<Comprehension> generators,
                                       std::size_t depth, Reg iterator, Reg collector) {
  const Comprehension* generator = generators[depth];
  const Loc& at = generator->iter->location;
  const LabelId head = new_label(), finished = new_label();
  TempScope temps_scope(*this);
  const Reg next = temps(2), exception = temp();
  bind_loop_head(head);
  const RegionId region = begin_region(finished, exception);
  emit(at, Op::GET_ANEXT, next, iterator, 0);
  const Reg value = await_loop(at, next);
  end_region(region);
  assign_register(generator->target, value);
  for (const Expr* condition : generator->ifs) jump_if(condition, head, false);
  comprehension_body(node, generators, depth, collector);
  jump_back(comprehension_element_location(node), head);
  bind_handler(finished, region);
  emit(at, Op::END_ASYNC_FOR, exception, 0, 0);
}

// What an iteration does: the next `for`, or the element.
void Codegen::comprehension_body(const Expr* node, List_<Comprehension> generators,
                                 std::size_t depth, Reg collector) {
  TempScope temps_scope(*this);
  if (depth + 1 == generators.size()) return comprehension_element(node, collector);
  comprehension_loop(node, generators, depth + 1, start_iteration(generators[depth + 1]),
                     collector);
}

const ast::Location& Codegen::comprehension_element_location(const Expr* node) const {
  return is<DictComp>(node) ? as<DictComp>(node)->value->location : as<Comp>(node)->elt->location;
}

void Codegen::comprehension_element(const Expr* node, Reg collector) {
  if (const auto* dict = try_as<DictComp>(node)) {
    const Reg key = any(dict->key, Unit::kNoRegister, true);
    const Reg value = any(dict->value);
    emit(dict->key->location, Op::DICT_SET, collector, key, value);
    return;
  }
  const Expr* elt = as<Comp>(node)->elt;
  if (is<Starred>(elt)) return fail("iterable unpacking cannot be used in comprehension", elt);
  const Reg value = any(elt);
  switch (node->kind) {
    case NodeKind::ListComp:
      emit(elt->location, Op::LIST_APPEND, collector, value, 0);
      return;
    case NodeKind::SetComp:
      emit(elt->location, Op::SET_ADD, collector, value, 0);
      return;
    default:
      emit(elt->location, Op::YIELD, temp(), value, 0, unit_->code->has(kAsyncGenerator) ? 2 : 0);
  }
}

// --- generator expressions

void Codegen::generator_expression(const Comp* node, Reg dest) {
  const Scope& scope = *symbols_.scope_of(node);
  const Loc& at = node->location;
  open_unit(scope, "<genexpr>", static_cast<std::uint32_t>(at.line));
  unit_->code->argument_count = 1;
  unit_->first_argument = 0;
  begin_function(at);
  const Reg iterator = temps(2);
  move(at, iterator, 0);
  comprehension_loop(node, node->generators, 0, iterator, 0);
  return_none(at);
  const std::uint32_t child = close_unit();

  TempScope temps_scope(*this);
  const Reg base = is_top(dest) ? dest : temp();
  {
    TempScope closure_scope(*this);
    const Reg first = unit_->next_temp;
    make_function(at, base, child, closure(at, child), first);
  }
  const Reg argument = temp();
  const Comprehension* outermost = node->generators[0];
  emit(outermost->iter->location, outermost->is_async ? Op::GET_AITER : Op::GET_ITER, argument,
       any(outermost->iter, argument), 0);
  emit(at, Op::CALL, base, 1, 0);
  move(at, dest, base);
}

}  // namespace interleave::lang
