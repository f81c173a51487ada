// Methods of generators, coroutines and async generators. Resuming is the interpreter's work.
#include "engine/vm/builtins/builtins.h"

namespace interleave::vm {

namespace {

Outcome next(Vm& vm, const Args& args) {
  return vm.resume_generator(args[0], Value::none(), Vm::Resume::kSend);
}

Outcome send(Vm& vm, const Args& args) {
  return vm.resume_generator(args[0], args[1], Vm::Resume::kSend);
}

// throw(exception) or throw(type, value, traceback), the older form.
Outcome throw_(Vm& vm, const Args& args) {
  const Value what = args[1];
  if (vm.layout_of(what) == Layout::kException)
    return vm.resume_generator(args[0], what, Vm::Resume::kThrow);
  return vm.call_helper("generator_throw", {args[0], what, args.has(2) ? args[2] : Value::none()});
}

Outcome close(Vm& vm, const Args& args) {
  Generator* g = vm.heap().get<Generator>(args[0]);
  if (g->state == GeneratorState::kCreated || g->state == GeneratorState::kFinished) {
    g->state = GeneratorState::kFinished;
    g->awaited = 1;
    return vm.ret_none();
  }
  return vm.call_helper("generator_close", {args[0]});
}

Outcome self(Vm& vm, const Args& args) { return vm.ret(args[0]); }

// coroutine.__await__(): an iterator over it, which a plain generator may delegate to.
Outcome await_(Vm& vm, const Args& args) { return vm.call_helper("coroutine_wrapper", {args[0]}); }

Outcome repr(Vm& vm, const Args& args) {
  const Generator* g = vm.heap().get<Generator>(args[0]);
  const std::string kind(vm.type_name(args[0]));
  const std::string name = g->qualname == 0 ? std::string() : std::string(vm.view(g->qualname));
  std::string digits;
  vm.append_address(args[0], digits);
  return vm.ret_str(cat("<", kind, " object ", name, " at ", digits, ">"));
}

Outcome get_name(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(vm.heap().get<Generator>(args[0])->name));
}
Outcome get_qualname(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(vm.heap().get<Generator>(args[0])->qualname));
}
Outcome get_running(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.heap().get<Generator>(args[0])->state == GeneratorState::kRunning);
}
// Not a frame object, but what programs use it for: None once the generator has finished.
Outcome get_frame(Vm& vm, const Args& args) {
  if (vm.heap().get<Generator>(args[0])->state == GeneratorState::kFinished) return vm.ret_none();
  return vm.call_helper("frame_of", {args[0]});
}

Outcome get_origin(Vm& vm, const Args& args) {
  return vm.ret(vm.heap().get<Generator>(args[0])->owner);
}

Outcome get_code(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(vm.heap().get<Generator>(args[0])->code));
}
Outcome get_suspended(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.heap().get<Generator>(args[0])->state == GeneratorState::kSuspended);
}
// What `yield from` or `await` stands at: the register before the YIELD's (compile_expressions.cpp
// await_loop).
Outcome get_inner(Vm& vm, const Args& args) {
  const Generator g = *vm.heap().get<Generator>(args[0]);
  if (g.state != GeneratorState::kSuspended || g.pc == 0) return vm.ret_none();
  const lang::Code& code = vm.store().code(vm.heap().get<CodeObject>(g.code)->code_id);
  const lang::Instr at = code.instructions[g.pc - 1];
  if (at.op != lang::Op::YIELD || (at.flag & 1) == 0) return vm.ret_none();
  return vm.ret(vm.heap().get<Buffer>(g.registers)->data<Value>()[at.a - 1]);
}

Outcome anext(Vm& vm, const Args& args) {
  return vm.call_helper("agen_asend", {args[0], Value::none()});
}
Outcome asend(Vm& vm, const Args& args) { return vm.call_helper("agen_asend", {args[0], args[1]}); }
Outcome athrow(Vm& vm, const Args& args) {
  return vm.call_helper("agen_athrow", {args[0], args[1]});
}
Outcome aclose(Vm& vm, const Args& args) { return vm.call_helper("agen_aclose", {args[0]}); }

}  // namespace

void register_generators(NativeTable& table) {
  table.add_methods(TypeId::t_generator, {{"__next__", next, "(self, /)"},
                                          {"__iter__", self, "(self, /)", kNoCheckpoint},
                                          {"send", send, "(self, value, /)"},
                                          {"throw", throw_, "(self, type, value=, traceback=, /)"},
                                          {"close", close, "(self, /)"},
                                          {"__repr__", repr, "(self, /)"},
                                          {"__name__", get_name, "(self, /)", kGetter},
                                          {"__qualname__", get_qualname, "(self, /)", kGetter},
                                          {"gi_running", get_running, "(self, /)", kGetter},
                                          {"gi_frame", get_frame, "(self, /)", kGetter},
                                          {"gi_code", get_code, "(self, /)", kGetter},
                                          {"gi_suspended", get_suspended, "(self, /)", kGetter},
                                          {"gi_yieldfrom", get_inner, "(self, /)", kGetter}});
  table.add_methods(TypeId::t_coroutine, {{"send", send, "(self, value, /)"},
                                          {"throw", throw_, "(self, type, value=, traceback=, /)"},
                                          {"close", close, "(self, /)"},
                                          {"__await__", await_, "(self, /)"},
                                          {"__repr__", repr, "(self, /)"},
                                          {"__name__", get_name, "(self, /)", kGetter},
                                          {"__qualname__", get_qualname, "(self, /)", kGetter},
                                          {"cr_running", get_running, "(self, /)", kGetter},
                                          {"cr_frame", get_frame, "(self, /)", kGetter},
                                          {"cr_code", get_code, "(self, /)", kGetter},
                                          {"cr_origin", get_origin, "(self, /)", kGetter},
                                          {"cr_suspended", get_suspended, "(self, /)", kGetter},
                                          {"cr_await", get_inner, "(self, /)", kGetter}});
  table.add_methods(TypeId::t_async_generator,
                    {{"__aiter__", self, "(self, /)"},
                     {"__anext__", anext, "(self, /)"},
                     {"asend", asend, "(self, value, /)"},
                     {"athrow", athrow, "(self, type, value=, traceback=, /)"},
                     {"aclose", aclose, "(self, /)"},
                     {"__repr__", repr, "(self, /)"},
                     {"__name__", get_name, "(self, /)", kGetter},
                     {"__qualname__", get_qualname, "(self, /)", kGetter},
                     {"ag_running", get_running, "(self, /)", kGetter},
                     {"ag_frame", get_frame, "(self, /)", kGetter},
                     {"ag_code", get_code, "(self, /)", kGetter},
                     {"ag_suspended", get_suspended, "(self, /)", kGetter},
                     {"ag_await", get_inner, "(self, /)", kGetter}});
}

}  // namespace interleave::vm
