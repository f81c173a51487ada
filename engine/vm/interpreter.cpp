// The dispatch loop. The common case of each instruction is here, in a few lines; everything longer
// is a member function that returns a Step.
//
// ip, R, K and the frame pointer are raw pointers into the heap and die with every allocation:
// an instruction that may allocate saves (SAVE), calls, and reloads (LOAD) before it goes on.
#include "engine/vm/interpreter.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/vm/bigint.h"

namespace interleave::vm {

using lang::Code;
using lang::Instr;
using lang::Op;

namespace {

// The heap's contents by its base, which the loop keeps in a register.
template <class T>
T* at(char* base, Ref ref) {
  return reinterpret_cast<T*>(base + ref);
}
const ArenaHeader& header(char* base) { return *reinterpret_cast<const ArenaHeader*>(base); }

bool both_ints(Value a, Value b) {
  constexpr std::uint64_t kTag = Value::kIntTag << Value::kTagShift;
  return (((a.bits ^ kTag) | (b.bits ^ kTag)) >> Value::kTagShift) == 0;
}
// A small int with its 48 bits at the top, and back.
std::int64_t high(Value v) { return static_cast<std::int64_t>(v.bits << 16); }
Value from_high(std::int64_t i) {
  return {Value::kIntTag << Value::kTagShift | static_cast<std::uint64_t>(i) >> 16};
}
// What the object of an int takes.
std::uint64_t cost_of_int(std::int64_t i, const std::uint64_t* costs) {
  if (is_ready_made(i)) return 0;
  return costs[bigint::is_wide(i) ? OpCosts::kWideInt : OpCosts::kNewInt];
}
// Two numbers as doubles: small ints are exact.
bool doubles(Value a, Value b, double& x, double& y) {
  if (a.is_double())
    x = a.as_double();
  else if (a.is_int())
    x = static_cast<double>(a.as_int());
  else
    return false;
  if (b.is_double())
    y = b.as_double();
  else if (b.is_int())
    y = static_cast<double>(b.as_int());
  else
    return false;
  return true;
}
// Strings whose equality shows without looking at their characters.
bool known_strings(char* base, Value a, Value b) {
  if (!a.is_ref() || !b.is_ref()) return false;
  const Object* x = at<Object>(base, a.as_ref());
  const Object* y = at<Object>(base, b.as_ref());
  return x->layout() == Layout::kStr && y->layout() == Layout::kStr &&
         (x == y || (x->flag() && y->flag()));
}

// Can one more frame be pushed, whose registers end at stack index `end`, without anything growing?
bool room_for_frame(char* base, const Thread* t, std::uint32_t end) {
  return t->frame_count < header(base).recursion_limit &&
         (t->frame_count + 1) * sizeof(Frame) <= at<Buffer>(base, t->frames)->capacity_bytes() &&
         (end + kStackSlack) * sizeof(Value) <= at<Buffer>(base, t->stack)->capacity_bytes();
}
// The entry that a global's or a module's inline cache remembers, if it still is where it was.
DictEntry* cached_entry(char* base, const InlineCache& cache, const Dict* dict) {
  DictEntry* entry = at<Buffer>(base, dict->entries)->data<DictEntry>() + cache.index;
  return cache.index < dict->next && entry->key == cache.value ? entry : nullptr;
}

// An attribute that is there: in place, or in the extra buffer.
[[gnu::always_inline]] inline Value& slot_of(char* base, Instance* instance, std::uint32_t index) {
  const std::uint32_t in_place = instance->inline_capacity();
  if (index < in_place) return instance->slots()[index];
  return at<Buffer>(base, instance->extra)->data<Value>()[index - in_place];
}

// CPython 3.9 looks at its eval breaker after every instruction that ends in DISPATCH(); moving
// values and most jumps end in FAST_DISPATCH() (Python/ceval.c). By the instruction before in the
// code, so that pausing there changes nothing.
bool looked_after_39(Op op) {
  const lang::CostClass cls = lang::cost_class(op);
  return cls != lang::CostClass::kFree && cls != lang::CostClass::kMove &&
         cls != lang::CostClass::kJump;
}

}  // namespace

Interpreter::Interpreter(Vm& vm, Ref thread, const RunLimits& limits)
    : vm_(vm), heap_(vm.heap_), store_(vm.store_), thread_(thread), limits_(vm.limits_) {
  vm.limits_ = limits;
  vm_.thread_ = thread;
  vm_.clock_ = &clock_;
  vm_.extra_ns_ = 0;
}

bool Interpreter::safe_point() {
  // stack_top is only for the collector's eyes: left as it was, pausing a run changes nothing.
  Thread* t = thread();
  const Frame* frame = top();
  const std::uint32_t before =
      std::exchange(t->stack_top, frame->base + code_of(frame).register_count);
  vm_.collect_garbage();
  thread()->stack_top = before;
  if (!heap_.over_limit()) return true;
  (void)vm_.raise_out_of_memory();
  heap_.grant_reserve();
  return false;
}

// Calls what vm.interrupt() asked for. Exceptions belong to the instruction before; but where a
// loop has just jumped back to its head, the one before may lie outside of a `try` the head is in.
Step Interpreter::call_pending() {
  const Value function = std::exchange(thread()->pending, Value::unbound());
  const std::vector<Instr>& code = code_of(top()).instructions;
  bool head = false;
  for (std::uint32_t at = top()->pc; at < code.size() && !head; ++at)
    head = (code[at].op == Op::JUMP_BACK || code[at].op == Op::JUMP_IF_TRUE ||
            code[at].op == Op::JUMP_IF_FALSE) &&
           code[at].wide() == top()->pc;
  if (head) ++top()->pc;
  return call_values(function, nullptr, 0, scratch(),
                     head ? OnReturn::kInterrupt : OnReturn::kDiscard, Value::none());
}

// Lets drivers go on and exceptions find their handlers; false: one has left the first frame.
bool Interpreter::settle(Step& step) {
  for (;;) {
    if (step == Step::kDrive) step = drive();
    if (step != Step::kRaise) return true;
    if (!unwind(true)) return false;
    if (!driven_) return true;
    step = Step::kDrive;
  }
}

// Finishes what the thread was in the middle of when it stopped.
StopReason Interpreter::begin() {
  Thread* t = thread();
  const OperationState state = static_cast<OperationState>(t->op_state);
  const bool early = vm_.interrupted_too_early(thread_);
  t->op_state = static_cast<std::uint32_t>(OperationState::kNone);
  Step step = Step::kDone;
  switch (state) {
    case OperationState::kNone:
      break;
    case OperationState::kOrdered:
      step = run_native(static_cast<std::uint16_t>(t->op_native), t->op_first, t->op_count,
                        t->op_dest, static_cast<OnReturn>(t->op_how), t->op_extra);
      break;
    case OperationState::kSyscall:
      IL_UNREACHABLE();
    case OperationState::kAnswered:
      step = deliver(t->op_value, t->op_dest, static_cast<OnReturn>(t->op_how), t->op_extra);
      break;
    case OperationState::kRaising:
      vm_.exception_ = t->op_value;
      step = Step::kRaise;
      if (static_cast<OnReturn>(t->op_how) == OnReturn::kDriven)
        step = driven(Came::kRaised, t->op_value, t->op_dest, t->op_extra);
      break;
    case OperationState::kStepping:
      step = resume(stack()[t->op_first], t->op_value, t->op_dest, static_cast<OnReturn>(t->op_how),
                    t->op_native != 0, t->op_extra);
      break;
    case OperationState::kDriving:
      step = driven(static_cast<Came>(t->op_native), t->op_value, t->op_dest, t->op_extra);
      break;
    case OperationState::kCalling:
      step = follow(vm_.call_tuple(vm_.tuple_get(t->op_value, 0), vm_.tuple_get(t->op_value, 1),
                                   Value::none()),
                    t->op_dest, static_cast<OnReturn>(t->op_how), t->op_extra);
      break;
  }
  if (!settle(step)) return StopReason::kUncaught;
  const bool runs = step == Step::kDone || step == Step::kFrame || step == Step::kRaise;
  const bool looks = runs && !limits_.resumes && !early;
  if (looks && !thread()->pending.is_unbound() && thread()->frame_count != 0) {
    step = call_pending();
    if (!settle(step)) return StopReason::kUncaught;
  }
  if (step == Step::kSyscall) return StopReason::kSyscall;
  if (step == Step::kOrder) return StopReason::kOrder;
  return StopReason::kTicks;
}

RunResult Interpreter::run() {
  thread()->stack_top = 0;
  watching_ = is_watched();
  StopReason reason = begin();
  const std::uint64_t margin = store_.longest_straight_run() + 1;
  while (reason == StopReason::kTicks) {
    const std::uint64_t done = clock_ >> 32;
    if (done >= limits_.ticks || (vm_.stop_requested_ & Vm::kStop) != 0) break;
    vm_.stop_requested_ = 0;
    watching_ = is_watched();
    const bool precise = limits_.every_instruction || watching_ || heap_.header().sites != 0 ||
                         limits_.ticks - done <= margin;
    reason = precise ? loop<true>() : loop<false>();
  }
  Thread* t = thread();
  if (t->frame_count != 0) {
    const Frame* frame = top();
    t->stack_top = std::max(t->stack_top, frame->base + code_of(frame).register_count);
  }
  const RunResult result{reason, vm_.elapsed(), clock_ >> 32};
  vm_.clock_ = &vm_.idle_clock_;
  vm_.extra_ns_ = 0;
  return result;
}

// Natively each instruction jumps to the next one itself: the processor then predicts every jump by
// the instruction it belongs to. wasm has no such jump.
#if defined(__GNUC__) && !defined(__wasm__)
#define IL_THREADED 1
#define CASE(name) \
  case Op::name:   \
    L_##name
#define NEXT()                               \
  do {                                       \
    if constexpr (kPrecise) goto fetch;      \
    ins = *ip++;                             \
    acc += costs[static_cast<int>(ins.op)];  \
    goto* kLabels[static_cast<int>(ins.op)]; \
  } while (0)
#else
#define CASE(name) case Op::name
#define NEXT() goto fetch
#endif

#define SAVE() (frame->pc = static_cast<std::uint32_t>(ip - code), clock_ = acc)
// Where the running frame's code is; ip is set by whoever knows how.
#define LOAD_CODE()                                               \
  do {                                                            \
    const CodeObject* running = at<CodeObject>(H, frame->code);   \
    const Code& current = store_.code(running->code_id);          \
    code = current.instructions.data();                           \
    K = at<Buffer>(H, running->constants)->data<Value>();         \
    caches = at<Buffer>(H, running->caches)->data<InlineCache>(); \
    costs = vm_.costs_.of(current.flags);                         \
  } while (0)
#define LOAD()                 \
  do {                         \
    moved_ = false;            \
    H = heap_.base();          \
    frame = top();             \
    R = stack() + frame->base; \
    LOAD_CODE();               \
    ip = code + frame->pc;     \
  } while (0)
// After something that stayed in this frame: mostly nothing has moved.
#define RELOAD()                      \
  do {                                \
    if (H == heap_.base() && !moved_) \
      ip = code + frame->pc;          \
    else                              \
      LOAD();                         \
  } while (0)
#define STEP(call)    \
  do {                \
    SAVE();           \
    step = (call);    \
    goto handle_step; \
  } while (0)
#define CALL_STEP(call) \
  do {                  \
    SAVE();             \
    step = (call);      \
    goto handle_call;   \
  } while (0)
#define RK_B() (ins.flag & lang::kConstB ? K[ins.b] : R[ins.b])
#define RK_C() (ins.flag & lang::kConstC ? K[ins.c] : R[ins.c])

template <bool kPrecise>
StopReason Interpreter::loop() {
#ifdef IL_THREADED
  static const void* const kLabels[] = {
#define OPCODE(name, cost_class, text) &&L_##name,
#include "engine/lang/opcodes.def"
#undef OPCODE
  };
#endif
  char* H;
  Frame* frame;
  const Instr* code;
  const Instr* ip;
  Value* R;
  const Value* K;
  InlineCache* caches;
  const std::uint64_t* costs;
  std::uint64_t acc = clock_;
  Step step = Step::kDone;
  Instr ins;  // stays in registers: what needs its address takes ip[-1]
  bool truth = false;
  Value returned = Value::none();
  std::uint32_t window = 0, count = 0;  // of a call: the callee's register, its arguments
  const auto compute_deadline = [&]() -> std::uint32_t {
    const Duration left = limits_.deadline - vm_.extra_ns_;
    return left <= 0 ? 0 : static_cast<std::uint32_t>(std::min<Duration>(left, 0xFFFFFFFF));
  };
  std::uint32_t deadline = compute_deadline();
  const std::uint64_t margin = store_.longest_straight_run() + 1;
  const std::uint64_t tick_limit =
      std::min<std::uint64_t>(kPrecise ? limits_.ticks : limits_.ticks - margin, 0xFFFFFFF0) << 32;
  LOAD();

fetch:
  __attribute__((unused));  // where every instruction jumps by itself
  if constexpr (kPrecise) {
    if (acc >= tick_limit) goto stop_ticks;
    if (limits_.every_instruction && static_cast<std::uint32_t>(acc) >= deadline &&
        (!limits_.like_39 || ip == code || looked_after_39(ip[-1].op)))
      goto stop_deadline;
    if (header(H).sites != 0) {
      SAVE();
      note_place();
    }
    if (watching_) {
      SAVE();
      step = watch();
      if (step == Step::kRaise) goto raise;
      if (step == Step::kFrame) return StopReason::kTicks;  // its code runs in the usual loop
      RELOAD();
    }
  }
  ins = *ip++;
  acc += costs[static_cast<int>(ins.op)];
  switch (ins.op) {
    CASE(NOP) : NEXT();
    CASE(MOVE) : R[ins.a] = R[ins.b];
    NEXT();
    CASE(LOAD_CONST) : R[ins.a] = K[ins.wide()];
    NEXT();
    CASE(CLEAR) : if (ins.flag != 0 && header(H).finalizable != 0) STEP(execute(ip[-1]));
    R[ins.a] = Value::unbound();
    NEXT();
    CASE(CHECK_BOUND) : if (!R[ins.a].is_unbound()) NEXT();
    STEP(execute(ip[-1]));

    CASE(LOAD_GLOBAL) : {
      const InlineCache& cache = caches[ins.wide()];
      if (cache.shape == frame->globals) {
        const Dict* dict = at<Dict>(H, cache.shape);
        if (cache.kind == kBuiltin && dict->version == cache.type_version)
          dict = at<Dict>(H, header(H).builtins);
        else if (cache.kind != kGlobal)
          STEP(load_global_slow(ip[-1]));
        const DictEntry* entry = at<Buffer>(H, dict->entries)->data<DictEntry>() + cache.index;
        if (cache.index < dict->next && entry->key == cache.value) {
          R[ins.a] = entry->value;
          NEXT();
        }
      }
      STEP(load_global_slow(ip[-1]));
    }
    CASE(STORE_GLOBAL) : {
      const InlineCache& cache = caches[ins.wide()];
      if (cache.kind == kGlobal && cache.shape == frame->globals) {
        const Dict* dict = at<Dict>(H, cache.shape);
        DictEntry* entry = at<Buffer>(H, dict->entries)->data<DictEntry>() + cache.index;
        if (cache.index < dict->next && entry->key == cache.value) {
          if (header(H).finalizable != 0) STEP(execute(ip[-1]));
          entry->value = R[ins.a];
          NEXT();
        }
      }
      STEP(execute(ip[-1]));
    }
    CASE(LOAD_DEREF) : {
      const Value contents = at<Cell>(H, R[ins.b].as_ref())->contents;
      if (contents.is_unbound()) STEP(execute(ip[-1]));
      R[ins.a] = contents;
      NEXT();
    }
    CASE(STORE_DEREF) : at<Cell>(H, R[ins.a].as_ref())->contents = R[ins.b];
    NEXT();

// Small integers are added with their 48 bits at the top, so that the processor's own overflow
// is theirs.
#define ADDITION(OP, builtin, operation)         \
  CASE(OP) : {                                   \
    const Value x = RK_B(), y = RK_C();          \
    if (both_ints(x, y)) {                       \
      std::int64_t out;                          \
      if (!builtin(high(x), high(y), &out)) {    \
        acc += cost_of_int(out >> 16, costs);    \
        R[ins.a] = from_high(out);               \
        NEXT();                                  \
      }                                          \
    } else {                                     \
      double i, k;                               \
      if (doubles(x, y, i, k)) {                 \
        R[ins.a] = Value::number(i operation k); \
        NEXT();                                  \
      }                                          \
    }                                            \
    STEP(binary_slow(ip[-1], x, y));             \
  }
    ADDITION(ADD, __builtin_add_overflow, +)
    ADDITION(SUB, __builtin_sub_overflow, -)
#undef ADDITION
    CASE(MUL) : {
      const Value x = RK_B(), y = RK_C();
      double i, k;
      if (both_ints(x, y)) {
        const std::int64_t p = x.as_int(), q = y.as_int();
        if (p == static_cast<std::int32_t>(p) && q == static_cast<std::int32_t>(q) &&
            Value::fits_small(p * q)) {
          if (!is_ready_made(p * q)) acc += costs[OpCosts::kNewInt];
          R[ins.a] = Value::small_int(p * q);
          NEXT();
        }
      } else if (doubles(x, y, i, k)) {
        R[ins.a] = Value::number(i * k);
        NEXT();
      }
      STEP(binary_slow(ip[-1], x, y));
    }
    CASE(TRUE_DIV) : {
      const Value x = RK_B(), y = RK_C();
      double i, k;
      if (doubles(x, y, i, k) && k != 0) {
        R[ins.a] = Value::number(i / k);
        NEXT();
      }
      STEP(binary_slow(ip[-1], x, y));
    }
    CASE(FLOOR_DIV) : CASE(MOD) : {
      const Value x = RK_B(), y = RK_C();
      if (both_ints(x, y) && y.as_int() > 0) {
        const std::int64_t i = x.as_int(), k = y.as_int();
        std::int64_t quotient, rest;
        if (((i | k) >> 32) == 0) {  // the usual case, and a much cheaper division
          quotient = static_cast<std::uint32_t>(i) / static_cast<std::uint32_t>(k);
          rest = static_cast<std::uint32_t>(i) % static_cast<std::uint32_t>(k);
          if (!is_ready_made(ins.op == Op::MOD ? rest : quotient)) acc += costs[OpCosts::kNewInt];
        } else {
          quotient = i / k, rest = i % k;
          if (rest < 0) --quotient, rest += k;
          if (bigint::is_wide(k)) acc += costs[OpCosts::kWideInt] * bigint::kDivisionByWide;
          acc += cost_of_int(ins.op == Op::MOD ? rest : quotient, costs);
        }
        R[ins.a] = Value::small_int(ins.op == Op::MOD ? rest : quotient);
        NEXT();
      }
      STEP(binary_slow(ip[-1], x, y));
    }
#define BITWISE(OP, operation)                                  \
  CASE(OP) : {                                                  \
    const Value x = RK_B(), y = RK_C();                         \
    if (both_ints(x, y)) {                                      \
      const std::int64_t out = x.as_int() operation y.as_int(); \
      if (!is_ready_made(out)) acc += costs[OpCosts::kNewInt];  \
      R[ins.a] = Value::small_int(out);                         \
      NEXT();                                                   \
    }                                                           \
    STEP(binary_slow(ip[-1], x, y));                            \
  }
    BITWISE(BIT_AND, &)
    BITWISE(BIT_OR, |)
    BITWISE(BIT_XOR, ^)
#undef BITWISE
    CASE(LSHIFT) : {
      const Value x = RK_B(), y = RK_C();
      if (both_ints(x, y) && x.as_int() == static_cast<std::int32_t>(x.as_int()) &&
          static_cast<std::uint64_t>(y.as_int()) < 16) {
        const std::int64_t out = x.as_int() * (std::int64_t{1} << y.as_int());
        acc += cost_of_int(out, costs);
        R[ins.a] = Value::small_int(out);
        NEXT();
      }
      STEP(binary_slow(ip[-1], x, y));
    }
    CASE(RSHIFT) : {
      const Value x = RK_B(), y = RK_C();
      if (both_ints(x, y) && y.as_int() >= 0) {
        const std::int64_t out = x.as_int() >> std::min<std::int64_t>(y.as_int(), 63);
        acc += cost_of_int(out, costs);
        R[ins.a] = Value::small_int(out);
        NEXT();
      }
      STEP(binary_slow(ip[-1], x, y));
    }
    CASE(POW) : CASE(MATMUL) : STEP(binary_slow(ip[-1], RK_B(), RK_C()));

// A comparison is mostly followed by the jump that asks for it.
#define COMPARE(OP, operation)           \
  CASE(OP) : {                           \
    const Value x = RK_B(), y = RK_C();  \
    double i, k;                         \
    if (both_ints(x, y))                 \
      truth = high(x) operation high(y); \
    else if (doubles(x, y, i, k))        \
      truth = i operation k;             \
    else                                 \
      STEP(compare_slow(ip[-1], x, y));  \
    goto compared;                       \
  }
    COMPARE(LT, <)
    COMPARE(LE, <=)
    COMPARE(GT, >)
    COMPARE(GE, >=)
#undef COMPARE
#define EQUAL(OP, operation)                       \
  CASE(OP) : {                                     \
    const Value x = RK_B(), y = RK_C();            \
    double i, k;                                   \
    if (both_ints(x, y) || known_strings(H, x, y)) \
      truth = x.bits operation y.bits;             \
    else if (doubles(x, y, i, k))                  \
      truth = i operation k;                       \
    else                                           \
      STEP(compare_slow(ip[-1], x, y));            \
    goto compared;                                 \
  }
    EQUAL(EQ, ==)
    EQUAL(NE, !=)
#undef EQUAL
    CASE(IS) : truth = RK_B() == RK_C();
    goto compared;
    CASE(IS_NOT) : truth = !(RK_B() == RK_C());
    goto compared;
    CASE(NOT) : {
      const Value v = R[ins.b];
      if (v.is_bool()) {
        truth = v.is_false();
        goto compared;
      }
      STEP(execute(ip[-1]));
    }

    CASE(JUMP) : ip = code + ins.wide();
    NEXT();
    CASE(JUMP_BACK) : ip = code + ins.wide();
    goto checkpoint;
    CASE(JUMP_BACK_NO_CHECK) : ip = code + ins.wide();
    if (acc >= tick_limit) goto stop_ticks;
    NEXT();
    CASE(JUMP_IF_TRUE) : CASE(JUMP_IF_FALSE) : {
      const Value v = R[ins.a];
      if (v.is_bool())
        truth = v.is_true();
      else if (v.is_none())
        truth = false;
      else if (v.is_int())
        truth = v.as_int() != 0;
      else
        STEP(this->truth(v));
      goto jump_if;
    }
    CASE(JUMP_IF_NONE) : if (R[ins.a].is_none()) ip = code + ins.wide();
    NEXT();
    CASE(JUMP_IF_NOT_NONE) : if (!R[ins.a].is_none()) ip = code + ins.wide();
    NEXT();
    CASE(JUMP_IF_BOUND) : if (!R[ins.a].is_unbound()) ip = code + ins.wide();
    NEXT();

    CASE(FOR_ITER) : {
      const Value it = R[ins.a];
      Iterator* iterator = it.is_ref() ? at<Iterator>(H, it.as_ref()) : nullptr;
      if (iterator != nullptr && iterator->layout() == Layout::kIterator) {
        if (iterator->kind == IteratorKind::kRange) {
          const std::int64_t i = iterator->index;
          if (iterator->step > 0 ? i < iterator->stop : i > iterator->stop) {
            if (Value::fits_small(i)) {
              iterator->index = i + iterator->step;
              if (!is_ready_made(i)) acc += costs[OpCosts::kNewInt];
              R[ins.a + 1] = Value::small_int(i);
              NEXT();
            }
          } else {
            ip = code + ins.wide();
            NEXT();
          }
        } else if (iterator->kind == IteratorKind::kList && !iterator->target.is_none()) {
          const std::uint32_t i = static_cast<std::uint32_t>(iterator->index);
          const List* list = at<List>(H, iterator->target.as_ref());
          if (i < list->size) {
            iterator->index = i + 1;
            R[ins.a + 1] = at<Buffer>(H, list->buffer)->data<Value>()[i];
            NEXT();
          }
        } else if (iterator->kind == IteratorKind::kTuple && !iterator->target.is_none()) {
          const std::uint32_t i = static_cast<std::uint32_t>(iterator->index);
          Tuple* tuple = at<Tuple>(H, iterator->target.as_ref());
          if (tuple->layout() == Layout::kTuple && i < tuple->size) {
            iterator->index = i + 1;
            R[ins.a + 1] = tuple->items()[i];
            NEXT();
          }
        }
      } else if (it.is_ref() && iterator->layout() == Layout::kGenerator) {
        returned = Value::none();
        goto resume_generator;
      }
      STEP(for_iter_slow(frame->base + ins.a, ins.wide()));
    }

    CASE(GET_ITEM) : {
      const Value container = R[ins.b], key = RK_C();
      if (container.is_ref() && key.is_int()) {
        Object* object = at<Object>(H, container.as_ref());
        std::int64_t i = key.as_int();
        if (object->layout() == Layout::kList) {
          const List* list = static_cast<List*>(object);
          if (i < 0) i += list->size;
          if (i >= 0 && i < list->size) {
            R[ins.a] = at<Buffer>(H, list->buffer)->data<Value>()[i];
            NEXT();
          }
        } else if (object->layout() == Layout::kTuple) {
          Tuple* tuple = static_cast<Tuple*>(object);
          if (i < 0) i += tuple->size;
          if (i >= 0 && i < tuple->size) {
            R[ins.a] = tuple->items()[i];
            NEXT();
          }
        }
      }
      STEP(get_item_slow(ip[-1], container, key));
    }
    CASE(UNPACK) : {
      const Value v = R[ins.b];
      if (v.is_ref()) {
        Object* object = at<Object>(H, v.as_ref());
        const Value* items = nullptr;
        if (object->layout() == Layout::kTuple && static_cast<Tuple*>(object)->size == ins.c)
          items = static_cast<Tuple*>(object)->items();
        else if (object->layout() == Layout::kList && static_cast<List*>(object)->size == ins.c &&
                 ins.c != 0)
          items = at<Buffer>(H, static_cast<List*>(object)->buffer)->data<Value>();
        if (items != nullptr) {
          for (std::uint32_t i = 0; i < ins.c; ++i) R[ins.a + i] = items[i];
          NEXT();
        }
      }
      STEP(execute(ip[-1]));
    }
    CASE(LIST_APPEND) : {
      List* list = at<List>(H, R[ins.a].as_ref());
      if (list->buffer != 0) {
        Buffer* buffer = at<Buffer>(H, list->buffer);
        if (list->size < buffer->capacity_bytes() / sizeof(Value)) {
          buffer->data<Value>()[list->size++] = R[ins.b];
          NEXT();
        }
      }
      STEP(execute(ip[-1]));
    }
    CASE(SET_ITEM) : {
      const Value container = R[ins.a], key = RK_B();
      if (container.is_ref() && key.is_int()) {
        const List* list = at<List>(H, container.as_ref());
        std::int64_t i = key.as_int();
        if (list->layout() == Layout::kList) {
          if (i < 0) i += list->size;
          if (i >= 0 && i < list->size) {
            at<Buffer>(H, list->buffer)->data<Value>()[i] = RK_C();
            NEXT();
          }
        }
      }
      STEP(execute(ip[-1]));
    }

    CASE(LOAD_ATTR) : {
      const Value v = R[ins.b];
      const InlineCache& cache = caches[ins.c];
      if (cache.kind == kSlot && v.is_ref()) {
        Instance* instance = at<Instance>(H, v.as_ref());
        if (instance->layout() == Layout::kInstance && instance->shape == cache.shape &&
            at<Type>(H, instance->type)->version == cache.type_version) {
          R[ins.a] = slot_of(H, instance, cache.index);
          NEXT();
        }
      } else if (cache.kind == kModule && v.is_ref()) {
        const Module* module = at<Module>(H, v.as_ref());
        if (module->layout() == Layout::kModule && module->dict == cache.shape) {
          const Dict* dict = at<Dict>(H, cache.shape);
          if (const DictEntry* entry = cached_entry(H, cache, dict); entry != nullptr) {
            R[ins.a] = entry->value;
            NEXT();
          }
        }
      } else if (cache.kind == kClassValue && v.is_ref()) {
        const Instance* instance = at<Instance>(H, v.as_ref());
        if (instance->layout() == Layout::kInstance && instance->shape == cache.shape &&
            at<Type>(H, instance->type)->version == cache.type_version) {
          R[ins.a] = cache.value;
          NEXT();
        }
      }
      STEP(load_attr_slow(ip[-1]));
    }
    CASE(STORE_ATTR) : {
      const Value v = R[ins.a];
      const InlineCache& cache = caches[ins.c];
      if (v.is_ref() && (cache.kind == kStoreSlot || cache.kind == kAddSlot)) {
        Instance* instance = at<Instance>(H, v.as_ref());
        if (instance->layout() == Layout::kInstance && instance->shape == cache.shape &&
            at<Type>(H, instance->type)->version == cache.type_version &&
            (cache.kind == kStoreSlot || cache.index < instance->inline_capacity())) {
          slot_of(H, instance, cache.index) = RK_B();
          if (cache.kind == kAddSlot) instance->shape = cache.value.as_ref();
          NEXT();
        }
      }
      STEP(store_attr_slow(ip[-1]));
    }
    CASE(LOAD_METHOD) : {
      const Value v = R[ins.b];
      const InlineCache& cache = caches[ins.c];
      if (cache.kind == kMethod && v.is_ref()) {
        Object* object = at<Object>(H, v.as_ref());
        if (at<Type>(H, object->type)->version == cache.type_version &&
            (cache.shape == 0 || static_cast<Instance*>(object)->shape == cache.shape)) {
          R[ins.a + 1] = v;
          R[ins.a] = cache.value;
          NEXT();
        }
      } else if (cache.kind == kModule && v.is_ref()) {
        const Module* module = at<Module>(H, v.as_ref());
        if (module->layout() == Layout::kModule && module->dict == cache.shape) {
          const Dict* dict = at<Dict>(H, cache.shape);
          if (const DictEntry* entry = cached_entry(H, cache, dict); entry != nullptr) {
            R[ins.a + 1] = Value::unbound();
            R[ins.a] = entry->value;
            NEXT();
          }
        }
      }
      STEP(load_method_slow(ip[-1]));
    }

    CASE(CALL) : window = ins.a;
    count = ins.b;
    goto call;
    CASE(CALL_METHOD) : window = ins.a;
    count = ins.b + 1u;
    if (R[window + 1].is_unbound()) {
      R[window + 1] = R[window];
      ++window;
      --count;
    }
    goto call;
    CASE(CALL_EX) : {
      const std::uint32_t at_stack = frame->base + ins.a;
      CALL_STEP(call_ex(at_stack, (ins.flag & 1) != 0, at_stack));
    }
    CASE(RETURN) : returned = R[ins.a];
    goto do_return;
    CASE(RETURN_CONST) : returned = K[ins.wide()];
    goto do_return;
    CASE(RETURN_GENERATOR) : STEP(return_generator());
    CASE(YIELD) : {
      const OnReturn how = static_cast<OnReturn>(frame->on_return);
      if (how != OnReturn::kForIter && how != OnReturn::kSend && how != OnReturn::kStore)
        STEP(yield(ip[-1]));
      Generator* g = at<Generator>(H, frame->generator);
      if (g->tracked == 0 && g->kind == GeneratorKind::kGenerator) {
        const Code& suspended = store_.code(at<CodeObject>(H, frame->code)->code_id);
        if (!suspended.handlers.empty() && !suspended.has(lang::kLibrary)) STEP(yield(ip[-1]));
      }
      Thread* t = at<Thread>(H, thread_);
      const Value value = R[ins.b];
      std::memcpy(at<Buffer>(H, g->registers)->data<Value>(), R,
                  at<CodeObject>(H, frame->code)->registers() * sizeof(Value));
      g->pc = static_cast<std::uint32_t>(ip - code);
      g->state = GeneratorState::kSuspended;
      g->handled = t->handled == frame->handled ? Value::none() : t->handled;
      returned = value;
      goto leave_frame;
    }
    CASE(SEND) : {
      const Value receiver = R[ins.a];
      if (receiver.is_ref() && at<Object>(H, receiver.as_ref())->layout() == Layout::kGenerator) {
        if (at<Generator>(H, receiver.as_ref())->native_body != 0)
          STEP(send_native(frame->base + ins.a));
        returned = R[ins.a + 1];
        goto resume_generator;
      }
      STEP(send(frame->base + ins.a));
    }

    CASE(GET_AWAITABLE) : {
      const Value v = R[ins.b];
      if (v.is_ref() && at<Object>(H, v.as_ref())->layout() == Layout::kGenerator) {
        const Generator* g = at<Generator>(H, v.as_ref());
        if (g->kind == GeneratorKind::kCoroutine && g->state != GeneratorState::kRunning) {
          R[ins.a] = v;
          NEXT();
        }
      }
      STEP(get_awaitable(ip[-1]));
    }
    CASE(RAISE) : {
      const Value handled = at<Thread>(H, thread_)->handled;
      if ((ins.flag & 2) == 0 || handled.is_none()) STEP(raise_instruction(ip[-1]));
      vm_.exception_ = handled;  // a bare `raise` leaves no mark in the traceback
      goto reraise;
    }
    CASE(RERAISE) : vm_.exception_ = R[ins.a];
  reraise:
    SAVE();
    if (!unwind(false)) return StopReason::kUncaught;
    if (driven_) goto drive;
    LOAD();
    if (vm_.stop_requested_) goto stop_ticks;
    NEXT();
    CASE(PUSH_EXC) : {
      Thread* t = at<Thread>(H, thread_);
      R[ins.a + 1] = t->handled;
      t->handled = R[ins.a];
      NEXT();
    }
    CASE(POP_EXC) : at<Thread>(H, thread_)->handled = R[ins.a + 1];
    if (header(H).finalizable != 0 || (header(H).coroutines & kSomeLost) != 0)
      STEP(execute(ip[-1]));
    NEXT();
    CASE(EXC_MATCH) : STEP(exception_match(ip[-1]));

    CASE(DELETE_LOCAL)
        : CASE(DELETE_GLOBAL)
        : CASE(LOAD_NAME)
        : CASE(STORE_NAME)
        : CASE(DELETE_NAME)
        : CASE(MAKE_CELL)
        : CASE(DELETE_DEREF)
        : CASE(LOAD_CLASS_DEREF)
        : CASE(LOAD_LOCALS)
        : CASE(NEG)
        : CASE(POS)
        : CASE(INVERT)
        : CASE(IN)
        : CASE(NOT_IN)
        : CASE(GET_ITER)
        : CASE(UNPACK_EX)
        : CASE(BUILD_LIST)
        : CASE(BUILD_TUPLE)
        : CASE(BUILD_SET)
        : CASE(BUILD_DICT)
        : CASE(BUILD_SLICE)
        : CASE(BUILD_STRING)
        : CASE(LIST_EXTEND)
        : CASE(LIST_TO_TUPLE)
        : CASE(SET_ADD)
        : CASE(SET_UPDATE)
        : CASE(DICT_SET)
        : CASE(DICT_UPDATE)
        : CASE(DICT_MERGE)
        : CASE(DELETE_ITEM)
        : CASE(FORMAT)
        : CASE(DELETE_ATTR)
        : CASE(LOAD_SUPER_ATTR)
        : CASE(GET_YIELD_FROM_ITER)
        : CASE(GET_AITER)
        : CASE(GET_ANEXT)
        : CASE(END_ASYNC_FOR)
        : CASE(MAKE_FUNCTION)
        : CASE(LOAD_BUILD_CLASS)
        : CASE(EXC_GROUP_MATCH)
        : CASE(EXC_GROUP_RAISE)
        : CASE(WITH_EXCEPT)
        : CASE(LOAD_SPECIAL)
        : CASE(IMPORT_NAME)
        : CASE(IMPORT_FROM)
        : CASE(IMPORT_STAR)
        : CASE(MATCH_SEQUENCE)
        : CASE(MATCH_MAPPING)
        : CASE(MATCH_KEYS)
        : CASE(MATCH_CLASS)
        : CASE(GET_LEN)
        : CASE(SETUP_ANNOTATIONS)
        : CASE(LOAD_COMMON)
        : CASE(MAKE_TYPE_PARAM)
        : CASE(SET_TYPE_PARAM_DEFAULT) : CASE(MAKE_TYPE_ALIAS) : STEP(execute(ip[-1]));
  }

call : {
  // Python functions that take just these arguments, and plain built-ins, without a detour.
  const Value callee = R[window];
  if (ins.c != 0) goto call_slow;
  if (callee.is_native()) {
    const Native& native = vm_.natives_[callee.as_native()];
    if (native.plain_count != static_cast<int>(count) || (native.def.flags & kOrdered) != 0)
      goto call_slow;
    SAVE();
    vm_.resume_mode_ = Vm::Resume::kNo;
    vm_.charge(native.extra_ns);
    const std::uint32_t first = frame->base + window + 1;
    const Outcome outcome = native.def.function(vm_, Args(vm_, first, count));
    native_checkpoint_ = (native.def.flags & kNoCheckpoint) == 0;
    if (outcome != Outcome::kReturn) {
      const std::uint32_t dest = top()->base + ins.a;
      step = after_native(outcome, callee.as_native(), first, count, dest, OnReturn::kStore,
                          Value::none());
      goto handle_call;
    }
    RELOAD();
    R[ins.a] = vm_.result_;
    step = Step::kDone;
    goto called;
  }
  if (!callee.is_ref()) goto call_slow;
  const Function* f = at<Function>(H, callee.as_ref());
  if (f->layout() != Layout::kFunction) goto call_slow;
  const CodeObject* object = at<CodeObject>(H, f->code);
  if (object->native_body != 0)
    CALL_STEP(call_function(callee, frame->base + window, count, Value::none(), frame->base + ins.a,
                            OnReturn::kStore, Value::none()));
  if (object->plain_call >> 16 != (CodeObject::kPlain | count)) goto call_slow;
  const std::uint32_t registers = object->registers();
  Thread* t = at<Thread>(H, thread_);
  const std::uint32_t base = frame->base + window + 1;
  if (!room_for_frame(H, t, base + registers)) goto call_slow;
  SAVE();
  const std::uint32_t dest = frame->base + ins.a;
  R += window + 1;
  for (std::uint32_t i = count; i < registers; ++i) R[i] = Value::unbound();
  if (f->closure != 0) copy_closure(f, store_.code(object->code_id), R);
  ++t->frame_count;
  *++frame = Frame{f->code,       f->globals, 0,    0,
                   base,          0,          dest, static_cast<std::uint32_t>(OnReturn::kStore),
                   Value::none(), t->handled};
  LOAD_CODE();
  ip = code;
  goto checkpoint;
}

call_slow : {
  const std::uint32_t dest = frame->base + ins.a;
  CALL_STEP(call_window(frame->base + window, count, ins.c == 0 ? Value::none() : K[ins.c - 1],
                        dest, OnReturn::kStore));
}

do_return : {
  const OnReturn how = static_cast<OnReturn>(frame->on_return);
  if (header(H).finalizable != 0) STEP(return_and_drop(returned));
  if (frame->generator != 0) STEP(return_value(returned));
  if (how == OnReturn::kConstruct && returned.is_none())
    returned = frame->extra;
  else if (how != OnReturn::kStore)
    STEP(return_value(returned));
  goto leave_frame;
}

leave_frame : {
  Value* const bottom = R - frame->base;
  frame->pc = 0;  // what is left of a frame must not tell where somebody paused in it
  bottom[frame->dest] = returned;
  Thread* t = at<Thread>(H, thread_);
  t->handled = frame->handled;
  --t->frame_count;
  --frame;
  R = bottom + frame->base;
  LOAD_CODE();
  ip = code + frame->pc;
  if (acc >= tick_limit) goto stop_ticks;
  NEXT();
}

// FOR_ITER and SEND: the generator in R[a] goes on with the value `returned`.
resume_generator : {
  const Ref ref = R[ins.a].as_ref();
  Generator* g = at<Generator>(H, ref);
  const bool first = g->state == GeneratorState::kCreated;
  Thread* t = at<Thread>(H, thread_);
  const std::uint32_t registers = at<CodeObject>(H, g->code)->registers();
  const std::uint32_t above = at<CodeObject>(H, frame->code)->registers();
  const std::uint32_t base = frame->base + above;
  if ((first ? !returned.is_none() || g->kind == GeneratorKind::kAsyncGenerator
             : g->state != GeneratorState::kSuspended) ||
      g->native_body != 0 || !room_for_frame(H, t, base + registers)) {
    if (ins.op == Op::SEND) STEP(send(frame->base + ins.a));
    STEP(for_iter_slow(frame->base + ins.a, ins.wide()));
  }
  SAVE();
  R += above;
  std::memcpy(R, at<Buffer>(H, g->registers)->data<Value>(), registers * sizeof(Value));
  const std::uint32_t dest = frame->base + ins.a + 1;
  const OnReturn how = ins.op == Op::SEND ? OnReturn::kSend : OnReturn::kForIter;
  ++t->frame_count;
  *++frame =
      Frame{g->code,       g->globals, 0, ref, base, g->pc, dest, static_cast<std::uint32_t>(how),
            Value::none(), t->handled};
  if (!g->handled.is_none()) t->handled = g->handled;
  g->state = GeneratorState::kRunning;
  g->awaited = 1;
  LOAD_CODE();
  ip = code + frame->pc;
  if (!first) R[ip[-1].a] = returned;
  if (ip[-1].op == Op::YIELD && (ip[-1].flag & 1) == 0) goto checkpoint;
  if (acc >= tick_limit) goto stop_ticks;
  NEXT();
}

compared:
  R[ins.a] = Value::boolean(truth);
  if constexpr (!kPrecise) {
    if ((ip->op == Op::JUMP_IF_FALSE || ip->op == Op::JUMP_IF_TRUE) && ip->a == ins.a) {
      ins = *ip++;
      acc += costs[static_cast<int>(ins.op)];
      goto jump_if;
    }
  }
  NEXT();

jump_if : {
  if (truth != (ins.op == Op::JUMP_IF_TRUE)) NEXT();
  const Instr* const target = code + ins.wide();
  const bool backward = target < ip;
  ip = target;
  if (backward) goto checkpoint;
  NEXT();
}

handle_step:
  if (step == Step::kDrive) goto drive;
  if (step == Step::kRaise) goto raise;
  if (step == Step::kSyscall) return StopReason::kSyscall;
  if (step == Step::kOrder) return StopReason::kOrder;
  if (vm_.extra_ns_ != 0 || vm_.limits_changed_) deadline = compute_deadline();
  if (step == Step::kDone) {
    RELOAD();
    if (vm_.stop_requested_) goto stop_ticks;
    NEXT();
  }
  if (thread()->frame_count == 0) return StopReason::kFinished;
  LOAD();
  // CPython's RESUME: a function entered by other means than a call (a property, an operator), a
  // generator after its yield.
  if (ip == code || (ip[-1].op == Op::YIELD && (ip[-1].flag & 1) == 0)) goto checkpoint;
  if (acc >= tick_limit || vm_.stop_requested_) goto stop_ticks;
  NEXT();

handle_call:
  if (step == Step::kDrive) goto drive;
  if (step == Step::kRaise) goto raise;
  if (step == Step::kSyscall) return StopReason::kSyscall;
  if (step == Step::kOrder) return StopReason::kOrder;
  if (step == Step::kDone)
    RELOAD();
  else
    LOAD();
called:
  if (vm_.extra_ns_ != 0 || vm_.limits_changed_) deadline = compute_deadline();
  if (step == Step::kDone && !native_checkpoint_) {
    if (acc >= tick_limit || vm_.stop_requested_) goto stop_ticks;
    NEXT();
  }
checkpoint:
  // Pausing (ticks) comes last: whatever a checkpoint does has been done then, paused or not.
  if (heap_.wants_collection()) {
    SAVE();
    if (!safe_point()) {
      ++top()->pc;  // the next instruction is where it happens
      goto raise;
    }
    if (heap_.header().dropped != 0) (void)tell_dropped();
    if (vm_.extra_ns_ != 0) deadline = compute_deadline();
    LOAD();
  }
  if (static_cast<std::uint32_t>(acc) >= deadline) goto stop_deadline;
  if (acc >= tick_limit || vm_.stop_requested_) goto stop_ticks;
  NEXT();

drive:
  step = drive();
  if (step == Step::kRaise) goto raise;
  if (step == Step::kSyscall) return StopReason::kSyscall;
  if (step == Step::kOrder) return StopReason::kOrder;
  if (vm_.extra_ns_ != 0 || vm_.limits_changed_) deadline = compute_deadline();
  LOAD();
  goto checkpoint;

raise:
  if (!unwind(true)) return StopReason::kUncaught;
  if (driven_) goto drive;
  if (vm_.extra_ns_ != 0 || vm_.limits_changed_) deadline = compute_deadline();
  LOAD();
  if (vm_.stop_requested_) goto stop_ticks;
  NEXT();

stop_deadline:
  SAVE();
  return StopReason::kDeadline;
stop_ticks:
  SAVE();
  return StopReason::kTicks;
}

RunResult Vm::run(Ref thread, const RunLimits& limits) {
  Interpreter interpreter(*this, thread, limits);
  return interpreter.run();
}

// --- the slow halves of cached instructions: do the work and fill the cache

// The value of a str key in a dict, or unbound; the site remembers where it is, for `owner`.
Value Interpreter::cache_entry(std::uint32_t site, Value name, Ref dict_ref, Ref owner,
                               CacheKind kind) {
  const Dict* dict = heap_.get<Dict>(dict_ref);
  const Value value = vm_.dict_get_str(dict_ref, name);
  if (value.is_unbound()) return value;
  const DictEntry* entries = heap_.get<Buffer>(dict->entries)->data<DictEntry>();
  for (std::uint32_t i = 0; i < dict->next; ++i) {
    if (!(entries[i].key == name)) continue;
    cache_at(site) = {heap_.get<Dict>(owner)->version, owner, i, kind, name};
    break;
  }
  return value;
}

// What a module has under a name, from now on found by the site itself; unbound if that is not all
// there is to it.
Value Interpreter::module_attribute(std::uint32_t site, Value module, Value name) {
  const Ref type = vm_.type_of(module);
  if ((heap_.get<Type>(type)->flags & kTypeHasGetattr) != 0 ||
      !vm_.lookup_type(type, name).is_unbound())
    return Value::unbound();
  const Ref dict = heap_.get<Module>(module)->dict;
  return cache_entry(site, name, dict, dict, kModule);
}

namespace {
// A class attribute that is its own value when read through an instance.
bool is_plain_value(const Vm& vm, Value v) {
  if (!v.is_ref()) return !v.is_native() && !v.is_unbound();
  const Layout layout = vm.layout_of(v);
  return (layout >= Layout::kStr && layout <= Layout::kSet);
}
}  // namespace

Step Interpreter::load_global_slow(const Instr& instr) {
  const std::uint32_t site = instr.wide();
  const Value name = site_at(site);
  const Ref globals = top()->globals;
  Value value = cache_entry(site, name, globals, globals, kGlobal);
  if (value.is_unbound()) {
    const Ref builtins = vm_.builtins_of(globals);
    value = builtins == heap_.header().builtins
                ? cache_entry(site, name, builtins, globals, kBuiltin)
                : vm_.dict_get_str(builtins, name);
  }
  if (!value.is_unbound()) {
    reg(instr.a) = value;
    return Step::kDone;
  }
  return name_error(name, "name '", "' is not defined");
}

Step Interpreter::name_error(Value name, std::string_view before, std::string_view after) {
  (void)vm_.raise(TypeId::t_NameError, cat(before, vm_.view(name), after));
  vm_.set_instance_attribute(vm_.exception_, vm_.name_value(Name::n_name), name);
  return Step::kRaise;
}

Step Interpreter::load_attr_slow(const Instr& instr) {
  const Value v = reg(instr.b);
  const Value name = site_at(instr.c);
  const std::uint32_t dest = index_of(instr.a);
  if (vm_.layout_of(v) == Layout::kInstance) {
    Instance* instance = heap_.get<Instance>(v);
    const Type* type = heap_.get<Type>(instance->type);
    if (instance->shape != 0 && (type->flags & kTypeHasGetattr) == 0) {
      const Value meta = vm_.lookup_type(instance->type, name);
      const int slot = vm_.find_slot(instance->shape, name);
      // A __dict__ in a slot may gain the name without a change of shape.
      if (slot < 0 && is_plain_value(vm_, meta) && (type->flags & kTypeHasMembers) == 0) {
        cache_at(instr.c) = {type->version, instance->shape, 0, kClassValue, meta};
        stack()[dest] = meta;
        return Step::kDone;
      }
      // Nothing on the class can come before the instance's own attribute.
      if (slot >= 0 && (meta.is_unbound() || vm_.is_member(meta))) {
        const auto index = static_cast<std::uint32_t>(slot);
        cache_at(instr.c) = {type->version, instance->shape, index, kSlot, Value::none()};
        stack()[dest] = slot_of(heap_.base(), instance, index);
        return Step::kDone;
      }
    }
  }
  if (vm_.layout_of(v) == Layout::kModule) {
    const Value value = module_attribute(instr.c, v, name);
    if (!value.is_unbound()) {
      stack()[dest] = value;
      return Step::kDone;
    }
  }
  return load_called(v, name, dest);
}

// What it takes to get the attribute may be code of the program. __getattr__ has the last word when
// a property or __getattribute__ raises AttributeError; when it does so itself, the error learns
// what was looked for (Objects/object.c set_attribute_error_context).
Step Interpreter::load_called(Value v, Value name, std::uint32_t dest) {
  const Ref type = vm_.type_of(v);
  const Layout layout = vm_.layout_of(v);
  const Outcome outcome = vm_.get_attribute(v, name);
  const bool custom =
      (heap_.get<Type>(type)->flags & kTypeHasGetattr) != 0 && layout != Layout::kType;
  if (outcome != Outcome::kCall || (!custom && layout != Layout::kModule))
    return follow(outcome, dest, OnReturn::kStore);
  Value fallback = vm_.lookup_type(type, Name::n___getattr__);
  if (fallback.is_unbound() || vm_.callee_ == fallback) fallback = Value::none();
  return follow(outcome, dest, OnReturn::kGetAttr, vm_.make_tuple({fallback, v, name}));
}

// A str in a dict: the commonest key.
Step Interpreter::get_item_slow(const Instr& instr, Value container, Value key) {
  if (container.is_ref() && vm_.is_str(key) &&
      heap_.get(container)->type == vm_.type(TypeId::t_dict)) {
    Vm::Answer answer;
    const Value value = vm_.dict_get(container, key, vm_.hash_string(key), answer);
    if (answer == Vm::Answer::kYes) {
      reg(instr.a) = value;
      return Step::kDone;
    }
  }
  return follow(vm_.get_item(container, key), index_of(instr.a), OnReturn::kStore);
}

Step Interpreter::load_method_slow(const Instr& instr) {
  const Value v = reg(instr.b);
  const Value name = site_at(instr.c);
  const std::uint32_t dest = index_of(instr.a);
  const Layout layout = vm_.layout_of(v);
  const Ref owner = vm_.type_of(v);
  const Type* type = heap_.get<Type>(owner);
  const bool custom_getattr = (type->flags & kTypeHasGetattr) != 0;
  const bool own_attributes = layout == Layout::kInstance || layout == Layout::kException;
  const bool plain = layout != Layout::kType && layout != Layout::kModule &&
                     layout != Layout::kSuper && layout != Layout::kFunction &&
                     layout != Layout::kMethod && layout != Layout::kWrapper && !custom_getattr;
  if (plain) {
    const Value meta = vm_.lookup_type(owner, name);
    const bool method =
        vm_.layout_of(meta) == Layout::kFunction ||
        (meta.is_native() && (vm_.natives_[meta.as_native()].def.flags & kMethodNative) != 0);
    if (method && (!own_attributes || vm_.get_instance_attribute(v, name).is_unbound())) {
      const Ref shape = own_attributes ? heap_.get<Instance>(v)->shape : 0;
      // A __dict__ in a slot may gain the name without a change of shape.
      const bool sure = shape != 0 && (type->flags & kTypeHasMembers) == 0;
      if (v.is_ref() && (!own_attributes || sure))
        cache_at(instr.c) = {type->version, shape, 0, kMethod, meta};
      stack()[dest + 1] = v;
      stack()[dest] = meta;
      return Step::kDone;
    }
  }
  stack()[dest + 1] = Value::unbound();
  if (layout == Layout::kModule) {
    const Value value = module_attribute(instr.c, v, name);
    if (!value.is_unbound()) {
      stack()[dest] = value;
      return Step::kDone;
    }
  }
  return load_called(v, name, dest);
}

Step Interpreter::store_attr_slow(const Instr& instr) {
  const Value v = reg(instr.a);
  const Value name = site_at(instr.c);
  const Value value = rk_b(instr);
  if (vm_.layout_of(v) != Layout::kInstance)
    return follow(vm_.set_attribute(v, name, value), scratch(), OnReturn::kDiscard);
  Instance* instance = heap_.get<Instance>(v);
  const Type* type = heap_.get<Type>(instance->type);
  const Value meta = vm_.lookup_type(instance->type, name);
  const bool plain = instance->shape != 0 && (type->flags & kTypeHasSetattr) == 0 &&
                     (meta.is_unbound() || vm_.is_member(meta)) &&
                     vm_.allows_attribute(instance->type, name);
  const Ref before = instance->shape;
  const std::uint32_t version = type->version;
  if (!plain) return follow(vm_.set_attribute(v, name, value), scratch(), OnReturn::kDiscard);
  vm_.set_instance_attribute(v, name, value);
  instance = heap_.get<Instance>(v);
  if (instance->shape == 0) return Step::kDone;
  if (const int slot = vm_.find_slot(instance->shape, name); slot >= 0)
    cache_at(instr.c) = {version, before, static_cast<std::uint32_t>(slot),
                         before == instance->shape ? kStoreSlot : kAddSlot,
                         Value::ref(instance->shape)};
  return Step::kDone;
}

}  // namespace interleave::vm
