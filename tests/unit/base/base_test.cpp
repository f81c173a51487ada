// Numbers that everything else stands on.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "engine/base/float_text.h"
#include "engine/base/hash.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

namespace interleave {

TEST_CASE("seconds become nanoseconds, rounded up, saturating") {
  CHECK(duration_from_seconds(0.0) == 0);
  CHECK(duration_from_seconds(1.5) == 1'500'000'000);
  CHECK(duration_from_seconds(1e-9) == 1);
  CHECK(duration_from_seconds(1.1e-9) == 2);
  CHECK(duration_from_seconds(std::nan("")) == 0);
  CHECK(duration_from_seconds(1e300) > 0);
  CHECK(duration_from_seconds(std::numeric_limits<double>::infinity()) > 0);
}

TEST_CASE("the shortest text that reads back") {
  CHECK(float_repr(0.1) == "0.1");
  CHECK(float_repr(1.0) == "1.0");
  CHECK(float_repr(-0.0) == "-0.0");
  CHECK(float_repr(1e16) == "1e+16");
  CHECK(float_repr(9999999999999998.0) == "9999999999999998.0");
  CHECK(float_repr(0.0001) == "0.0001");
  CHECK(float_repr(0.00001) == "1e-05");
  CHECK(float_repr(5e-324) == "5e-324");
  CHECK(float_repr(1.7976931348623157e308) == "1.7976931348623157e+308");
  CHECK(float_repr(0.1 + 0.2) == "0.30000000000000004");
  CHECK(float_repr(-std::numeric_limits<double>::infinity()) == "-inf");
  CHECK(float_repr(std::nan("")) == "nan");
}

TEST_CASE("what reads back is the same number") {
  Random random{42};
  for (int i = 0; i < 20'000; ++i) {
    const double x = std::ldexp(static_cast<double>(random.next() >> 11),
                                static_cast<int>(random.below(2000)) - 1050);
    const std::string text = float_repr(x);
    CAPTURE(text);
    CHECK(std::strtod(text.c_str(), nullptr) == x);
  }
}

TEST_CASE("rounding looks at the exact value") {
  CHECK(fixed_text(2.5, 0) == "2");  // a tie goes to even
  CHECK(fixed_text(3.5, 0) == "4");
  CHECK(fixed_text(2.675, 2) == "2.67");  // is a little less than it looks
  CHECK(fixed_text(-0.001, 2) == "-0.00");
  CHECK(fixed_text(1e22, 1) == "10000000000000000000000.0");
  CHECK(fixed_text(0.1, 70).size() == 72);
  CHECK(rounded_decimal(123456.0, 3).digits == "123");
  CHECK(rounded_decimal(123456.0, 3).point == 6);
  CHECK(rounded_decimal(0.000999951, 3).digits == "100");
  CHECK(rounded_decimal(0.000999951, 3).point == -2);
  CHECK(rounded_decimal(0.0, 4).digits == "0000");
}

TEST_CASE("random numbers are the same everywhere, and below a bound") {
  Random random{0};
  CHECK(random.next() == 0xE220A8397B1DCDAFull);  // SplitMix64's published first output for seed 0
  Random a{7}, b{7};
  bool seen[6] = {};
  for (int i = 0; i < 200; ++i) {
    const std::uint32_t n = a.below(6);
    CHECK(n == b.below(6));
    REQUIRE(n < 6);
    seen[n] = true;
  }
  for (bool s : seen) CHECK(s);
}

TEST_CASE("hashes depend on content, order and seed") {
  CHECK(hash_text("") == 0x2D06800538D394C2ull);  // XXH3 of nothing
  CHECK(hash_text("abc") != hash_text("acb"));
  CHECK(hash_text("abc", 1) != hash_text("abc", 2));
  CHECK(hash_combine(hash_combine(0, 1), 2) != hash_combine(hash_combine(0, 2), 1));
}

TEST_CASE("a result holds a value or a sentence") {
  const Result<int> good = 5, bad = Error{"no such file"};
  CHECK(good.ok());
  CHECK(good.value() == 5);
  CHECK_FALSE(bad.ok());
  CHECK(bad.error() == "no such file");
}

}  // namespace interleave
