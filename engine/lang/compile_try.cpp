// try in all its forms, with and async with.
//
// A handler's code is itself protected: if it fails, the exception being handled before is restored
// first. That second handler shares its register and its code (`POP_EXC; RERAISE`) with the way out
// when no clause matches.
#include "engine/lang/codegen.h"

namespace interleave::lang {

void Codegen::try_statement(const Try* node) {
  emit(node->location, Op::NOP, 0, 0, 0);
  if (!node->finalbody.empty()) return try_finally(node);
  if (node->kind == NodeKind::TryStar)
    try_star(node);
  else
    try_except(node);
}

// label: POP_EXC, RERAISE; also the handler of `region`, whose register is that of the exception
// being handled.
void Codegen::restore_and_reraise(LabelId label, RegionId region, Reg exception) {
  bind_handler(label, region);
  emit(kNoLocation, Op::POP_EXC, exception, 0, 0);
  emit(kNoLocation, Op::RERAISE, exception, 0, 0);
  unreachable();
}

void Codegen::try_finally(const Try* node) {
  const LabelId handler = new_label(), cleanup = new_label(), end = new_label();
  TempScope temps_scope(*this);
  const Reg exception = temps(2);
  Block block;
  block.kind = Block::kFinally;
  block.node = node;
  block.region = begin_region(handler, exception);
  push_block(block, node->location);
  if (node->handlers.empty())
    statements(node->body);
  else if (node->kind == NodeKind::TryStar)
    try_star(node);
  else
    try_except(node);
  pop_block();
  end_region(block.region);
  statements(node->finalbody);
  if (reachable()) jump(kNoLocation, end);

  bind_handler(handler, block.region);
  emit(kNoLocation, Op::PUSH_EXC, exception, 0, 0);
  Block ending;
  ending.kind = Block::kFinallyEnd;
  ending.reg = exception;
  ending.region = begin_region(cleanup, exception);
  push_block(ending, node->location);
  statements(node->finalbody);
  pop_block();
  end_region(ending.region);
  restore_and_reraise(cleanup, ending.region, exception);
  bind(end);
}

void Codegen::try_except(const Try* node) {
  const LabelId handler = new_label(), cleanup = new_label(), end = new_label();
  TempScope temps_scope(*this);
  const Reg exception = temps(2);
  Block block;
  block.kind = Block::kTry;
  block.region = begin_region(handler, exception);
  push_block(block, node->location);
  statements(node->body);
  pop_block();
  end_region(block.region);
  statements(node->orelse);
  if (reachable()) jump(kNoLocation, end);

  bind_handler(handler, block.region);
  emit(kNoLocation, Op::PUSH_EXC, exception, 0, 0);
  Block handling;
  handling.kind = Block::kHandler;
  handling.reg = exception;
  handling.region = begin_region(cleanup, exception);
  push_block(handling, node->location);
  for (const ExceptHandler* clause : node->handlers) {
    if (clause->type == nullptr && clause != node->handlers.back())
      fail("default 'except:' must be last", clause);
    except_clause(clause, exception, end);
  }
  pop_block();
  end_region(handling.region);
  restore_and_reraise(cleanup, handling.region, exception);
  bind(end);
}

// One `except T as name:`; where it does not match, control goes on behind it.
void Codegen::except_clause(const ExceptHandler* clause, Reg exception, LabelId end) {
  const LabelId next = new_label();
  if (clause->type != nullptr) {
    TempScope temps_scope(*this);
    const Reg type = any(clause->type);
    const Reg matches = temp();
    emit(clause->type->location, Op::EXC_MATCH, matches, exception, type);
    jump_on(clause->type->location, Op::JUMP_IF_FALSE, matches, next);
  }
  if (clause->name.empty()) {
    statements(clause->body);
  } else {
    named_clause_body(clause, exception);
  }
  emit(kNoLocation, Op::POP_EXC, exception, 0, 0);
  if (reachable()) jump(kNoLocation, end);
  bind(next);
}

// The body with the name bound; the name is unbound however the body ends.
void Codegen::named_clause_body(const ExceptHandler* clause, Reg exception) {
  const Loc& at = clause->location;
  const LabelId failed_label = new_label(), done = new_label();
  store_name(at, clause->name, exception);
  TempScope temps_scope(*this);
  const Reg raised = temp();
  Block named;
  named.kind = Block::kNamedHandler;
  named.name = clause->name;
  named.region = begin_region(failed_label, raised);
  push_block(named, at);
  statements(clause->body);
  pop_block();
  end_region(named.region);
  unbind_handler_name(kNoLocation, clause->name);
  if (reachable()) jump(kNoLocation, done);
  bind_handler(failed_label, named.region);
  unbind_handler_name(kNoLocation, clause->name);
  emit(kNoLocation, Op::RERAISE, raised, 0, 0);
  unreachable();
  bind(done);
}

// try … except*: each clause takes its part of the group; what is raised meanwhile is collected,
// and at the end what is left or was raised goes on as one exception (PEP 654).
void Codegen::try_star(const Try* node) {
  const LabelId handler = new_label(), cleanup = new_label(), end = new_label();
  TempScope temps_scope(*this);
  const Reg exception = temps(2), original = temp(), rest = temp(), raised = temp();
  Block block;
  block.kind = Block::kTry;
  block.region = begin_region(handler, exception);
  push_block(block, node->location);
  statements(node->body);
  pop_block();
  end_region(block.region);
  statements(node->orelse);
  if (reachable()) jump(kNoLocation, end);

  bind_handler(handler, block.region);
  emit(kNoLocation, Op::PUSH_EXC, exception, 0, 0);
  Block handling;
  handling.kind = Block::kHandler;
  handling.reg = exception;
  handling.region = begin_region(cleanup, exception);
  push_block(handling, node->location);
  const Loc& at = node->handlers.empty() ? node->location : node->handlers[0]->location;
  emit(at, Op::MOVE, original, exception, 0);
  emit(at, Op::MOVE, rest, exception, 0);
  emit(at, Op::BUILD_LIST, raised, 0, 0);
  for (const ExceptHandler* clause : node->handlers) star_clause(clause, rest, raised);
  emit(kNoLocation, Op::LIST_APPEND, raised, rest, 0);
  emit(kNoLocation, Op::EXC_GROUP_RAISE, rest, original, raised);
  const LabelId handled = new_label();
  jump_on(kNoLocation, Op::JUMP_IF_NONE, rest, handled);
  pop_block();
  end_region(handling.region);
  emit(kNoLocation, Op::POP_EXC, exception, 0, 0);
  emit(kNoLocation, Op::RERAISE, rest, 0, 0);
  unreachable();
  restore_and_reraise(cleanup, handling.region, exception);
  bind(handled);
  emit(kNoLocation, Op::POP_EXC, exception, 0, 0);
  bind(end);
}

void Codegen::star_clause(const ExceptHandler* clause, Reg rest, Reg raised) {
  const Loc& at = clause->location;
  const LabelId next = new_label(), failed_label = new_label();
  TempScope temps_scope(*this);
  const Reg match = temps(2);
  {
    TempScope type_scope(*this);
    const Reg type = any(clause->type);
    emit(clause->type->location, Op::EXC_GROUP_MATCH, match, rest, type);
  }
  emit(at, Op::MOVE, rest, match + 1, 0);
  jump_on(at, Op::JUMP_IF_NONE, match, next);
  emit(at, Op::PUSH_EXC, match, 0, 0);
  Block group;
  group.kind = Block::kGroup;
  group.region = begin_region(failed_label, match);
  push_block(group, at);
  if (!clause->name.empty()) store_name(at, clause->name, match);
  statements(clause->body);
  pop_block();
  end_region(group.region);
  emit(kNoLocation, Op::POP_EXC, match, 0, 0);
  if (!clause->name.empty()) unbind_handler_name(kNoLocation, clause->name);
  if (reachable()) jump(kNoLocation, next);
  bind_handler(failed_label, group.region);
  emit(kNoLocation, Op::POP_EXC, match, 0, 0);
  if (!clause->name.empty()) unbind_handler_name(kNoLocation, clause->name);
  emit(kNoLocation, Op::LIST_APPEND, raised, match, 0);
  bind(next);
}

// --- with

// with a, b: is with a: with b.
void Codegen::with_statement(const With* node, std::size_t index) {
  const bool async = node->kind == NodeKind::AsyncWith;
  if (index == 0 && async && !check_await(node, "'async with'")) return;
  const WithItem* item = node->items[index];
  const Loc& at = item->context_expr->location;
  const LabelId handler = new_label();
  TempScope temps_scope(*this);
  const Reg exit = temp();
  const Reg manager = any(item->context_expr, exit);
  temp();
  Block block;
  {
    TempScope enter_scope(*this);
    const Reg enter = temps(2);
    emit(at, Op::LOAD_SPECIAL, enter, manager, name(at, async ? "__aenter__" : "__enter__"));
    emit(at, Op::LOAD_SPECIAL, exit, manager, name(at, async ? "__aexit__" : "__exit__"));
    emit(at, Op::CALL_METHOD, enter, 0, 0);
    if (async) await_result(at, enter, 1);
  }
  const Reg exception = temps(2);  // where __enter__() left its value
  block.kind = async ? Block::kAsyncWith : Block::kWith;
  block.reg = exit;
  block.node = item->context_expr;
  block.region = begin_region(handler, exception);
  push_block(block, node->location);
  if (item->optional_vars != nullptr) assign_register(item->optional_vars, exception);
  if (index + 1 == node->items.size())
    statements(node->body);
  else
    with_statement(node, index + 1);
  pop_block();
  end_region(block.region);
  const LabelId end = new_label();
  if (reachable()) {
    TempScope call_scope(*this);
    free_temps_above(exit + 1);
    temps(3);
    call_exit(at, exit, async);
    jump(kNoLocation, end);
  }
  with_exception(at, exit, exception, async, handler, block.region);
  bind(end);
}

// exit(None, None, None), with the method and self in `exit` and room for three arguments behind.
void Codegen::call_exit(const Loc& at, Reg exit, bool async) {
  for (Reg i = 2; i < 5; ++i) load_none(at, exit + i);
  emit(at, Op::CALL_METHOD, exit, 3, 0);
  if (async) await_result(at, exit, 2);
}

// What is raised in the body goes to exit(); it ends there if that returns something true.
void Codegen::with_exception(const Loc& at, Reg exit, Reg exception, bool async, LabelId handler,
                             RegionId region) {
  const LabelId cleanup = new_label(), suppressed = new_label();
  bind_handler(handler, region);
  emit(at, Op::PUSH_EXC, exception, 0, 0);
  const RegionId handling = begin_region(cleanup, exception);
  {
    TempScope temps_scope(*this);
    const Reg result = temp();
    emit(at, Op::WITH_EXCEPT, result, exit, exception);
    if (async) await_result(at, result, 2);
    jump_on(at, Op::JUMP_IF_TRUE, result, suppressed);
  }
  end_region(handling);
  restore_and_reraise(cleanup, handling, exception);
  bind(suppressed);
  emit(at, Op::POP_EXC, exception, 0, 0);
}

// R[value] = await R[value]
void Codegen::await_result(const Loc& at, Reg value, std::uint32_t flag) {
  TempScope temps_scope(*this);
  const Reg iterator = temps(2);
  emit(at, Op::GET_AWAITABLE, iterator, value, 0, flag);
  move(at, value, await_loop(at, iterator));
}

}  // namespace interleave::lang
