// A booted virtual machine without the library in Python: what built-ins in C++ are tested on.
#pragma once

#include <optional>
#include <string>

#include "engine/vm/vm.h"

namespace interleave::vm {

class SilentHost : public Host {
 public:
  VirtualTime now() override { return {}; }
  void write(bool, std::string_view text) override { output += text; }
  std::optional<std::string_view> frozen_source(std::string_view, bool&) override { return {}; }

  std::string output;
};

struct BareMachine {
  BareMachine() {
    register_builtins(natives);
    vm.boot();
  }

  std::string repr(Value v) {
    std::string out;
    return vm.repr(v, out) ? out : "needs Python";
  }
  Value integer(std::string_view digits) {
    Value out = Value::none();
    return vm.parse_int(digits, 10, out) ? out : Value::none();
  }
  // What an operator of built-in values returns, as text; "raised" for an exception.
  std::string binary(lang::Op op, Value a, Value b) {
    return vm.binary(op, a, b, false) == Outcome::kReturn ? repr(vm.result()) : "raised";
  }
  void set(Value dict, Value key, Value value) {
    std::int64_t hash = 0;
    (void)vm.hash(key, hash);
    (void)vm.dict_set(dict, key, hash, value);
  }
  Value get(Value dict, Value key) {
    std::int64_t hash = 0;
    Vm::Answer answer = vm.hash(key, hash);
    return vm.dict_get(dict, key, hash, answer);
  }
  void add(Value set, Value key) {
    std::int64_t hash = 0;
    (void)vm.hash(key, hash);
    (void)vm.set_add(set, key, hash);
  }

  Heap heap;
  lang::CodeStore store;
  NativeTable natives;
  SilentHost host;
  OpCosts costs;
  Vm vm{heap, store, natives, &host, costs};
};

}  // namespace interleave::vm
