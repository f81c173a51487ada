// Generators, coroutines and async generators: a suspended frame is copied into its Generator
// object and back, so a running frame always sits on its thread's stack (CPython
// Objects/genobject.c).
#include <algorithm>
#include <utility>
#include <vector>

#include "engine/vm/interpreter.h"

namespace interleave::vm {

// A generator of this code, its registers not filled yet.
Value Interpreter::make_generator(Ref code_ref, std::uint32_t pc, Ref globals) {
  vm_.charge(OpCosts::kObject);
  vm_.prepare_code(code_ref);  // a native body comes without a frame
  const lang::Code& code = store_.code(heap_.get<CodeObject>(code_ref)->code_id);
  TypeId id = TypeId::t_generator;
  GeneratorKind kind = GeneratorKind::kGenerator;
  if (code.has(lang::kCoroutine)) id = TypeId::t_coroutine, kind = GeneratorKind::kCoroutine;
  if (code.has(lang::kAsyncGenerator))
    id = TypeId::t_async_generator, kind = GeneratorKind::kAsyncGenerator;
  const Ref ref = heap_.allocate(Layout::kGenerator, vm_.type(id), sizeof(Generator));
  const Ref registers =
      heap_.allocate_buffer(code.register_count * static_cast<std::uint32_t>(sizeof(Value)));
  const CodeObject* object = heap_.get<CodeObject>(code_ref);
  Generator* g = heap_.get<Generator>(ref);
  g->code = code_ref;
  g->globals = globals;
  g->name = object->name;
  g->qualname = object->qualname;
  g->native_body = object->native_body;
  g->registers = registers;
  g->pc = pc;
  g->kind = kind;
  if (kind == GeneratorKind::kCoroutine) heap_.header().coroutines |= kSomeMade;
  g->state = GeneratorState::kCreated;
  g->handled = Value::none();
  g->owner = Value::none();
  return Value::ref(ref);
}

// Where a coroutine is made (Objects/genobject.c compute_cr_origin); library code is left out, as
// in tracebacks. `skip` frames at the top are the coroutine's own.
void Interpreter::note_origin(Value generator, std::uint32_t skip) {
  if (heap_.get<Generator>(generator)->kind != GeneratorKind::kCoroutine) return;
  std::vector<Value> entries;
  for (std::uint32_t i = thread()->frame_count - skip;
       i-- > 0 && entries.size() < thread()->origin_depth;) {
    const lang::Code& code = code_of(&vm_.frames(vm_.thread_ref())[i]);
    if (code.has(lang::kLibrary)) continue;
    const std::int64_t line = vm_.line_of(vm_.frames(vm_.thread_ref())[i]);
    const Value file = vm_.make_str(store_.file(code.file).name);
    const Value name = vm_.intern(code.name);
    entries.push_back(vm_.make_tuple({file, vm_.make_int(line), name}));
  }
  const Value origin = vm_.make_tuple(entries.data(), static_cast<std::uint32_t>(entries.size()));
  heap_.get<Generator>(generator)->owner = origin;
}

// RETURN_GENERATOR: the frame becomes a generator object, which is what the call returns.
Step Interpreter::return_generator() {
  const std::uint32_t count = code_of(top()).register_count;
  const Frame before = *top();
  const Value generator = make_generator(before.code, before.pc, before.globals);
  if (thread()->origin_depth != 0) note_origin(generator, 1);
  std::copy_n(stack() + before.base, count,
              heap_.get<Buffer>(heap_.get<Generator>(generator)->registers)->data<Value>());
  const bool lost = static_cast<OnReturn>(before.on_return) == OnReturn::kStore;
  const Step step = return_value(generator);
  return lost && result_unused(generator) ? never_awaited(generator, before.dest) : step;
}

// Whether the call that has just made this coroutine is a statement of its own: CPython, which
// counts references, sees it die at once.
bool Interpreter::result_unused(Value generator) const {
  const Frame* frame = top();
  return thread()->frame_count != 0 && frame->pc > 0 &&
         heap_.get<Generator>(generator)->kind == GeneratorKind::kCoroutine &&
         (code_of(frame).instructions[frame->pc - 1].flag & lang::kResultUnused) != 0 &&
         lang::cost_class(code_of(frame).instructions[frame->pc - 1].op) == lang::CostClass::kCall;
}

Step Interpreter::never_awaited(Value coroutine, std::uint32_t dest) {
  return follow(vm_.call_helper("never_awaited", {coroutine}), dest, OnReturn::kStore);
}

// What calling a coroutine function with a native body gives, as if its frame had been there:
// RETURN_GENERATOR is its first instruction.
Value Interpreter::native_coroutine(Value function, std::uint32_t first, std::uint32_t n) {
  const Function* f = heap_.get<Function>(function);
  const Value generator = make_generator(f->code, 1, f->globals);
  if (thread()->origin_depth != 0) note_origin(generator, 0);
  f = heap_.get<Function>(function);
  const Generator* g = heap_.get<Generator>(generator);
  const lang::Code& code = store_.code(heap_.get<CodeObject>(g->code)->code_id);
  Value* registers = heap_.get<Buffer>(g->registers)->data<Value>();
  std::fill_n(std::copy_n(stack() + first, n, registers), code.register_count - n,
              Value::unbound());
  for (std::uint32_t i = n; i < code.argument_count; ++i) {
    Tuple* defaults = heap_.get<Tuple>(f->defaults);
    registers[i] = defaults->items()[defaults->size - (code.argument_count - i)];
  }
  return generator;
}

// What resuming a generator that has finished (or finishing it) means to whoever resumed it.
Step Interpreter::finished_generator(Value value, std::uint32_t dest, OnReturn how) {
  if (watching_ && watch_result(value, dest, how)) return Step::kFrame;
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
  vm_.charge(OpCosts::kObject, 2);  // it and its arguments
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
                         bool throwing, Value extra) {
  Generator* g = heap_.get<Generator>(generator);
  if (g->state == GeneratorState::kRunning) {
    const char* kind = g->kind == GeneratorKind::kCoroutine ? "coroutine" : "generator";
    return raise(TypeId::t_ValueError, cat(kind, " already executing"));
  }
  if (g->state == GeneratorState::kFinished) {
    if (g->kind == GeneratorKind::kCoroutine)
      return raise(TypeId::t_RuntimeError, "cannot reuse already awaited coroutine");
    if (throwing) return vm_.exception_ = sent, Step::kRaise;
    if (how == OnReturn::kDriven) return driven(Came::kReturned, Value::none(), dest, extra);
    return finished_generator(Value::none(), dest, how);
  }
  const bool first = g->state == GeneratorState::kCreated;
  if (first && !throwing && !sent.is_none())
    return raise(TypeId::t_TypeError,
                 cat("can't send non-None value to a just-started ",
                     g->kind == GeneratorKind::kCoroutine        ? "coroutine"
                     : g->kind == GeneratorKind::kAsyncGenerator ? "async generator"
                                                                 : "generator"));
  if (g->native_body != 0) return native_step(generator, sent, dest, how, throwing, extra);
  Thread* t = thread();
  if (first && g->kind == GeneratorKind::kAsyncGenerator) g->owner = t->loop;
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
  const std::uint32_t base = scratch();
  ensure_stack(base + code.register_count);
  g = heap_.get<Generator>(generator);
  t = thread();
  Value* registers = stack() + base;
  std::copy_n(heap_.get<Buffer>(g->registers)->data<Value>(), code.register_count, registers);
  const lang::Instr suspended = g->pc == 0 ? lang::Instr{} : code.instructions[g->pc - 1];
  if (!first && !throwing) registers[suspended.a] = sent;
  Frame* frame = heap_.get<Buffer>(t->frames)->data<Frame>() + t->frame_count++;
  *frame = Frame{g->code, g->globals, 0,    generator.as_ref(),
                 base,    g->pc,      dest, static_cast<std::uint32_t>(how),
                 extra,   t->handled};
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
  if (vm_.layout_of(inner) == Layout::kIterator) return vm_.exception_ = sent, Step::kRaise;
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
  const bool yields_own = g->kind == GeneratorKind::kGenerator ||
                          (g->kind == GeneratorKind::kAsyncGenerator && (instr.flag & 2) != 0);
  if (g->tracked == 0 && !code.handlers.empty() && yields_own && !code.has(lang::kLibrary)) {
    g->tracked = 1;
    vm_.want_finalizing(frame.generator);
    g = heap_.get<Generator>(frame.generator);
    value = stack()[frame.base + instr.b];
    t = thread();
  }
  g->handled = t->handled == frame.handled ? Value::none() : t->handled;
  t->handled = frame.handled;
  --t->frame_count;
  return deliver_yield(value, frame.dest, static_cast<OnReturn>(frame.on_return), frame.extra,
                       (instr.flag & 2) != 0);
}

// `own`: of an async generator, not of what it awaits.
Step Interpreter::deliver_yield(Value value, std::uint32_t dest, OnReturn how, Value extra,
                                bool own) {
  if (how == OnReturn::kDriven) return driven(Came::kYielded, value, dest, extra);
  if (how == OnReturn::kStore || how == OnReturn::kForIter || how == OnReturn::kSend ||
      how == OnReturn::kNext) {
    stack()[dest] = value;
    return Step::kFrame;
  }
  if (how == OnReturn::kAgen) {
    const Value pair = vm_.make_tuple({Value::boolean(own), value});
    stack()[dest] = pair;
    return Step::kFrame;
  }
  const Step step = deliver(value, dest, how, extra);
  return step == Step::kDone ? Step::kFrame : step;
}

// A step of a coroutine that has no frame: natives do what its Python says.
Step Interpreter::native_step(Value generator, Value sent, std::uint32_t dest, OnReturn how,
                              bool throwing, Value extra) {
  if (vm_.elapsed() >= limits_.horizon) {  // others can see what it does
    const std::uint32_t place = scratch();
    ensure_stack(place + 1);
    stack()[place] = generator;
    Thread* t = thread();
    t->op_state = static_cast<std::uint32_t>(OperationState::kStepping);
    t->op_native = throwing ? 1 : 0;
    t->op_first = place;
    t->op_count = 1;
    t->op_dest = dest;
    t->op_how = static_cast<std::uint32_t>(how);
    t->op_value = sent;
    t->op_extra = extra;
    t->stack_top = std::max(t->stack_top, place + 1);
    return Step::kOrder;
  }
  Value value = sent;
  const Came came = native_came(generator, throwing, value);
  if (came == Came::kNotMine) return resume(generator, sent, dest, how, throwing, extra);
  if (came == Came::kYielded) return deliver_yield(value, dest, how, extra, false);
  if (came == Came::kRaised) return vm_.exception_ = value, Step::kRaise;
  if (how == OnReturn::kDriven) return driven(Came::kReturned, value, dest, extra);
  return finished_generator(value, dest, how);
}

// What a native body did with `value`, and the generator's state after it.
Came Interpreter::native_came(Value generator, bool throwing, Value& value) {
  const Came came = vm_.natives_.driver.body(vm_, generator, throwing, value);
  Generator* g = heap_.get<Generator>(generator);
  if (came == Came::kNotMine) {
    g->native_body = 0;
    return came;
  }
  g->awaited = 1;
  if (came == Came::kYielded) {
    g->state = GeneratorState::kSuspended;
    return came;
  }
  g->state = GeneratorState::kFinished;
  heap_.free_block(std::exchange(g->registers, 0));
  return came;
}

// SEND to a coroutine that has no frame: the usual `await asyncio.sleep(…)`, in one go.
Step Interpreter::send_native(std::uint32_t receiver) {
  const Value coroutine = stack()[receiver];
  Value value = stack()[receiver + 1];
  const GeneratorState state = heap_.get<Generator>(coroutine)->state;
  const bool begins = state == GeneratorState::kCreated && value.is_none();
  if ((!begins && state != GeneratorState::kSuspended) || vm_.elapsed() >= limits_.horizon)
    return send(receiver);
  switch (native_came(coroutine, false, value)) {
    case Came::kNotMine:
      return send(receiver);
    case Came::kRaised:
      return vm_.exception_ = value, Step::kRaise;
    case Came::kReturned:
      top()->pc = code_of(top()).instructions[top()->pc - 1].wide();
      break;
    case Came::kYielded:
      break;
  }
  stack()[receiver + 1] = value;
  return Step::kDone;
}

// Lets drivers go on until Python code has something to do.
Step Interpreter::drive() {
  for (;;) {
    const Driven d = *std::exchange(driven_, std::nullopt);
    if (vm_.elapsed() >= limits_.horizon) {
      Thread* t = thread();
      t->op_state = static_cast<std::uint32_t>(OperationState::kDriving);
      t->op_native = static_cast<std::uint32_t>(d.came);
      t->op_first = t->op_count = 0;
      t->op_dest = d.dest;
      t->op_how = static_cast<std::uint32_t>(OnReturn::kDriven);
      t->op_value = d.value;
      t->op_extra = d.driver;
      return Step::kOrder;
    }
    vm_.resume_mode_ = Vm::Resume::kNo;
    const Outcome outcome = vm_.natives_.driver.resumed(vm_, d.came, d.value, d.driver);
    const Value driver = outcome == Outcome::kCall ? vm_.driver_ : Value::unbound();
    const std::uint32_t depth = thread()->frame_count;
    Step step;
    if (outcome == Outcome::kCall && vm_.resume_mode_ == Vm::Resume::kSend) {  // the usual one
      vm_.resume_mode_ = Vm::Resume::kNo;
      vm_.driver_ = Value::unbound();
      const OnReturn how = driver.is_unbound() ? OnReturn::kStore : OnReturn::kDriven;
      step = resume(vm_.callee_, vm_.sent_, d.dest, how, false, driver);
    } else {
      step = follow(outcome, d.dest, OnReturn::kStore);
    }
    if (step == Step::kRaise && !driver.is_unbound() && thread()->frame_count == depth)
      (void)driven(Came::kRaised, vm_.exception_, d.dest, driver);  // it raised at once
    else if (step != Step::kDrive)
      return step;
  }
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
      return finished_generator(item, dest, OnReturn::kSend);
    case Vm::Answer::kRaised:
      return Step::kRaise;
    case Vm::Answer::kNeedsPython:
      break;
  }
  const Value next = vm_.special(target, Name::n___next__);
  if (next.is_unbound())
    return raise(TypeId::t_TypeError,
                 cat("'", vm_.type_name(target), "' object is not an iterator"));
  return call_next(next, target, dest, OnReturn::kSend);
}

// __next__ of anything else. When it is native there is no frame whose unwinding would tell that
// the iteration has ended.
Step Interpreter::call_next(Value method, Value iterator, std::uint32_t dest, OnReturn how) {
  Step step = call_values(method, {iterator}, dest, how);
  if (step == Step::kRaise) (void)caught_by_return(how, dest, Value::unbound(), step);
  return step;
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
  return call_next(next, it, dest, OnReturn::kForIter);
}

}  // namespace interleave::vm
