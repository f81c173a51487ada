// str.isalpha and its kin.
#include "engine/lang/unicode.h"
#include "engine/vm/builtins/support.h"
#include "engine/vm/builtins/unicode_text.h"

namespace interleave::vm {

namespace {

// Do all characters pass, and is there one?
template <class Test>
Outcome all_characters(Vm& vm, const Args& args, std::string_view method, Test test,
                       bool of_empty = false) {
  Value self;
  if (!self_value(vm, args, Layout::kStr, "str", method, self)) return Outcome::kRaise;
  const std::string_view text = vm.view(self);
  vm.charge_items(text.size() / 8);
  if (text.empty()) return vm.ret_bool(of_empty);
  for (std::size_t i = 0; i < text.size();) {
    int length = 0;
    if (!test(decode_character(text, i, length))) return vm.ret_bool(false);
    i += static_cast<std::size_t>(length);
  }
  return vm.ret_bool(true);
}

Outcome isalpha(Vm& vm, const Args& args) { return all_characters(vm, args, "isalpha", is_alpha); }
Outcome isdecimal(Vm& vm, const Args& args) {
  return all_characters(vm, args, "isdecimal", is_decimal);
}
Outcome isdigit(Vm& vm, const Args& args) { return all_characters(vm, args, "isdigit", is_digit); }
Outcome isnumeric(Vm& vm, const Args& args) {
  return all_characters(vm, args, "isnumeric", is_numeric);
}
Outcome isspace(Vm& vm, const Args& args) { return all_characters(vm, args, "isspace", is_space); }
Outcome isprintable(Vm& vm, const Args& args) {
  return all_characters(vm, args, "isprintable", lang::is_printable, true);
}
Outcome isascii(Vm& vm, const Args& args) {
  return all_characters(
      vm, args, "isascii", [](std::uint32_t c) { return c < 0x80; }, true);
}
Outcome isalnum(Vm& vm, const Args& args) {
  return all_characters(vm, args, "isalnum",
                        [](std::uint32_t c) { return is_alpha(c) || is_numeric(c); });
}
Outcome isidentifier(Vm& vm, const Args& args) {
  bool first = true;
  return all_characters(vm, args, "isidentifier", [&first](std::uint32_t c) {
    const bool ok = first ? lang::is_identifier_start(c) : lang::is_identifier_continue(c);
    first = false;
    return ok;
  });
}

Outcome is_in_case(Vm& vm, const Args& args, std::string_view method, bool upper) {
  bool cased = false;
  const auto test = [&](std::uint32_t c) {
    if (is_title(c) || (upper ? is_lower(c) : is_upper(c))) return false;
    cased = cased || (upper ? is_upper(c) : is_lower(c));
    return true;
  };
  const Outcome outcome = all_characters(vm, args, method, test);
  if (outcome != Outcome::kReturn || vm.result().is_false()) return outcome;
  return vm.ret_bool(cased);
}

Outcome isupper(Vm& vm, const Args& args) { return is_in_case(vm, args, "isupper", true); }
Outcome islower(Vm& vm, const Args& args) { return is_in_case(vm, args, "islower", false); }

Outcome istitle(Vm& vm, const Args& args) {
  bool cased = false, previous_cased = false;
  const auto test = [&](std::uint32_t c) {
    if (is_upper(c) || is_title(c)) {
      if (previous_cased) return false;
      previous_cased = cased = true;
    } else if (is_lower(c)) {
      if (!previous_cased) return false;
      cased = true;
    } else {
      previous_cased = false;
    }
    return true;
  };
  const Outcome outcome = all_characters(vm, args, "istitle", test);
  if (outcome != Outcome::kReturn || vm.result().is_false()) return outcome;
  return vm.ret_bool(cased);
}

}  // namespace

void register_str_tests(NativeTable& table) {
  table.add_methods(TypeId::t_str, {{"isalpha", isalpha, "(self, /)"},
                                    {"isdecimal", isdecimal, "(self, /)"},
                                    {"isdigit", isdigit, "(self, /)"},
                                    {"isnumeric", isnumeric, "(self, /)"},
                                    {"isspace", isspace, "(self, /)"},
                                    {"isprintable", isprintable, "(self, /)"},
                                    {"isascii", isascii, "(self, /)"},
                                    {"isalnum", isalnum, "(self, /)"},
                                    {"isidentifier", isidentifier, "(self, /)"},
                                    {"isupper", isupper, "(self, /)"},
                                    {"islower", islower, "(self, /)"},
                                    {"istitle", istitle, "(self, /)"}});
}

}  // namespace interleave::vm
