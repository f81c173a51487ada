// Exceptions inside the interpreter: finding the handler, tracebacks, `raise` and `except`.
#include <algorithm>

#include "engine/vm/interpreter.h"

namespace interleave::vm {

// Python's traceback grows from the inside out: each frame the exception passes goes in front.
void Interpreter::add_traceback_entry(const Frame* frame) {
  if (vm_.layout_of(vm_.exception_) != Layout::kException) return;
  const Ref code = frame->code;
  const std::uint32_t instruction = frame->pc == 0 ? 0 : frame->pc - 1;
  const Ref ref =
      heap_.allocate(Layout::kTraceback, vm_.type(TypeId::t_traceback), sizeof(Traceback));
  Exception* exception = heap_.get<Exception>(vm_.exception_);
  Traceback* entry = heap_.get<Traceback>(ref);
  entry->next = exception->traceback.is_ref() ? exception->traceback.as_ref() : 0;
  entry->code = code;
  entry->instruction = instruction;
  exception->traceback = Value::ref(ref);
}

// In CPython what a frame had lives as long as the exception's traceback: exception_over() tells.
void Interpreter::note_lost_coroutines(const Frame& left, const lang::Code& code) {
  std::uint32_t& coroutines = heap_.header().coroutines;
  if (coroutines != kSomeMade) return;
  const Value* registers = stack() + left.base;
  for (std::uint32_t i = 0; i < code.register_count; ++i)
    if (vm_.may_be_unawaited(registers[i])) coroutines |= kSomeLost;
}

bool Interpreter::unwind(bool add_entry) {
  for (;; add_entry = true) {
    if (watching_) {
      if (watch_raise(add_entry)) return true;
    } else if (add_entry) {
      add_traceback_entry(top());
    }
    Frame* frame = top();
    const lang::Code& code = code_of(frame);
    const std::uint32_t at = frame->pc == 0 ? 0 : frame->pc - 1;
    // Where it is caught as in every frame it leaves, but not in helpers that CPython has not.
    if (!code.has(lang::kFree) && !code.has(lang::kInC)) vm_.charge(OpCosts::kRaise);
    for (const lang::Handler& handler : code.handlers) {
      if (at < handler.start || at >= handler.end) continue;
      stack()[frame->base + handler.reg] = vm_.exception_;
      frame->pc = handler.target;
      return true;
    }
    // Nobody here: leave the frame.
    if (watching_ && watch_unwind()) return true;
    frame = top();
    Thread* t = thread();
    const Frame left = *frame;
    note_lost_coroutines(left, code);
    --t->frame_count;
    t->handled = left.handled;
    if (left.generator != 0) {
      Generator* g = heap_.get<Generator>(left.generator);
      g->state = GeneratorState::kFinished;
      heap_.free_block(g->registers);
      g->registers = 0;
      g->handled = Value::none();
      if (g->tracked != 0) vm_.forget_finalizing(left.generator);
      g->tracked = 0;
      // PEP 479: a StopIteration must not end the loop outside silently.
      const bool stop = vm_.is_instance(vm_.exception_, TypeId::t_StopIteration);
      const bool stop_async = g->kind == GeneratorKind::kAsyncGenerator &&
                              vm_.is_instance(vm_.exception_, TypeId::t_StopAsyncIteration);
      if (stop || stop_async) {
        const Value cause = vm_.exception_;
        const char* kind = g->kind == GeneratorKind::kCoroutine        ? "coroutine"
                           : g->kind == GeneratorKind::kAsyncGenerator ? "async generator"
                                                                       : "generator";
        const Value error = vm_.make_exception(
            TypeId::t_RuntimeError,
            cat(kind, " raised ", stop ? "StopIteration" : "StopAsyncIteration"));
        Exception* e = heap_.get<Exception>(error);
        e->cause = cause;
        e->context = cause;
        e->suppress_context = 1;
        vm_.exception_ = error;
      }
    }
    const OnReturn how = static_cast<OnReturn>(left.on_return);
    if (how == OnReturn::kBottom) return false;
    if (how == OnReturn::kTold) end_telling();
    if (watching_ && watch_stop_iteration(how, left.dest)) return true;
    Step step = Step::kRaise;
    if (caught_by_return(how, left.dest, left.extra, step)) {
      if (step != Step::kRaise) return true;
    }
  }
}

// Some callers expect certain exceptions: the end of an iteration, a missing attribute.
bool Interpreter::caught_by_return(OnReturn how, std::uint32_t dest, Value extra, Step& step) {
  const auto is = [&](TypeId id) { return vm_.is_instance(vm_.exception_, id); };
  switch (how) {
    case OnReturn::kForIter:
    case OnReturn::kSend:
      if (!is(TypeId::t_StopIteration)) return false;
      step = finished_generator(heap_.get<Exception>(vm_.exception_)->value, dest, how);
      return true;
    case OnReturn::kNext:
      if (!is(TypeId::t_StopIteration) || extra.is_unbound()) return false;
      stack()[dest] = extra;
      step = Step::kFrame;
      return true;
    case OnReturn::kDriven:
      step = driven(Came::kRaised, vm_.exception_, dest, extra);
      return true;
    case OnReturn::kGetAttr:
      if (!is(TypeId::t_AttributeError)) return false;
      if (vm_.tuple_get(extra, 0).is_none()) {
        const Value obj = vm_.name_value(Name::n_obj), name = vm_.name_value(Name::n_name);
        if (vm_.get_instance_attribute(vm_.exception_, obj).is_unbound() &&
            vm_.get_instance_attribute(vm_.exception_, name).is_unbound()) {
          vm_.set_instance_attribute(vm_.exception_, name, vm_.tuple_get(extra, 2));
          vm_.set_instance_attribute(vm_.exception_, obj, vm_.tuple_get(extra, 1));
        }
        return false;
      }
      step = follow(
          vm_.call(vm_.tuple_get(extra, 0), {vm_.tuple_get(extra, 1), vm_.tuple_get(extra, 2)}),
          dest, OnReturn::kStore);
      return true;
    case OnReturn::kDiscard:
      return false;
    default:
      return false;
  }
}

// An instance of an exception class for which nothing in Python has to run; unbound: something has.
Value Interpreter::plain_exception(Value type) {
  const Type* t = heap_.get<Type>(type);
  const bool plain = t->type == vm_.type(TypeId::t_type) && t->constructor.is_unbound() &&
                     static_cast<Layout>(t->instance_layout) == Layout::kException &&
                     (t->flags & (kTypeHasNew | kTypeAbstract)) == 0;
  if (!plain || !vm_.lookup_type(type.as_ref(), Name::n___init__).is_native())
    return Value::unbound();
  vm_.charge(OpCosts::kContainer);
  return vm_.make_exception(type.as_ref(), vm_.make_tuple(nullptr, 0));
}

// RAISE (CPython Python/ceval.c do_raise): an instance, or a class to instantiate, with its cause.
Step Interpreter::raise_instruction(const lang::Instr& instr) {
  if (instr.flag & 2) return raise(TypeId::t_RuntimeError, "No active exception to reraise");
  Value what = reg(instr.a);
  bool is_class =
      vm_.is_type(what) && vm_.is_subtype(what.as_ref(), vm_.type(TypeId::t_BaseException));
  if (is_class) {
    const Value made = plain_exception(what);
    if (!made.is_unbound()) what = made, is_class = false;
  }
  const bool has_cause = (instr.flag & 1) != 0;
  const Value cause = has_cause ? reg(instr.b) : Value::none();
  const bool cause_is_class = has_cause && vm_.is_type(cause);
  const bool simple = vm_.layout_of(what) == Layout::kException && !cause_is_class;
  if (!simple && (is_class || vm_.layout_of(what) == Layout::kException)) {
    // Instantiating a class may run its __init__: the helper does it and raises.
    if (is_class && !has_cause)
      return follow(vm_.call_helper("raise_class", {what}), scratch(), OnReturn::kDiscard);
    return follow(vm_.call_helper("raise_from", {what, cause}), scratch(), OnReturn::kDiscard);
  }
  if (!simple) return raise(TypeId::t_TypeError, "exceptions must derive from BaseException");
  if (has_cause) {
    if (!cause.is_none() && vm_.layout_of(cause) != Layout::kException)
      return raise(TypeId::t_TypeError, "exception causes must derive from BaseException");
    Exception* e = heap_.get<Exception>(what);
    e->cause = cause;
    e->suppress_context = 1;
  }
  vm_.exception_ = what;
  vm_.chain_context(what);
  return Step::kRaise;
}

Step Interpreter::exception_match(const lang::Instr& instr) {
  Vm::Answer answer = Vm::Answer::kNo;
  const Value exception = reg(instr.b), wanted = reg(instr.c);
  if (!vm_.exception_matches(exception, wanted, answer)) return Step::kRaise;
  reg(instr.a) = Value::boolean(answer == Vm::Answer::kYes);
  return Step::kDone;
}

}  // namespace interleave::vm
