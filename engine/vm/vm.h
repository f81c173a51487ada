// Vm: executes the instructions of one Python thread until it blocks, is told to stop, or ends.
//
// A Vm is a view, not state: everything it works on lives in the process's Heap (frames included),
// so a Vm is made for a heap, used, and thrown away. Everything a program wants from outside is a
// system call that run() returns; the interpreter never recurses on the C++ stack to run Python.
//
// No pointer into the heap survives an allocation (heap.h). All methods that allocate say so by
// their name: make_*, and everything that may raise.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"
#include "engine/lang/code.h"
#include "engine/vm/heap.h"
#include "engine/vm/native.h"

namespace interleave::vm {

// What the machine offers to natives. Implemented by engine/machine (and by tests).
class Host {
 public:
  virtual ~Host() = default;
  virtual VirtualTime now() = 0;  // local clock of the running thread
  virtual void write(bool to_stderr, std::string_view text) = 0;  // kOrdered natives only
  // The source of a module that is part of Interleave, or nothing.
  virtual std::optional<std::string_view> frozen_source(std::string_view name,
                                                        bool& is_package) = 0;
};

// What happens with the result of a frame (or of a native called in its place).
enum class OnReturn : std::uint32_t {
  kStore,      // stack[dest] = result
  kStorePair,  // a tuple of two: stack[dest], stack[dest + 1]
  kDiscard,
  kInterrupt,  // of a signal handler called at the head of a loop (call_pending)
  kConstruct,  // __init__: must be None; stack[dest] = extra
  kTruth,      // __bool__ of a condition: continue the caller's JUMP_IF_* / NOT
  kTruthLen,   // __len__ likewise
  kContains,   // __contains__ for IN / NOT_IN
  kForIter,    // __next__ for FOR_ITER: StopIteration ends the loop
  kSend,       // SEND to a generator or to __next__/send: a return jumps, a yield goes on
  kNext,       // next(it, default): on StopIteration stack[dest] = extra
  kBinary,     // operator method: NotImplemented tries the next candidate
  kCompare,    // rich comparison likewise
  kImport,     // module body: stack[dest] = extra (the module), or a part of it
  kGetAttr,  // __getattribute__ / property: AttributeError falls back to __getattr__ (extra: name)
  kGetIter,  // __iter__: the result must be an iterator
  kAwait,    // __await__: the result must be an iterator
  kAgen,     // step of an async generator: (True, value) for its own yield, (False, value) for an
             // await's
  kUnpack,   // the list of an iterable's items: UNPACK or UNPACK_EX goes on with it
  kTold,     // a trace or profile function has been told: the frame goes on (tracing.cpp)
  kDriven,   // tells the driver (native.h) of `extra`, whose result goes to stack[dest]
  kBottom,   // the thread's first frame: ends the thread
};

enum class StopReason : std::uint8_t {
  kDeadline,  // a checkpoint after the time limit
  kTicks,     // the instruction limit
  kOrder,  // about to do something ordered, beyond the horizon: ask again when it is this thread's
           // turn
  kSyscall,   // see syscall()
  kFinished,  // the thread's function returned result()
  kUncaught,  // exception() left the thread's first frame
};

struct RunLimits {
  Duration deadline = 0;           // stop at the first checkpoint at or after this much time
  Duration horizon = 0;            // ordered natives may run only before this much time
  std::uint64_t ticks = ~0ull;     // stop after exactly this many instructions
  bool resumes = false;            // goes on after a pause (kTicks), not from a checkpoint
  bool every_instruction = false;  // every instruction is a checkpoint (GIL off, 3.9 policy)
  bool like_39 = false;            // but for those after which CPython 3.9 goes on without looking
};

struct RunResult {
  StopReason reason;
  Duration elapsed;  // virtual time the instructions took
  std::uint64_t instructions;
};

struct Syscall {
  std::uint32_t number = 0;
  std::uint32_t count = 0;
  std::array<Value, 6>
      args;  // GC roots of the thread until it is answered: keep heap objects reachable
};

// What executing each opcode adds to the interpreter's clock: one instruction, and its virtual ns.
struct OpCosts {
  static constexpr std::uint64_t kInstruction = std::uint64_t{1} << 32;
  // What takes time beside the instruction itself, depending on what it meets, in ns: in places
  // that no opcode has.
  enum Extra : std::uint8_t {
    kItem = 240,  // an item handled inside a built-in
    kObject,      // an instance of a class of the program's
    kInit,        // the call of its __init__
    kRaise,       // an exception that unwinds a frame
    kNewInt,      // an int that is not one of CPython's ready-made ones (-5 to 256)
    kWideInt,     // the same of more than one 30-bit digit
    kLookup,      // finding a key in a dict or set
    kNewKey,      // entering a new one
    kContainer,   // a list, dict or set: a second allocation
    kKeyword,     // an argument passed by name
    kFreshKiB,    // memory touched for the first time
  };

  OpCosts() { std::fill(std::begin(free), std::begin(free) + kItem, kInstruction); }
  void set(lang::Op op, std::uint32_t ns) {
    normal[static_cast<int>(op)] = kInstruction + ns;
    const bool calls = lang::cost_class(op) == lang::CostClass::kCall;  // no faster from C
    in_c[static_cast<int>(op)] = kInstruction + (calls ? ns : ns / kFasterInC);
  }
  void set(Extra what, std::uint32_t ns) {
    normal[what] = ns;
    in_c[what] = ns / kFasterInC;
  }
  const std::uint64_t* of(std::uint32_t code_flags) const {
    if ((code_flags & (lang::kFree | lang::kInC)) == 0) return normal;
    return (code_flags & lang::kFree) != 0 ? free : in_c;
  }

  static constexpr std::uint32_t kFasterInC = 4;
  std::uint64_t normal[256] = {};
  std::uint64_t free[256] = {};  // the same without time
  std::uint64_t in_c[256] = {};  // of code that stands for CPython's C
};
static_assert(lang::kOpCount <= OpCosts::kItem);

class Vm {
 public:
  // `costs`: what each opcode takes; must outlive the Vm.
  Vm(Heap& heap, lang::CodeStore& store, const NativeTable& natives, Host* host,
     const OpCosts& costs);

  Heap& heap() { return heap_; }
  const Heap& heap() const { return heap_; }
  lang::CodeStore& store() { return store_; }
  const NativeTable& natives() const { return natives_; }
  Host& host() { return *host_; }

  // --- running
  // Fills an empty heap: built-in types, names, built-in functions, empty sys.modules.
  void boot();
  // A new thread that will call `callable` with `args` (a tuple) when first run.
  Ref make_thread(std::uint32_t id, Value callable, Value args);
  // A thread that runs a module body in `globals`.
  Ref make_module_thread(std::uint32_t id, lang::CodeId body, Ref globals);
  void remove_thread(Ref thread);  // forget one that has ended
  RunResult run(Ref thread, const RunLimits& limits);
  // From a native: run() returns (kTicks) after this instruction; nothing else changes.
  void request_stop() { stop_requested_ |= kStop; }
  // Likewise: who watches a thread (tracing.cpp) has changed, which another loop takes care of.
  void change_loop() { stop_requested_ |= kChangeLoop; }
  // From a native: something will concern this thread `at` ns after run() began, earlier than
  // thought.
  void shorten(Duration at) {
    if (at < limits_.deadline) limits_.deadline = at;
    if (at < limits_.horizon) limits_.horizon = at;
    limits_changed_ = true;
  }
  const Syscall& pending_syscall() const { return syscall_; }
  Value result() const { return result_; }
  Value exception() const { return exception_; }
  // Answers the system call a thread stopped in; the value becomes the call's result.
  void complete(Ref thread, Value result);
  void complete_raising(Ref thread, Value exception);
  // Has function(*args) called, whose result or exception answers it.
  void complete_calling(Ref thread, Value function, Value args);
  // Has a function called when the thread, which stands at a checkpoint, goes on.
  void interrupt(Ref thread, Value function);
  // Such a function has to wait: what the thread is in the middle of is followed by no checkpoint.
  bool interrupted_too_early(Ref thread) const;
  // Time natives take beyond their instruction, in ns; adds to RunResult::elapsed.
  void charge(Duration span) { extra_ns_ += span; }
  void charge(OpCosts::Extra what, std::uint64_t times = 1) {
    extra_ns_ += static_cast<Duration>(times * costs_.normal[what]);
  }
  void charge_items(std::uint64_t count) { charge(OpCosts::kItem, count); }
  void charge_int(std::int64_t result) {
    if (!is_ready_made(result)) charge(OpCosts::kNewInt);
  }
  // Virtual time since run() began: for Host::now().
  Duration elapsed() const { return static_cast<Duration>(*clock_ & 0xFFFFFFFF) + extra_ns_; }
  void collect_garbage();
  // Dropping objects (finalize.cpp)
  void want_finalizing(Ref object);
  bool is_watched(Value object) const;
  void look_for_dropped();  // at the next checkpoint
  void forget_finalizing(Ref object);
  // Could dropping v mean that something wants to know?
  bool may_finalize(Value v, int depth = 0) const;
  Value take_unawaited();  // list: names of coroutines found dead without having been awaited
  bool may_be_unawaited(Value v, int depth = 0) const;  // a coroutine, or some in a list
  Value take_dropped();  // list of those found out of reach; they are forgotten

  // --- how natives end (native.h)
  Outcome ret(Value value) {
    result_ = value;
    return Outcome::kReturn;
  }
  Outcome ret_none() { return ret(Value::none()); }
  Outcome ret_bool(bool b) { return ret(Value::boolean(b)); }
  Outcome ret_int(std::int64_t i) { return ret(make_int(i)); }
  Outcome ret_str(std::string_view text) { return ret(make_str(text)); }
  Outcome raise(TypeId type, std::string_view message);
  Outcome raise_value(Value exception) {
    exception_ = exception;
    return Outcome::kRaise;
  }
  // An argument had to be a number and is not, but its class has an __index__ in Python: instead of
  // the exception just raised, the native is called again with what that gives.
  void want_index(Value argument);
  Outcome raise_key_error(Value key);
  Outcome raise_out_of_memory();
  Outcome call(Value callable, std::initializer_list<Value> args);
  Outcome call_tuple(Value callable, Value args_tuple, Value keywords_dict /* or none */);
  Outcome call_helper(std::string_view name, std::initializer_list<Value> args);
  Value helper(std::string_view name);  // the Python helper itself; must exist
  Outcome syscall(std::uint32_t number, std::initializer_list<Value> args = {});
  // The call about to be made does not end this one: when it comes back, the table's driver goes
  // on.
  void drive(Value driver) { driver_ = driver; }
  // From a driver: it wants to be asked again, in this thread's turn (as if something had returned
  // None).
  Outcome drive_again(Value driver) {
    driver_ = driver;
    return Outcome::kDrive;
  }
  bool past_horizon() const { return elapsed() >= limits_.horizon; }
  // Resumes a generator or coroutine in place of this call: its next yield is the result.
  enum class Resume : std::uint8_t { kNo, kSend, kThrow, kAgenSend, kAgenThrow };
  Outcome resume_generator(Value generator, Value sent_or_exception, Resume mode);
  // Runs a function's code in a namespace dict (class bodies, modules, exec).
  Outcome run_body(Value function, Value namespace_dict);

  // --- types
  Ref type(TypeId id) const { return heap_.header().types[static_cast<int>(id)]; }
  Ref type_of(Value value) const;
  Layout layout_of(Value value) const {  // kFree for immediates
    return value.is_ref() ? heap_.get(value)->layout() : Layout::kFree;
  }
  bool is_str(Value v) const { return layout_of(v) == Layout::kStr; }
  bool is_list(Value v) const { return layout_of(v) == Layout::kList; }
  bool is_tuple(Value v) const { return layout_of(v) == Layout::kTuple; }
  bool is_dict(Value v) const { return layout_of(v) == Layout::kDict; }
  bool is_set(Value v) const { return layout_of(v) == Layout::kSet; }
  bool is_type(Value v) const { return layout_of(v) == Layout::kType; }
  bool is_exact(Value v, TypeId id) const { return type_of(v) == type(id); }
  bool is_instance(Value v, TypeId id) const { return is_subtype(type_of(v), type(id)); }
  bool is_subtype(Ref sub, Ref base) const;
  // For an instance of a class derived from int, str, list …: the built-in value inside; else
  // itself.
  Value unwrap(Value v) const;
  std::string_view type_name(Value v) const { return view(heap_.get<Type>(type_of(v))->name); }
  std::string_view type_name(Ref type) const { return view(heap_.get<Type>(type)->name); }
  Value type_value(TypeId id) const { return Value::ref(type(id)); }
  // Attribute found in the MRO's dicts (no descriptors), or unbound.
  Value lookup_type(Ref type, Value name) const;
  Value lookup_type(Ref type, Name name) const { return lookup_type(type, name_value(name)); }
  // A special method of a value that is implemented in Python or natively, or unbound.
  Value special(Value v, Name name) const { return lookup_type(type_of(v), name); }
  Value name_value(Name name) const {
    return Value::ref(heap_.header().names[static_cast<int>(name)]);
  }
  Ref make_type(std::string_view name, Ref base, Ref dict);
  void type_changed(Ref type);
  // Where names that are not in `globals` are looked up: a dict under __builtins__ there replaces
  // the built-ins.
  Ref builtins_of(Ref globals) const;

  // --- making objects
  Value make_int(std::int64_t i);
  // Not a number, and not the same object as any other: its payload counts them.
  Value new_nan() { return {0x7FF8000000000000ull | ++heap_.header().nans}; }
  Value make_complex(double real, double imag);
  // The integer written as `digits` in `base` (no prefix, no underscores, "-" allowed). false: not
  // a number.
  bool parse_int(std::string_view digits, int base, Value& out);
  Value make_str(std::string_view utf8);
  Value make_str_uninitialised(std::uint32_t bytes,
                               std::uint32_t characters);  // fill data() at once
  Value intern(std::string_view utf8);
  Value intern(Value str);
  Value make_bytes(std::string_view bytes);
  Value make_bytearray(std::string_view bytes);
  Value make_tuple(std::initializer_list<Value> items);
  Value make_tuple(const Value* items, std::uint32_t count);  // items must not point into the heap
  Value make_tuple_from_stack(std::uint32_t first, std::uint32_t count);
  Value make_tuple_sized(std::uint32_t count);  // filled with None
  Value make_list(std::initializer_list<Value> items = {});
  Value make_list_sized(std::uint32_t count);  // filled with None
  Value make_dict();
  Value make_set(bool frozen = false);
  Value make_slice(Value start, Value stop, Value step);
  Value make_method(Value function, Value self);
  Value make_cell(Value contents);
  Value make_module(std::string_view name);
  Value make_iterator(IteratorKind kind, Value target);
  Value make_exception(TypeId type, std::string_view message);
  Value make_exception(Ref type, Value args_tuple);
  Value make_instance(Ref type);  // no __init__
  // Instances of `type` and of classes derived from it begin with these attributes, in their first
  // slots.
  void preset(Ref type, Value names_tuple, Value defaults_tuple);
  Value make_payload_instance(Ref type, Value payload);
  Ref make_code_object(lang::CodeId id);
  void prepare_code(Ref code_object);  // before it runs
  Value make_function(Ref code, Ref globals);

  // --- strings
  std::string_view view(Value str) const {
    return view(str.as_ref());
  }  // until the next allocation
  std::string_view view(Ref str) const {
    Str* s = heap_.get<Str>(str);
    return {s->data(), s->bytes};
  }
  std::string text(Value str) const { return std::string(view(str)); }  // a copy
  std::string_view bytes_view(Value bytes_or_bytearray) const;

  // --- sequences
  std::uint32_t list_size(Value list) const { return heap_.get<List>(list)->size; }
  Value list_get(Value list, std::uint32_t i) const {
    return heap_.get<Buffer>(heap_.get<List>(list)->buffer)->data<Value>()[i];
  }
  void list_set(Value list, std::uint32_t i, Value v) {
    heap_.get<Buffer>(heap_.get<List>(list)->buffer)->data<Value>()[i] = v;
  }
  Value* list_items(Value list) const {
    const Ref buffer = heap_.get<List>(list)->buffer;
    return buffer == 0 ? nullptr : heap_.get<Buffer>(buffer)->data<Value>();
  }
  void list_append(Value list, Value item);
  void list_reserve(Value list, std::uint32_t capacity);
  std::uint32_t tuple_size(Value tuple) const { return heap_.get<Tuple>(tuple)->size; }
  Value tuple_get(Value tuple, std::uint32_t i) const {
    return heap_.get<Tuple>(tuple)->items()[i];
  }
  void tuple_set(Value tuple, std::uint32_t i, Value v) { heap_.get<Tuple>(tuple)->items()[i] = v; }
  // Items of a list or tuple (payloads unwrapped), for code that does not allocate meanwhile.
  bool sequence_items(Value v, Value*& items, std::uint32_t& count) const;

  // --- equality and hashing. Instances whose class defines __eq__ or __hash__ in Python cannot be
  // answered here: kNeedsPython, and the caller takes its slow path through a helper.
  enum class Answer : std::uint8_t { kNo, kYes, kNeedsPython, kRaised };
  Answer equal(Value a, Value b,
               int depth = 0);  // ==, identity counts as equal only where Python says so
  Answer identical_or_equal(Value a, Value b) { return a == b ? Answer::kYes : equal(a, b); }
  Answer less(Value a, Value b,
              int depth = 0);  // <, of numbers, strings, tuples, lists …; kRaised: TypeError set
  Answer greater(Value a, Value b);         // >, likewise
  Answer hash(Value v, std::int64_t& out);  // kYes; kRaised: unhashable, exception set
  std::int64_t hash_string(Value str);

  // --- dict (keys whose hash is known; str keys have the short forms)
  Value dict_get(Value dict, Value key, std::int64_t hash, Answer& answer);  // unbound if missing
  Value dict_get_str(Value dict, Value interned_or_str) const;               // unbound if missing
  Value dict_get_str(Ref dict, Value str) const;
  void dict_set_str(Value dict, Value str, Value value);
  void dict_set_str(Ref dict, Value str, Value value);
  // kNo: was not there; kYes: replaced; others as for equal().
  Answer dict_set(Value dict, Value key, std::int64_t hash, Value value);
  Answer dict_delete(Value dict, Value key, std::int64_t hash);  // kYes if it was there
  bool dict_delete_str(Ref dict, Value str);
  void dict_clear(Value dict);
  std::uint32_t dict_size(Value dict) const { return heap_.get<Dict>(dict)->used; }
  // Walks entries in order: `at` from 0; false at the end.
  bool dict_next(Value dict, std::uint32_t& at, Value& key, Value& value) const;
  Value dict_copy(Value dict);  // unbound: MemoryError set
  bool dict_last(Value dict, Value& key, Value& value, std::int64_t& hash);  // false: empty
  // Keys compared by identity: after Python code has found (or not found) the equal key. False:
  // MemoryError set.
  bool dict_set_identical(Value dict, Value key, std::int64_t hash, Value value);
  Value dict_get_identical(Value dict, Value key, std::int64_t hash) const;
  bool dict_delete_identical(Value dict, Value key, std::int64_t hash);

  // --- set
  Answer set_contains(Value set, Value key, std::int64_t hash);
  Answer set_add(Value set, Value key, std::int64_t hash);      // kYes if it was there already
  Answer set_discard(Value set, Value key, std::int64_t hash);  // kYes if it was there
  void set_clear(Value set);
  bool set_next(Value set, std::uint32_t& at, Value& key) const;
  bool set_next(Value set, std::uint32_t& at, Value& key, std::int64_t& hash) const;
  bool set_add_identical(Value set, Value key, std::int64_t hash);  // as dict_set_identical
  bool set_discard_identical(Value set, Value key, std::int64_t hash);
  std::uint32_t set_size(Value set) const { return heap_.get<Set>(set)->used; }
  Value set_copy(Value set, bool frozen);  // unbound: MemoryError set

  // --- text forms. false: an instance with a Python __repr__/__str__ is inside; use the helper.
  bool repr(Value v, std::string& out, int depth = 0);
  bool str(Value v, std::string& out);
  void repr_string(std::string_view utf8, std::string& out);
  std::string describe(
      Value v);  // repr for people (state views): never fails, cuts long ones short
  void append_address(Value v, std::string& out) const;  // "0x7f0000012340"
  static std::string format_double(double d);            // float.__repr__
  // format(v, spec) of built-in values. kNeedsPython: class with its own __format__/__str__.
  Answer format(Value v, std::string_view spec, std::string& out);

  // --- numbers
  bool is_integer(Value v) const;                   // int or bool, big ones and subclasses included
  bool to_int64(Value v, std::int64_t& out) const;  // false: not an int, or does not fit
  bool to_double(Value v, double& out) const;  // int, bool, float; infinite if an int is too large
  // A float argument as math functions take it. kRaised: TypeError or OverflowError set;
  // kNeedsPython: has __float__ or __index__ in Python.
  Answer to_float(Value v, double& out);
  // An index argument: int, bool. kRaised: TypeError or OverflowError set.
  Answer to_index(Value v, std::int64_t& out, std::string_view what = {});
  // start, stop and step of a slice for a length, as PySlice_AdjustIndices; false: raised.
  bool slice_indices(Value slice, std::int64_t length, std::int64_t& start, std::int64_t& stop,
                     std::int64_t& step, std::int64_t& count);

  // --- attributes (attributes.cpp)
  // Value of an attribute without running Python code: unbound if there is none or it needs Python.
  Value get_attribute_quietly(Value v, Value name);
  Outcome get_attribute(Value v, Value name);                     // full getattr
  Outcome set_attribute(Value v, Value name, Value value);        // value unbound: delete
  Outcome set_type_attribute(Value v, Value name, Value value);   // type.__setattr__
  void set_instance_attribute(Value v, Value name, Value value);  // straight into the instance
  int find_slot(Ref shape, Value name) const;  // -1: not in that shape; `name` interned
  Value get_instance_attribute(Value v, Value name) const;  // unbound if missing
  Value instance_dict(Value v);                             // __dict__ (materialised), or unbound
  Outcome get_attribute_generic(Value v, Value name);  // object.__getattribute__; name interned
  Outcome set_attribute_generic(Value v, Value name, Value value);  // object.__setattr__
  Outcome raise_attribute_error(Value v, Value name);
  // What `meta`, found on class `owner`, gives when read through `self`: bound methods,
  // descriptors.
  Outcome bind_class_attribute(Value meta, Value self, Ref owner);
  Outcome set_property(Value property, Value self, Value value);  // unbound: deletes

  // --- truth, iteration, operators (may finish at once or tail-call)
  Answer truth(Value v);  // kNeedsPython: __bool__ / __len__ in Python
  Outcome get_iter(Value v);
  // next item of a native iterator or of a list/tuple...; kNo: exhausted; kNeedsPython: generator
  // or instance
  Answer next_native(Value iterator, Value& item);
  Outcome binary(lang::Op op, Value a, Value b, bool inplace);
  Outcome unary(lang::Op op, Value a);
  Outcome compare(lang::Op op, Value a, Value b);
  Outcome get_item(Value container, Value key);
  Outcome set_item(Value container, Value key, Value value);
  Outcome delete_item(Value container, Value key);
  Outcome contains(Value container, Value item);

  // --- exceptions
  bool exception_matches(Value exception, Value type_or_tuple, Answer& answer);
  std::string format_traceback(Value exception);  // as CPython prints an uncaught one
  std::string exception_line(Value exception);    // "ValueError: bad": the last line
  std::string format_traceback_entries(
      Value exception);                 // the "  File ..." lines, library code left out
  void chain_context(Value exception);  // the exception being handled becomes its context

  // --- threads and frames, for the machine and state views
  Thread* thread() const { return heap_.get<Thread>(thread_); }
  Ref thread_ref() const { return thread_; }
  Frame* frames(Ref thread) const {
    return heap_.get<Buffer>(heap_.get<Thread>(thread)->frames)->data<Frame>();
  }
  Value* stack(Ref thread) const {
    return heap_.get<Buffer>(heap_.get<Thread>(thread)->stack)->data<Value>();
  }
  const lang::Code& code_of(const Frame& frame) const {
    return store_.code(heap_.get<CodeObject>(frame.code)->code_id);
  }
  int line_of(const Frame& frame) const;  // line it stands at
  // Where in the user's program a suspended coroutine, or what it awaits, stands; 0: nowhere.
  int coroutine_line(Value coroutine) const;
  int user_line(Ref thread) const;  // innermost line of the user's program, 0 if none

  // Classes (classes.cpp)
  Outcome make_class(Value metatype, Value name, Value bases_tuple, Value namespace_dict);
  // Remembers in a type's flags that `name` (a special method the fast paths must respect) is
  // defined.
  void note_special_method(Ref type, Value name, Value value);

  // Imports (modules.cpp)
  Value find_module(std::string_view name) const;  // sys.modules, unbound if missing
  Outcome import_name(Value name, Value fromlist, int level, Value globals);
  lang::CodeId compile_library(std::string_view name, std::string_view source);  // must compile

 private:
  friend class Args;
  friend class Interpreter;
  friend struct Boot;

  std::string format_exception(Value exception, int depth);
  Ref new_thread(std::uint32_t id);
  void push_bottom_frame(Ref thread, Ref function, Ref name_space,
                         std::initializer_list<Value> args);
  Ref next_shape(Ref shape, Value name);
  void add_slot(Value v, Value name, Value value);
  bool delete_instance_attribute(Value v, Value name);
  Outcome get_type_attribute(Value v, Value name);
  Outcome get_super_attribute(Value v, Value name);
  Outcome set_native_attribute(Value v, Value name, Value value);
  Outcome raise_attribute_error_for_set(Value v, Value name);
  bool allows_attribute(Ref owner, Value name) const;
  bool is_member(Value meta) const;  // a member_descriptor
  bool has_hidden_dict(Value v) const;
  Outcome get_member(Value member, Value self);
  Outcome set_member(Value member, Value self, Value value);
  void keep_only(Value v, const std::vector<std::pair<Value, Value>>& attributes);

  Heap& heap_;
  lang::CodeStore& store_;
  const NativeTable& natives_;
  Host* host_;
  const OpCosts& costs_;

  Ref thread_ = 0;  // running thread
  Value result_ = Value::none();
  Value exception_ = Value::none();
  Value callee_ = Value::none();  // of a tail call; its arguments are in call_args_
  std::vector<Value> call_args_;  // never kept across a safe point
  Value call_keywords_ = Value::none();
  Resume resume_mode_ = Resume::kNo;
  Value sent_ = Value::none();  // what resume_generator() sends or throws
  Value driver_ = Value::unbound();
  Value body_namespace_ = Value::none();
  Syscall syscall_;
  Duration extra_ns_ = 0;
  Value index_wanted_ = Value::none();  // compared only: it may be long gone
  enum StopRequest : std::uint8_t { kStop = 1, kChangeLoop = 2 };
  std::uint8_t stop_requested_ = 0;  // StopRequest
  bool limits_changed_ = false;
  RunLimits limits_;  // of the current run()
  std::uint64_t idle_clock_ = 0;
  const std::uint64_t* clock_ = &idle_clock_;  // the interpreter's packed counter while it runs
};

inline Value Args::operator[](std::uint32_t i) const {
  return vm_.stack(vm_.thread_ref())[first_ + i];
}

// Concatenates strings for messages.
template <class... T>
std::string cat(const T&... parts) {
  std::string out;
  (out.append(std::string_view(parts)), ...);
  return out;
}

}  // namespace interleave::vm
