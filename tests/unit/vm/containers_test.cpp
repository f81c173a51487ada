#include <doctest/doctest.h>

#include "tests/unit/vm/bare_machine.h"

using namespace interleave::vm;

TEST_CASE("a dict keeps the order of insertion through growth and deletion") {
  BareMachine m;
  const Value dict = m.vm.make_dict();
  for (int i = 0; i < 1000; ++i)
    m.set(dict, Value::small_int(i * 7919 % 1000), Value::small_int(i));
  for (int i = 0; i < 1000; i += 2) {
    std::int64_t hash = 0;
    const Value key = Value::small_int(i * 7919 % 1000);
    CHECK(m.vm.hash(key, hash) == Vm::Answer::kYes);
    CHECK(m.vm.dict_delete(dict, key, hash) == Vm::Answer::kYes);
    CHECK(m.vm.dict_delete(dict, key, hash) == Vm::Answer::kNo);
  }
  CHECK(m.vm.dict_size(dict) == 500);
  std::uint32_t at = 0;
  Value key, value;
  int expected = 1;
  while (m.vm.dict_next(dict, at, key, value)) {
    CHECK(value == Value::small_int(expected));
    CHECK(m.get(dict, key) == value);
    expected += 2;
  }
  CHECK(expected == 1001);
}

TEST_CASE("keys that are equal are one key, whatever their type; the first stays") {
  BareMachine m;
  const Value dict = m.vm.make_dict();
  m.set(dict, Value::small_int(1), Value::small_int(10));
  m.set(dict, Value::number(1.0), Value::small_int(20));
  m.set(dict, Value::boolean(true), Value::small_int(30));
  m.set(dict, m.integer("1267650600228229401496703205376"), Value::small_int(40));
  m.set(dict, Value::number(1267650600228229401496703205376.0), Value::small_int(50));
  CHECK(m.repr(dict) == "{1: 30, 1267650600228229401496703205376: 50}");
}

TEST_CASE("a dict of one key that comes and goes never fills up with deleted places") {
  BareMachine m;
  const Value dict = m.vm.make_dict();
  for (int i = 0; i < 20; ++i) m.set(dict, Value::small_int(i), Value::none());
  for (int i = 0; i < 100'000; ++i) {
    const Value key = Value::small_int(1000 + i);
    m.set(dict, key, Value::none());
    std::int64_t hash = 0;
    (void)m.vm.hash(key, hash);
    CHECK(m.vm.dict_delete(dict, key, hash) == Vm::Answer::kYes);
  }
  CHECK(m.vm.dict_size(dict) == 20);
  CHECK(m.get(dict, Value::small_int(-1)).is_unbound());
}

TEST_CASE("popping from the end of a dict is not quadratic") {
  BareMachine m;
  const Value dict = m.vm.make_dict();
  for (int i = 0; i < 50'000; ++i) m.set(dict, Value::small_int(i), Value::none());
  Value key, value;
  std::int64_t hash = 0;
  for (int i = 49'999; i >= 0; --i) {
    REQUIRE(m.vm.dict_last(dict, key, value, hash));
    REQUIRE(key == Value::small_int(i));
    REQUIRE(m.vm.dict_delete_identical(dict, key, hash));
  }
  CHECK_FALSE(m.vm.dict_last(dict, key, value, hash));
}

TEST_CASE("a set of integers has CPython's order, also after deletions") {
  BareMachine m;
  const Value set = m.vm.make_set();
  for (const int i : {100, 5, 33, 17, 64, 1000}) m.add(set, Value::small_int(i));
  CHECK(m.repr(set) == "{64, 33, 100, 5, 1000, 17}");
  for (const int i : {33, 64}) {
    std::int64_t hash = 0;
    (void)m.vm.hash(Value::small_int(i), hash);
    CHECK(m.vm.set_discard(set, Value::small_int(i), hash) == Vm::Answer::kYes);
  }
  m.add(set, Value::small_int(96));  // takes the place that 64 left
  CHECK(m.repr(set) == "{96, 100, 5, 1000, 17}");
}

TEST_CASE("an unhashable key raises") {
  BareMachine m;
  std::int64_t hash = 0;
  CHECK(m.vm.hash(m.vm.make_list(), hash) == Vm::Answer::kRaised);
  CHECK(m.vm.exception_line(m.vm.exception()) == "TypeError: unhashable type: 'list'");
  CHECK(m.vm.hash(m.vm.make_tuple({m.vm.make_dict()}), hash) == Vm::Answer::kRaised);
}

TEST_CASE("containers compare by their items") {
  BareMachine m;
  const Value a = m.vm.make_list({Value::small_int(1), m.vm.make_str("x")});
  const Value b = m.vm.make_list({Value::number(1.0), m.vm.make_str("x")});
  CHECK(m.vm.equal(a, b) == Vm::Answer::kYes);
  m.vm.list_append(b, Value::none());
  CHECK(m.vm.equal(a, b) == Vm::Answer::kNo);
  CHECK(m.vm.less(a, b) == Vm::Answer::kYes);
  CHECK(m.vm.less(b, a) == Vm::Answer::kNo);
  CHECK(m.vm.less(a, Value::small_int(1)) == Vm::Answer::kRaised);
}
