// Module _vm: what the Python helpers and library modules need of the virtual machine itself; and
// the built-in functions that concern code and namespaces: exec, eval, compile, globals, locals.
#include <algorithm>

#include "engine/lang/compiler.h"
#include "engine/vm/bigint.h"
#include "engine/vm/builtins/builtins.h"
#include "engine/vm/semantics.h"

namespace interleave::vm {

std::uint32_t count_references(Heap& heap, Ref object);  // gc.cpp

namespace {

Outcome lookup(Vm& vm, const Args& args) {
  const Value name = vm.intern(args[1]);
  const Value found = vm.lookup_type(args[0].as_ref(), name);
  if (found.is_unbound())
    return args.has(2) ? vm.ret(args[2]) : vm.raise_attribute_error(args[0], name);
  return vm.ret(found);
}

Outcome run_body(Vm& vm, const Args& args) { return vm.run_body(args[0], args[1]); }

Outcome make_type(Vm& vm, const Args& args) {
  return vm.make_class(args[0], args[1], args[2], args[3]);
}

Outcome set_type(Vm& vm, const Args& args) {
  vm.heap().get(args[0])->type = args[1].as_ref();
  return vm.ret(args[0]);
}

// Gives a built-in type an attribute written in Python; only the helpers may, when a process boots.
Outcome set_type_attribute(Vm& vm, const Args& args) {
  const Value name = vm.intern(args[1]);
  vm.dict_set_str(vm.heap().get<Type>(args[0])->dict, name, args[2]);
  vm.note_special_method(args[0].as_ref(), name, args[2]);
  vm.type_changed(args[0].as_ref());
  return vm.ret_none();
}

Outcome set_cell(Vm& vm, const Args& args) {
  vm.heap().get<Cell>(args[0])->contents = args[1];
  return vm.ret_none();
}

Outcome set_awaitable(Vm& vm, const Args& args) {
  vm.heap().get(args[0])->meta |= Object::kFlagBit;
  return vm.ret(args[0]);
}

Outcome set_abstract(Vm& vm, const Args& args) {
  Type* t = vm.heap().get<Type>(args[0]);
  if (args[1].is_true())
    t->flags |= kTypeAbstract;
  else
    t->flags &= ~static_cast<std::uint32_t>(kTypeAbstract);
  return vm.ret_none();
}

// For classes that are written in C in CPython: error messages say where they come from.
Outcome set_dotted(Vm& vm, const Args& args) {
  const Type* type = vm.heap().get<Type>(args[0]);
  const Value name = vm.make_str(cat(vm.view(type->module), ".", vm.view(type->qualname)));
  Type* t = vm.heap().get<Type>(args[0]);
  t->name = name.as_ref();
  t->flags |= kTypeDotted;
  return vm.ret_none();
}

// What messages call the type of an object.
Outcome name_of_type(Vm& vm, const Args& args) { return vm.ret_str(vm.type_name(args[0])); }

Outcome new_module(Vm& vm, const Args& args) { return vm.ret(vm.make_module(vm.text(args[0]))); }

// (code object, is_package) of a module that comes with Interleave, or None.
Outcome find_source(Vm& vm, const Args& args) {
  bool is_package = false;
  const std::string name = vm.text(args[0]);
  const auto source = vm.host().frozen_source(name, is_package);
  if (!source) return vm.ret_none();
  const lang::CodeId body = vm.compile_library(name, *source);
  const Value code = Value::ref(vm.make_code_object(body));
  return vm.ret(vm.make_tuple({code, Value::boolean(is_package)}));
}

Outcome function_from_code(Vm& vm, const Args& args) {
  return vm.ret(vm.make_function(args[0].as_ref(), args[1].as_ref()));
}

Outcome exec_body(Vm& vm, const Args& args) {
  const Value function = vm.make_function(args[0].as_ref(), args[1].as_ref());
  return vm.run_body(function, args[2]);
}

Outcome format_exception(Vm& vm, const Args& args) {
  return vm.ret_str(vm.format_traceback(args[0]));
}
Outcome exception_line(Vm& vm, const Args& args) { return vm.ret_str(vm.exception_line(args[0])); }
Outcome traceback_entries(Vm& vm, const Args& args) {
  return vm.ret_str(vm.format_traceback_entries(args[0]));
}

Outcome current_exception(Vm& vm, const Args&) { return vm.ret(vm.thread()->handled); }

Outcome generator_info(Vm& vm, const Args& args) {
  const Generator* g = vm.heap().get<Generator>(args[0]);
  std::uint32_t pc = g->pc;
  if (g->state == GeneratorState::kRunning) {
    const Thread* t = vm.thread();
    const Frame* frames = vm.frames(vm.thread_ref());
    for (std::uint32_t i = 0; i < t->frame_count; ++i)
      if (frames[i].generator == args[0].as_ref()) pc = frames[i].pc;
  }
  static constexpr const char* kStates[] = {"GEN_CREATED", "GEN_SUSPENDED", "GEN_RUNNING",
                                            "GEN_CLOSED"};
  const int state = static_cast<int>(g->state);
  const bool awaited = g->awaited != 0;
  const lang::Code& code = vm.store().code(vm.heap().get<CodeObject>(g->code)->code_id);
  const std::uint32_t at = pc == 0 ? 0 : pc - 1;
  const std::int64_t line = at < code.locations.size() ? code.locations[at].line : 0;
  const Value name = vm.make_str(kStates[state]);
  const bool awaitable = vm.heap().get(args[0])->flag();
  return vm.ret(
      vm.make_tuple({name, Value::boolean(awaited), vm.make_int(line), Value::boolean(awaitable),
                     vm.heap().get<Generator>(args[0])->owner}));
}

// (file, line, function) of the program's innermost frame, leaving out `skip` of them; or None.
Outcome program_place(Vm& vm, const Args& args) {
  std::int64_t skip = 0;
  if (!args[0].is_unbound() && vm.to_index(args[0], skip) != Vm::Answer::kYes)
    return Outcome::kRaise;
  const Frame* frames = vm.frames(vm.thread_ref());
  for (std::uint32_t i = vm.thread()->frame_count; i-- > 0;) {
    const lang::Code& code = vm.code_of(frames[i]);
    if (code.has(lang::kLibrary) || skip-- > 0) continue;
    const std::int64_t line = vm.line_of(frames[i]);
    const Value file = vm.make_str(vm.store().file(code.file).name);
    const Value name = vm.intern(code.name);
    return vm.ret(vm.make_tuple({file, vm.make_int(line), name}));
  }
  return vm.ret_none();
}

// origin_depth(depth=): how many frames new coroutines of this thread note; what it was.
Outcome origin_depth(Vm& vm, const Args& args) {
  std::int64_t depth = vm.thread()->origin_depth;
  const std::int64_t before = depth;
  if (!args[0].is_unbound()) (void)vm.to_int64(args[0], depth);
  vm.thread()->origin_depth = static_cast<std::uint32_t>(depth);
  return vm.ret_int(before);
}

// Names of the coroutines of this process that were never awaited; they are forgotten with this.
Outcome unawaited(Vm& vm, const Args&) {
  vm.heap().find_unawaited();
  return vm.ret(vm.take_unawaited());
}

// Async generators that have begun in this event loop and not ended, in the order of their
// addresses.
Outcome unfinished_agens(Vm& vm, const Args& args) {
  std::vector<Ref> found;
  vm.heap().for_each([&](Ref at, const Object* object) {
    if (object->layout() != Layout::kGenerator) return;
    const Generator* g = static_cast<const Generator*>(object);
    if (g->kind == GeneratorKind::kAsyncGenerator && g->state == GeneratorState::kSuspended &&
        g->owner.bits == args[0].bits)
      found.push_back(at);
  });
  const Value list = vm.make_list();
  for (const Ref at : found) vm.list_append(list, Value::ref(at));
  return vm.ret(list);
}

Outcome generator_throw(Vm& vm, const Args& args) {
  return vm.resume_generator(args[0], args[1], Vm::Resume::kThrow);
}
Outcome agen_send(Vm& vm, const Args& args) {
  return vm.resume_generator(args[0], args[1], Vm::Resume::kAgenSend);
}
Outcome agen_throw(Vm& vm, const Args& args) {
  return vm.resume_generator(args[0], args[1], Vm::Resume::kAgenThrow);
}

Outcome raise_exception(Vm& vm, const Args& args) {
  vm.chain_context(args[0]);
  return vm.raise_value(args[0]);
}

Outcome dict_version(Vm& vm, const Args& args) {
  return vm.ret_int(vm.heap().get<Dict>(args[0])->version);
}

Outcome address(Vm& vm, const Args& args) {
  std::string out;
  vm.append_address(args[0], out);
  return vm.ret_str(out);
}

Outcome set_recursion_limit(Vm& vm, const Args& args) {
  std::int64_t limit = 0;
  if (vm.to_index(args[0], limit) != Vm::Answer::kYes) return Outcome::kRaise;
  if (limit < 1)
    return vm.raise(TypeId::t_ValueError, "recursion limit must be greater or equal than 1");
  vm.heap().header().recursion_limit =
      static_cast<std::uint32_t>(std::min<std::int64_t>(limit, 1'000'000));
  return vm.ret_none();
}
Outcome get_recursion_limit(Vm& vm, const Args&) {
  return vm.ret_int(vm.heap().header().recursion_limit);
}

Outcome set_int_digits(Vm& vm, const Args& args) {
  std::int64_t digits = 0;
  if (vm.to_index(args[0], digits) != Vm::Answer::kYes) return Outcome::kRaise;
  if (digits < 0 || (digits > 0 && digits < 640))
    return vm.raise(TypeId::t_ValueError, "maxdigits must be 0 or larger than 640");
  vm.heap().header().int_digits =
      static_cast<std::uint32_t>(std::min<std::int64_t>(digits, 0x7FFFFFFF));
  return vm.ret_none();
}
Outcome get_int_digits(Vm& vm, const Args&) { return vm.ret_int(vm.heap().header().int_digits); }
Outcome too_many_digits(Vm& vm, const Args&) {
  return vm.raise(TypeId::t_ValueError, bigint::too_many_digits(vm, 0));
}

// decimal's own numbers know no limit.
Outcome int_text(Vm& vm, const Args& args) {
  std::string out;
  if (!vm.is_integer(args[0]) ||
      !bigint::to_text(vm, vm.unwrap(args[0]), 10, out, bigint::kMostTextDigits))
    return vm.raise_out_of_memory();
  vm.charge_items(out.size());
  return vm.ret_str(out);
}
Outcome int_of_text(Vm& vm, const Args& args) {
  const std::string text = vm.text(args[0]);
  Value out;
  if (text.size() > bigint::kMostTextDigits || !bigint::parse(vm, text, 10, out))
    return vm.raise_out_of_memory();
  vm.charge_items(text.size());
  return vm.ret(out);
}

// gc.collect(): at the checkpoint after this call.
Outcome collect(Vm& vm, const Args&) {
  if (vm.heap().header().finalizable != 0) vm.heap().header().collect_at = 0;
  return vm.ret_int(0);
}
Outcome finalizable(Vm& vm, const Args& args) {
  return vm.ret_bool(vm.heap().header().finalizable != 0 && vm.may_finalize(args[0]));
}
// Registers in use that hold an object. What a frame passes on is the next one's.
std::uint32_t held_in_registers(Vm& vm, Value v) {
  std::uint32_t count = 0;
  for (Ref ref = vm.heap().header().threads; ref != 0; ref = vm.heap().get<Thread>(ref)->next) {
    const Thread* t = vm.heap().get<Thread>(ref);
    for (std::uint32_t i = 0; i < t->frame_count; ++i) {
      const Frame& frame = vm.frames(ref)[i];
      const lang::Code& code = vm.code_of(frame);
      if (frame.pc == 0) continue;
      const Value* registers = vm.stack(ref) + frame.base;
      std::uint32_t live =
          std::min<std::uint32_t>(code.locations[frame.pc - 1].live, code.register_count);
      if (i + 1 < t->frame_count) live = std::min(live, vm.frames(ref)[i + 1].base - frame.base);
      for (std::uint32_t r = 0; r < live; ++r) {
        if (!(registers[r] == v)) continue;
        // An iterator has behind it what a loop has just stored in its variable.
        const Layout before = r > code.local_count ? vm.layout_of(registers[r - 1]) : Layout::kFree;
        if (before != Layout::kIterator && before != Layout::kGenerator) ++count;
      }
    }
  }
  return count;
}

// There are no counts: what refers to an object is looked for in the whole heap. Like CPython's is
// the number for what programs make; what is immortal there (since 3.12) is so here.
Outcome getrefcount(Vm& vm, const Args& args) {
  constexpr std::int64_t kImmortal = 0xFFFFFFFF;
  const Value v = args[0];
  if (v.is_int() && (v.as_int() < -5 || v.as_int() > 256)) return vm.ret_int(3);
  if (v.is_double()) return vm.ret_int(3);  // a constant, a name and this call
  const bool builtin = vm.is_type(v) && (vm.heap().get<Type>(v)->flags & kTypeBuiltin) != 0;
  if (!v.is_ref() || builtin) return vm.ret_int(kImmortal);
  if (vm.is_str(v) && vm.intern(v) == v) return vm.ret_int(kImmortal);
  if (vm.is_exact(v, TypeId::t_tuple) && vm.tuple_size(v) == 0) return vm.ret_int(kImmortal);
  // As Interpreter::safe_point: stack_top is only for the collector's eyes.
  Thread* t = vm.thread();
  const Frame& top = vm.frames(vm.thread_ref())[t->frame_count - 1];
  const std::uint32_t before =
      std::exchange(t->stack_top, top.base + vm.code_of(top).register_count);
  const std::uint32_t count = count_references(vm.heap(), v.as_ref());
  t->stack_top = before;
  return vm.ret_int(count + held_in_registers(vm, v));
}

// weak(object): it is told when nobody refers to it any more; strong(id): the object, which must
// not have been told yet.
Outcome weak(Vm& vm, const Args& args) {
  if (!args[0].is_ref()) return vm.ret_none();
  Type* type = vm.heap().get<Type>(vm.type_of(args[0]));
  type->flags |= kTypeWatched;
  const bool generator = vm.layout_of(args[0]) == Layout::kGenerator &&
                         vm.heap().get<Generator>(args[0])->tracked != 0;
  if ((type->flags & kTypeHasDel) == 0 && !generator) vm.want_finalizing(args[0].as_ref());
  return vm.ret_none();
}
Outcome strong(Vm& vm, const Args& args) {
  std::int64_t id = 0;
  (void)vm.to_int64(args[0], id);
  return vm.ret(Value::ref(static_cast<Ref>(id & 0xFFFFFFFF)));
}

Outcome heap_bytes(Vm& vm, const Args&) { return vm.ret_int(vm.heap().live_bytes()); }

// The frame that called: natives have none of their own, and helpers speak for their callers.
Frame* caller(Vm& vm) {
  Thread* t = vm.thread();
  for (std::uint32_t i = t->frame_count; i-- > 0;) {
    Frame* frame = vm.frames(vm.thread_ref()) + i;
    if (frame->globals != vm.heap().header().helpers || i == 0) return frame;
  }
  IL_UNREACHABLE();
}

Outcome globals(Vm& vm, const Args&) { return vm.ret(Value::ref(caller(vm)->globals)); }

// The thread that args[at] numbers, by default the calling one; 0: it has ended.
Ref thread_of(Vm& vm, const Args& args, std::uint32_t at) {
  std::int64_t id = 0;
  if (!args.has(at) || !vm.to_int64(args[at], id)) return vm.thread_ref();
  Ref ref = vm.heap().header().threads;
  while (ref != 0 && vm.heap().get<Thread>(ref)->id != id) ref = vm.heap().get<Thread>(ref)->next;
  return ref;
}

// frame(i, thread=): (code object, line, globals, is it the library's?) of the thread's i-th frame
// from the outermost, or None; frame(-1, thread) and frame() the number of frames.
Outcome frame_at(Vm& vm, const Args& args) {
  const Ref thread = thread_of(vm, args, 1);
  const std::uint32_t count = thread == 0 ? 0 : vm.heap().get<Thread>(thread)->frame_count;
  std::int64_t i = -1;
  if (args.has(0) && !vm.to_int64(args[0], i)) return vm.ret_none();
  if (i < 0) return vm.ret_int(count);
  if (i >= count) return vm.ret_none();
  const Frame frame = vm.frames(thread)[i];
  const Value code = Value::ref(frame.code), names = Value::ref(frame.globals);
  return vm.ret(vm.make_tuple({code, vm.make_int(vm.line_of(frame)), names,
                               Value::boolean(vm.code_of(frame).has(lang::kLibrary))}));
}

// A snapshot for functions (PEP 667 gives a fresh one at each call), the namespace itself
// elsewhere.
Outcome locals_of(Vm& vm, Ref thread, const Frame frame) {
  const lang::Code& code = vm.code_of(frame);
  const auto at = [&](std::uint32_t r) { return vm.stack(thread)[frame.base + r]; };
  const Ref name_space = frame.name_space != 0         ? frame.name_space
                         : code.has(lang::kModuleBody) ? frame.globals
                                                       : 0;
  // Inside a comprehension its variables, which are in registers, come on top.
  bool inside = false;
  for (std::uint32_t i = 0; i < code.local_count && i < code.locals.size(); ++i)
    inside = inside || !at(i).is_unbound();
  const bool plain = name_space != 0 && vm.heap().get(name_space)->layout() == Layout::kDict;
  if (name_space != 0 && (!inside || !plain)) return vm.ret(Value::ref(name_space));
  const Value dict = name_space != 0 ? vm.dict_copy(Value::ref(name_space)) : vm.make_dict();
  if (dict.is_unbound()) return Outcome::kRaise;
  const auto put = [&](const std::string& name, Value value) {
    if (value.is_unbound() || name.starts_with(".")) return;
    const Value key = vm.intern(name);
    vm.dict_set_str(dict, key, value);
  };
  for (std::uint32_t i = 0; i < code.local_count && i < code.locals.size(); ++i) {
    const bool captured =
        std::find(code.cells.begin(), code.cells.end(), code.locals[i]) != code.cells.end();
    if (!captured) put(code.locals[i], at(i));
  }
  for (std::uint32_t i = 0; i < code.cells.size() + code.free.size(); ++i) {
    const Value cell = at(code.local_count + i);
    const std::string& name =
        i < code.cells.size() ? code.cells[i] : code.free[i - code.cells.size()];
    if (vm.layout_of(cell) == Layout::kCell && name != "__class__")
      put(name, vm.heap().get<Cell>(cell)->contents);
  }
  return vm.ret(dict);
}

Outcome locals(Vm& vm, const Args&) { return locals_of(vm, vm.thread_ref(), *caller(vm)); }

Outcome frame_locals(Vm& vm, const Args& args) {
  const Ref thread = thread_of(vm, args, 1);
  std::int64_t i = 0;
  if (thread == 0 || !vm.to_int64(args[0], i) || i < 0 ||
      i >= vm.heap().get<Thread>(thread)->frame_count)
    return vm.ret_none();
  return locals_of(vm, thread, vm.frames(thread)[i]);
}

std::string source_line(std::string_view source, int line) {
  std::size_t at = 0;
  for (int i = 1; i < line; ++i) {
    at = source.find('\n', at);
    if (at == std::string_view::npos) return "";
    ++at;
  }
  return std::string(source.substr(at, source.find('\n', at) - at)) + "\n";
}

// compile(source, filename, mode): a code object.
Outcome compile_source(Vm& vm, const Args& args, bool module, bool library) {
  const Layout layout = vm.layout_of(args[0]);
  const bool bytes = layout == Layout::kBytes || layout == Layout::kByteArray;
  if (!bytes && !vm.is_str(args[0]))
    return vm.raise(TypeId::t_TypeError, "compile() arg 1 must be a string, bytes or AST object");
  const std::string source = bytes ? std::string(vm.bytes_view(args[0])) : vm.text(args[0]);
  const std::string file = vm.is_str(args[1]) ? vm.text(args[1]) : "<string>";
  const std::string mode = vm.is_str(args[2]) ? vm.text(args[2]) : "exec";
  if (mode != "exec" && mode != "eval" && mode != "single")
    return vm.raise(TypeId::t_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  const lang::CompileMode how = mode == "eval"     ? lang::CompileMode::kEval
                                : mode == "single" ? lang::CompileMode::kSingle
                                : module           ? lang::CompileMode::kModule
                                                   : lang::CompileMode::kExec;
  if (source.find('\0') != std::string::npos)
    return vm.raise(TypeId::t_SyntaxError, "source code string cannot contain null bytes");
  std::string text = source;
  if (mode == "eval") text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
  const lang::CompileResult result = lang::compile_source(vm.store(), file, text, how, library);
  vm.charge_items(text.size() * 20);
  if (result.code != lang::kNoCode) return vm.ret(Value::ref(vm.make_code_object(result.code)));
  const lang::Diagnostic& d = result.diagnostics.front();
  TypeId type = TypeId::t_SyntaxError;
  if (d.kind == lang::DiagnosticKind::IndentationError) type = TypeId::t_IndentationError;
  if (d.kind == lang::DiagnosticKind::TabError) type = TypeId::t_TabError;
  if (d.kind == lang::DiagnosticKind::MemoryError) type = TypeId::t_MemoryError;
  if (d.kind == lang::DiagnosticKind::RecursionError) type = TypeId::t_RecursionError;
  const std::string message = type == TypeId::t_MemoryError ? "" : d.message;
  (void)vm.raise(type, message);
  const Value exception = vm.exception();
  vm.set_instance_attribute(exception, vm.name_value(Name::n_msg), vm.make_str(d.message));
  vm.set_instance_attribute(exception, vm.name_value(Name::n_lineno), vm.make_int(d.line));
  // What is missing at the end is missing behind the last line. (Of a file, CPython does not say
  // so.)
  const bool missing = d.column == 0 && d.message.starts_with("expected ");
  const std::int64_t column =
      missing ? vm.heap().get<Str>(vm.make_str(source_line(text, d.line)))->characters : d.column;
  vm.set_instance_attribute(exception, vm.name_value(Name::n_offset), vm.make_int(column));
  vm.set_instance_attribute(exception, vm.name_value(Name::n_filename), vm.make_str(file));
  // A point ends where it begins; column 0 (no place in the line) stays so.
  const auto set = [&](std::string_view name, Value value) {
    vm.set_instance_attribute(exception, vm.intern(name), value);
  };
  set("end_lineno", vm.make_int(d.end_line == 0 ? d.line : d.end_line));
  const bool unclosed = d.message.ends_with("was never closed");  // has a start only
  set("end_offset", vm.make_int(unclosed ? 0 : d.end_line == 0 ? d.column : d.end_column));
  set("text", vm.make_str(source_line(text, d.line)));
  return vm.raise_value(exception);
}

// nearest(name, names): what was probably meant, or None.
Outcome nearest(Vm& vm, const Args& args) {
  std::vector<std::string_view> names;
  for (std::uint32_t i = 0; i < vm.tuple_size(args[1]); ++i)
    if (vm.is_str(vm.tuple_get(args[1], i))) names.push_back(vm.view(vm.tuple_get(args[1], i)));
  const std::string_view found = nearest_name(vm.view(args[0]), names);
  return found.empty() ? vm.ret_none() : vm.ret_str(std::string(found));
}

Outcome compile_(Vm& vm, const Args& args) { return compile_source(vm, args, false, false); }
Outcome compile_library(Vm& vm, const Args& args) {
  return compile_source(vm, args, true, args.has(3) && args[3].is_true());
}

}  // namespace

void register_vm_module(NativeTable& table) {
  table.add_functions("_vm",
                      {{"lookup", lookup, "(type, name, default=, /)"},
                       {"run_body", run_body, "(function, namespace, /)"},
                       {"make_type", make_type, "(metatype, name, bases, namespace, /)"},
                       {"set_type", set_type, "(object, type, /)"},
                       {"set_type_attribute", set_type_attribute, "(type, name, value, /)"},
                       {"set_cell", set_cell, "(cell, value, /)"},
                       {"set_awaitable", set_awaitable, "(generator, /)"},
                       {"set_abstract", set_abstract, "(type, flag, /)"},
                       {"set_dotted", set_dotted, "(type, /)"},
                       {"name_of_type", name_of_type, "(object, /)"},
                       {"new_module", new_module, "(name, /)"},
                       {"find_source", find_source, "(name, /)"},
                       {"function_from_code", function_from_code, "(code, globals, /)"},
                       {"exec_body", exec_body, "(code, globals, locals, /)"},
                       {"format_exception", format_exception, "(exception, /)"},
                       {"exception_line", exception_line, "(exception, /)"},
                       {"traceback_entries", traceback_entries, "(exception, /)"},
                       {"current_exception", current_exception, "()"},
                       {"generator_info", generator_info, "(generator, /)"},
                       {"program_place", program_place, "(skip=, /)"},
                       {"unawaited", unawaited, "()"},
                       {"unfinished_agens", unfinished_agens, "(loop, /)"},
                       {"generator_throw", generator_throw, "(generator, exception, /)"},
                       {"agen_send", agen_send, "(generator, value, /)"},
                       {"agen_throw", agen_throw, "(generator, exception, /)"},
                       {"raise_exception", raise_exception, "(exception, /)"},
                       {"dict_version", dict_version, "(dict, /)"},
                       {"address", address, "(object, /)"},
                       {"set_recursion_limit", set_recursion_limit, "(limit, /)"},
                       {"set_int_digits", set_int_digits, "(maxdigits, /)"},
                       {"get_int_digits", get_int_digits, "()"},
                       {"int_text", int_text, "(n, /)"},
                       {"int_of_text", int_of_text, "(digits, /)"},
                       {"too_many_digits", too_many_digits, "()"},
                       {"get_recursion_limit", get_recursion_limit, "()"},
                       {"origin_depth", origin_depth, "(depth=, /)"},
                       {"frame", frame_at, "(index=, thread=, /)"},
                       {"frame_locals", frame_locals, "(index, thread=, /)"},
                       {"collect", collect, "()"},
                       {"finalizable", finalizable, "(object, /)"},
                       {"weak", weak, "(object, /)"},
                       {"strong", strong, "(id, /)"},
                       {"nearest", nearest, "(name, names, /)"},
                       {"heap_bytes", heap_bytes, "()"},
                       {"getrefcount", getrefcount, "(object, /)"},
                       {"compile", compile_library, "(source, file_name, mode, library=, /)"}});
  table.add_functions("builtins", {{"globals", globals, "()"},
                                   {"locals", locals, "()"},
                                   {"compile", compile_,
                                    "(source, filename, mode, flags=, dont_inherit=, optimize=)"}});
}

}  // namespace interleave::vm
