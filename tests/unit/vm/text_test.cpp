#include <doctest/doctest.h>

#include "tests/unit/vm/bare_machine.h"

using namespace interleave::vm;

TEST_CASE("strings are quoted and escaped as CPython does") {
  BareMachine m;
  const auto quoted = [&](std::string_view text) { return m.repr(m.vm.make_str(text)); };
  CHECK(quoted("it's") == "\"it's\"");
  CHECK(quoted("both ' and \"") == "'both \\' and \"'");
  CHECK(quoted("tab\t\x7f\\") == "'tab\\t\\x7f\\\\'");
  CHECK(quoted("\u00e9\u200b\u2028") == "'\u00e9\\u200b\\u2028'");
  CHECK(m.repr(m.vm.make_bytes("a\xff'")) == "b\"a\\xff'\"");
}

TEST_CASE("a list inside itself is written once") {
  BareMachine m;
  const Value list = m.vm.make_list({Value::small_int(1)});
  m.vm.list_append(list, list);
  const Value dict = m.vm.make_dict();
  m.vm.list_append(list, dict);
  m.set(dict, m.vm.make_str("l"), list);
  CHECK(m.repr(list) == "[1, [...], {'l': [...]}]");
}

TEST_CASE("descriptions for people are cut, and never fail") {
  BareMachine m;
  const Value list = m.vm.make_list();
  for (int i = 0; i < 10'000; ++i) m.vm.list_append(list, m.vm.make_str("\u00e9\u00e9\u00e9"));
  const std::string text = m.vm.describe(list);
  CHECK(text.size() < 220);
  CHECK(text.ends_with("…"));
  CHECK(m.vm.describe(Value::unbound()) == "<unbound>");
}

TEST_CASE("format specifications") {
  BareMachine m;
  const auto formatted = [&](Value v, std::string_view spec) {
    std::string out;
    return m.vm.format(v, spec, out) == Vm::Answer::kYes ? out
                                                         : m.vm.exception_line(m.vm.exception());
  };
  CHECK(formatted(Value::small_int(1234567), ",") == "1,234,567");
  CHECK(formatted(Value::small_int(123), "06,") == "00,123");
  CHECK(formatted(Value::small_int(-255), "#_x") == "-0xff");
  CHECK(formatted(Value::number(2.5), ".0f") == "2");
  CHECK(formatted(Value::number(1234.5), "=+12,.1f") == "+    1,234.5");
  CHECK(formatted(m.vm.make_str("h\u00e9"), "*^6") == "**h\u00e9**");
  CHECK(formatted(m.vm.make_str("a"), "d") ==
        "ValueError: Unknown format code 'd' for object of type 'str'");
  CHECK(formatted(Value::none(), "5") ==
        "TypeError: unsupported format string passed to NoneType.__format__");
}
