// The interpreter: fetches and executes instructions. Split by theme: interpreter.cpp the dispatch
// loop, calls.cpp calling and returning, generators.cpp suspending and resuming, unwinding.cpp
// exceptions.
#pragma once

#include "engine/vm/vm.h"

namespace interleave::vm {

// How a call (or anything else that may run Python) went on.
enum class Step : std::uint8_t {
  kDone,     // the result has been delivered; go on in the same frame
  kFrame,    // a frame was pushed or popped, or pc changed: reload and go on
  kRaise,    // vm.exception_ is to be raised here
  kSyscall,  // stop: the machine has to answer
  kOrder,    // stop: an ordered native waits for its turn
  kDrive,    // drive() is to go on with what driven() has noted
};

enum CacheKind : std::uint32_t {
  kEmpty,
  kMethod,      // value: function found on the class; no attribute of the shape hides it
  kSlot,        // index: slot of an instance of that shape
  kGlobal,      // index: entry of dict `shape`, which still has key `value` there
  kBuiltin,     // likewise of the built-ins, while the globals' version is type_version
  kModule,      // likewise of the dict of a module
  kClassValue,  // value: a plain value found on the class, as kMethod
  kStoreSlot,
  kAddSlot
};

// Room above a frame for calls the interpreter itself makes.
inline constexpr std::uint32_t kStackSlack = 24;

// Is a special method a slot of the type in CPython, not a method?
bool is_slot(std::string_view name);

class Interpreter {
 public:
  Interpreter(Vm& vm, Ref thread, const RunLimits& limits);
  RunResult run();

 private:
  template <bool kPrecise>
  StopReason loop();
  Step call_pending();
  bool settle(Step& step);
  StopReason begin();  // finishes a pending operation or exception; kTicks: go on

  Thread* thread() const { return heap_.get<Thread>(thread_); }
  Frame* top() const {
    const Thread* t = thread();
    return heap_.get<Buffer>(t->frames)->data<Frame>() + (t->frame_count - 1);
  }
  Value* stack() const { return heap_.get<Buffer>(thread()->stack)->data<Value>(); }
  const lang::Code& code_of(const Frame* frame) const {
    return store_.code(heap_.get<CodeObject>(frame->code)->code_id);
  }

  // calls.cpp
  // Calls stack[window] with n arguments after it; `names` (tuple or none) names the last of them.
  Step call_window(std::uint32_t window, std::uint32_t n, Value names, std::uint32_t dest,
                   OnReturn how, Value extra = Value::none());
  Step call_native(std::uint16_t native, std::uint32_t first, std::uint32_t n, Value names,
                   std::uint32_t dest, OnReturn how, Value extra);
  Step run_native(std::uint16_t native, std::uint32_t first, std::uint32_t count,
                  std::uint32_t dest, OnReturn how, Value extra);
  Step after_native(Outcome outcome, std::uint16_t native, std::uint32_t first, std::uint32_t count,
                    std::uint32_t dest, OnReturn how, Value extra);
  void remember(OperationState state, std::uint16_t native, std::uint32_t first,
                std::uint32_t count, std::uint32_t dest, OnReturn how, Value extra);
  Step call_with_index(std::uint16_t native, std::uint32_t first, std::uint32_t count,
                       std::uint32_t dest, OnReturn how, Value extra);
  Step call_function(Value function, std::uint32_t window, std::uint32_t n, Value names,
                     std::uint32_t dest, OnReturn how, Value extra);
  Step call_type(Value type, std::uint32_t window, std::uint32_t n, Value names, std::uint32_t dest,
                 OnReturn how, Value extra);
  Step call_ex(std::uint32_t window, bool has_keywords, std::uint32_t dest);
  Step construct_by_helper(Value type, std::uint32_t window, std::uint32_t n, Value names,
                           std::uint32_t dest, OnReturn how, Value extra);
  bool bind_arguments(Value function, const lang::Code& code, std::uint32_t window, std::uint32_t n,
                      Value names);
  bool bind_native(const Native& native, std::uint32_t first, std::uint32_t n, Value names,
                   std::uint32_t& count);
  void wrong_native_count(const Native& native, std::uint32_t given, std::uint32_t named);
  bool belongs_to(std::string_view owner, Ref type) const;
  bool wrong_self(const Native& native, Value self);
  std::string full_name_in_c(Value function) const;
  bool wrong_count_of_c(const lang::Code& code, Value function, const std::vector<Value>& slots,
                        std::uint32_t given);
  bool wrong_keyword_of_c(const lang::Code& code, Value function, const std::vector<Value>& slots,
                          std::uint32_t given, std::uint32_t named, std::string_view text,
                          std::uint32_t at);
  void too_many_arguments(const lang::Code& code, Value function, const std::vector<Value>& slots,
                          std::uint32_t given, std::uint32_t keyword_only_given);
  void missing_arguments(const lang::Code& code, Value function, const std::vector<Value>& slots,
                         std::uint32_t from, std::uint32_t to, bool keyword_only);
  void copy_closure(const Function* function, const lang::Code& code, Value* registers);
  Step push_frame(Value function, std::uint32_t base, std::uint32_t bound, std::uint32_t dest,
                  OnReturn how, Value extra);
  void ensure_stack(std::uint32_t size) {
    const Buffer* buffer = heap_.get<Buffer>(thread()->stack);
    if ((size + kStackSlack) * sizeof(Value) > buffer->capacity_bytes()) grow_stack(size);
  }
  void grow_stack(std::uint32_t size);
  std::uint32_t scratch() const {  // first stack index above the running frame
    const Frame* frame = top();
    return frame->base + code_of(frame).register_count;
  }
  // Continues after a Vm operation that ended with `outcome`.
  Step follow(Outcome outcome, std::uint32_t dest, OnReturn how, Value extra = Value::none());
  Step call_values(Value callable, const Value* args, std::uint32_t n, std::uint32_t dest,
                   OnReturn how, Value extra = Value::none());
  Step call_values(Value callable, std::initializer_list<Value> args, std::uint32_t dest,
                   OnReturn how, Value extra = Value::none()) {
    return call_values(callable, args.begin(), static_cast<std::uint32_t>(args.size()), dest, how,
                       extra);
  }
  Step deliver(Value result, std::uint32_t dest, OnReturn how, Value extra);
  Step deliver_truth(bool value);
  Step return_value(Value value);

  // finalize.cpp
  Step exception_over(Value exception);
  Step dropped(Value old);
  Step find_dropped();
  Step tell_dropped();
  Step return_and_drop(Value value);

  Step raise(TypeId type, std::string_view message) {
    (void)vm_.raise(type, message);
    return Step::kRaise;
  }

  // generators.cpp
  Step return_generator();
  Value make_generator(Ref code, std::uint32_t pc, Ref globals);
  Value native_coroutine(Value function, std::uint32_t first, std::uint32_t n);
  std::uint32_t defaults_of(Value function) const {
    const Ref defaults = heap_.get<Function>(function)->defaults;
    return defaults == 0 ? 0 : heap_.get<Tuple>(defaults)->size;
  }
  Step resume(Value generator, Value sent, std::uint32_t dest, OnReturn how, bool throwing,
              Value extra = Value::none());
  Step deliver_yield(Value value, std::uint32_t dest, OnReturn how, Value extra, bool own);
  Step native_step(Value generator, Value sent, std::uint32_t dest, OnReturn how, bool throwing,
                   Value extra);
  Came native_came(Value generator, bool throwing, Value& value);
  Step send_native(std::uint32_t receiver);
  // What a driver (native.h) waited for has come; drive() lets it go on.
  Step driven(Came came, Value value, std::uint32_t dest, Value driver) {
    driven_ = {came, value, dest, driver};
    return Step::kDrive;
  }
  Step drive();
  Step yield(const lang::Instr& instr);
  Step send(std::uint32_t receiver);  // SEND: stack index of the receiver
  Step for_iter_slow(std::uint32_t iterator, std::uint32_t target);
  Step call_next(Value method, Value iterator, std::uint32_t dest, OnReturn how);
  Step finished_generator(Value generator, std::uint32_t dest, OnReturn how);

  // unwinding.cpp
  // Finds who handles vm.exception_: true: a handler was entered; false: it left the bottom frame.
  bool unwind(bool add_entry);
  bool result_unused(Value generator) const;
  Step never_awaited(Value coroutine, std::uint32_t dest);
  void add_traceback_entry(const Frame* frame);
  void note_lost_coroutines(const Frame& left, const lang::Code& code);
  bool caught_by_return(OnReturn how, std::uint32_t dest, Value extra, Step& step);
  Value plain_exception(Value type);
  Step raise_instruction(const lang::Instr& instr);
  Step exception_match(const lang::Instr& instr);

  // tracing.cpp: sys.settrace and sys.setprofile
  enum class Event : std::uint8_t {
    kCall,
    kLine,
    kReturn,
    kException,
    kBuiltinCall,
    kBuiltinReturn,
    kBuiltinException,
  };
  bool is_watched() const;
  void note_place();
  Step watch();
  void enter_watched();
  bool is_visible() const;
  bool wants(Event event) const;
  std::uint32_t endless_loop() const;
  std::uint32_t begun_line();
  Step watch_call(const lang::Instr& instr);
  Step watch_exit(const lang::Instr& instr);
  Step watch_send();
  Value called_builtin(const lang::Instr& instr);
  bool watch_raise(bool add_entry);
  bool watch_unwind();
  bool watch_stop_iteration(OnReturn how, std::uint32_t dest);
  bool watch_result(Value value, std::uint32_t dest, OnReturn how);
  Value call_line() const;
  Step tell(Event event, Value value, Value then, std::uint32_t dest);
  Step tell_here(Event event, Value value) { return tell(event, value, Value::none(), scratch()); }
  bool tell_raising(Event event, Value value) {  // the exception passes on after that
    if (tell(event, value, vm_.exception_, scratch()) == Step::kRaise) return false;
    return true;
  }
  Step told(std::uint32_t dest, Value then);
  void end_telling();
  Watched* watched() const {  // the running frame's
    const Thread* t = thread();
    return heap_.get<Buffer>(t->watched)->data<Watched>() + (t->watched_count - 1);
  }

  // operations.cpp: instructions too long for the loop
  Step execute(const lang::Instr& instr);
  Step truth(Value v);
  Step call_special(Value method, Value v, Name name, std::uint32_t dest, OnReturn how);
  Step unpack(const lang::Instr& instr, Value v);
  Step unpack_ex(const lang::Instr& instr, Value v);
  Step make_function(const lang::Instr& instr);
  Step load_special(const lang::Instr& instr);
  void note_origin(Value generator, std::uint32_t skip);
  Step load_method_slow(const lang::Instr& instr);
  Step load_called(Value v, Value name, std::uint32_t dest);
  Value cache_entry(std::uint32_t site, Value name, Ref dict, Ref owner, CacheKind kind);
  Value module_attribute(std::uint32_t site, Value module, Value name);
  Step get_item_slow(const lang::Instr& instr, Value container, Value key);
  Step load_attr_slow(const lang::Instr& instr);
  Step store_attr_slow(const lang::Instr& instr);
  Step load_name(const lang::Instr& instr);
  Step load_global_slow(const lang::Instr& instr);
  Step get_awaitable(const lang::Instr& instr);
  Step format_value(const lang::Instr& instr);
  Step binary_slow(const lang::Instr& instr, Value left, Value right);
  Step compare_slow(const lang::Instr& instr, Value left, Value right);
  Step contains_slow(const lang::Instr& instr, Value item, Value container);
  Step build(const lang::Instr& instr);
  Step match(const lang::Instr& instr);
  Step merge_keywords(const lang::Instr& instr);
  Step name_error(Value name, std::string_view format_before, std::string_view format_after);
  Value& reg(std::uint32_t r) { return stack()[top()->base + r]; }
  std::uint32_t index_of(std::uint32_t r) const { return top()->base + r; }
  Value name_at(std::uint32_t i) const {
    return heap_.get<Buffer>(heap_.get<CodeObject>(top()->code)->names)->data<Value>()[i];
  }
  Value site_at(std::uint32_t i) const {
    return heap_.get<Buffer>(heap_.get<CodeObject>(top()->code)->sites)->data<Value>()[i];
  }
  Value constant_at(std::uint32_t i) const {
    return heap_.get<Buffer>(heap_.get<CodeObject>(top()->code)->constants)->data<Value>()[i];
  }
  InlineCache& cache_at(std::uint32_t i) const {
    return heap_.get<Buffer>(heap_.get<CodeObject>(top()->code)->caches)->data<InlineCache>()[i];
  }
  Value rk_b(const lang::Instr& i) { return i.flag & lang::kConstB ? constant_at(i.b) : reg(i.b); }
  Value rk_c(const lang::Instr& i) { return i.flag & lang::kConstC ? constant_at(i.c) : reg(i.c); }

  bool safe_point();  // collects; false: MemoryError raised

  Vm& vm_;
  Heap& heap_;
  lang::CodeStore& store_;
  Ref thread_;
  RunLimits& limits_;
  std::uint64_t clock_ = 0;         // instructions << 32 | ns, while natives run
  bool native_checkpoint_ = false;  // the last native call is a checkpoint
  bool watching_ = false;           // the thread is watched, and not busy being told (tracing.cpp)
  bool result_told_ = false;        // that a generator ended a loop
  bool moved_ = false;              // the thread's stack or frames are another block than before
  struct Driven {
    Came came;
    Value value;
    std::uint32_t dest;
    Value driver;
  };
  std::optional<Driven> driven_;
};

}  // namespace interleave::vm
