// if, while, for; and how break, continue and return leave the statements around them.
#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

constexpr int kCheapCondition = 12;  // up to this height a while's condition is compiled twice

}  // namespace

void Codegen::if_statement(const If* node) {
  const LabelId end = new_label();
  for (;;) {
    const bool has_else = !node->orelse.empty();
    const LabelId otherwise = has_else ? new_label() : end;
    jump_if(node->test, otherwise, false);
    statements(node->body);
    if (!has_else) break;
    if (reachable()) jump(kNoLocation, end);
    bind(otherwise);
    if (node->orelse.size() != 1 || !is<If>(node->orelse[0])) {
      statements(node->orelse);
      break;
    }
    node = as<If>(node->orelse[0]);
  }
  bind(end);
}

// The condition is tested at the top once, then at the bottom: one jump an iteration, which is its
// checkpoint.
void Codegen::while_statement(const While* node) {
  const LabelId body = new_label(), test = new_label(), exhausted = new_label(), end = new_label();
  const bool twice = node->test->height <= kCheapCondition;
  if (!twice) bind_loop_head(test);
  jump_if(node->test, exhausted, false);
  if (twice) bind_loop_head(body);
  Block loop;
  loop.kind = Block::kLoop;
  loop.break_to = end;
  loop.continue_to = test;
  push_block(loop, node->location);
  statements(node->body);
  pop_block();
  if (twice) {
    bind(test);
    jump_if(node->test, body, true);
  } else {
    jump_back(node->test->location, test);
  }
  bind(exhausted);
  statements(node->orelse);
  bind(end);
}

void Codegen::for_statement(const For* node) {
  const Expr* iterable = node->iter;
  TempScope temps_scope(*this);
  const Reg iterator = temp();
  const auto* list = try_as<List>(iterable);
  if (list != nullptr && all_constant(list->elts)) {  // for x in [1, 2]: no list is needed
    Value tuple;
    tuple.kind = ConstKind::kTuple;
    tuple.items.resize(list->elts.size());
    for (std::size_t i = 0; i < list->elts.size(); ++i) fold(list->elts[i], tuple.items[i]);
    load_constant(iterable->location, iterator, constant(tuple));
    emit(iterable->location, Op::GET_ITER, iterator, iterator, 0);
  } else {
    emit(iterable->location, Op::GET_ITER, iterator, any(iterable, iterator), 0);
  }
  temp();  // FOR_ITER's value
  const LabelId head = new_label(), exhausted = new_label(), end = new_label();
  bind_loop_head(head);
  emit_jump(iterable->location, Op::FOR_ITER, iterator, exhausted);
  Block loop;
  loop.kind = Block::kLoop;
  loop.break_to = end;
  loop.continue_to = head;
  push_block(loop, node->location);
  assign_register(node->target, iterator + 1);
  statements(node->body);
  jump_back(iterable->location, head);
  const bool left_early = unit_->blocks.back().left_early;
  pop_block();
  bind(exhausted);
  statements(node->orelse);
  bind(end);
  if (left_early) emit(iterable->location, Op::CLEAR, iterator, 0, 0, 1);  // drops a generator
}

void Codegen::async_for_statement(const For* node) {
  if (!check_await(node, "'async for'")) return;
  const Loc& at = node->iter->location;
  TempScope temps_scope(*this);
  const Reg iterator = temp();
  emit(at, Op::GET_AITER, iterator, any(node->iter, iterator), 0);
  const Reg next = temps(2), exception = temp();
  const LabelId head = new_label(), finished = new_label(), end = new_label();
  bind_loop_head(head);
  Block loop;
  loop.kind = Block::kLoop;
  loop.break_to = end;
  loop.continue_to = head;
  push_block(loop, node->location);
  const RegionId region = begin_region(finished, exception);
  emit(at, Op::GET_ANEXT, next, iterator, 0);
  const Reg value = await_loop(at, next);
  end_region(region);
  assign_register(node->target, value);
  statements(node->body);
  jump_back(at, head);
  pop_block();
  bind_handler(finished, region);
  emit(at, Op::END_ASYNC_FOR, exception, 0, 0);
  statements(node->orelse);
  bind(end);
}

// --- leaving blocks

void Codegen::push_block(Block block, const Loc& at) {
  if (unit_->blocks.size() >= kMaxBlocks) fail("too many statically nested blocks", at);
  unit_->blocks.push_back(block);
}

bool Codegen::must_run_code_in(const std::vector<Block>& blocks) const {
  for (const Block& block : blocks)
    if (block.kind != Block::kLoop && block.kind != Block::kTry) return true;
  return false;
}

// Whether leaving the blocks from index `from` up would leave the body of an except* clause.
bool Codegen::leaves_group(std::size_t from) const {
  for (std::size_t i = from; i < unit_->blocks.size(); ++i)
    if (unit_->blocks[i].kind == Block::kGroup) return true;
  return false;
}

// Emits what leaving the blocks from the innermost down to index `down_to` entails. Their handlers
// do not protect that code: resume_blocks() switches them on again, once the jump or return is
// emitted.
void Codegen::leave_blocks(const Loc& at, std::size_t down_to) {
  std::vector<Block> left;
  while (unit_->blocks.size() > down_to) {
    const Block block = unit_->blocks.back();
    unit_->blocks.pop_back();
    left.push_back(block);
    if (block.region != Block::kNoRegion) suspend(block.region);
    leave_block(at, block);
  }
  while (!left.empty()) {
    unit_->blocks.push_back(left.back());
    left.pop_back();
  }
}

void Codegen::resume_blocks(std::size_t down_to) {
  for (std::size_t i = down_to; i < unit_->blocks.size(); ++i) {
    const Block& block = unit_->blocks[i];
    if (block.region != Block::kNoRegion) resume(block.region);
  }
}

void Codegen::leave_block(const Loc& at, const Block& block) {
  switch (block.kind) {
    case Block::kLoop:
    case Block::kTry:
      return;
    case Block::kFinally:
      return statements(as<Try>(block.node)->finalbody);
    case Block::kFinallyEnd:
    case Block::kHandler:
      emit(at, Op::POP_EXC, block.reg, 0, 0);
      return;
    case Block::kNamedHandler:
      return unbind_handler_name(at, block.name);
    case Block::kGroup:
      return;
    case Block::kWith:
    case Block::kAsyncWith: {
      TempScope temps_scope(*this);
      const Loc& with_at = block.node->location;
      const Reg exit = temps(5);
      emit(with_at, Op::MOVE, exit, block.reg, 0);
      emit(with_at, Op::MOVE, exit + 1, block.reg + 1, 0);
      call_exit(with_at, exit, block.kind == Block::kAsyncWith);
      return;
    }
  }
}

void Codegen::break_or_continue(const Stmt* node) {
  const bool leaving = node->kind == NodeKind::Break;
  std::size_t loop = unit_->blocks.size();
  while (loop > 0 && unit_->blocks[loop - 1].kind != Block::kLoop) {
    if (unit_->blocks[loop - 1].kind == Block::kGroup)
      return fail("'break', 'continue' and 'return' cannot appear in an except* block", node);
    --loop;
  }
  if (loop == 0)
    return fail(leaving ? "'break' outside loop" : "'continue' not properly in loop", node);
  const Block target = unit_->blocks[loop - 1];
  leave_blocks(node->location, loop);
  if (leaving) unit_->blocks[loop - 1].left_early = true;
  const LabelId label = leaving ? target.break_to : target.continue_to;
  if (unit_->labels[label].position == Label::kUnplaced)
    jump(node->location, label);
  else
    jump_back(node->location, label);
  resume_blocks(loop);
}

}  // namespace interleave::lang
