// Built-in functions and methods written in C++: how they are declared and what they may do.
//
// A native function never blocks, never calls back into Python and never keeps a pointer into the
// heap across an allocation. It ends in one of four ways:
//   return vm.ret(value)            a result
//   return vm.raise(type, text)     a Python exception
//   return vm.call(f, {a, b})       a tail call: f's result becomes its own (this is how a built-in
//                                   reaches Python code: the virtual machine runs it, and it may
//                                   block)
//   return vm.syscall(number, ...)  wants something from the machine; the thread stops until it is
//   answered
// What needs several calls into Python is written in Python (engine/stdlib/_helpers.py) and reached
// with vm.call_helper("name", {...}).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "engine/vm/value.h"

namespace interleave::vm {

class Vm;

enum class Outcome : std::uint8_t { kReturn, kRaise, kCall, kSyscall, kDrive };

// The arguments of a native call: they sit in the thread's stack, so reading one is always valid,
// also after an allocation. Missing optional arguments are unbound.
class Args {
 public:
  Args(const Vm& vm, std::uint32_t first, std::uint32_t count)
      : vm_(vm), first_(first), count_(count) {}
  Value operator[](std::uint32_t i) const;
  // Without *args in the signature: the number of parameters (all bound or unbound). With *args:
  // the number of positional arguments; the parameters after *args are keyword(0), keyword(1) ...
  std::uint32_t count() const { return count_; }
  Value keyword(std::uint32_t i) const { return (*this)[count_ + i]; }
  bool has(std::uint32_t i) const { return i < count_ && !(*this)[i].is_unbound(); }
  std::uint32_t first() const { return first_; }  // index in the stack

 private:
  const Vm& vm_;
  std::uint32_t first_, count_;
};

using NativeFunction = Outcome (*)(Vm& vm, const Args& args);

enum NativeFlag : std::uint8_t {
  kNoCheckpoint = 1,  // CPython's specialised calls that skip the eval breaker: len, isinstance,
                      // list.append, type(x)
  kOrdered = 2,  // visible outside the thread (output, events, time, locks): executed in the order
                 // of virtual time
  kMethodNative = 4,  // bound to its first argument when found on a type
  kStaticNative = 8,  // found on a type, but not bound (__new__)
  kClassNative = 16,  // classmethod: bound to the type
  kGetter = 32,       // attribute computed from self: called with (self) when read
};

struct NativeDef {
  const char* name;
  NativeFunction function;
  // "(self, x, y=, /, *args, sep=, end=, **kw)": names of parameters, = marks optional ones. Names
  // before / cannot be given by keyword. At most one *args; **kw collects the rest in a dict, which
  // is the last keyword().
  const char* signature;
  std::uint8_t flags = 0;
};

struct NativeSignature {
  std::vector<std::string_view> positional;  // names
  std::uint8_t required = 0, positional_only = 0;
  bool varargs = false, varkeywords = false;
  std::vector<std::string_view> keyword_only;
  std::uint32_t keyword_only_required = 0;  // bit mask
};

struct Native {
  NativeDef def;
  std::string_view owner;  // "str" for str.upper; "" for functions
  int plain_count;         // arguments of a call that needs no binding; -1: every call needs it
  NativeSignature signature;
  std::uint32_t extra_ns = 0;  // virtual time beyond the calling instruction
};

enum class TypeId : std::uint8_t;

// How something a native drives came back: with a result, with what it yielded, or with an
// exception.
enum class Came : std::uint8_t { kReturned, kYielded, kRaised, kNotMine };

// A native that has to call Python again and again, with work in between (asyncio's loop), is a
// driver: it starts with vm.drive(something) and a call, and resumed() is told how that came back.
// It ends like a native; a call after another vm.drive() keeps it going.
struct Driver {
  Outcome (*resumed)(Vm& vm, Came came, Value value, Value driver);
  // One step of a coroutine whose code has a native body: `value` is what is sent or thrown in, and
  // then what comes out. kNotMine: run its Python.
  Came (*body)(Vm& vm, Value generator, bool throwing, Value& value);
  // next() of an iterator of kind kDriver: kYielded its item, kReturned its result, kRaised.
  Came (*next)(Vm& vm, Value iterator, Value& value);
};

// All natives of an engine, in registration order: Value::native(i) is entry i. Immutable once
// built; the same for every world.
class NativeTable {
 public:
  struct Member {
    std::uint16_t native;
    TypeId type;              // for methods
    std::string_view module;  // for functions of modules: "builtins", "time", "_machine" ...
  };
  void add_methods(TypeId type, std::initializer_list<NativeDef> defs);
  void add_functions(std::string_view module, std::initializer_list<NativeDef> defs);

  const Native& operator[](std::uint16_t index) const { return natives_[index]; }
  const std::vector<Member>& members() const { return members_; }
  // What a native takes beyond the instruction that calls it. Owner as in Native; false: there is
  // none of that name.
  bool set_cost(std::string_view owner, std::string_view name, std::uint32_t ns);
  std::uint16_t find(std::string_view module, std::string_view name) const;  // must exist

  Driver driver{};

 private:
  std::uint16_t add(const NativeDef& def, std::string_view owner);
  std::vector<Native> natives_;
  std::vector<Member> members_;
};

// Registers every built-in of engine/vm/builtins.
void register_builtins(NativeTable& table);

}  // namespace interleave::vm
