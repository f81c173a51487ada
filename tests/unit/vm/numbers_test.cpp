#include <doctest/doctest.h>

#include "engine/vm/bigint.h"
#include "engine/vm/semantics.h"
#include "tests/unit/vm/bare_machine.h"

using namespace interleave::vm;
using interleave::lang::Op;

TEST_CASE("floats are written as CPython writes them") {
  const struct {
    double value;
    const char* text;
  } cases[] = {{0.0, "0.0"},       {-0.0, "-0.0"},
               {0.1, "0.1"},       {1e15, "1000000000000000.0"},
               {1e16, "1e+16"},    {1.5e-5, "1.5e-05"},
               {0.0001, "0.0001"}, {123456789.125, "123456789.125"},
               {5e-324, "5e-324"}, {1.7976931348623157e308, "1.7976931348623157e+308"}};
  for (const auto& c : cases) CHECK(Vm::format_double(c.value) == c.text);
}

TEST_CASE("integers of any size: quotient and remainder fit together, whatever the signs") {
  BareMachine m;
  const char* numbers[] = {"7",
                           "-7",
                           "140737488355327",
                           "-140737488355328",
                           "9223372036854775808",
                           "-340282366920938463463374607431768211456",
                           "1000000000000000000000000000000000000000007"};
  for (const char* x : numbers) {
    for (const char* y : numbers) {
      const Value a = m.integer(x), b = m.integer(y);
      REQUIRE(m.vm.binary(Op::FLOOR_DIV, a, b, false) == Outcome::kReturn);
      const Value q = m.vm.result();
      REQUIRE(m.vm.binary(Op::MOD, a, b, false) == Outcome::kReturn);
      const Value r = m.vm.result();
      CHECK((bigint::sign(m.vm, r) == 0 || bigint::sign(m.vm, r) == bigint::sign(m.vm, b)));
      REQUIRE(m.vm.binary(Op::MUL, q, b, false) == Outcome::kReturn);
      CHECK(m.binary(Op::ADD, m.vm.result(), r) == x);
      CHECK(m.binary(Op::SUB, a, a) == "0");
    }
  }
}

TEST_CASE("results that fit become immediate again") {
  BareMachine m;
  const Value big = m.integer("140737488355328");
  CHECK(big.is_ref());
  REQUIRE(m.vm.binary(Op::SUB, big, Value::small_int(1), false) == Outcome::kReturn);
  CHECK(m.vm.result() == Value::small_int(140737488355327));
  REQUIRE(m.vm.binary(Op::RSHIFT, m.integer("-36893488147419103232"), Value::small_int(64),
                      false) == Outcome::kReturn);
  CHECK(m.vm.result() == Value::small_int(-2));
}

TEST_CASE("integers become floats rounded to even, and compare with them exactly") {
  BareMachine m;
  double d = 0;
  REQUIRE(m.vm.to_double(m.integer("9007199254740993"), d));
  CHECK(d == 9007199254740992.0);
  REQUIRE(m.vm.to_double(m.integer("9007199254740995"), d));
  CHECK(d == 9007199254740996.0);
  const Value above = m.integer("1152921504606846977");  // 2**60 + 1
  CHECK(m.vm.equal(above, Value::number(1152921504606846976.0)) == Vm::Answer::kNo);
  CHECK(m.vm.less(Value::number(1152921504606846976.0), above) == Vm::Answer::kYes);
  std::int64_t a = 0, b = 0;
  (void)m.vm.hash(m.integer("1267650600228229401496703205376"), a);
  (void)m.vm.hash(Value::number(1267650600228229401496703205376.0), b);
  CHECK(a == b);
}

TEST_CASE("what would not fit is an exception, not a crash") {
  BareMachine m;
  CHECK(m.binary(Op::POW, Value::small_int(10), m.integer("1000000000")) == "raised");
  CHECK(m.vm.is_exact(m.vm.exception(), TypeId::t_MemoryError));
  CHECK(m.binary(Op::LSHIFT, Value::small_int(1), m.integer("1000000000000")) == "raised");
  CHECK(m.binary(Op::MUL, m.vm.make_str("x"), m.integer("1000000000000")) == "raised");
  CHECK(m.binary(Op::FLOOR_DIV, Value::small_int(1), Value::small_int(0)) == "raised");
  CHECK(m.binary(Op::TRUE_DIV, m.integer("1" + std::string(400, '0')), Value::small_int(1)) ==
        "raised");
}

TEST_CASE("text becomes a float only if Python says it is one") {
  double d = 0;
  for (const char* good :
       {"1", " 1.5 ", ".5", "5.", "1e3", "1_0.2_5", "inf", "-Infinity", "nan", "1e999"})
    CHECK_MESSAGE(parse_float(good, d), good);
  for (const char* bad : {"", ".", "1e", "_1", "1_", "1__0", "0x10", "1.2.3", "infi", "1 2", "+-1"})
    CHECK_MESSAGE(!parse_float(bad, d), bad);
}
