// Vm: making threads, answering system calls, and how natives hand over to Python.
#include "engine/vm/vm.h"

#include <algorithm>

namespace interleave::vm {

Vm::Vm(Heap& heap, lang::CodeStore& store, const NativeTable& natives, Host* host,
       const OpCosts& costs)
    : heap_(heap), store_(store), natives_(natives), host_(host), costs_(costs) {}

// --- how natives end

Outcome Vm::call(Value callable, std::initializer_list<Value> args) {
  callee_ = callable;
  call_args_.assign(args.begin(), args.end());
  call_keywords_ = Value::none();
  return Outcome::kCall;
}

Outcome Vm::call_tuple(Value callable, Value args_tuple, Value keywords_dict) {
  callee_ = callable;
  Tuple* tuple = heap_.get<Tuple>(args_tuple);
  call_args_.assign(tuple->items(), tuple->items() + tuple->size);
  call_keywords_ = keywords_dict;
  return Outcome::kCall;
}

Value Vm::helper(std::string_view name) {
  const Value key = intern(name);
  const Value function = dict_get_str(heap_.header().helpers, key);
  if (function.is_unbound())
    assertion_failed(std::string(name).c_str(), "missing Python helper", 0);
  return function;
}

Outcome Vm::call_helper(std::string_view name, std::initializer_list<Value> args) {
  const Value function = dict_get_str(heap_.header().helpers, intern(name));
  if (function.is_unbound())
    return raise(TypeId::t_SystemError, cat("missing Python helper ", name));
  return call(function, args);
}

Outcome Vm::syscall(std::uint32_t number, std::initializer_list<Value> args) {
  IL_ASSERT(args.size() <= syscall_.args.size());
  syscall_.number = number;
  syscall_.count = static_cast<std::uint32_t>(args.size());
  syscall_.args.fill(Value::none());
  std::copy(args.begin(), args.end(), syscall_.args.begin());
  return Outcome::kSyscall;
}

Outcome Vm::resume_generator(Value generator, Value sent_or_exception, Resume mode) {
  callee_ = generator;
  sent_ = sent_or_exception;
  resume_mode_ = mode;
  return Outcome::kCall;
}

Outcome Vm::run_body(Value function, Value namespace_dict) {
  callee_ = function;
  call_args_.clear();
  body_namespace_ = namespace_dict;
  return Outcome::kCall;
}

// --- threads

namespace {

constexpr std::uint32_t kFirstStackValues = 128;
constexpr std::uint32_t kFirstFrames = 8;

}  // namespace

Ref Vm::new_thread(std::uint32_t id) {
  const Ref ref = heap_.allocate(Layout::kThread, 0, sizeof(Thread));
  const Ref stack = heap_.allocate_buffer(kFirstStackValues * 8);
  const Ref frames =
      heap_.allocate_buffer(kFirstFrames * static_cast<std::uint32_t>(sizeof(Frame)));
  Thread* t = heap_.get<Thread>(ref);
  t->stack = stack;
  t->frames = frames;
  t->id = id;
  t->op_extra = t->op_value = Value::none();
  t->handled = t->current_task = t->object = t->loop = Value::none();
  t->tracer = t->profiler = t->teller = Value::none();
  t->pending = Value::unbound();
  t->next = heap_.header().threads;
  heap_.header().threads = ref;
  return ref;
}

void Vm::remove_thread(Ref thread) {
  Ref* link = &heap_.header().threads;
  while (*link != 0 && *link != thread) link = &heap_.get<Thread>(*link)->next;
  if (*link != 0) *link = heap_.get<Thread>(thread)->next;
}

// The thread begins in the helper `thread_main`, whose only frame is its bottom frame; it calls
// the function. So a thread's target may be any callable.
Ref Vm::make_thread(std::uint32_t id, Value callable, Value args) {
  const Ref ref = new_thread(id);
  const Value main = helper("thread_main");
  push_bottom_frame(ref, main.as_ref(), 0, {callable, args});
  return ref;
}

Ref Vm::make_module_thread(std::uint32_t id, lang::CodeId body, Ref globals) {
  const Ref ref = new_thread(id);
  const Ref code = make_code_object(body);
  const Value function = make_function(code, globals);
  push_bottom_frame(ref, function.as_ref(), globals, {});
  return ref;
}

void Vm::push_bottom_frame(Ref thread, Ref function, Ref name_space,
                           std::initializer_list<Value> args) {
  prepare_code(heap_.get<Function>(function)->code);
  const Function* f = heap_.get<Function>(function);
  const lang::Code& code = store_.code(heap_.get<CodeObject>(f->code)->code_id);
  const std::uint32_t needed = (code.register_count + 64u) * 8u;
  if (heap_.get<Buffer>(heap_.get<Thread>(thread)->stack)->capacity_bytes() < needed) {
    const Ref grown = heap_.grow_buffer(heap_.get<Thread>(thread)->stack, needed);
    heap_.get<Thread>(thread)->stack = grown;
  }
  Value* registers = stack(thread);
  std::fill_n(registers, code.register_count, Value::unbound());
  std::copy(args.begin(), args.end(), registers);
  f = heap_.get<Function>(function);
  Thread* t = heap_.get<Thread>(thread);
  heap_.get<Buffer>(t->frames)->data<Frame>()[0] =
      Frame{f->code,
            f->globals,
            name_space,
            0,
            0,
            0,
            0,
            static_cast<std::uint32_t>(OnReturn::kBottom),
            Value::none(),
            Value::none()};
  t->frame_count = 1;
  t->stack_top = code.register_count;
}

void Vm::complete(Ref thread, Value result) {
  Thread* t = heap_.get<Thread>(thread);
  IL_ASSERT(t->op_state == static_cast<std::uint32_t>(OperationState::kSyscall));
  t->op_state = static_cast<std::uint32_t>(OperationState::kAnswered);
  t->op_value = result;
}

void Vm::complete_raising(Ref thread, Value exception) {
  Thread* t = heap_.get<Thread>(thread);
  t->op_state = static_cast<std::uint32_t>(OperationState::kRaising);
  t->op_value = exception;
}

void Vm::complete_calling(Ref thread, Value function, Value args) {
  const Value call = make_tuple({function, args});
  Thread* t = heap_.get<Thread>(thread);
  t->op_state = static_cast<std::uint32_t>(OperationState::kCalling);
  t->op_value = call;
}

void Vm::interrupt(Ref thread, Value function) { heap_.get<Thread>(thread)->pending = function; }

// After `with lock:` has taken the lock, for one: nothing may come between that and the body.
bool Vm::interrupted_too_early(Ref thread) const {
  const Thread* t = heap_.get<Thread>(thread);
  const auto state = static_cast<OperationState>(t->op_state);
  return !t->pending.is_unbound() &&
         (state == OperationState::kAnswered || state == OperationState::kOrdered) &&
         (natives_[static_cast<std::uint16_t>(t->op_native)].def.flags & kNoCheckpoint) != 0;
}

// An address as CPython prints them: the object's place in its process's heap, so that it is the
// same in every replay.
void Vm::append_address(Value v, std::string& out) const {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::uint64_t address = 0x7f0000000000ull + (v.is_ref() ? v.as_ref() : v.bits & 0xFFFFFFF);
  out += "0x";
  for (int shift = 44; shift >= 0; shift -= 4) out += kDigits[address >> shift & 15];
}

void Vm::collect_garbage() {
  heap_.collect();
  charge(static_cast<Duration>(heap_.take_fresh() * costs_.normal[OpCosts::kFreshKiB] >> 10));
}

int Vm::line_of(const Frame& frame) const {
  const lang::Code& code = code_of(frame);
  std::uint32_t at = frame.pc == 0 ? 0 : frame.pc - 1;
  if (at >= code.locations.size()) return 0;
  while (at > 0 && code.locations[at].line == 0) --at;  // artificial: still at the line before
  return static_cast<int>(code.locations[at].line);
}

int Vm::user_line(Ref thread) const {
  const Thread* t = heap_.get<Thread>(thread);
  int other = 0;  // in another file of the program's
  for (std::uint32_t i = t->frame_count; i-- > 0;) {
    const Frame& frame = frames(thread)[i];
    const lang::Code& code = code_of(frame);
    if (code.has(lang::kLibrary)) continue;
    if (code.file == 0) return line_of(frame);
    if (other == 0) other = line_of(frame);
  }
  return other;
}

int Vm::coroutine_line(Value coroutine) const {
  int line = 0;
  for (int depth = 0; depth < 100 && layout_of(coroutine) == Layout::kGenerator; ++depth) {
    const Generator* g = heap_.get<Generator>(coroutine);
    if (g->registers == 0) break;
    const lang::Code& code = store_.code(heap_.get<CodeObject>(g->code)->code_id);
    const std::uint32_t at = g->pc == 0 ? 0 : g->pc - 1;
    if (!code.has(lang::kLibrary)) line = static_cast<int>(code.locations[at].line);
    const lang::Instr& instr = code.instructions[at];
    const bool delegates = instr.op == lang::Op::YIELD && (instr.flag & 1) != 0 && instr.a > 0;
    if (!delegates || g->state != GeneratorState::kSuspended) break;
    coroutine = heap_.get<Buffer>(g->registers)->data<Value>()[instr.a - 1u];
  }
  return line;
}

}  // namespace interleave::vm
