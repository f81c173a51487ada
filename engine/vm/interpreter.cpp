// The dispatch loop. The common case of each instruction is here, in a few lines; everything longer
// is a member function that returns a Step.
//
// ip, R, K and the frame pointer are raw pointers into the heap and die with every allocation:
// an instruction that may allocate saves (SAVE), calls, and reloads (LOAD) before it goes on.
#include "engine/vm/interpreter.h"

#include <algorithm>
#include <utility>

namespace interleave::vm {

using lang::Code;
using lang::Instr;
using lang::Op;

namespace {

enum CacheKind : std::uint32_t { kEmpty, kMethod, kSlot, kGlobal, kBuiltin, kStoreSlot, kAddSlot };

bool both_ints(Value a, Value b) { return a.is_int() && b.is_int(); }
// An attribute that is there: in place, or in the extra buffer.
inline Value& slot_of(const Heap& heap, Instance* instance, std::uint32_t index) {
  const std::uint32_t in_place = instance->inline_capacity();
  if (index < in_place) return instance->slots()[index];
  return heap.get<Buffer>(instance->extra)->data<Value>()[index - in_place];
}

bool both_doubles(Value a, Value b) { return a.is_double() && b.is_double(); }

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
  heap_.collect();
  thread()->stack_top = before;
  if (!heap_.over_limit()) return true;
  heap_.grant_reserve();
  (void)vm_.raise_out_of_memory();
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
  if (runs && !limits_.resumes && !thread()->pending.is_unbound() && thread()->frame_count != 0) {
    step = call_pending();
    if (!settle(step)) return StopReason::kUncaught;
  }
  if (step == Step::kSyscall) return StopReason::kSyscall;
  if (step == Step::kOrder) return StopReason::kOrder;
  return StopReason::kTicks;
}

RunResult Interpreter::run() {
  thread()->stack_top = 0;
  StopReason reason = begin();
  const std::uint64_t margin = store_.longest_straight_run() + 1;
  while (reason == StopReason::kTicks) {
    const std::uint64_t done = clock_ >> 32;
    if (done >= limits_.ticks || vm_.stop_requested_) break;
    const bool precise = limits_.every_instruction || limits_.ticks - done <= margin;
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

#define SAVE() (frame->pc = static_cast<std::uint32_t>(ip - code), clock_ = acc)
#define LOAD()                                                                 \
  do {                                                                         \
    frame = top();                                                             \
    CodeObject* object = heap_.get<CodeObject>(frame->code);                   \
    const Code& current = store_.code(object->code_id);                        \
    code = current.instructions.data();                                        \
    ip = code + frame->pc;                                                     \
    R = stack() + frame->base;                                                 \
    K = heap_.get<Buffer>(object->constants)->data<Value>();                   \
    caches = heap_.get<Buffer>(object->caches)->data<InlineCache>();           \
    costs = current.flags & lang::kFree ? vm_.costs_.free : vm_.costs_.normal; \
    acc = clock_;                                                              \
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
#define NEXT() continue

template <bool kPrecise>
StopReason Interpreter::loop() {
  Frame* frame;
  const Instr* code;
  const Instr* ip;
  Value* R;
  const Value* K;
  InlineCache* caches;
  const std::uint64_t* costs;
  std::uint64_t acc;
  Step step = Step::kDone;
  Instr ins;  // stays in registers: what needs its address takes ip[-1]
  const auto compute_deadline = [&]() -> std::uint32_t {
    const Duration left = limits_.deadline - vm_.extra_ns_;
    return left <= 0 ? 0 : static_cast<std::uint32_t>(std::min<Duration>(left, 0xFFFFFFFF));
  };
  std::uint32_t deadline = compute_deadline();
  const std::uint64_t margin = store_.longest_straight_run() + 1;
  const std::uint64_t tick_limit =
      std::min<std::uint64_t>(kPrecise ? limits_.ticks : limits_.ticks - margin, 0xFFFFFFF0) << 32;
  LOAD();

  for (;;) {
    if constexpr (kPrecise) {
      if (acc >= tick_limit) goto stop_ticks;
      if (limits_.every_instruction && static_cast<std::uint32_t>(acc) >= deadline &&
          (!limits_.like_39 || ip == code || looked_after_39(ip[-1].op)))
        goto stop_deadline;
    }
    ins = *ip++;
    acc += costs[static_cast<int>(ins.op)];
    switch (ins.op) {
      case Op::NOP:
        NEXT();
      case Op::MOVE:
        R[ins.a] = R[ins.b];
        NEXT();
      case Op::LOAD_CONST:
        R[ins.a] = K[ins.wide()];
        NEXT();
      case Op::CLEAR:
        if (ins.flag != 0 && heap_.header().finalizable != 0) STEP(execute(ip[-1]));
        R[ins.a] = Value::unbound();
        NEXT();
      case Op::CHECK_BOUND:
        if (!R[ins.a].is_unbound()) NEXT();
        STEP(execute(ip[-1]));

      case Op::LOAD_GLOBAL: {
        InlineCache& cache = caches[ins.wide()];
        if (cache.kind == kGlobal && cache.shape == frame->globals) {
          const Dict* dict = heap_.get<Dict>(cache.shape);
          const DictEntry* entry =
              heap_.get<Buffer>(dict->entries)->data<DictEntry>() + cache.index;
          if (cache.index < dict->next && entry->key == cache.value) {
            R[ins.a] = entry->value;
            NEXT();
          }
        } else if (cache.kind == kBuiltin && cache.shape == frame->globals) {
          const Dict* globals = heap_.get<Dict>(cache.shape);
          const Dict* dict = heap_.get<Dict>(heap_.header().builtins);
          const DictEntry* entry =
              heap_.get<Buffer>(dict->entries)->data<DictEntry>() + cache.index;
          if (globals->version == cache.type_version && cache.index < dict->next &&
              entry->key == cache.value) {
            R[ins.a] = entry->value;
            NEXT();
          }
        }
        STEP(load_global_slow(ip[-1]));
      }
      case Op::STORE_GLOBAL: {
        InlineCache& cache = caches[ins.wide()];
        if (cache.kind == kGlobal && cache.shape == frame->globals) {
          const Dict* dict = heap_.get<Dict>(cache.shape);
          DictEntry* entry = heap_.get<Buffer>(dict->entries)->data<DictEntry>() + cache.index;
          if (cache.index < dict->next && entry->key == cache.value) {
            if (heap_.header().finalizable != 0) STEP(execute(ip[-1]));
            entry->value = R[ins.a];
            NEXT();
          }
        }
        STEP(execute(ip[-1]));
      }
      case Op::LOAD_DEREF: {
        const Value contents = heap_.get<Cell>(R[ins.b])->contents;
        if (contents.is_unbound()) STEP(execute(ip[-1]));
        R[ins.a] = contents;
        NEXT();
      }
      case Op::STORE_DEREF:
        heap_.get<Cell>(R[ins.a])->contents = R[ins.b];
        NEXT();

#define ARITHMETIC(OP, int_expression, double_expression) \
  case Op::OP: {                                          \
    const Value x = RK_B(), y = RK_C();                   \
    if (both_ints(x, y)) {                                \
      const std::int64_t i = x.as_int(), k = y.as_int();  \
      std::int64_t out;                                   \
      if (int_expression && Value::fits_small(out)) {     \
        R[ins.a] = Value::small_int(out);                 \
        NEXT();                                           \
      }                                                   \
    } else if (both_doubles(x, y)) {                      \
      const double i = x.as_double(), k = y.as_double();  \
      double out;                                         \
      if (double_expression) {                            \
        R[ins.a] = Value::number(out);                    \
        NEXT();                                           \
      }                                                   \
    }                                                     \
    STEP(binary_slow(ip[-1], x, y));                      \
  }
        ARITHMETIC(ADD, (out = i + k, true), (out = i + k, true))
        ARITHMETIC(SUB, (out = i - k, true), (out = i - k, true))
        ARITHMETIC(MUL, !__builtin_mul_overflow(i, k, &out), (out = i * k, true))
        ARITHMETIC(FLOOR_DIV, (k > 0 && (out = i / k - (i % k < 0), true)),
                   ((void)i, (void)k, (void)(out = 0), false))
        ARITHMETIC(MOD, (k > 0 && (out = i % k, out += out < 0 ? k : 0, true)),
                   ((void)i, (void)k, (void)(out = 0), false))
        ARITHMETIC(BIT_AND, (out = i & k, true), ((void)i, (void)k, (void)(out = 0), false))
        ARITHMETIC(BIT_OR, (out = i | k, true), ((void)i, (void)k, (void)(out = 0), false))
        ARITHMETIC(BIT_XOR, (out = i ^ k, true), ((void)i, (void)k, (void)(out = 0), false))
#undef ARITHMETIC
      case Op::TRUE_DIV: {
        const Value x = RK_B(), y = RK_C();
        if (both_doubles(x, y) && y.as_double() != 0) {
          R[ins.a] = Value::number(x.as_double() / y.as_double());
          NEXT();
        }
        STEP(binary_slow(ip[-1], x, y));
      }
      case Op::LSHIFT:
      case Op::RSHIFT:
      case Op::POW:
      case Op::MATMUL:
        STEP(binary_slow(ip[-1], RK_B(), RK_C()));

#define COMPARE(OP, operation)                                          \
  case Op::OP: {                                                        \
    const Value x = RK_B(), y = RK_C();                                 \
    if (both_ints(x, y))                                                \
      R[ins.a] = Value::boolean(x.as_int() operation y.as_int());       \
    else if (both_doubles(x, y))                                        \
      R[ins.a] = Value::boolean(x.as_double() operation y.as_double()); \
    else                                                                \
      STEP(compare_slow(ip[-1], x, y));                                 \
    NEXT();                                                             \
  }
        COMPARE(EQ, ==)
        COMPARE(NE, !=)
        COMPARE(LT, <)
        COMPARE(LE, <=)
        COMPARE(GT, >)
        COMPARE(GE, >=)
#undef COMPARE
      case Op::IS:
        R[ins.a] = Value::boolean(RK_B() == RK_C());
        NEXT();
      case Op::IS_NOT:
        R[ins.a] = Value::boolean(!(RK_B() == RK_C()));
        NEXT();
      case Op::NOT: {
        const Value v = R[ins.b];
        if (v.is_bool()) {
          R[ins.a] = Value::boolean(v.is_false());
          NEXT();
        }
        STEP(execute(ip[-1]));
      }

      case Op::JUMP:
        ip = code + ins.wide();
        NEXT();
      case Op::JUMP_BACK:
        ip = code + ins.wide();
        goto checkpoint;
      case Op::JUMP_BACK_NO_CHECK:
        ip = code + ins.wide();
        if (acc >= tick_limit) goto stop_ticks;
        NEXT();
      case Op::JUMP_IF_TRUE:
      case Op::JUMP_IF_FALSE: {
        const Value v = R[ins.a];
        bool truth;
        if (v.is_bool())
          truth = v.is_true();
        else if (v.is_none())
          truth = false;
        else if (v.is_int())
          truth = v.as_int() != 0;
        else
          STEP(this->truth(v));
        if (truth != (ins.op == Op::JUMP_IF_TRUE)) NEXT();
        const Instr* target = code + ins.wide();
        const bool backward = target < ip;
        ip = target;
        if (backward) goto checkpoint;
        NEXT();
      }
      case Op::JUMP_IF_NONE:
        if (R[ins.a].is_none()) ip = code + ins.wide();
        NEXT();
      case Op::JUMP_IF_NOT_NONE:
        if (!R[ins.a].is_none()) ip = code + ins.wide();
        NEXT();
      case Op::JUMP_IF_BOUND:
        if (!R[ins.a].is_unbound()) ip = code + ins.wide();
        NEXT();

      case Op::FOR_ITER: {
        const Value it = R[ins.a];
        if (vm_.layout_of(it) == Layout::kIterator) {
          Iterator* iterator = heap_.get<Iterator>(it);
          if (iterator->kind == IteratorKind::kRange) {
            const std::int64_t i = iterator->index;
            if (iterator->step > 0 ? i < iterator->stop : i > iterator->stop) {
              if (Value::fits_small(i)) {
                iterator->index = i + iterator->step;
                R[ins.a + 1] = Value::small_int(i);
                NEXT();
              }
            } else {
              ip = code + ins.wide();
              NEXT();
            }
          } else if (iterator->kind == IteratorKind::kList && !iterator->target.is_none()) {
            const std::uint32_t i = static_cast<std::uint32_t>(iterator->index);
            const List* list = heap_.get<List>(iterator->target);
            if (i < list->size) {
              iterator->index = i + 1;
              R[ins.a + 1] = heap_.get<Buffer>(list->buffer)->data<Value>()[i];
              NEXT();
            }
          }
        }
        STEP(for_iter_slow(frame->base + ins.a, ins.wide()));
      }

      case Op::GET_ITEM: {
        const Value container = R[ins.b], key = RK_C();
        if (container.is_ref() && key.is_int()) {
          Object* object = heap_.get(container);
          if (object->layout() == Layout::kList) {
            const List* list = static_cast<List*>(object);
            std::int64_t i = key.as_int();
            if (i < 0) i += list->size;
            if (i >= 0 && i < list->size) {
              R[ins.a] = heap_.get<Buffer>(list->buffer)->data<Value>()[i];
              NEXT();
            }
          } else if (object->layout() == Layout::kTuple) {
            Tuple* tuple = static_cast<Tuple*>(object);
            std::int64_t i = key.as_int();
            if (i < 0) i += tuple->size;
            if (i >= 0 && i < tuple->size) {
              R[ins.a] = tuple->items()[i];
              NEXT();
            }
          }
        }
        STEP(execute(ip[-1]));
      }
      case Op::SET_ITEM: {
        const Value container = R[ins.a], key = RK_B();
        if (container.is_ref() && key.is_int() && heap_.get(container)->layout() == Layout::kList) {
          const List* list = heap_.get<List>(container);
          std::int64_t i = key.as_int();
          if (i < 0) i += list->size;
          if (i >= 0 && i < list->size) {
            heap_.get<Buffer>(list->buffer)->data<Value>()[i] = RK_C();
            NEXT();
          }
        }
        STEP(execute(ip[-1]));
      }

      case Op::LOAD_ATTR: {
        const Value v = R[ins.b];
        const InlineCache& cache = caches[ins.c];
        if (cache.kind == kSlot && v.is_ref()) {
          Instance* instance = heap_.get<Instance>(v);
          if (instance->layout() == Layout::kInstance && instance->shape == cache.shape &&
              heap_.get<Type>(instance->type)->version == cache.type_version) {
            R[ins.a] = slot_of(heap_, instance, cache.index);
            NEXT();
          }
        }
        STEP(load_attr_slow(ip[-1]));
      }
      case Op::STORE_ATTR: {
        const Value v = R[ins.a];
        const InlineCache& cache = caches[ins.c];
        if (v.is_ref() && (cache.kind == kStoreSlot || cache.kind == kAddSlot)) {
          Instance* instance = heap_.get<Instance>(v);
          if (instance->layout() == Layout::kInstance && instance->shape == cache.shape &&
              heap_.get<Type>(instance->type)->version == cache.type_version &&
              (cache.kind == kStoreSlot || cache.index < instance->inline_capacity())) {
            slot_of(heap_, instance, cache.index) = RK_B();
            if (cache.kind == kAddSlot) instance->shape = cache.value.as_ref();
            NEXT();
          }
        }
        STEP(store_attr_slow(ip[-1]));
      }
      case Op::LOAD_METHOD: {
        const Value v = R[ins.b];
        const InlineCache& cache = caches[ins.c];
        if (cache.kind == kMethod && v.is_ref()) {
          Object* object = heap_.get(v);
          if (heap_.get<Type>(object->type)->version == cache.type_version &&
              (cache.shape == 0 || static_cast<Instance*>(object)->shape == cache.shape)) {
            R[ins.a + 1] = v;
            R[ins.a] = cache.value;
            NEXT();
          }
        }
        STEP(load_method_slow(ip[-1]));
      }

      case Op::CALL: {
        const std::uint32_t window = frame->base + ins.a;
        CALL_STEP(call_window(window, ins.b, ins.c == 0 ? Value::none() : K[ins.c - 1], window,
                              OnReturn::kStore));
      }
      case Op::CALL_METHOD: {
        std::uint32_t window = frame->base + ins.a;
        const std::uint32_t dest = window;
        std::uint32_t n = ins.b + 1u;
        if (R[ins.a + 1].is_unbound()) {
          R[ins.a + 1] = R[ins.a];
          ++window;
          --n;
        }
        CALL_STEP(call_window(window, n, ins.c == 0 ? Value::none() : K[ins.c - 1], dest,
                              OnReturn::kStore));
      }
      case Op::CALL_EX: {
        const std::uint32_t window = frame->base + ins.a;
        CALL_STEP(call_ex(window, (ins.flag & 1) != 0, window));
      }
      case Op::RETURN:
        if (heap_.header().finalizable != 0) STEP(return_and_drop(R[ins.a]));
        STEP(return_value(R[ins.a]));
      case Op::RETURN_CONST:
        if (heap_.header().finalizable != 0) STEP(return_and_drop(K[ins.wide()]));
        STEP(return_value(K[ins.wide()]));
      case Op::RETURN_GENERATOR:
        STEP(return_generator());
      case Op::YIELD:
        STEP(yield(ip[-1]));
      case Op::SEND:
        STEP(send(frame->base + ins.a));

      case Op::RAISE:
        STEP(raise_instruction(ip[-1]));
      case Op::RERAISE:
        SAVE();
        vm_.exception_ = R[ins.a];
        if (!unwind(false)) return StopReason::kUncaught;
        if (driven_) goto drive;
        LOAD();
        NEXT();
      case Op::PUSH_EXC: {
        Thread* t = thread();
        R[ins.a + 1] = t->handled;
        t->handled = R[ins.a];
        NEXT();
      }
      case Op::POP_EXC:
        thread()->handled = R[ins.a + 1];
        NEXT();
      case Op::EXC_MATCH:
        STEP(exception_match(ip[-1]));

      default:
        STEP(execute(ip[-1]));
    }

  handle_step:
    if (step == Step::kDrive) goto drive;
    if (step == Step::kRaise) goto raise;
    if (step == Step::kSyscall) return StopReason::kSyscall;
    if (step == Step::kOrder) return StopReason::kOrder;
    if (vm_.extra_ns_ != 0 || vm_.limits_changed_) deadline = compute_deadline();
    if (step == Step::kFrame && thread()->frame_count == 0) return StopReason::kFinished;
    LOAD();
    if (step == Step::kFrame) {
      // CPython's RESUME: a function entered by other means than a call (a property, an operator),
      // a generator after its yield.
      if (ip == code || (ip[-1].op == Op::YIELD && (ip[-1].flag & 1) == 0)) goto checkpoint;
      if (acc >= tick_limit) goto stop_ticks;
    }
    if (vm_.stop_requested_) goto stop_ticks;
    NEXT();

  handle_call:
    if (step == Step::kDrive) goto drive;
    if (step == Step::kRaise) goto raise;
    if (step == Step::kSyscall) return StopReason::kSyscall;
    if (step == Step::kOrder) return StopReason::kOrder;
    if (vm_.extra_ns_ != 0 || vm_.limits_changed_) deadline = compute_deadline();
    LOAD();
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
    NEXT();

  stop_deadline:
    SAVE();
    return StopReason::kDeadline;
  stop_ticks:
    SAVE();
    return StopReason::kTicks;
  }
}

RunResult Vm::run(Ref thread, const RunLimits& limits) {
  Interpreter interpreter(*this, thread, limits);
  return interpreter.run();
}

// --- the slow halves of cached instructions: do the work and fill the cache

Step Interpreter::load_global_slow(const Instr& instr) {
  const std::uint32_t site = instr.wide();
  const Value name = site_at(site);
  const Ref globals = top()->globals;
  const auto find = [&](Ref dict_ref, CacheKind kind) {
    const Dict* dict = heap_.get<Dict>(dict_ref);
    if (dict->entries == 0) return false;
    const Value value = vm_.dict_get_str(dict_ref, name);
    if (value.is_unbound()) return false;
    const DictEntry* entries = heap_.get<Buffer>(dict->entries)->data<DictEntry>();
    for (std::uint32_t i = 0; i < dict->next; ++i) {
      if (!(entries[i].key == name)) continue;
      cache_at(site) = {heap_.get<Dict>(globals)->version, globals, i, kind, name};
      break;
    }
    reg(instr.a) = value;
    return true;
  };
  if (find(globals, kGlobal)) return Step::kDone;
  const Ref builtins = vm_.builtins_of(globals);
  if (builtins == heap_.header().builtins) {
    if (find(builtins, kBuiltin)) return Step::kDone;
  } else if (const Value own = vm_.dict_get_str(builtins, name); !own.is_unbound()) {
    reg(instr.a) = own;
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
    const Value meta = vm_.lookup_type(instance->type, name);
    if (instance->shape != 0 && (type->flags & kTypeHasGetattr) == 0 &&
        (meta.is_unbound() || vm_.is_member(meta))) {
      // Nothing on the class can come before the instance's own attribute.
      if (const int slot = vm_.find_slot(instance->shape, name); slot >= 0) {
        const auto index = static_cast<std::uint32_t>(slot);
        cache_at(instr.c) = {type->version, instance->shape, index, kSlot, Value::none()};
        stack()[dest] = slot_of(heap_, instance, index);
        return Step::kDone;
      }
    }
  }
  const Ref type = vm_.type_of(v);
  const Outcome outcome = vm_.get_attribute(v, name);
  if ((heap_.get<Type>(type)->flags & kTypeHasGetattr) != 0 && vm_.layout_of(v) != Layout::kType) {
    // __getattr__ has the last word when a property or __getattribute__ raises AttributeError.
    const Value fallback = vm_.lookup_type(type, Name::n___getattr__);
    if (!fallback.is_unbound() && outcome == Outcome::kCall && !(vm_.callee_ == fallback))
      return follow(outcome, dest, OnReturn::kGetAttr, vm_.make_tuple({fallback, v, name}));
  }
  return follow(outcome, dest, OnReturn::kStore);
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
  const Outcome outcome = vm_.get_attribute(v, name);
  if (custom_getattr && layout != Layout::kType) {
    const Value fallback = vm_.lookup_type(owner, Name::n___getattr__);
    if (!fallback.is_unbound() && outcome == Outcome::kCall && !(vm_.callee_ == fallback))
      return follow(outcome, dest, OnReturn::kGetAttr, vm_.make_tuple({fallback, v, name}));
  }
  return follow(outcome, dest, OnReturn::kStore);
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
