// The heap objects: plain structs without pointers and without padding, addressed by Ref. Every
// field that refers to another object is a Ref or a Value; gc.cpp knows how to trace each layout.
#pragma once

#include <cstdint>

#include "engine/vm/value.h"

namespace interleave::vm {

enum class Layout : std::uint8_t {
  kFree,
  kBuffer,
  kStr,
  kBytes,
  kByteArray,
  kBigInt,
  kComplex,
  kTuple,
  kList,
  kDict,
  kSet,
  kCell,
  kCode,
  kFunction,
  kMethod,
  kType,
  kModule,
  kInstance,
  kException,
  kGenerator,
  kRange,
  kSlice,
  kIterator,
  kShape,
  kProperty,
  kWrapper,
  kSuper,
  kTraceback,
  kThread,
  kDictView,
  kLock,
  kHostRecord,
  kCount
};

// Every block begins with this. `type` is the Python type (0 for internal blocks). `meta` holds the
// layout (6 bits), the collector's mark, one flag bit, and the block's size in 16-byte granules
// (24 bits, so a block has at most 256 MB).
struct Object {
  Ref type;
  std::uint32_t meta;

  static constexpr std::uint32_t kMarkBit = 1u << 6;
  static constexpr std::uint32_t kFlagBit = 1u << 7;
  Layout layout() const { return static_cast<Layout>(meta & 63); }
  bool marked() const { return (meta & kMarkBit) != 0; }
  bool flag() const { return (meta & kFlagBit) != 0; }
  std::uint32_t granules() const { return meta >> 8; }
  std::uint32_t size_bytes() const { return granules() * 16; }
};
static_assert(sizeof(Object) == 8);

struct FreeBlock : Object {
  Ref next;
  std::uint32_t unused;
};

// Raw storage owned by exactly one other object, which traces its contents.
struct Buffer : Object {
  template <class T>
  T* data() {
    return reinterpret_cast<T*>(this + 1);
  }
  std::uint32_t capacity_bytes() const { return size_bytes() - 8; }
};

// str: UTF-8 (lone surrogates as WTF-8), immutable. ASCII iff characters == bytes. kFlagBit:
// interned.
struct Str : Object {
  std::uint32_t bytes, characters;
  std::int64_t hash;  // 0: not computed yet
  char* data() { return reinterpret_cast<char*>(this + 1); }
  bool ascii() const { return bytes == characters; }
};

struct Bytes : Object {  // bytes
  std::uint32_t size, unused;
  unsigned char* data() { return reinterpret_cast<unsigned char*>(this + 1); }
};
struct ByteArray : Object {
  Ref buffer;
  std::uint32_t size;
};

struct BigInt : Object {  // |value| = sum of limbs[i] << 32i, most significant limb non-zero
  std::uint32_t size;     // limbs
  std::uint32_t negative;
  std::uint32_t* limbs() { return reinterpret_cast<std::uint32_t*>(this + 1); }
};
struct Complex : Object {
  double real, imag;
};

struct Tuple : Object {
  std::uint32_t size, unused;
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
};

struct List : Object {
  Ref buffer;  // of Value; 0 when empty
  std::uint32_t size;
};

// dict: insertion ordered, as CPython's compact dict. entries are appended; deleted ones have an
// unbound key. `index` (open addressing over entry numbers + 1, 0 free, 0xFFFFFFFF deleted) exists
// only above 8 entries; below, entries are scanned.
struct DictEntry {
  Value key, value;
  std::int64_t hash;
};
struct Dict : Object {
  Ref entries, index;
  std::uint32_t used;        // live entries
  std::uint32_t next;        // entries in use, deleted ones included
  std::uint32_t index_mask;  // slots in index - 1
  std::uint32_t version;     // changes whenever a key is added or removed
};

// set and frozenset: the same table, probing and growth as CPython's Objects/setobject.c, so that
// sets of numbers iterate in the same order.
struct SetEntry {
  Value key;  // unbound: free; kEllipsis-tagged dummy: see set.cpp
  std::int64_t hash;
};
struct Set : Object {
  Ref table;
  std::uint32_t mask, fill, used;
  std::int64_t hash;  // frozenset: cached, 0 unknown
};

struct Cell : Object {
  Value contents;
};

// What a process makes of a lang::Code: constants and names as objects, and the inline caches. All
// but code_id is 0 until its first call (Vm::prepare_code).
struct CodeObject : Object {
  std::uint32_t code_id;
  Ref constants;  // Buffer of Value
  Ref names;      // Buffer of Value (interned str)
  Ref sites;      // Buffer of Value (interned str)
  Ref caches;     // Buffer of InlineCache, one a site
  // Coroutines of this code are run by NativeTable::driver's body as long as that can (see there).
  std::uint32_t native_body;
  Ref name, qualname;  // Str
  // Low half: registers. High half: kPlain | parameters, or 0 if binding the arguments takes more
  // than counting them.
  std::uint32_t plain_call;

  std::uint32_t registers() const { return plain_call & 0xFFFF; }

  static constexpr std::uint32_t kPlain = 0x8000;
};
struct InlineCache {
  std::uint32_t type_version;  // 0: empty
  std::uint32_t shape;         // Ref of the shape it holds for, or 0
  std::uint32_t index;         // slot, or dict entry
  std::uint32_t kind;          // CacheKind (attributes.cpp)
  Value value;                 // the class attribute
};

struct Function : Object {
  Ref code;              // CodeObject
  Ref globals;           // Dict
  Ref closure;           // Tuple of cells, or 0
  Ref defaults;          // Tuple or 0
  Ref keyword_defaults;  // Dict or 0
  Ref annotations;       // Dict or 0
  Ref name, qualname;    // Str
  Ref dict;              // Dict or 0: __dict__
  Ref type_params;       // Tuple or 0
  Value module, doc;
};

struct Method : Object {  // a bound method: Python function or native, and self
  Value function, self;
};

struct Shape : Object {  // hidden class of instances: which attribute is in which slot
  Ref parent;
  std::uint32_t count;  // attributes
  Value name;           // the last one, interned str
  Ref transitions;      // Dict: name -> Shape, or 0
  Ref defaults;         // Tuple: what a new instance has in its first slots (Vm::preset), or 0
};

enum TypeFlag : std::uint32_t {
  kTypeBuiltin = 1,  // its attributes cannot be changed
  kTypeHasDict = 2,  // instances take arbitrary attributes
  kTypeFinal = 4,    // cannot be subclassed
  kTypeException = 8,
  kTypeHasGetattr = 16,  // __getattr__ or __getattribute__ defined in Python somewhere in the MRO
  kTypeHasSetattr = 32,  // __setattr__ or __delattr__ likewise
  kTypeHasNew = 64,      // __new__ in Python somewhere in the MRO
  kTypeHeap = 128,
  kTypeHasDel = 256,
  kTypeHasEq = 512,      // __eq__ or __hash__ in Python somewhere in the MRO
  kTypeHasSlots = 1024,  // __slots__ given, and nothing gives instances a dict
  kTypeAbstract = 2048,
  kTypeDotted = 4096,  // messages call it by its module, too, as CPython calls classes written in C
  kTypeWatched = 8192,     // some of its instances are told, those that asked for it (finalize.cpp)
  kTypeHasMembers = 4096,  // __slots__ named attributes, here or in a base
};

struct Type : Object {
  Ref name, qualname;       // Str
  Ref base;                 // Type: the first base that decides the layout, 0 for object
  Ref bases, mro;           // Tuple
  Ref dict;                 // Dict
  Ref root_shape;           // Shape without attributes
  Ref subclasses;           // List of Type, or 0
  std::uint32_t flags;      // TypeFlag
  std::uint32_t version;    // unique in the process; changes with any attribute of it or its bases
  std::uint32_t slot_hint;  // slots to give a new instance in place
  std::uint32_t instance_layout;  // Layout of instances
  Value constructor;              // native __new__ inherited from the built-in base
  Value module;
};

struct Module : Object {
  Ref dict, name;
};

// Instances of classes. Attributes are in slots according to `shape`: the first ones in place
// (inline_capacity), the rest in the `extra` buffer. With shape 0 they are in Dict `extra` instead
// (after somebody asked for __dict__ or deleted an attribute). kFlagBit: the last in-place value is
// the payload, the built-in value inside an instance of a subclass of int, str, list, dict …
struct Instance : Object {
  Ref shape;
  Ref extra;
  Value* slots() { return reinterpret_cast<Value*>(this + 1); }
  std::uint32_t inline_capacity() const { return granules() * 2 - 2 - (flag() ? 1 : 0); }
  Value& payload() { return slots()[granules() * 2 - 3]; }
};
static_assert(sizeof(Instance) == 16);

struct Exception : Object {  // BaseException and subclasses; attributes like an Instance's
  Ref shape, extra;
  Value args;       // Tuple
  Value traceback;  // Traceback or None
  Value context, cause;
  Value value;  // StopIteration.value, SystemExit.code, KeyError's key, ImportError.name …
  std::uint32_t suppress_context;
  Ref notes;  // List or 0
};

struct Traceback : Object {  // innermost last, as CPython links them
  Ref next;                  // towards the innermost frame
  Ref code;                  // CodeObject
  std::uint32_t instruction, unused;
};

enum class GeneratorKind : std::uint32_t { kGenerator, kCoroutine, kAsyncGenerator };
enum class GeneratorState : std::uint32_t { kCreated, kSuspended, kRunning, kFinished };

struct Generator : Object {  // a suspended frame: its registers follow in `registers`
  Ref code, globals, name, qualname;
  Ref registers;     // Buffer of Value; 0 when finished
  std::uint32_t pc;  // index of the next instruction
  GeneratorKind kind;
  GeneratorState state;
  Value handled;          // exception being handled inside, or None
  Value owner;            // async generator: the event loop in which it began; coroutine: cr_origin
  std::uint16_t awaited;  // coroutine: was ever started or awaited
  std::uint16_t tracked;  // wants to know when it is dropped
  std::uint32_t native_body;  // as CodeObject's; 0 once it runs as Python

  bool never_awaited() const {
    return kind == GeneratorKind::kCoroutine && state == GeneratorState::kCreated && awaited == 0;
  }
};

struct Range : Object {
  Value start, stop, step;  // Python ints
  Value length;
};
struct Slice : Object {
  Value start, stop, step;
};

enum class IteratorKind : std::uint32_t {
  kList,
  kListReversed,
  kTuple,
  kTupleReversed,
  kStr,
  kBytes,
  kByteArray,
  kRange,
  kDictKeys,
  kDictValues,
  kDictItems,
  kDictKeysReversed,
  kDictValuesReversed,
  kDictItemsReversed,
  kSet,
  kEnumerate,  // target: a native iterator; index: the next number
  kZip,        // target: a tuple of native iterators
  kDriver,     // what next() of NativeTable::driver says
  // builtins/itertools.cpp, in the order itertools.py knows them by:
  kCount,   // sentinel: the next number; target: the step
  kRepeat,  // sentinel: the object; index: how often, -1 for ever
  kCycle,   // target: a native iterator, as for the next two
  kSlice,
  kZipLongest,    // sentinel: what fills; a tuple of iterators
  kProduct,       // target: a tuple of tuples
  kPermutations,  // target: a tuple; step: how many of it
  kCombinations,
  kCombinationsAgain,
  // What must run Python for its next item (iterators.cpp step):
  kMap,           // target: a tuple of iterators; sentinel: the function
  kFilter,        // target: the iterator; sentinel: the function
  kEnumerateAny,  // target: the iterator; sentinel: the next number
  kZipAny,        // target: a tuple of iterators; size: strict
};
struct Iterator : Object {
  IteratorKind kind;
  std::uint32_t size;  // size the dict or set had ("changed size during iteration")
  Value target;        // none when exhausted
  std::int64_t index;  // position; kRange: the next number
  std::int64_t stop, step;
  Value sentinel;
};

struct Property : Object {
  Value get, set, del, doc, name;
};
struct Wrapper : Object {  // staticmethod and classmethod (told apart by type)
  Value function;
  Ref dict;
  std::uint32_t unused;
};
struct Super : Object {
  Value type, self, self_type;
};
enum class DictViewKind : std::uint32_t { kKeys, kValues, kItems, kProxy };
struct DictView : Object {  // dict views and mappingproxy
  Ref dict;
  DictViewKind kind;
};

// A lock of _thread (allocate_lock, RLock): its state is in the heap so that fork copies it, as in
// CPython. Who waits for it is the machine's business. kFlagBit: a waiter lock, see
// machine/natives.md.
struct Lock : Object {
  std::uint32_t count;  // times acquired; 0: free
  std::uint32_t owner;  // thread id that acquired it
  std::uint32_t reentrant;
  std::uint32_t actor;    // trace actor + 1; 0 until it first matters
  std::uint32_t visible;  // made by the program itself: taking and releasing it is worth an event
  std::uint32_t descriptor;  // of the socket this keeps open; 0: none, it is a lock
};

// A small record that models use to carry state through native code: `tag` tells whose.
struct HostRecord : Object {
  std::uint32_t tag, count;
  Value* values() { return reinterpret_cast<Value*>(this + 1); }
};

// One call in progress.
struct Frame {
  Ref code;                 // CodeObject
  Ref globals;              // Dict
  Ref name_space;           // Dict of a class or exec body; 0: none
  Ref generator;            // Generator this frame belongs to, or 0
  std::uint32_t base;       // index in the thread's stack of R[0]
  std::uint32_t pc;         // index of the next instruction
  std::uint32_t dest;       // index in the stack where the result goes
  std::uint32_t on_return;  // OnReturn (vm.h): what is done with it
  Value extra;    // what on_return needs: the new object of a constructor, the module of an import
  Value handled;  // the exception being handled when the frame was entered
};
static_assert(sizeof(Frame) == 48);

enum class OperationState : std::uint32_t {
  kNone,
  kOrdered,   // a native waits until it is this thread's turn in virtual time
  kSyscall,   // a system call waits for its answer
  kAnswered,  // op_value is the answer
  kRaising,   // op_value is the exception that answers it
  kCalling,   // op_value is (function, arguments): what the function returns answers it
  kStepping,  // a coroutine with a native body (stack[op_first]) waits for its turn
  kDriving,   // what op_value came from has ended: the driver (native.h) goes on, in its turn
};

// What sys.settrace() and sys.setprofile() need to know of a frame (tracing.cpp).
struct Watched {
  Value object;         // the frame as an object, once somebody has seen it, or None
  Value local;          // its f_trace, or None
  Value callee;         // the built-in it is calling, of which a profile wants to hear, or None
  std::uint32_t line;   // of what it did last; library code: is the program's to see?
  std::uint32_t index;  // the instruction it did last
};

enum WatchBit : std::uint32_t {
  kTelling = 1,     // a trace or profile function is running: it is not watched itself
  kRawProfile = 2,  // the profile function belongs to the library: it takes a number and the code
  kEntry = 4,       // the instruction called library code that the program may see
  // Told already of the instruction that comes, or of the exception that is passing:
  kCallTold = 8,
  kReturnTold = 16,
  kEntryAdded = 32,  // the frame is in its traceback
  kExceptionTold = 64,
  kUnwindTold = 128,
  kPassing = kEntryAdded | kExceptionTold | kUnwindTold,
};

// The Python side of a thread: its value stack and its frames.
struct Thread : Object {
  Ref stack;   // Buffer of Value
  Ref frames;  // Buffer of Frame
  std::uint32_t frame_count;
  std::uint32_t stack_top;  // values in use: what the collector scans
  std::uint32_t id;         // the machine's thread number
  Ref next;                 // list of the process's threads
  // A built-in call that has not given its result yet (OperationState): the native that waits for
  // its turn or the system call that waits for its answer, and where the result goes.
  std::uint32_t op_state, op_native, op_first, op_count, op_dest, op_how;
  Value op_extra, op_value;
  Value handled;       // exception being handled (sys.exc_info), or None
  Value pending;       // function to call when it runs next, or unbound
  Value current_task;  // asyncio's running task, or None
  Value object;        // the threading.Thread, or None
  Value loop;          // running event loop, or None
  // What watches the thread (tracing.cpp): the functions, or None, and who calls them.
  Value tracer, profiler, teller;
  Ref watched;                  // Buffer of Watched, one a frame, or 0
  std::uint32_t watched_count;  // frames that have been told of
  std::uint32_t watch_state;    // WatchBit
  std::uint32_t origin_depth;   // how many frames a new coroutine notes (cr_origin)
};

}  // namespace interleave::vm
