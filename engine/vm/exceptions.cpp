// Exception objects: making and chaining them, matching, and their text as CPython 3.13 prints it
// (Lib/traceback.py): entries, carets, causes, contexts, notes and groups.
#include <algorithm>

#include "engine/vm/semantics.h"

namespace interleave::vm {

namespace {

// OSError(errno, text, file name): the class that errno stands for (Objects/exceptions.c errnomap).
TypeId os_error_type(std::int64_t code) {
  static constexpr struct {
    std::uint8_t code;
    TypeId type;
  } kTypes[] = {{1, TypeId::t_PermissionError},         {2, TypeId::t_FileNotFoundError},
                {3, TypeId::t_ProcessLookupError},      {4, TypeId::t_InterruptedError},
                {10, TypeId::t_ChildProcessError},      {11, TypeId::t_BlockingIOError},
                {13, TypeId::t_PermissionError},        {17, TypeId::t_FileExistsError},
                {20, TypeId::t_NotADirectoryError},     {21, TypeId::t_IsADirectoryError},
                {32, TypeId::t_BrokenPipeError},        {103, TypeId::t_ConnectionAbortedError},
                {104, TypeId::t_ConnectionResetError},  {110, TypeId::t_TimeoutError},
                {111, TypeId::t_ConnectionRefusedError}};
  for (const auto& entry : kTypes)
    if (entry.code == code) return entry.type;
  return TypeId::t_OSError;
}

}  // namespace

// OSError(errno, text, file name, unused, second file name): the names become attributes.
void set_os_error_arguments(Vm& vm, Value exception, Value tuple) {
  const std::uint32_t count = vm.tuple_size(tuple);
  if (count < 2 || count > 5) return;
  if (vm.is_exact(exception, TypeId::t_OSError) && vm.tuple_get(tuple, 0).is_int())
    vm.heap().get(exception)->type = vm.type(os_error_type(vm.tuple_get(tuple, 0).as_int()));
  if (count == 2 || (count == 3 && vm.tuple_get(tuple, 2).is_none())) return;
  const Value two = vm.make_tuple({vm.tuple_get(tuple, 0), vm.tuple_get(tuple, 1)});
  vm.heap().get<Exception>(exception)->args = two;
  vm.set_instance_attribute(exception, vm.name_value(Name::n_filename), vm.tuple_get(tuple, 2));
  if (count == 5)
    vm.set_instance_attribute(exception, vm.intern("filename2"), vm.tuple_get(tuple, 4));
}

// CPython Objects/exceptions.c, UnicodeEncodeError_init and the others: all or nothing.
static void set_unicode_error_arguments(Vm& vm, Value exception, Value tuple, bool translates) {
  static constexpr std::string_view kNames[] = {"encoding", "object", "start", "end", "reason"};
  const std::uint32_t skipped = translates ? 1 : 0;
  if (vm.tuple_size(tuple) + skipped != std::size(kNames)) return;
  for (std::uint32_t i = skipped; i < std::size(kNames); ++i)
    vm.set_instance_attribute(exception, vm.intern(kNames[i]), vm.tuple_get(tuple, i - skipped));
}

// SyntaxError(text, (file name, line, column, the line's text, end line, end column)).
static void set_syntax_error_arguments(Vm& vm, Value exception, Value tuple) {
  static constexpr std::string_view kNames[] = {"filename", "lineno",     "offset",
                                                "text",     "end_lineno", "end_offset"};
  vm.set_instance_attribute(exception, vm.name_value(Name::n_msg), vm.tuple_get(tuple, 0));
  if (vm.tuple_size(tuple) != 2 || !vm.is_tuple(vm.tuple_get(tuple, 1))) return;
  const Value place = vm.tuple_get(tuple, 1);
  const std::uint32_t count = vm.tuple_size(place);
  if (count < 4 || count > std::size(kNames)) return;
  for (std::uint32_t i = 0; i < count; ++i)
    vm.set_instance_attribute(exception, vm.intern(kNames[i]), vm.tuple_get(place, i));
}

Value Vm::make_exception(Ref type, Value args_tuple) {
  const Ref ref = heap_.allocate(Layout::kException, type, sizeof(Exception));
  Exception* e = heap_.get<Exception>(ref);
  e->shape = heap_.get<Type>(type)->root_shape;
  e->args = args_tuple;
  e->traceback = e->context = e->cause = e->value = Value::none();
  const Value exception = Value::ref(ref);
  const std::uint32_t count = tuple_size(args_tuple);
  if (count == 0) return exception;
  if (is_subtype(type, this->type(TypeId::t_OSError)))
    set_os_error_arguments(*this, exception, args_tuple);
  if (is_subtype(type, this->type(TypeId::t_SyntaxError)))
    set_syntax_error_arguments(*this, exception, args_tuple);
  const bool translates = is_subtype(type, this->type(TypeId::t_UnicodeTranslateError));
  if (translates || is_subtype(type, this->type(TypeId::t_UnicodeEncodeError)) ||
      is_subtype(type, this->type(TypeId::t_UnicodeDecodeError)))
    set_unicode_error_arguments(*this, exception, args_tuple, translates);
  const bool single = is_subtype(type, this->type(TypeId::t_StopIteration)) ||
                      is_subtype(type, this->type(TypeId::t_KeyError));
  if (single) e->value = tuple_get(args_tuple, 0);
  if (is_subtype(type, this->type(TypeId::t_SystemExit)))
    e->value = count == 1 ? tuple_get(args_tuple, 0) : args_tuple;
  return exception;
}

Value Vm::make_exception(TypeId id, std::string_view message) {
  const Value args = message.empty() ? make_tuple({}) : make_tuple({make_str(message)});
  return make_exception(type(id), args);
}

// The exception being handled becomes the context of a new one (CPython Python/errors.c
// _PyErr_SetObject), without making a cycle.
void Vm::chain_context(Value exception) {
  if (thread_ == 0) return;
  const Value handled = thread()->handled;
  if (!handled.is_ref() || handled == exception) return;
  Value at = handled;
  for (int i = 0; i < 1000 && at.is_ref(); ++i) {
    Exception* e = heap_.get<Exception>(at);
    if (e->context == exception) {
      e->context = Value::none();
      break;
    }
    at = e->context;
  }
  heap_.get<Exception>(exception)->context = handled;
}

Ref Vm::builtins_of(Ref globals) const {
  const Value own = dict_get_str(globals, name_value(Name::n___builtins__));
  return is_dict(own) ? own.as_ref() : heap_.header().builtins;
}

void Vm::want_index(Value argument) {
  if (!python_method(*this, argument, Name::n___index__).is_unbound() ||
      type_name(argument) == "memoryview")
    index_wanted_ = argument;
}

Outcome Vm::raise(TypeId id, std::string_view message) {
  exception_ = make_exception(id, message);
  chain_context(exception_);
  return Outcome::kRaise;
}

Outcome Vm::raise_key_error(Value key) {
  const Value args = make_tuple({key});
  exception_ = make_exception(type(TypeId::t_KeyError), args);
  chain_context(exception_);
  return Outcome::kRaise;
}

// CPython says no more than its name; here it comes sooner than people are used to.
Outcome Vm::raise_out_of_memory() {
  (void)raise(TypeId::t_MemoryError, "");
  const Value note = make_str("Interleave gives a process " + std::to_string(heap_.limit() >> 20) +
                              " MiB of memory.");
  const Value notes = make_list({note});
  heap_.get<Exception>(exception_)->notes = notes.as_ref();
  return Outcome::kRaise;
}

bool Vm::exception_matches(Value exception, Value wanted, Answer& answer) {
  const auto is_exception_class = [&](Value v) {
    return is_type(v) && is_subtype(v.as_ref(), type(TypeId::t_BaseException));
  };
  answer = Answer::kNo;
  const Ref actual = type_of(exception);
  if (is_exception_class(wanted)) {
    if (is_subtype(actual, wanted.as_ref())) answer = Answer::kYes;
    return true;
  }
  if (is_tuple(wanted)) {
    for (std::uint32_t i = 0; i < tuple_size(wanted); ++i) {
      const Value item = tuple_get(wanted, i);
      if (!is_exception_class(item)) {
        if (!is_tuple(item)) {
          (void)raise(TypeId::t_TypeError,
                      "catching classes that do not inherit from BaseException is not allowed");
          return false;
        }
        Answer inner = Answer::kNo;
        if (!exception_matches(exception, item, inner)) return false;
        if (inner == Answer::kYes) answer = inner;
        continue;
      }
      if (is_subtype(actual, item.as_ref())) answer = Answer::kYes;
    }
    return true;
  }
  (void)raise(TypeId::t_TypeError,
              "catching classes that do not inherit from BaseException is not allowed");
  return false;
}

// --- text

namespace {

// Line `line` (1-based) of a text, without its end.
std::string_view line_text(std::string_view text, std::uint32_t line) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < line; ++i) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) return {};
    ++at;
  }
  std::string_view out = text.substr(at, text.find('\n', at) - at);
  if (!out.empty() && out.back() == '\r') out.remove_suffix(1);
  return out;
}

std::uint32_t characters_before(std::string_view text, std::size_t bytes) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < std::min(bytes, text.size()); ++i)
    count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return count;
}

// The ~~~^^^ line below the source, or nothing when the whole line is meant (as CPython leaves it
// out).
std::string carets(std::string_view source, std::size_t indent, const lang::Location& where,
                   lang::Op op) {
  if (where.line != where.end_line || where.end_column <= where.column) return {};
  std::size_t start = where.column, end = std::min<std::size_t>(where.end_column, source.size());
  if (start >= end) return {};
  const std::string_view trimmed = source.substr(indent);
  std::size_t last = trimmed.size();
  while (last > 0 && trimmed[last - 1] == ' ') --last;
  std::size_t anchor_start = start, anchor_end = end;
  const std::string_view segment = source.substr(start, end - start);
  using lang::Op;
  const bool is_binary = op >= Op::ADD && op <= Op::BIT_XOR;
  bool anchored = false;
  if (is_binary) {
    int depth = 0;
    for (std::size_t i = 1; i + 1 < segment.size() && !anchored; ++i) {
      const char c = segment[i];
      if (c == '(' || c == '[' || c == '{') ++depth;
      if (c == ')' || c == ']' || c == '}') --depth;
      if (c == '\'' || c == '"') break;
      if (depth == 0 && std::string_view("+-*/%@<>&|^").find(c) != std::string_view::npos) {
        anchor_start = start + i;
        anchor_end = anchor_start + 1;
        if (segment[i + 1] == c) ++anchor_end;
        anchored = true;
      }
    }
  } else if (op == Op::CALL || op == Op::CALL_METHOD || op == Op::CALL_EX || op == Op::GET_ITEM) {
    const char open = op == Op::GET_ITEM ? '[' : '(';
    const char close = op == Op::GET_ITEM ? ']' : ')';
    int depth = 0;
    for (std::size_t i = segment.size(); i-- > 0;) {
      if (segment[i] == close) ++depth;
      if (segment[i] == open && --depth == 0) {
        if (i > 0) {
          anchor_start = start + i;
          anchored = true;
        }
        break;
      }
    }
  }
  if (!anchored && start <= indent && end >= indent + last) return {};
  std::string out = "    ";
  const std::uint32_t from = characters_before(source, start) - characters_before(source, indent);
  out.append(from, ' ');
  for (std::size_t i = start; i < end; ++i) {
    if ((static_cast<unsigned char>(source[i]) & 0xC0) == 0x80) continue;
    out += anchored && (i < anchor_start || i >= anchor_end) ? '~' : '^';
  }
  return out + "\n";
}

}  // namespace

std::string Vm::format_traceback_entries(Value exception) {
  std::string out, last;
  std::uint32_t repeated = 0;
  const auto finish = [&] {
    if (repeated > 3)
      out += cat("  [Previous line repeated ", std::to_string(repeated - 3), " more time",
                 repeated == 4 ? "" : "s", "]\n");
  };
  Ref at = heap_.get<Exception>(exception)->traceback.is_ref()
               ? heap_.get<Exception>(exception)->traceback.as_ref()
               : 0;
  for (; at != 0; at = heap_.get<Traceback>(at)->next) {
    const Traceback* entry = heap_.get<Traceback>(at);
    const lang::Code& code = store_.code(heap_.get<CodeObject>(entry->code)->code_id);
    if (code.has(lang::kLibrary)) continue;
    const lang::SourceFile& file = store_.file(code.file);
    const lang::Location where = entry->instruction < code.locations.size()
                                     ? code.locations[entry->instruction]
                                     : lang::Location{};
    std::string text = cat("  File \"", file.name, "\", line ", std::to_string(where.line), ", in ",
                           code.name, "\n");
    if (text != last) {
      finish();
      last = text;
      repeated = 0;
    }
    if (++repeated > 3) continue;
    const std::string_view source = line_text(file.text, where.line);
    std::size_t indent = source.find_first_not_of(" \t\f");
    if (indent != std::string_view::npos) {
      std::string_view shown = source.substr(indent);
      while (!shown.empty() && shown.back() == ' ') shown.remove_suffix(1);
      text += cat("    ", shown, "\n");
      text += carets(source, indent, where, code.instructions[entry->instruction].op);
    }
    out += text;
  }
  finish();
  return out;
}

std::string Vm::exception_line(Value exception) {
  const Ref type = type_of(exception);
  std::string name = text(Value::ref(heap_.get<Type>(type)->qualname));
  const Value module = heap_.get<Type>(type)->module;
  if (is_str(module) && view(module) != "builtins" && view(module) != "__main__")
    name = cat(view(module), ".", name);
  std::string message;
  // Left there by the helper describe_exception: what its __str__ in Python says, or with a
  // suggestion.
  const Value known = get_instance_attribute(exception, intern("__interleave_text__"));
  if (is_str(known))
    message = text(known);
  else if (!str(exception, message))
    message = "<exception str() failed>";
  // The same, for the place of a SyntaxError: lines of their own before it.
  const Value place = get_instance_attribute(exception, intern("__interleave_place__"));
  if (is_str(place)) name = cat(view(place), name);
  return message.empty() ? name : cat(name, ": ", message);
}

std::string Vm::format_exception(Value exception, int depth) {
  std::string out;
  const Exception* e = heap_.get<Exception>(exception);
  if (depth < 20) {
    if (e->cause.is_ref()) {
      out += format_exception(e->cause, depth + 1);
      out += "\nThe above exception was the direct cause of the following exception:\n\n";
    } else if (e->context.is_ref() && e->suppress_context == 0) {
      out += format_exception(e->context, depth + 1);
      out += "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
  }
  // Frames of the library are not shown; the header says that there were some.
  if (heap_.get<Exception>(exception)->traceback.is_ref())
    out += cat("Traceback (most recent call last):\n", format_traceback_entries(exception));
  out += exception_line(exception) + "\n";
  e = heap_.get<Exception>(exception);
  if (e->notes != 0) {
    const Value notes = Value::ref(e->notes);
    for (std::uint32_t i = 0; i < list_size(notes); ++i)
      if (is_str(list_get(notes, i))) out += cat(view(list_get(notes, i)), "\n");
  }
  return out;
}

std::string Vm::format_traceback(Value exception) { return format_exception(exception, 0); }

}  // namespace interleave::vm
