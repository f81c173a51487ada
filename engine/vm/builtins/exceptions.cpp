// BaseException and its family: attributes, notes, and the exceptions with fields of their own.
#include "engine/vm/builtins/builtins.h"
#include "engine/vm/semantics.h"

namespace interleave::vm {

namespace {

Exception* self_of(Vm& vm, const Args& args) { return vm.heap().get<Exception>(args[0]); }

Outcome init(Vm& vm, const Args& args) {
  const Value tuple = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  Exception* e = self_of(vm, args);
  e->args = tuple;
  if (args.count() > 1 && !vm.is_instance(args[0], TypeId::t_OSError)) e->value = args[1];
  if (vm.is_instance(args[0], TypeId::t_OSError)) set_os_error_arguments(vm, args[0], tuple);
  // Keywords such as ImportError(name=...) become attributes.
  const Value keywords = args.keyword(0);
  std::uint32_t at = 0;
  Value key, value;
  const bool import = vm.is_instance(args[0], TypeId::t_ImportError),
             attribute = vm.is_instance(args[0], TypeId::t_AttributeError),
             named = import || attribute || vm.is_instance(args[0], TypeId::t_NameError);
  while (vm.dict_next(keywords, at, key, value)) {
    const std::string_view name = vm.view(key);
    if (!named)
      return vm.raise(TypeId::t_TypeError,
                      cat(vm.type_name(args[0]), "() takes no keyword arguments"));
    if (name != "name" && !(attribute && name == "obj") &&
        !(import && (name == "path" || name == "name_from")))
      return vm.raise(TypeId::t_TypeError,
                      cat(import      ? "ImportError"
                          : attribute ? "AttributeError"
                                      : "NameError",
                          "() got an unexpected keyword argument '", name, "'"));
    vm.set_instance_attribute(args[0], key, value);
  }
  return vm.ret_none();
}

Outcome new_(Vm& vm, const Args& args) {
  if (!vm.is_type(args[0]))
    return vm.raise(TypeId::t_TypeError, "BaseException.__new__(X): X is not a type object");
  const Value tuple = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  vm.charge(OpCosts::kObject);
  return vm.ret(vm.make_exception(args[0].as_ref(), tuple));
}

Outcome str(Vm& vm, const Args& args) {
  const Value tuple = self_of(vm, args)->args;
  const std::uint32_t count = vm.tuple_size(tuple);
  if (count == 0) return vm.ret(vm.make_str(""));
  if (vm.is_instance(args[0], TypeId::t_OSError) && count == 2) {
    std::string text;
    if (vm.str(args[0], text)) return vm.ret_str(text);
  }
  const Value shown = count == 1 ? vm.tuple_get(tuple, 0) : tuple;
  std::string out;
  // KeyError shows its key as repr (CPython Objects/exceptions.c KeyError_str).
  const bool as_repr = count == 1 && vm.is_instance(args[0], TypeId::t_KeyError);
  if (as_repr ? vm.repr(shown, out) : vm.str(shown, out)) return vm.ret_str(out);
  return vm.call(vm.type_value(TypeId::t_str), {shown});
}

Outcome repr(Vm& vm, const Args& args) {
  const Value tuple = self_of(vm, args)->args;
  std::string out(vm.type_name(args[0]));
  if (vm.tuple_size(tuple) == 1) {
    out += "(";
    if (!vm.repr(vm.tuple_get(tuple, 0), out)) return vm.call_helper("exception_repr", {args[0]});
    return vm.ret_str(out + ")");
  }
  if (!vm.repr(tuple, out)) return vm.call_helper("exception_repr", {args[0]});
  return vm.ret_str(out);
}

Outcome get_args(Vm& vm, const Args& args) { return vm.ret(self_of(vm, args)->args); }
Outcome get_traceback(Vm& vm, const Args& args) { return vm.ret(self_of(vm, args)->traceback); }
Outcome get_context(Vm& vm, const Args& args) { return vm.ret(self_of(vm, args)->context); }
Outcome get_cause(Vm& vm, const Args& args) { return vm.ret(self_of(vm, args)->cause); }
Outcome get_suppress(Vm& vm, const Args& args) {
  return vm.ret_bool(self_of(vm, args)->suppress_context != 0);
}
Outcome get_value(Vm& vm, const Args& args) { return vm.ret(self_of(vm, args)->value); }

Outcome get_notes(Vm& vm, const Args& args) {
  const Ref notes = self_of(vm, args)->notes;
  if (notes == 0) return vm.raise_attribute_error(args[0], vm.name_value(Name::n___notes__));
  return vm.ret(Value::ref(notes));
}

Outcome add_note(Vm& vm, const Args& args) {
  if (!vm.is_str(args[1]))
    return vm.raise(TypeId::t_TypeError,
                    cat("note must be a str, not '", vm.type_name(args[1]), "'"));
  if (self_of(vm, args)->notes == 0) {
    const Value list = vm.make_list();
    self_of(vm, args)->notes = list.as_ref();
  }
  vm.list_append(Value::ref(self_of(vm, args)->notes), args[1]);
  return vm.ret_none();
}

Outcome with_traceback(Vm& vm, const Args& args) {
  self_of(vm, args)->traceback = args[1];
  return vm.ret(args[0]);
}

Outcome os_errno(Vm& vm, const Args& args) {
  const Value tuple = self_of(vm, args)->args;
  return vm.ret(vm.tuple_size(tuple) >= 2 ? vm.tuple_get(tuple, 0) : Value::none());
}
Outcome os_strerror(Vm& vm, const Args& args) {
  const Value tuple = self_of(vm, args)->args;
  return vm.ret(vm.tuple_size(tuple) >= 2 ? vm.tuple_get(tuple, 1) : Value::none());
}

// What is known of it is an attribute of the instance.
Outcome os_file(Vm& vm, const Args& args, std::string_view name) {
  const Value file = vm.get_instance_attribute(args[0], vm.intern(name));
  return vm.ret(file.is_unbound() ? Value::none() : file);
}
Outcome os_filename(Vm& vm, const Args& args) { return os_file(vm, args, "filename"); }
Outcome os_filename2(Vm& vm, const Args& args) { return os_file(vm, args, "filename2"); }

Outcome traceback_line(Vm& vm, const Args& args) {
  const Traceback* t = vm.heap().get<Traceback>(args[0]);
  const lang::Code& code = vm.store().code(vm.heap().get<CodeObject>(t->code)->code_id);
  return vm.ret_int(t->instruction < code.locations.size() ? code.locations[t->instruction].line
                                                           : 0);
}
Outcome traceback_frame(Vm& vm, const Args& args) {
  const Value line = traceback_line(vm, args) == Outcome::kReturn ? vm.result() : Value::none();
  const Value code = Value::ref(vm.heap().get<Traceback>(args[0])->code);
  return vm.call_helper("traceback_frame", {line, code});
}
Outcome traceback_next(Vm& vm, const Args& args) {
  const Ref next = vm.heap().get<Traceback>(args[0])->next;
  return vm.ret(next == 0 ? Value::none() : Value::ref(next));
}

}  // namespace

void register_exceptions(NativeTable& table) {
  table.add_methods(TypeId::t_BaseException,
                    {{"__init__", init, "(self, /, *args, **keywords)"},
                     {"__str__", str, "(self, /)"},
                     {"__repr__", repr, "(self, /)"},
                     {"args", get_args, "(self, /)", kGetter},
                     {"__traceback__", get_traceback, "(self, /)", kGetter},
                     {"__context__", get_context, "(self, /)", kGetter},
                     {"__cause__", get_cause, "(self, /)", kGetter},
                     {"__suppress_context__", get_suppress, "(self, /)", kGetter},
                     {"__notes__", get_notes, "(self, /)", kGetter},
                     {"add_note", add_note, "(self, note, /)"},
                     {"with_traceback", with_traceback, "(self, traceback, /)"}});
  table.add_functions("_vm", {{"exception_new", new_, "(cls, /, *args)"}});
  table.add_methods(TypeId::t_StopIteration, {{"value", get_value, "(self, /)", kGetter}});
  table.add_methods(TypeId::t_SystemExit, {{"code", get_value, "(self, /)", kGetter}});
  table.add_methods(TypeId::t_OSError, {{"errno", os_errno, "(self, /)", kGetter},
                                        {"strerror", os_strerror, "(self, /)", kGetter},
                                        {"filename", os_filename, "(self, /)", kGetter},
                                        {"filename2", os_filename2, "(self, /)", kGetter}});
  table.add_methods(TypeId::t_traceback, {{"tb_lineno", traceback_line, "(self, /)", kGetter},
                                          {"tb_frame", traceback_frame, "(self, /)", kGetter},
                                          {"tb_next", traceback_next, "(self, /)", kGetter}});
}

}  // namespace interleave::vm
