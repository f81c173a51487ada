// Calling and returning: binding arguments to parameters, pushing frames, natives, classes.
#include <algorithm>
#include <utility>

#include "engine/vm/interpreter.h"
#include "engine/vm/semantics.h"

namespace interleave::vm {

using lang::Code;

namespace {

// What is found on a class is not called with the object as it is.
bool is_descriptor(Vm& vm, Value v) {
  const Layout layout = vm.layout_of(v);
  return layout == Layout::kWrapper || layout == Layout::kProperty ||
         (layout == Layout::kInstance && !vm.special(v, Name::n___get__).is_unbound());
}

Value marker_missing() { return Value::unbound(); }

std::string plural(std::uint32_t n, std::string_view one) {
  return cat(std::to_string(n), " ", one, n == 1 ? "" : "s");
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'" as in CPython's missing-argument messages.
std::string list_names(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) out += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
    out += "'" + names[i] + "'";
  }
  return out;
}

}  // namespace

void Interpreter::grow_stack(std::uint32_t size) {
  const std::uint32_t have = heap_.get<Buffer>(thread()->stack)->capacity_bytes() / sizeof(Value);
  const Ref grown = heap_.grow_buffer(thread()->stack, std::max(size + kStackSlack, have * 2) * 8);
  thread()->stack = grown;
  moved_ = true;
}

void Interpreter::copy_closure(const Function* function, const Code& code, Value* registers) {
  Tuple* closure = heap_.get<Tuple>(function->closure);
  std::copy_n(closure->items(), closure->size, registers + code.local_count + code.cells.size());
}

Step Interpreter::push_frame(Value function, std::uint32_t base, std::uint32_t bound,
                             std::uint32_t dest, OnReturn how, Value extra) {
  const Ref object = heap_.get<Function>(function)->code;
  if (heap_.get<CodeObject>(object)->constants == 0) vm_.prepare_code(object);
  Thread* t = thread();
  if (t->frame_count >= heap_.header().recursion_limit)
    return raise(TypeId::t_RecursionError, "maximum recursion depth exceeded");
  const std::uint32_t capacity = heap_.get<Buffer>(t->frames)->capacity_bytes() / sizeof(Frame);
  if (t->frame_count >= capacity) {
    const Ref grown =
        heap_.grow_buffer(t->frames, capacity * 2 * static_cast<std::uint32_t>(sizeof(Frame)));
    thread()->frames = grown;
    moved_ = true;
  }
  const Function* f = heap_.get<Function>(function);
  const Code& code = store_.code(heap_.get<CodeObject>(f->code)->code_id);
  ensure_stack(base + code.register_count);
  f = heap_.get<Function>(function);
  t = thread();
  Value* registers = stack() + base;
  std::fill(registers + bound, registers + code.register_count, Value::unbound());
  if (f->closure != 0) copy_closure(f, code, registers);
  Frame* frame = heap_.get<Buffer>(t->frames)->data<Frame>() + t->frame_count++;
  *frame = Frame{f->code, f->globals, 0, 0, base, 0, dest, static_cast<std::uint32_t>(how),
                 extra,   t->handled};
  return Step::kFrame;
}

Step Interpreter::call_window(std::uint32_t window, std::uint32_t n, Value names,
                              std::uint32_t dest, OnReturn how, Value extra) {
  ensure_stack(window + n + 4);
  const Value callee = stack()[window];
  if (callee.is_native())
    return call_native(callee.as_native(), window + 1, n, names, dest, how, extra);
  Value self = Value::unbound(), function = Value::unbound();
  switch (vm_.layout_of(callee)) {
    case Layout::kFunction:
      return call_function(callee, window, n, names, dest, how, extra);
    case Layout::kType:
      return call_type(callee, window, n, names, dest, how, extra);
    case Layout::kMethod:
      function = heap_.get<Method>(callee)->function;
      self = heap_.get<Method>(callee)->self;
      break;
    case Layout::kWrapper: {  // staticmethod objects are callable since 3.10
      stack()[window] = heap_.get<Wrapper>(callee)->function;
      return call_window(window, n, names, dest, how, extra);
    }
    default:
      function = vm_.special(callee, Name::n___call__);
      self = callee;
      if (function.is_unbound())
        return raise(TypeId::t_TypeError,
                     cat("'", vm_.type_name(callee), "' object is not callable"));
      if (is_descriptor(vm_, function)) function = vm_.helper("call_descriptor");
  }
  Value* w = stack() + window;
  std::copy_backward(w + 1, w + 1 + n, w + 2 + n);
  w[0] = function;
  w[1] = self;
  return call_window(window, n + 1, names, dest, how, extra);
}

Step Interpreter::call_values(Value callable, const Value* args, std::uint32_t n,
                              std::uint32_t dest, OnReturn how, Value extra) {
  const std::uint32_t window = scratch();
  ensure_stack(window + n + 2);
  Value* w = stack() + window;
  w[0] = callable;
  std::copy_n(args, n, w + 1);
  if (vm_.layout_of(callable) == Layout::kFunction)
    return call_function(callable, window, n, Value::none(), dest, how, extra);
  return call_window(window, n, Value::none(), dest, how, extra);
}

// --- Python functions

Step Interpreter::call_function(Value function, std::uint32_t window, std::uint32_t n, Value names,
                                std::uint32_t dest, OnReturn how, Value extra) {
  const Code& code =
      store_.code(heap_.get<CodeObject>(heap_.get<Function>(function)->code)->code_id);
  constexpr std::uint32_t kComplicated = lang::kVarArgs | lang::kVarKeywords;
  if (names.is_none() && n <= code.argument_count) {
    const Ref object = heap_.get<Function>(function)->code;
    if (heap_.get<CodeObject>(object)->native_body != 0 &&
        n + defaults_of(function) >= code.argument_count) {
      const Value coroutine = native_coroutine(function, window + 1, n);
      native_checkpoint_ = true;  // as where a frame is entered
      if (how == OnReturn::kStore && result_unused(coroutine))
        return never_awaited(coroutine, dest);
      return deliver(coroutine, dest, how, extra);
    }
  }
  std::uint32_t bound = n;
  if (!names.is_none() || n != code.argument_count || code.keyword_only_count != 0 ||
      (code.flags & kComplicated) != 0) {
    ensure_stack(window + 1 + code.register_count);
    if (!bind_arguments(function, code, window, n, names)) return Step::kRaise;
    bound = code.argument_count + code.keyword_only_count + (code.has(lang::kVarArgs) ? 1u : 0u) +
            (code.has(lang::kVarKeywords) ? 1u : 0u);
  }
  return push_frame(function, window + 1, bound, dest, how, extra);
}

// Puts every parameter in its register, as CPython's initialize_locals (Python/ceval.c).
bool Interpreter::bind_arguments(Value function, const Code& code, std::uint32_t window,
                                 std::uint32_t n, Value names) {
  const std::uint32_t named = names.is_none() ? 0 : vm_.tuple_size(names);
  vm_.charge(OpCosts::kKeyword, named);
  const std::uint32_t given = n - named;
  const std::uint32_t positional = code.argument_count;
  const std::uint32_t parameters = positional + code.keyword_only_count;
  std::vector<Value> slots(parameters, marker_missing());
  std::vector<Value> rest;
  const Value* args = stack() + window + 1;
  std::copy_n(args, std::min(given, positional), slots.begin());
  if (given > positional) rest.assign(args + positional, args + given);
  std::vector<Value> keyword_values(args + given, args + n);

  Value keywords = code.has(lang::kVarKeywords) ? vm_.make_dict() : Value::none();
  std::uint32_t keyword_only_given = 0;
  const auto qualname = [&] {
    return vm_.text(Value::ref(heap_.get<Function>(function)->qualname));
  };
  for (std::uint32_t i = 0; i < named; ++i) {
    const Value name = vm_.tuple_get(names, i);
    const std::string_view text = vm_.view(name);
    std::uint32_t at = code.positional_only_count;
    while (at < parameters && code.locals[at] != text) ++at;
    if (at < parameters) {
      if (!slots[at].is_unbound()) {
        if (wrong_keyword_of_c(code, function, slots, given, named, text, at)) return false;
        raise(TypeId::t_TypeError,
              cat(qualname(), "() got multiple values for argument '", text, "'"));
        return false;
      }
      slots[at] = keyword_values[i];
      if (at >= positional) ++keyword_only_given;
    } else if (!keywords.is_none()) {
      const Value key = vm_.intern(name);
      vm_.dict_set_str(keywords, key, keyword_values[i]);
    } else {
      if (wrong_keyword_of_c(code, function, slots, given, named, text, parameters)) return false;
      // All of them are named (Python/ceval.c positional_only_passed_as_keyword), in their order.
      std::string wrong;
      for (std::uint32_t p = 0; p < code.positional_only_count; ++p)
        for (std::uint32_t k = 0; k < named; ++k)
          if (vm_.view(vm_.tuple_get(names, k)) == code.locals[p])
            wrong += cat(wrong.empty() ? "" : ", ", code.locals[p]);
      if (!wrong.empty()) {
        raise(TypeId::t_TypeError, cat(qualname(),
                                       "() got some positional-only arguments passed as "
                                       "keyword arguments: '",
                                       wrong, "'"));
        return false;
      }
      std::vector<std::string_view> possible;
      for (std::uint32_t p = code.positional_only_count; p < parameters; ++p)
        possible.push_back(code.locals[p]);
      const std::string_view near = nearest_name(text, possible);
      raise(TypeId::t_TypeError, cat(qualname(), "() got an unexpected keyword argument '", text,
                                     "'", near.empty() ? "" : cat(". Did you mean '", near, "'?")));
      return false;
    }
  }
  if (!rest.empty() && !code.has(lang::kVarArgs)) {
    too_many_arguments(code, function, slots, given, keyword_only_given);
    return false;
  }
  const Function* f = heap_.get<Function>(function);
  if (f->defaults != 0) {
    Tuple* defaults = heap_.get<Tuple>(f->defaults);
    const std::uint32_t first = positional - std::min(positional, defaults->size);
    for (std::uint32_t i = std::max(first, 0u); i < positional; ++i)
      if (slots[i].is_unbound()) slots[i] = defaults->items()[defaults->size - (positional - i)];
  }
  if (f->keyword_defaults != 0) {
    for (std::uint32_t i = positional; i < parameters; ++i) {
      if (!slots[i].is_unbound()) continue;
      const Value name = vm_.intern(code.locals[i]);
      slots[i] = vm_.dict_get_str(heap_.get<Function>(function)->keyword_defaults, name);
    }
  }
  for (std::uint32_t i = 0; i < parameters; ++i) {
    if (!slots[i].is_unbound()) continue;
    const bool keyword_only = i >= positional;
    missing_arguments(code, function, slots, keyword_only ? positional : 0,
                      keyword_only ? parameters : positional, keyword_only);
    return false;
  }
  if (code.has(lang::kVarArgs))
    slots.push_back(vm_.make_tuple(rest.data(), static_cast<std::uint32_t>(rest.size())));
  if (!keywords.is_none()) slots.push_back(keywords);
  std::copy(slots.begin(), slots.end(), stack() + window + 1);
  return true;
}

namespace {

// Library code in Python that is C in CPython: what it says of its arguments is in the words of C.
bool words_of_c(const Code& code, std::string_view file) {
  if (code.has(lang::kInC)) return file != "<frozen functools>" || code.name == "reduce";
  for (const std::string_view other :
       {"<frozen _bootstrap>", "<frozen math>", "<frozen _math_more>", "<frozen time>",
        "<frozen _time_more>", "<frozen select>", "<frozen _thread>", "<frozen _queue>"})
    if (file == other) return true;
  // Modules of which a part is C: what takes no argument by name.
  if (code.positional_only_count == 0 || code.positional_only_count < code.argument_count ||
      code.keyword_only_count != 0 || code.has(lang::kVarArgs) || code.has(lang::kVarKeywords))
    return false;
  for (const std::string_view other :
       {"<frozen socket>", "<frozen signal>", "<frozen os>", "<frozen _os_files>", "<frozen sys>",
        "<frozen _sys_more>", "<frozen contextvars>", "<frozen unicodedata>", "<frozen mmap>"})
    if (file == other) return true;
  return false;
}

// Functions that look at their arguments by PyArg_ParseTuple() (Python/getargs.c), if they do not
// take just one.
bool parses_tuple(const Code& code, std::string_view file) {
  if (file == "<frozen socket>") return true;
  for (const std::string_view name : {"gmtime", "localtime", "ctime", "strftime", "stack_size"})
    if (code.name == name) return true;
  return false;
}

// The module as C calls it.
std::string_view module_in_c(std::string_view module) {
  for (const auto& [ours, theirs] :
       std::initializer_list<std::array<std::string_view, 2>>{{"_math_more", "math"},
                                                              {"_time_more", "time"},
                                                              {"socket", "_socket"},
                                                              {"signal", "_signal"},
                                                              {"os", "posix"},
                                                              {"_os_files", "posix"},
                                                              {"_sys_more", "sys"},
                                                              {"_machine", "_thread"},
                                                              {"_math", "math"}})
    if (module == ours) return theirs;
  return module;
}

}  // namespace

// As _PyObject_FunctionStr (Objects/object.c) has it.
std::string Interpreter::full_name_in_c(Value function) const {
  const Function* f = heap_.get<Function>(function);
  const std::string_view qualname = vm_.view(f->qualname);
  const std::size_t dot = qualname.rfind('.');
  const bool method = dot != std::string_view::npos && qualname[dot - 1] != '>';
  if (method || !vm_.is_str(f->module) || vm_.view(f->module) == "builtins")
    return std::string(qualname);
  return cat(module_in_c(vm_.view(f->module)), ".", qualname);
}

bool Interpreter::wrong_count_of_c(const Code& code, Value function,
                                   const std::vector<Value>& slots, std::uint32_t given) {
  if (!words_of_c(code, store_.file(code.file).name)) return false;
  const Function* f = heap_.get<Function>(function);
  const std::string_view qualname = vm_.view(f->qualname);
  const std::size_t dot = qualname.rfind('.');
  const bool method = dot != std::string_view::npos && qualname[dot - 1] != '>';
  std::string_view name = qualname.substr(method ? dot + 1 : 0);
  if (method && (name == "__init__" || name == "__new__")) {
    name = qualname.substr(0, dot);
  } else if (method && given == 0) {
    raise(TypeId::t_TypeError, cat("unbound method ", qualname, "() needs an argument"));
    return true;
  } else if (method && !slots.empty() && !vm_.is_type(slots[0]) &&
             !belongs_to(qualname.substr(0, dot), vm_.type_of(slots[0]))) {
    raise(TypeId::t_TypeError,
          cat("descriptor '", name, "' for '", qualname.substr(0, dot),
              "' objects doesn't apply to a '", vm_.type_name(slots[0]), "' object"));
    return true;
  }
  const std::string full = full_name_in_c(function);
  const std::uint32_t self = method ? 1 : 0, most = code.argument_count - self;
  const std::uint32_t defaults = f->defaults == 0 ? 0 : heap_.get<Tuple>(f->defaults)->size;
  const std::uint32_t least = most - std::min(defaults, most);
  const std::uint32_t got = given - std::min(given, self);
  const std::string counted = cat(least == most ? "exactly "
                                  : got > most  ? "at most "
                                                : "at least ",
                                  plural(got > most ? most : least, "argument"));
  if (most == 0)
    raise(TypeId::t_TypeError,
          cat(full, "() takes no arguments (", std::to_string(got), " given)"));
  else if (least == 1 && most == 1 && code.positional_only_count != 0 && full.ends_with(name))
    raise(TypeId::t_TypeError,
          cat(full, "() takes exactly one argument (", std::to_string(got), " given)"));
  else if (code.positional_only_count >= code.argument_count &&
           parses_tuple(code, store_.file(code.file).name))
    raise(TypeId::t_TypeError,
          cat(name, "() takes ", counted, " (", std::to_string(got), " given)"));
  else if (code.positional_only_count >= code.argument_count)
    raise(TypeId::t_TypeError,
          cat(name, " expected ", std::string_view(counted).substr(least == most ? 8 : 0), ", got ",
              std::to_string(got)));
  else if (got > most)
    raise(TypeId::t_TypeError,
          cat(name, "() takes at most ", plural(most + code.keyword_only_count, "argument"), " (",
              std::to_string(got), " given)"));
  else
    raise(TypeId::t_TypeError, cat(name, "() missing required argument '", code.locals[given],
                                   "' (pos ", std::to_string(got + 1), ")"));
  return true;
}

// The argument `text`, given as number `at` before, or unknown.
bool Interpreter::wrong_keyword_of_c(const Code& code, Value function,
                                     const std::vector<Value>& slots, std::uint32_t given,
                                     std::uint32_t named, std::string_view text, std::uint32_t at) {
  if (!words_of_c(code, store_.file(code.file).name)) return false;
  const std::uint32_t parameters = code.argument_count + code.keyword_only_count;
  const std::string_view qualname = vm_.view(heap_.get<Function>(function)->qualname);
  const std::size_t dot = qualname.rfind('.');
  const bool method = dot != std::string_view::npos;
  if (given + named > parameters && code.positional_only_count < code.argument_count &&
      parameters != (method ? 1u : 0u))
    return wrong_count_of_c(code, function, slots, given + named);
  if (method && given != 0 && !vm_.is_type(slots[0]) &&
      !belongs_to(qualname.substr(0, dot), vm_.type_of(slots[0])))
    return wrong_count_of_c(code, function, slots, given);
  const bool none =
      code.positional_only_count >= code.argument_count || parameters == (method ? 1u : 0u);
  const std::uint32_t defaults = defaults_of(function);
  const std::uint32_t needed =
      code.argument_count - std::min<std::uint32_t>(code.argument_count, defaults);
  const std::uint32_t self = method ? 1 : 0;
  for (std::uint32_t i = 0; i < (none ? self : needed); ++i)
    if (slots[i].is_unbound() && (i < self || at == parameters))
      return wrong_count_of_c(code, function, slots, i);
  const bool one = code.argument_count <= self + 1 && defaults == 0;
  if (none && !one && parses_tuple(code, store_.file(code.file).name))
    raise(TypeId::t_TypeError,
          cat(qualname.substr(method ? dot + 1 : 0), "() takes no keyword arguments"));
  else if (none)
    raise(TypeId::t_TypeError, cat(full_name_in_c(function), "() takes no keyword arguments"));
  else if (at < parameters)
    raise(TypeId::t_TypeError,
          cat("argument for ", qualname.substr(method ? dot + 1 : 0), "() given by name ('", text,
              "') and position (", std::to_string(at + (method ? 0 : 1)), ")"));
  else
    raise(TypeId::t_TypeError, cat(qualname.substr(method ? dot + 1 : 0),
                                   "() got an unexpected keyword argument '", text, "'"));
  return true;
}

void Interpreter::too_many_arguments(const Code& code, Value function,
                                     const std::vector<Value>& slots, std::uint32_t given,
                                     std::uint32_t keyword_only_given) {
  if (wrong_count_of_c(code, function, slots, given)) return;
  const Function* f = heap_.get<Function>(function);
  const std::uint32_t defaults = f->defaults == 0 ? 0 : heap_.get<Tuple>(f->defaults)->size;
  const std::uint32_t takes = code.argument_count;
  std::string expected = defaults != 0 ? cat("from ", std::to_string(takes - defaults), " to ",
                                             std::to_string(takes), " positional arguments")
                                       : plural(takes, "positional argument");
  std::string got = std::to_string(given);
  if (keyword_only_given != 0)
    got += cat(" positional argument", given == 1 ? "" : "s", " (and ",
               plural(keyword_only_given, "keyword-only argument"), ")");
  raise(TypeId::t_TypeError, cat(vm_.view(f->qualname), "() takes ", expected, " but ", got, " ",
                                 given == 1 && keyword_only_given == 0 ? "was" : "were", " given"));
}

void Interpreter::missing_arguments(const Code& code, Value function,
                                    const std::vector<Value>& slots, std::uint32_t from,
                                    std::uint32_t to, bool keyword_only) {
  std::vector<std::string> names;
  for (std::uint32_t i = from; i < to; ++i)
    if (slots[i].is_unbound()) names.push_back(code.locals[i]);
  const std::uint32_t first = static_cast<std::uint32_t>(
      std::find_if(slots.begin(), slots.end(), [](Value v) { return v.is_unbound(); }) -
      slots.begin());
  if (!keyword_only && wrong_count_of_c(code, function, slots, first)) return;
  raise(TypeId::t_TypeError, cat(vm_.view(heap_.get<Function>(function)->qualname), "() missing ",
                                 std::to_string(names.size()), " required ",
                                 keyword_only ? "keyword-only" : "positional", " argument",
                                 names.size() == 1 ? "" : "s", ": ", list_names(names)));
}

// --- natives

namespace {

std::uint32_t self_count(const Native& native) {
  return (native.def.flags & (kMethodNative | kStaticNative | kClassNative)) != 0 ? 1 : 0;
}

bool takes_keywords(const NativeSignature& sig) {
  return sig.positional_only < sig.positional.size() || !sig.keyword_only.empty();
}

// A constructor goes by the name of its class.
std::string_view bare_name(const Native& native) {
  const std::string_view name = native.def.name;
  return name == "__new__" ? native.owner : name;
}

std::string called_name(const NativeTable& natives, const Native& native) {
  const std::string_view name = bare_name(native);
  if (name != native.def.name) return std::string(name);
  std::string_view owner = native.owner;
  if (owner.empty())
    for (const NativeTable::Member& member : natives.members())
      if (&natives[member.native] == &native) owner = member.module;
  if (owner == "builtins") return std::string(name);
  return cat(module_in_c(owner), ".", name);
}

}  // namespace

bool Interpreter::belongs_to(std::string_view owner, Ref type) const {
  while (type != 0 && vm_.view(heap_.get<Type>(type)->qualname) != owner)
    type = heap_.get<Type>(type)->base;
  return type != 0;
}

// Special methods that CPython has as methods, not as slots of the type.
bool is_slot(std::string_view name) {
  if (!name.starts_with("__")) return false;
  for (const std::string_view method :
       {"__format__", "__reduce__", "__reduce_ex__", "__sizeof__", "__round__", "__floor__",
        "__ceil__", "__trunc__", "__getnewargs__", "__dir__", "__reversed__", "__complex__",
        "__length_hint__", "__setstate__", "__bytes__"})
    if (name == method) return false;
  return true;
}

// A method called through its class with something else: that comes before whatever else is wrong,
// so natives need not look.
bool Interpreter::wrong_self(const Native& native, Value self) {
  if ((native.def.flags & kMethodNative) == 0 || native.owner.empty()) return false;
  if (self.is_unbound() || belongs_to(native.owner, vm_.type_of(self))) return false;
  vm_.index_wanted_ = Value::none();
  const std::string_view name = native.def.name;
  const bool slot = is_slot(name);
  raise(TypeId::t_TypeError,
        cat("descriptor '", name, slot ? "' requires a '" : "' for '", native.owner,
            slot ? "' object but received a '" : "' objects doesn't apply to a '",
            vm_.type_name(self), slot ? "'" : "' object"));
  return true;
}

// The words depend on how CPython parses the arguments: METH_O and METH_NOARGS
// (Objects/methodobject.c), _PyArg_CheckPositional, or _PyArg_UnpackKeywords (Python/getargs.c)
// where some go by keyword.
void Interpreter::wrong_native_count(const Native& native, std::uint32_t given,
                                     std::uint32_t named) {
  const NativeSignature& sig = native.signature;
  const std::uint32_t self = self_count(native);
  const std::uint32_t got = given - std::min(given, self);
  const std::uint32_t most = static_cast<std::uint32_t>(sig.positional.size()) - self;
  const std::string_view name = bare_name(native);
  if (given < self) {
    raise(TypeId::t_TypeError, cat(native.owner, ".", native.def.name, "(): not enough arguments"));
    return;
  }
  if (name == "type") {
    raise(TypeId::t_TypeError, "type() takes 1 or 3 arguments");
    return;
  }
  // int() and str() parse theirs by hand.
  if (takes_keywords(sig) && name != "int" && name != "str" && name != "sorted") {
    const std::uint32_t all = most + static_cast<std::uint32_t>(sig.keyword_only.size());
    const std::uint32_t least = std::max<std::uint32_t>(sig.positional_only, self) - self;
    std::string takes;
    if (got + named > all)
      takes = cat("at most ", plural(all, got == 0 ? "keyword argument" : "argument"));
    else if (got > most && most == 0)
      takes = "no positional arguments";
    else
      takes = cat(got > most ? (least < most ? "at most " : "exactly ")
                             : (least < most ? "at least " : "exactly "),
                  plural(got > most ? most : least, "positional argument"));
    if (got > most && most == 0 && got + named <= all)
      raise(TypeId::t_TypeError, cat(name, "() takes ", takes));
    else
      raise(TypeId::t_TypeError,
            cat(name, "() takes ", takes, " (", std::to_string(got + named), " given)"));
    return;
  }
  const std::uint32_t least = sig.required - self;
  const bool type_function = (native.def.flags & kStaticNative) != 0 || name == "sorted";
  if (!type_function && most == 0)
    raise(TypeId::t_TypeError, cat(called_name(vm_.natives(), native), "() takes no arguments (",
                                   std::to_string(got), " given)"));
  else if (!type_function && most == 1 && least == 1)
    raise(TypeId::t_TypeError,
          cat(called_name(vm_.natives(), native), "() takes exactly one argument (",
              std::to_string(got), " given)"));
  else
    raise(TypeId::t_TypeError,
          cat(name, " expected ",
              least == most ? ""
              : got > most  ? "at most "
                            : "at least ",
              plural(got > most ? most : least, "argument"), ", got ", std::to_string(got)));
}

bool Interpreter::bind_native(const Native& native, std::uint32_t first, std::uint32_t n,
                              Value names, std::uint32_t& count) {
  const NativeSignature& sig = native.signature;
  const std::uint32_t named = names.is_none() ? 0 : vm_.tuple_size(names);
  vm_.charge(OpCosts::kKeyword, named);
  const std::uint32_t given = n - named;
  const std::uint32_t positional = static_cast<std::uint32_t>(sig.positional.size());
  count = sig.varargs ? std::max(given, positional) : positional;
  const std::uint32_t extra =
      static_cast<std::uint32_t>(sig.keyword_only.size()) + (sig.varkeywords ? 1u : 0u);
  if ((native.def.flags & kMethodNative) != 0 && given == 0) {
    raise(TypeId::t_TypeError,
          cat("unbound method ", called_name(vm_.natives(), native), "() needs an argument"));
    return false;
  }
  if (named != 0 && !takes_keywords(sig) && !sig.varkeywords && sig.keyword_only.empty()) {
    raise(TypeId::t_TypeError,
          cat(called_name(vm_.natives(), native), "() takes no keyword arguments"));
    return false;
  }
  const bool by_name = takes_keywords(sig) && !sig.varkeywords;
  if (!sig.varargs &&
      (given > positional || (by_name && n > positional + sig.keyword_only.size()))) {
    wrong_native_count(native, given, named);
    return false;
  }
  std::vector<Value> keyword_values;
  if (named != 0 || extra != 0) {
    const Value* args = stack() + first;
    keyword_values.assign(args + given, args + n);
  }
  ensure_stack(first + count + extra);
  Value* args = stack() + first;
  std::fill(args + given, args + count, Value::unbound());
  std::fill(args + count, args + count + extra, Value::unbound());
  if (sig.varkeywords) {
    const Value dict = vm_.make_dict();
    stack()[first + count + extra - 1] = dict;
  }
  // What is missing is said first, then what is given twice, then what nobody knows.
  std::string twice, unknown;
  for (std::uint32_t i = 0; i < named; ++i) {
    const std::string name = vm_.text(vm_.tuple_get(names, i));
    constexpr std::uint32_t kUnknown = ~0u;
    std::uint32_t at = kUnknown;
    for (std::uint32_t p = sig.positional_only; p < positional; ++p)
      if (sig.positional[p] == name) at = p;
    for (std::uint32_t k = 0; k < sig.keyword_only.size(); ++k)
      if (sig.keyword_only[k] == name) at = count + k;
    if (at == kUnknown) {
      if (sig.varkeywords) {
        const Value key = vm_.intern(name);
        vm_.dict_set_str(stack()[first + count + extra - 1], key, keyword_values[i]);
        continue;
      }
      if (unknown.empty())
        unknown = cat(bare_name(native), "() got an unexpected keyword argument '", name, "'");
      continue;
    }
    if (!stack()[first + at].is_unbound()) {
      if (twice.empty())
        twice = cat("argument for ", bare_name(native), "() given by name ('", name,
                    "') and position (", std::to_string(at - self_count(native) + 1), ")");
      continue;
    }
    stack()[first + at] = keyword_values[i];
  }
  args = stack() + first;
  for (std::uint32_t p = 0; p < sig.required; ++p) {
    if (!args[p].is_unbound()) continue;
    if (!unknown.empty() && bare_name(native) == "enumerate") break;
    if (p >= sig.positional_only)
      raise(TypeId::t_TypeError,
            cat(bare_name(native), "() missing required argument '", sig.positional[p],
                bare_name(native) == "enumerate"
                    ? "'"
                    : cat("' (pos ", std::to_string(p + 1 - self_count(native)), ")")));
    else
      wrong_native_count(native, given, named);
    return false;
  }
  for (std::uint32_t k = 0; k < sig.keyword_only.size(); ++k) {
    if ((sig.keyword_only_required >> k & 1) == 0 || !args[count + k].is_unbound()) continue;
    raise(TypeId::t_TypeError,
          cat(bare_name(native), "() missing required keyword-only argument: '",
              sig.keyword_only[k], "'"));
    return false;
  }
  if (twice.empty() && unknown.empty()) return true;
  raise(TypeId::t_TypeError, twice.empty() ? unknown : twice);
  return false;
}

Step Interpreter::call_native(std::uint16_t index, std::uint32_t first, std::uint32_t n,
                              Value names, std::uint32_t dest, OnReturn how, Value extra) {
  const Native& native = vm_.natives_[index];
  std::uint32_t count = n;
  const std::uint32_t plain = static_cast<std::uint32_t>(std::max(native.plain_count, 0));
  if (names.is_none() && n < plain && n >= native.signature.required) {
    ensure_stack(first + plain);
    std::fill_n(stack() + first + n, plain - n, Value::unbound());
    count = plain;
  } else if (!names.is_none() || static_cast<int>(n) != native.plain_count) {
    if (!bind_native(native, first, n, names, count)) {
      if (names.is_none() ? n != 0 : n != vm_.tuple_size(names))
        (void)wrong_self(native, stack()[first]);
      return Step::kRaise;
    }
  }
  return run_native(index, first, count, dest, how, extra);
}

Step Interpreter::run_native(std::uint16_t index, std::uint32_t first, std::uint32_t count,
                             std::uint32_t dest, OnReturn how, Value extra) {
  const Native& native = vm_.natives_[index];
  native_checkpoint_ = (native.def.flags & kNoCheckpoint) == 0;
  if ((native.def.flags & kOrdered) != 0 && vm_.elapsed() >= limits_.horizon) {
    remember(OperationState::kOrdered, index, first, count, dest, how, extra);
    return Step::kOrder;
  }
  vm_.resume_mode_ = Vm::Resume::kNo;
  vm_.charge(native.extra_ns);
  const Outcome outcome = native.def.function(vm_, Args(vm_, first, count));
  return after_native(outcome, index, first, count, dest, how, extra);
}

Step Interpreter::after_native(Outcome outcome, std::uint16_t index, std::uint32_t first,
                               std::uint32_t count, std::uint32_t dest, OnReturn how, Value extra) {
  if (outcome == Outcome::kReturn && how == OnReturn::kStore) {
    stack()[dest] = vm_.result_;
    return Step::kDone;
  }
  if (outcome == Outcome::kRaise) {
    if (count != 0 && wrong_self(vm_.natives_[index], stack()[first])) return Step::kRaise;
    if (!vm_.index_wanted_.is_none()) return call_with_index(index, first, count, dest, how, extra);
  }
  if (outcome == Outcome::kSyscall)
    remember(OperationState::kSyscall, index, first, count, dest, how, extra);
  return follow(outcome, dest, how, extra);
}

// Vm::want_index: the helper makes a number of the argument and calls the native again.
Step Interpreter::call_with_index(std::uint16_t native, std::uint32_t first, std::uint32_t count,
                                  std::uint32_t dest, OnReturn how, Value extra) {
  const Value wanted = std::exchange(vm_.index_wanted_, Value::none());
  const NativeSignature& sig = vm_.natives_[native].signature;
  const Args args(vm_, first, count);
  std::uint32_t leading = 0;
  while (leading < count && !args[leading].is_unbound()) ++leading;
  const Value values = vm_.make_tuple_from_stack(first, leading);
  const Value named = vm_.make_dict();
  bool found = false;
  for (std::uint32_t i = 0; i < count + sig.keyword_only.size(); ++i) {
    found = found || args[i] == wanted;
    if (i < leading || args[i].is_unbound()) continue;
    const Value name = vm_.intern(i < count ? sig.positional[i] : sig.keyword_only[i - count]);
    vm_.dict_set_str(named, name, args[i]);
  }
  if (!found) return Step::kRaise;
  return follow(vm_.call_helper("call_with_index", {Value::native(native), values, named, wanted}),
                dest, how, extra);
}

// A built-in call that has not given its result yet.
void Interpreter::remember(OperationState state, std::uint16_t index, std::uint32_t first,
                           std::uint32_t count, std::uint32_t dest, OnReturn how, Value extra) {
  const Native& native = vm_.natives_[index];
  Thread* t = thread();
  t->op_state = static_cast<std::uint32_t>(state);
  t->op_native = index;
  t->op_first = first;
  t->op_count = count;
  t->op_dest = dest;
  t->op_how = static_cast<std::uint32_t>(how);
  t->op_extra = extra;
  t->op_value = Value::none();
  const std::uint32_t last = first + count +
                             static_cast<std::uint32_t>(native.signature.keyword_only.size()) +
                             (native.signature.varkeywords ? 1u : 0u);
  t->stack_top = std::max(t->stack_top, last);
}

Step Interpreter::follow(Outcome outcome, std::uint32_t dest, OnReturn how, Value extra) {
  switch (outcome) {
    case Outcome::kReturn:
      return deliver(vm_.result_, dest, how, extra);
    case Outcome::kRaise:
      return Step::kRaise;
    case Outcome::kSyscall:
      return Step::kSyscall;
    case Outcome::kDrive:
      return driven(Came::kReturned, Value::none(), dest,
                    std::exchange(vm_.driver_, Value::unbound()));
    case Outcome::kCall:
      break;
  }
  const Vm::Resume mode = std::exchange(vm_.resume_mode_, Vm::Resume::kNo);
  if (!vm_.driver_.is_unbound()) {
    extra = std::exchange(vm_.driver_, Value::unbound());
    how = OnReturn::kDriven;
  }
  if (mode != Vm::Resume::kNo) {
    const bool agen = mode == Vm::Resume::kAgenSend || mode == Vm::Resume::kAgenThrow;
    return resume(vm_.callee_, vm_.sent_, dest, agen ? OnReturn::kAgen : how,
                  mode == Vm::Resume::kThrow || mode == Vm::Resume::kAgenThrow, extra);
  }
  const Value name_space = std::exchange(vm_.body_namespace_, Value::none());
  if (!name_space.is_none()) {
    const Step step = push_frame(vm_.callee_, scratch(), 0, dest, how, extra);
    if (step == Step::kFrame) top()->name_space = name_space.as_ref();
    return step;
  }
  const std::uint32_t window = scratch();
  std::uint32_t n = static_cast<std::uint32_t>(vm_.call_args_.size());
  Value names = Value::none();
  const Value keywords = std::exchange(vm_.call_keywords_, Value::none());
  if (!keywords.is_none() && vm_.dict_size(keywords) != 0) {
    std::uint32_t at = 0;
    Value key, value;
    std::vector<Value> keys;
    while (vm_.dict_next(keywords, at, key, value)) {
      keys.push_back(key);
      vm_.call_args_.push_back(value);
    }
    names = vm_.make_tuple(keys.data(), static_cast<std::uint32_t>(keys.size()));
    n = static_cast<std::uint32_t>(vm_.call_args_.size());
  }
  ensure_stack(window + n + 2);
  Value* w = stack() + window;
  w[0] = vm_.callee_;
  std::copy_n(vm_.call_args_.begin(), n, w + 1);
  return call_window(window, n, names, dest, how, extra);
}

// --- classes: type.__call__ (CPython Objects/typeobject.c type_call)

Step Interpreter::call_type(Value type, std::uint32_t window, std::uint32_t n, Value names,
                            std::uint32_t dest, OnReturn how, Value extra) {
  const Type* t = heap_.get<Type>(type);
  if (t->type != vm_.type(TypeId::t_type)) {
    const Value meta_call = vm_.special(type, Name::n___call__);
    if (vm_.layout_of(meta_call) == Layout::kFunction) {
      Value* w = stack() + window;
      std::copy_backward(w + 1, w + 1 + n, w + 2 + n);
      w[0] = meta_call;
      w[1] = type;
      return call_window(window, n + 1, names, dest, how, extra);
    }
  }
  const Value init = vm_.lookup_type(type.as_ref(), Name::n___init__);
  const bool python_init = vm_.layout_of(init) == Layout::kFunction;
  if ((t->flags & (kTypeHasNew | kTypeAbstract)) != 0 || (!python_init && !init.is_native()) ||
      (python_init && how != OnReturn::kStore))
    return construct_by_helper(type, window, n, names, dest, how, extra);

  const Layout layout = static_cast<Layout>(t->instance_layout);
  const bool plain = t->constructor.is_unbound();  // object.__new__
  if (layout == Layout::kInstance && plain) {
    vm_.charge(OpCosts::kObject);
    if (!python_init) {
      if (n != 0)
        return raise(TypeId::t_TypeError,
                     cat(vm_.type_name(type.as_ref()), "() takes no arguments"));
      return deliver(vm_.make_instance(type.as_ref()), dest, how, extra);
    }
    vm_.charge(OpCosts::kInit);
    const Value object = vm_.make_instance(type.as_ref());
    Value* w = stack() + window;
    std::copy_backward(w + 1, w + 1 + n, w + 2 + n);
    w[0] = init;
    w[1] = object;
    return call_function(init, window, n + 1, names, dest, OnReturn::kConstruct, object);
  }
  if (layout == Layout::kException && plain) {
    const std::uint32_t positional = n - (names.is_none() ? 0 : vm_.tuple_size(names));
    const Value args = vm_.make_tuple_from_stack(window + 1, positional);
    const Value object = vm_.make_exception(type.as_ref(), args);
    vm_.charge(OpCosts::kObject);
    if (python_init) {
      Value* w = stack() + window;
      std::copy_backward(w + 1, w + 1 + n, w + 2 + n);
      w[0] = init;
      w[1] = object;
      return call_function(init, window, n + 1, names, dest, OnReturn::kConstruct, object);
    }
    if (!names.is_none()) {  // says which are known
      ensure_stack(window + n + 2);
      Value* w = stack() + window;
      std::copy_backward(w + 1, w + 1 + n, w + 2 + n);
      w[1] = object;
      return call_native(init.as_native(), window + 1, n + 1, names, dest, OnReturn::kConstruct,
                         object);
    }
    return deliver(object, dest, how, extra);
  }
  if (python_init) return construct_by_helper(type, window, n, names, dest, how, extra);
  // A built-in type, or a class derived from one that leaves construction to it.
  const Value constructor = t->constructor;
  if (constructor.is_unbound())  // object.__new__ says what is wrong
    return construct_by_helper(type, window, n, names, dest, how, extra);
  Value* w = stack() + window;
  std::copy_backward(w + 1, w + 1 + n, w + 2 + n);
  w[0] = constructor;
  w[1] = type;
  return call_window(window, n + 1, names, dest, how, extra);
}

Step Interpreter::construct_by_helper(Value type, std::uint32_t window, std::uint32_t n,
                                      Value names, std::uint32_t dest, OnReturn how, Value extra) {
  const std::uint32_t named = names.is_none() ? 0 : vm_.tuple_size(names);
  const Value args = vm_.make_tuple_from_stack(window + 1, n - named);
  const Value keywords = vm_.make_dict();
  for (std::uint32_t i = 0; i < named; ++i) {
    const Value key = vm_.intern(vm_.tuple_get(names, i));
    vm_.dict_set_str(keywords, key, stack()[window + 1 + n - named + i]);
  }
  return follow(vm_.call_helper("construct", {type, args, keywords}), dest, how, extra);
}

Step Interpreter::call_ex(std::uint32_t window, bool has_keywords, std::uint32_t dest) {
  Value args = stack()[window + 1];
  const Value keywords = has_keywords ? stack()[window + 2] : Value::none();
  Value* items = nullptr;
  std::uint32_t count = 0;
  const bool sequence = vm_.sequence_items(args, items, count);
  IL_ASSERT(sequence);
  vm_.callee_ = stack()[window];
  vm_.call_args_.assign(items, items + count);
  vm_.call_keywords_ = keywords;
  return follow(Outcome::kCall, dest, OnReturn::kStore);
}

// --- results

// Delivers the result of a built-in operation (or of a finished frame) to where it is wanted.
Step Interpreter::deliver(Value result, std::uint32_t dest, OnReturn how, Value extra) {
  switch (how) {
    case OnReturn::kStore:
    case OnReturn::kNext:
    case OnReturn::kForIter:
    case OnReturn::kSend:
    case OnReturn::kGetAttr:
      stack()[dest] = result;
      return Step::kDone;
    case OnReturn::kStorePair:
      stack()[dest] = vm_.tuple_get(result, 0);
      stack()[dest + 1] = vm_.tuple_get(result, 1);
      return Step::kDone;
    case OnReturn::kInterrupt:
      --top()->pc;
      return Step::kDone;
    case OnReturn::kDiscard:
    case OnReturn::kBottom:
      return Step::kDone;
    case OnReturn::kConstruct:
      if (!result.is_none())
        return raise(TypeId::t_TypeError,
                     cat("__init__() should return None, not '", vm_.type_name(result), "'"));
      stack()[dest] = extra;
      return Step::kDone;
    case OnReturn::kImport:
      stack()[dest] = extra;
      return Step::kDone;
    case OnReturn::kTruth:
      if (!result.is_bool())
        return raise(TypeId::t_TypeError,
                     cat("__bool__ should return bool, returned ", vm_.type_name(result)));
      return deliver_truth(result.is_true());
    case OnReturn::kTruthLen: {
      std::int64_t length = 0;
      if (!vm_.to_int64(result, length))
        return raise(TypeId::t_TypeError, cat("'", vm_.type_name(result),
                                              "' object cannot be interpreted as an integer"));
      if (length < 0) return raise(TypeId::t_ValueError, "__len__() should return >= 0");
      return deliver_truth(length != 0);
    }
    case OnReturn::kContains: {
      const Vm::Answer truth = vm_.truth(result);
      const bool is_in = truth != Vm::Answer::kNo;
      const Frame* frame = top();
      const lang::Instr& instr = code_of(frame).instructions[frame->pc - 1];
      stack()[dest] = Value::boolean(is_in != (instr.op == lang::Op::NOT_IN));
      return Step::kDone;
    }
    case OnReturn::kBinary:
    case OnReturn::kCompare: {
      if (!result.is(Singleton::kNotImplemented)) {
        stack()[dest] = result;
        return Step::kDone;
      }
      const Frame* frame = top();
      const lang::Instr instr = code_of(frame).instructions[frame->pc - 1];
      const Value left = rk_b(instr), right = rk_c(instr);
      return follow(
          vm_.call_helper(how == OnReturn::kBinary ? "binary_fallback" : "compare_fallback",
                          {left, right, Value::small_int(static_cast<int>(instr.op)),
                           Value::boolean((instr.flag & lang::kInplace) != 0)}),
          dest, OnReturn::kStore);
    }
    case OnReturn::kGetIter: {
      if (vm_.special(result, Name::n___next__).is_unbound())
        return raise(TypeId::t_TypeError,
                     cat("iter() returned non-iterator of type '", vm_.type_name(result), "'"));
      stack()[dest] = result;
      return Step::kDone;
    }
    case OnReturn::kAwait: {
      if (vm_.layout_of(result) == Layout::kGenerator &&
          heap_.get<Generator>(result)->kind == GeneratorKind::kCoroutine)
        return raise(TypeId::t_TypeError, "__await__() returned a coroutine");
      if (vm_.special(result, Name::n___next__).is_unbound())
        return raise(TypeId::t_TypeError, cat("__await__() returned non-iterator of type '",
                                              vm_.type_name(result), "'"));
      stack()[dest] = result;
      return Step::kDone;
    }
    case OnReturn::kUnpack: {
      const Frame* frame = top();
      const lang::Instr instr = code_of(frame).instructions[frame->pc - 1];
      return instr.op == lang::Op::UNPACK ? unpack(instr, result) : unpack_ex(instr, result);
    }
    case OnReturn::kTold:
      return told(dest, extra);
    case OnReturn::kDriven:
      return driven(Came::kReturned, result, dest, extra);
    case OnReturn::kAgen:
      break;  // only ever a generator's frame
  }
  IL_UNREACHABLE();
}

// The truth of a condition has been found by Python code: continues the instruction that asked.
Step Interpreter::deliver_truth(bool value) {
  Frame* frame = top();
  const lang::Instr& instr = code_of(frame).instructions[frame->pc - 1];
  switch (instr.op) {
    case lang::Op::JUMP_IF_TRUE:
      if (value) frame->pc = instr.wide();
      return Step::kFrame;
    case lang::Op::JUMP_IF_FALSE:
      if (!value) frame->pc = instr.wide();
      return Step::kFrame;
    case lang::Op::NOT:
      reg(instr.a) = Value::boolean(!value);
      return Step::kDone;
    default:
      IL_UNREACHABLE();
  }
}

// The running frame returns: pops it and delivers. A generator's frame ends its generator.
Step Interpreter::return_value(Value value) {
  Thread* t = thread();
  const Frame frame = *top();
  --t->frame_count;
  t->handled = frame.handled;
  const OnReturn how = static_cast<OnReturn>(frame.on_return);
  if (frame.generator != 0) {
    Generator* g = heap_.get<Generator>(frame.generator);
    g->state = GeneratorState::kFinished;
    heap_.free_block(std::exchange(g->registers, 0));
    g->handled = Value::none();
    if (std::exchange(g->tracked, 0) != 0) vm_.forget_finalizing(frame.generator);
    vm_.result_ = value;
    if (how == OnReturn::kDriven) return driven(Came::kReturned, value, frame.dest, frame.extra);
    return finished_generator(value, frame.dest, how);
  }
  if (how == OnReturn::kBottom) {
    vm_.result_ = value;
    return Step::kFrame;
  }
  if (how == OnReturn::kStore) {
    stack()[frame.dest] = value;
    return Step::kFrame;
  }
  const Step step = deliver(value, frame.dest, how, frame.extra);
  return step == Step::kDone ? Step::kFrame : step;
}

}  // namespace interleave::vm
