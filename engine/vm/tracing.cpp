// sys.settrace and sys.setprofile (CPython Python/legacy_tracing.c). A watched thread runs in the
// precise loop, which asks watch() before every instruction. What is to be told goes to
// `thread->teller` (stdlib/_tracing.py) in a frame of its own, kTold; nothing is watched meanwhile.
// What has been told is remembered in the thread, so that a run may pause anywhere in between.
#include <algorithm>
#include <utility>

#include "engine/vm/interpreter.h"

namespace interleave::vm {

using lang::Code;
using lang::Instr;
using lang::Op;

namespace {

// Library modules in Python that are C in CPython, where their functions have no frames.
bool is_c(const Code& code, std::string_view file) {
  if (code.has(lang::kInC)) return true;
  for (const std::string_view module :
       {"_bootstrap", "_frames", "_sys_more", "_time_more", "atexit", "fcntl", "gc", "io", "os",
        "_os_files", "resource", "select", "sys", "time", "zlib", "_thread", "cProfile",
        "tracemalloc"})
    if (file.size() == module.size() + 9 && file.substr(8, module.size()) == module) return true;
  return false;
}

bool is_call(Op op) { return op == Op::CALL || op == Op::CALL_METHOD || op == Op::CALL_EX; }
bool is_exit(Op op) { return op == Op::RETURN || op == Op::RETURN_CONST || op == Op::YIELD; }
bool is_jump_back(Op op) {
  return op == Op::JUMP_BACK || op == Op::JUMP_IF_TRUE || op == Op::JUMP_IF_FALSE;
}

}  // namespace

bool Interpreter::is_watched() const {
  const Thread* t = thread();
  return (!t->tracer.is_none() || !t->profiler.is_none()) && (t->watch_state & kTelling) == 0;
}

// For tracemalloc: library code works for the line that called it.
void Interpreter::note_place() {
  constexpr std::uint32_t kMostFiles = 4095;
  const Frame* frame = top();
  const Code& code = code_of(frame);
  const std::uint32_t line = code.locations[frame->pc].line;
  if (code.has(lang::kLibrary) || line == 0 || code.file > kMostFiles) return;
  heap_.header().site = code.file << 20 | (line & 0xFFFFF);
}

// May the program see the running frame?
bool Interpreter::is_visible() const {
  return !code_of(top()).has(lang::kLibrary) || watched()->line != 0;
}

bool Interpreter::wants(Event event) const {
  const Thread* t = thread();
  const bool local = !t->tracer.is_none() && !watched()->local.is_none();
  switch (event) {
    case Event::kCall:
      return true;
    case Event::kReturn:
      return local || !t->profiler.is_none();
    case Event::kLine:
    case Event::kException:
      return local;
    default:
      return !t->profiler.is_none();
  }
}

// The running frame is new, or a generator's that goes on.
void Interpreter::enter_watched() {
  const std::uint32_t count = thread()->frame_count;
  const std::uint32_t bytes = count * static_cast<std::uint32_t>(sizeof(Watched));
  if (thread()->watched == 0) {
    const Ref buffer = heap_.allocate_buffer(bytes * 2);
    thread()->watched = buffer;
  } else if (heap_.get<Buffer>(thread()->watched)->capacity_bytes() < bytes) {
    const Ref buffer = heap_.grow_buffer(thread()->watched, bytes * 2);
    thread()->watched = buffer;
  }
  Thread* t = thread();
  Watched* entries = heap_.get<Buffer>(t->watched)->data<Watched>();
  std::fill(entries + t->watched_count, entries + count,
            Watched{Value::none(), Value::none(), Value::none(), 0, 0});
  t->watched_count = count;
  Watched& entry = entries[count - 1];
  const Frame* frame = top();
  const Code& code = code_of(frame);
  const bool is_entry = (std::exchange(t->watch_state, t->watch_state & ~kEntry) & kEntry) != 0;
  if (code.has(lang::kLibrary)) {
    // Its thread's first function is the program's to see as well.
    const bool shown = is_entry || code.qualname == "Thread.run";
    entry.line = shown && !is_c(code, store_.file(code.file).name) ? 1 : 0;
    return;
  }
  if (frame->generator == 0 || frame->pc == 0) return;
  entry.index = frame->pc - 1;
  if (code.instructions[entry.index].op != Op::RETURN_GENERATOR)
    entry.line = code.locations[entry.index].line;
  const Value kept = heap_.get<Generator>(frame->generator)->owner;
  if (!vm_.is_tuple(kept)) return;
  entry.object = vm_.tuple_get(kept, 0);
  entry.local = vm_.tuple_get(kept, 1);
}

// The line a call event shows: that of the `def`, or of the yield.
Value Interpreter::call_line() const {
  const Code& code = code_of(top());
  if (watched()->line != 0 && !code.has(lang::kLibrary)) return Value::small_int(watched()->line);
  return Value::small_int(
      (code.flags & (lang::kModuleBody | lang::kExecBody)) != 0 ? 0 : code.first_line);
}

// Before the next instruction. kDone: it may be executed; kFrame: somebody is told first.
Step Interpreter::watch() {
  Thread* t = thread();
  const Instr instr = code_of(top()).instructions[top()->pc];
  t->watched_count = std::min(t->watched_count, t->frame_count);
  t->watch_state &= ~kPassing;
  if (t->watched_count < t->frame_count) {
    if (instr.op == Op::RETURN_GENERATOR) return Step::kDone;  // a call only once it is resumed
    enter_watched();
    if (is_visible()) return tell_here(Event::kCall, call_line());
  }
  thread()->watch_state &= ~kEntry;
  const Value callee = std::exchange(watched()->callee, Value::none());
  if (!callee.is_none() && wants(Event::kBuiltinReturn))
    return tell_here(Event::kBuiltinReturn, callee);
  if (!code_of(top()).has(lang::kLibrary)) {
    if (const Step step = watch_send(); step != Step::kDone) return step;
    if (const std::uint32_t line = begun_line(); line != 0)
      return tell_here(Event::kLine, Value::small_int(line));
    if (is_call(instr.op)) return watch_call(instr);
  }
  return is_exit(instr.op) ? watch_exit(instr) : Step::kDone;
}

// The head of a `while True:`, for which there is no instruction but the jump back to what it
// contains: its line, if that comes next. 0: it does not.
std::uint32_t Interpreter::endless_loop() const {
  const std::uint32_t pc = top()->pc, last = watched()->line;
  const Code& code = code_of(top());
  std::uint32_t found = 0;
  for (std::uint32_t i = pc + 1; i < code.instructions.size(); ++i) {
    const Instr& instr = code.instructions[i];
    const std::uint32_t line = code.locations[i].line;
    if (instr.op == Op::JUMP_BACK && instr.wide() == pc && line > last &&
        line < code.locations[pc].line && (found == 0 || line < found))
      found = line;
  }
  return found;
}

// The line that begins here, or 0. CPython tells every jump back, too, be it to the same line.
std::uint32_t Interpreter::begun_line() {
  const Frame* frame = top();
  const Code& code = code_of(frame);
  Watched* w = watched();
  std::uint32_t line = code.locations[frame->pc].line;
  const Instr& instr = code.instructions[frame->pc];
  // The jump at the end of a loop belongs to the line before.
  if (instr.op == Op::JUMP_BACK && code.locations[instr.wide()].line == line) line = 0;
  const bool back = frame->pc < w->index && is_jump_back(code.instructions[w->index].op) &&
                    code.instructions[w->index].wide() == frame->pc;
  bool begins = line != 0 && (line != w->line || back);
  if (begins && !back && wants(Event::kLine)) {
    if (const std::uint32_t head = endless_loop(); head != 0) return w->line = head;
  }
  w->index = frame->pc;
  if (line != 0) w->line = line;
  return begins && wants(Event::kLine) ? line : 0;
}

// The end of what an `await` or `yield from` waited for shows as a StopIteration.
Step Interpreter::watch_send() {
  const Frame* frame = top();
  const Code& code = code_of(frame);
  Watched* w = watched();
  const Instr& last = code.instructions[w->index];
  if (last.op != Op::SEND || last.wide() != frame->pc || !wants(Event::kException))
    return Step::kDone;
  const Value line = Value::small_int(code.locations[w->index].line);
  w->index = frame->pc;
  const Value from = reg(last.a);
  if (vm_.layout_of(from) == Layout::kIterator
          ? heap_.get<Iterator>(from)->kind != IteratorKind::kDriver
          : vm_.layout_of(from) != Layout::kGenerator)
    return Step::kDone;
  const Value result = reg(last.a + 1u);
  const Value args = result.is_none() ? vm_.make_tuple({}) : vm_.make_tuple({result});
  const Value stop = vm_.make_exception(vm_.type(TypeId::t_StopIteration), args);
  heap_.get<Exception>(stop)->value = reg(last.a + 1u);
  return tell_here(Event::kException, vm_.make_tuple({stop, line}));
}

// The built-in function, method, or library function that is C in CPython, about to be called; None
// if it is something else.
Value Interpreter::called_builtin(const Instr& instr) {
  const Value what = reg(instr.a);
  const bool is_method = vm_.layout_of(what) == Layout::kMethod;
  const Value function = is_method ? heap_.get<Method>(what)->function : what;
  if (function.is_native()) {
    const NativeDef& def = vm_.natives_[function.as_native()].def;
    const bool method = (def.flags & kMethodNative) != 0;
    if (method && is_slot(def.name)) return Value::none();
    const bool has_first = instr.op != Op::CALL_EX && (instr.op == Op::CALL_METHOD || instr.b != 0);
    if (is_method || !method || !has_first || reg(instr.a + 1u).is_unbound()) return what;
    return vm_.make_method(function, reg(instr.a + 1u));
  }
  if (vm_.layout_of(function) != Layout::kFunction) return Value::none();
  if (heap_.get<Function>(function)->dict != 0) return Value::none();  // what a decorator gives
  const Ref object = heap_.get<Function>(function)->code;
  const Code& code = store_.code(heap_.get<CodeObject>(object)->code_id);
  if (!code.has(lang::kLibrary) || !is_c(code, store_.file(code.file).name)) return Value::none();
  const bool bound = instr.op == Op::CALL_METHOD && !reg(instr.a + 1u).is_unbound();
  return bound ? vm_.make_method(function, reg(instr.a + 1u)) : what;
}

Step Interpreter::watch_call(const Instr& instr) {
  const bool told = (thread()->watch_state & kCallTold) != 0;
  const Value builtin = called_builtin(instr);
  if (builtin.is_none()) {
    thread()->watch_state |= kEntry;
    return Step::kDone;
  }
  if (told) {
    thread()->watch_state &= ~kCallTold;
    watched()->callee = builtin;
    return Step::kDone;
  }
  if (!wants(Event::kBuiltinCall)) return Step::kDone;
  thread()->watch_state |= kCallTold;
  return tell_here(Event::kBuiltinCall, builtin);
}

Step Interpreter::watch_exit(const Instr& instr) {
  if ((thread()->watch_state & kReturnTold) == 0 && is_visible() && wants(Event::kReturn)) {
    thread()->watch_state |= kReturnTold;
    return tell_here(Event::kReturn, instr.op == Op::RETURN_CONST ? constant_at(instr.wide())
                                     : instr.op == Op::YIELD      ? reg(instr.b)
                                                                  : reg(instr.a));
  }
  Thread* t = thread();
  t->watch_state &= ~kReturnTold;
  const Watched w = *watched();
  --t->watched_count;
  const Ref generator = top()->generator;
  if (instr.op != Op::YIELD || w.object.is_none() ||
      heap_.get<Generator>(generator)->kind == GeneratorKind::kAsyncGenerator)
    return Step::kDone;
  const Value kept = vm_.make_tuple({w.object, w.local});
  heap_.get<Generator>(generator)->owner = kept;
  return Step::kDone;
}

// An exception is in the running frame. true: somebody is told, and it goes on afterwards.
bool Interpreter::watch_raise(bool add_entry) {
  Thread* t = thread();
  t->watched_count = std::min(t->watched_count, t->frame_count);
  if (t->watched_count < t->frame_count) {  // thrown into a generator
    enter_watched();
    if (is_visible() && tell_raising(Event::kCall, call_line())) return true;
  }
  if ((thread()->watch_state & kEntryAdded) == 0) {
    if (add_entry) add_traceback_entry(top());
    thread()->watch_state |= kEntryAdded | (add_entry ? 0u : kExceptionTold);
  }
  const Value callee = std::exchange(watched()->callee, Value::none());
  if (!callee.is_none() && wants(Event::kBuiltinException))
    return tell_raising(Event::kBuiltinException, callee);
  if ((thread()->watch_state & kExceptionTold) != 0) return false;
  thread()->watch_state |= kExceptionTold;
  return is_visible() && wants(Event::kException) &&
         tell_raising(Event::kException, vm_.exception_);
}

// It leaves the frame.
bool Interpreter::watch_unwind() {
  if ((thread()->watch_state & kUnwindTold) == 0) {
    thread()->watch_state |= kUnwindTold;
    if (is_visible() && wants(Event::kReturn)) return tell_raising(Event::kReturn, Value::none());
  }
  thread()->watch_state &= ~kPassing;
  --thread()->watched_count;
  return false;
}

// A generator whose result is not None has ended a loop: that shows, too.
bool Interpreter::watch_result(Value value, std::uint32_t dest, OnReturn how) {
  if (std::exchange(result_told_, false) || how != OnReturn::kForIter || value.is_none())
    return false;
  const Value args = vm_.make_tuple({value});
  vm_.exception_ = vm_.make_exception(vm_.type(TypeId::t_StopIteration), args);
  heap_.get<Exception>(vm_.exception_)->value = vm_.tuple_get(args, 0);
  return watch_stop_iteration(how, dest);
}

// A __next__ has ended a loop.
bool Interpreter::watch_stop_iteration(OnReturn how, std::uint32_t dest) {
  const bool ends = how == OnReturn::kForIter || how == OnReturn::kSend;
  Thread* t = thread();
  if (!ends || t->watched_count != t->frame_count || !is_visible() || !wants(Event::kException) ||
      !vm_.is_instance(vm_.exception_, TypeId::t_StopIteration))
    return false;
  const Value stop = vm_.exception_;
  const Value then = vm_.make_tuple({stop, Value::small_int(static_cast<int>(how))});
  return tell(Event::kException, stop, then, dest) != Step::kRaise;
}

// Calls who tells; `then`: None, the instruction comes next, an exception, it goes on, or a tuple,
// a loop ends.
Step Interpreter::tell(Event event, Value value, Value then, std::uint32_t dest) {
  Thread* t = thread();
  t->watch_state |= kTelling;
  watching_ = false;
  // What goes wrong belongs to the instruction that comes.
  if (then.is_none()) ++top()->pc;
  const bool ours = (t->watch_state & kRawProfile) != 0 && t->tracer.is_none();
  const Watched w = *watched();
  const Value number = Value::small_int(static_cast<int>(event));
  Step step;
  if (ours) {
    const bool code = event == Event::kCall || event == Event::kReturn;
    step = call_values(t->profiler, {number, code ? Value::ref(top()->code) : value}, dest,
                       OnReturn::kTold, then);
  } else {
    step = call_values(t->teller,
                       {number, Value::small_int(t->frame_count - 1), value, w.object, w.local},
                       dest, OnReturn::kTold, then);
  }
  if (step == Step::kFrame) return step;
  thread()->tracer = thread()->profiler = Value::none();  // no room for another frame
  end_telling();
  return step;
}

void Interpreter::end_telling() {
  thread()->watch_state &= ~kTelling;
  watching_ = is_watched();
  if (watching_) vm_.change_loop();
}

Step Interpreter::told(std::uint32_t dest, Value then) {
  end_telling();
  if (then.is_none()) {
    --top()->pc;
    return Step::kDone;
  }
  if (!vm_.is_tuple(then)) {
    vm_.exception_ = then;
    return Step::kRaise;
  }
  result_told_ = watching_;
  return finished_generator(heap_.get<Exception>(vm_.tuple_get(then, 0))->value, dest,
                            static_cast<OnReturn>(vm_.tuple_get(then, 1).as_int()));
}

}  // namespace interleave::vm
