// Generators, coroutines and async generators: a suspended frame is copied into its Generator
// object and back, so a running frame always sits on its thread's stack (CPython
// Objects/genobject.c).
#include <algorithm>

#include "engine/vm/interpreter.h"

namespace interleave::vm {

// RETURN_GENERATOR: the frame becomes a generator object, which is what the call returns.
Step Interpreter::return_generator() {
  const lang::Code& code = code_of(top());
  TypeId id = TypeId::t_generator;
  GeneratorKind kind = GeneratorKind::kGenerator;
  if (code.has(lang::kCoroutine)) id = TypeId::t_coroutine, kind = GeneratorKind::kCoroutine;
  if (code.has(lang::kAsyncGenerator))
    id = TypeId::t_async_generator, kind = GeneratorKind::kAsyncGenerator;
  const std::uint32_t count = code.register_count;
  const Ref ref = heap_.allocate(Layout::kGenerator, vm_.type(id), sizeof(Generator));
  const Ref registers = heap_.allocate_buffer(count * static_cast<std::uint32_t>(sizeof(Value)));
  const Value name = vm_.intern(code.name);
  const Value qualname = vm_.intern(code.qualname);
  const Frame* frame = top();
  Generator* g = heap_.get<Generator>(ref);
  g->code = frame->code;
  g->globals = frame->globals;
  g->name = name.as_ref();
  g->qualname = qualname.as_ref();
  g->registers = registers;
  g->pc = frame->pc;
  g->kind = kind;
  g->state = GeneratorState::kCreated;
  g->handled = Value::none();
  g->owner = Value::none();
  std::copy_n(stack() + frame->base, count, heap_.get<Buffer>(registers)->data<Value>());
  return return_value(Value::ref(ref));
}

// What resuming a generator that has finished (or finishing it) means to whoever resumed it.
Step Interpreter::finished_generator(Value value, std::uint32_t dest, OnReturn how) {
  switch (how) {
    case OnReturn::kForIter: {
      Frame* frame = top();
      frame->pc = code_of(frame).instructions[frame->pc - 1].wide();
      return Step::kFrame;
    }
    case OnReturn::kSend: {
      Frame* frame = top();
      stack()[dest] = value;
      frame->pc = code_of(frame).instructions[frame->pc - 1].wide();
      return Step::kFrame;
    }
    case OnReturn::kAgen:
      return raise(TypeId::t_StopAsyncIteration, "");
    default:
      break;
  }
  (void)vm_.raise(TypeId::t_StopIteration, "");
  const Value exception = vm_.exception_;
  if (!value.is_none()) {
    const Value args = vm_.make_tuple({value});
    heap_.get<Exception>(exception)->args = args;
    heap_.get<Exception>(exception)->value = value;
  }
  return Step::kRaise;
}

Step Interpreter::resume(Value generator, Value sent, std::uint32_t dest, OnReturn how,
                         bool throwing) {
  Generator* g = heap_.get<Generator>(generator);
  if (g->state == GeneratorState::kRunning) {
    const char* kind = g->kind == GeneratorKind::kCoroutine ? "coroutine" : "generator";
    return raise(TypeId::t_ValueError, cat(kind, " already executing"));
  }
  if (g->state == GeneratorState::kFinished) {
    if (g->kind == GeneratorKind::kCoroutine)
      return raise(TypeId::t_RuntimeError, "cannot reuse already awaited coroutine");
    if (throwing) return vm_.exception_ = sent, Step::kRaise;
    return finished_generator(Value::none(), dest, how);
  }
  const bool first = g->state == GeneratorState::kCreated;
  if (first && !throwing && !sent.is_none())
    return raise(TypeId::t_TypeError,
                 cat("can't send non-None value to a just-started ",
                     g->kind == GeneratorKind::kCoroutine ? "coroutine" : "generator"));
  Thread* t = thread();
  if (t->frame_count >= heap_.header().recursion_limit)
    return raise(TypeId::t_RecursionError, "maximum recursion depth exceeded");
  const std::uint32_t capacity = heap_.get<Buffer>(t->frames)->capacity_bytes() / sizeof(Frame);
  if (t->frame_count >= capacity) {
    const Ref grown =
        heap_.grow_buffer(t->frames, capacity * 2 * static_cast<std::uint32_t>(sizeof(Frame)));
    thread()->frames = grown;
    moved_ = true;
  }
  g = heap_.get<Generator>(generator);
  const lang::Code& code = store_.code(heap_.get<CodeObject>(g->code)->code_id);
  const std::uint32_t base = scratch() + 1;
  ensure_stack(base + code.register_count);
  g = heap_.get<Generator>(generator);
  t = thread();
  Value* registers = stack() + base;
  std::copy_n(heap_.get<Buffer>(g->registers)->data<Value>(), code.register_count, registers);
  const lang::Instr suspended = g->pc == 0 ? lang::Instr{} : code.instructions[g->pc - 1];
  if (!first && !throwing) registers[suspended.a] = sent;
  Frame* frame = heap_.get<Buffer>(t->frames)->data<Frame>() + t->frame_count++;
  *frame = Frame{g->code,       g->globals, 0,    generator.as_ref(),
                 base,          g->pc,      dest, static_cast<std::uint32_t>(how),
                 Value::none(), t->handled};
  if (!g->handled.is_none()) t->handled = g->handled;
  g->state = GeneratorState::kRunning;
  g->awaited = 1;
  if (!throwing) return Step::kFrame;

  const bool delegating = !first && suspended.op == lang::Op::YIELD && (suspended.flag & 1) != 0;
  if (!delegating) return vm_.exception_ = sent, Step::kRaise;
  // The exception goes to the innermost iterator this generator delegates to, as if it had been
  // sent: its next yield is ours, its return goes on after the SEND.
  const std::uint32_t delegate = base + suspended.a - 1u;
  frame->pc = g->pc - 1;
  const Value inner = stack()[delegate];
  if (vm_.layout_of(inner) == Layout::kGenerator &&
      heap_.get<Generator>(inner)->kind != GeneratorKind::kAsyncGenerator)
    return resume(inner, sent, delegate + 1, OnReturn::kSend, true);
  return follow(vm_.call_helper("throw_into", {inner, sent}), delegate + 1, OnReturn::kSend);
}

// YIELD: the frame goes back into its generator; the value goes to whoever resumed it.
Step Interpreter::yield(const lang::Instr& instr) {
  Thread* t = thread();
  const Frame frame = *top();
  Value value = stack()[frame.base + instr.b];
  Generator* g = heap_.get<Generator>(frame.generator);
  const lang::Code& code = code_of(&frame);
  std::copy_n(stack() + frame.base, code.register_count,
              heap_.get<Buffer>(g->registers)->data<Value>());
  g->pc = frame.pc;
  g->state = GeneratorState::kSuspended;
  g->handled = t->handled == frame.handled ? Value::none() : t->handled;
  t->handled = frame.handled;
  --t->frame_count;
  const OnReturn how = static_cast<OnReturn>(frame.on_return);
  if (how == OnReturn::kStore || how == OnReturn::kForIter || how == OnReturn::kSend ||
      how == OnReturn::kNext) {
    stack()[frame.dest] = value;
    return Step::kFrame;
  }
  if (how == OnReturn::kAgen) {
    const Value pair = vm_.make_tuple({Value::boolean((instr.flag & 2) != 0), value});
    stack()[frame.dest] = pair;
    return Step::kFrame;
  }
  const Step step = deliver(value, frame.dest, how, frame.extra);
  return step == Step::kDone ? Step::kFrame : step;
}

Step Interpreter::send(std::uint32_t receiver) {
  const Value target = stack()[receiver];
  const Value sent = stack()[receiver + 1];
  const std::uint32_t dest = receiver + 1;
  if (vm_.layout_of(target) == Layout::kGenerator)
    return resume(target, sent, dest, OnReturn::kSend, false);
  if (!sent.is_none())
    return follow(vm_.call_helper("send_into", {target, sent}), dest, OnReturn::kSend);
  Value item = Value::none();
  switch (vm_.next_native(target, item)) {
    case Vm::Answer::kYes:
      stack()[dest] = item;
      return Step::kDone;
    case Vm::Answer::kNo:
      return finished_generator(Value::none(), dest, OnReturn::kSend);
    case Vm::Answer::kRaised:
      return Step::kRaise;
    case Vm::Answer::kNeedsPython:
      break;
  }
  const Value next = vm_.special(target, Name::n___next__);
  if (next.is_unbound())
    return raise(TypeId::t_TypeError,
                 cat("'", vm_.type_name(target), "' object is not an iterator"));
  return call_values(next, {target}, dest, OnReturn::kSend);
}

// FOR_ITER over anything but the commonest native iterators.
Step Interpreter::for_iter_slow(std::uint32_t iterator, std::uint32_t target) {
  const Value it = stack()[iterator];
  const std::uint32_t dest = iterator + 1;
  if (vm_.layout_of(it) == Layout::kGenerator)
    return resume(it, Value::none(), dest, OnReturn::kForIter, false);
  Value item = Value::none();
  switch (vm_.next_native(it, item)) {
    case Vm::Answer::kYes:
      stack()[dest] = item;
      return Step::kDone;
    case Vm::Answer::kNo:
      top()->pc = target;
      return Step::kFrame;
    case Vm::Answer::kRaised:
      return Step::kRaise;
    case Vm::Answer::kNeedsPython:
      break;
  }
  const Value next = vm_.special(it, Name::n___next__);
  if (next.is_unbound())
    return raise(TypeId::t_TypeError, cat("'", vm_.type_name(it), "' object is not an iterator"));
  return call_values(next, {it}, dest, OnReturn::kForIter);
}

}  // namespace interleave::vm
