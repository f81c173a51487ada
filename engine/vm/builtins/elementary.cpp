// Series and Newton steps in pairs of doubles (T. J. Dekker, "A floating-point technique for
// extending the available precision", 1971). No fused operations and no tables: slower than a C
// library, but small, and the same everywhere.
#include "engine/vm/builtins/elementary.h"

#include <cmath>

namespace interleave::vm::elementary {

namespace {

struct Pair {  // h + l, l at most half a unit in the last place of h
  double h, l = 0;
};

constexpr Pair kLn2{0.6931471805599453, 2.3190468138462996e-17};
constexpr Pair kHalfPi{1.5707963267948966, 6.123233995736766e-17};
constexpr double kHalfPiRest = -1.4973849048591833e-33;

Pair sum(double a, double b) {
  const double s = a + b, part = s - a;
  return {s, (a - (s - part)) + (b - part)};
}

Pair product(double a, double b) {
  constexpr double kSplit = 134217729;  // 2^27 + 1: halves of 26 bits
  const double p = a * b, ta = kSplit * a, tb = kSplit * b;
  const double ah = ta - (ta - a), al = a - ah, bh = tb - (tb - b), bl = b - bh;
  return {p, ((ah * bh - p) + ah * bl + al * bh) + al * bl};
}

Pair operator-(Pair a) { return {-a.h, -a.l}; }
Pair operator+(Pair a, Pair b) {
  const Pair high = sum(a.h, b.h), low = sum(a.l, b.l);
  const Pair first = sum(high.h, high.l + low.h);
  return sum(first.h, first.l + low.l);
}
Pair operator-(Pair a, Pair b) { return a + -b; }
Pair operator*(Pair a, Pair b) {
  const Pair p = product(a.h, b.h);
  return sum(p.h, p.l + (a.h * b.l + a.l * b.h));
}
Pair operator/(Pair a, Pair b) {
  const double q = a.h / b.h;
  const Pair rest = a - b * Pair{q};
  return sum(q, rest.h / b.h);
}

Pair root(Pair a) {
  if (a.h <= 0) return {0};
  const double s = std::sqrt(a.h);
  return sum(s, (a - product(s, s)).h / (2 * s));
}

// x - n * c, where that is small.
Pair minus_multiple(double x, double n, Pair c) {
  return (Pair{x} - product(n, c.h)) - product(n, c.l);
}

// e^x - 1 for small x.
Pair small_expm1(Pair x) {
  Pair p{1};
  for (int n = 24; n > 1; --n) p = Pair{1} + p * x / Pair{static_cast<double>(n)};
  return p * x;
}

Pair log_of(Pair x) {
  int k = 0;
  if (std::frexp(x.h, &k) < 0.7071067811865476) --k;
  const Pair m{std::ldexp(x.h, -k), std::ldexp(x.l, -k)};
  const Pair s = (m - Pair{1}) / (m + Pair{1}), square = s * s;
  Pair p{0};
  for (int n = 43; n > 0; n -= 2) p = Pair{1} / Pair{static_cast<double>(n)} + p * square;
  return Pair{static_cast<double>(k)} * kLn2 + Pair{2} * s * p;
}

Pair sine_series(Pair x, bool cosine) {
  const Pair square = x * x;
  Pair p{1};
  for (int n = cosine ? 30 : 29; n > 1; n -= 2)
    p = Pair{1} - p * square / Pair{static_cast<double>(n * (n - 1))};
  return cosine ? p : p * x;
}

// The sine of x and `quarters` right angles.
Pair sine_of(double x, int quarters) {
  const double n = std::nearbyint(x / kHalfPi.h);
  const Pair r = minus_multiple(x, n, kHalfPi) - Pair{n * kHalfPiRest};
  const int quadrant = (static_cast<int>(std::fmod(n, 4.0)) + 4 + quarters) & 3;
  const Pair value = sine_series(r, (quadrant & 1) != 0);
  return (quadrant & 2) != 0 ? -value : value;
}

Pair atan_of(Pair x) {
  if (x.h < 0) return -atan_of(-x);
  if (x.h > 1) return kHalfPi - atan_of(Pair{1} / x);
  double small = x.h;  // a quarter of the angle and less, until the series is quick
  int scale = 1;
  for (; small > 0.1; scale *= 2) small /= 1 + std::sqrt(1 + small * small);
  double guess = 0;
  for (int n = 21; n > 0; n -= 2) guess = 1.0 / n - guess * small * small;
  guess *= small * scale;
  const Pair tangent = sine_series({guess}, false) / sine_series({guess}, true);
  return Pair{guess} + (x - tangent) / (Pair{1} + x * tangent);
}

double rounded(Pair p) { return p.h + p.l; }

constexpr Pair kRootOfPi{0.5641895835477563, 7.66772980658294e-18};  // 1 by it

// e^-(x*x) without its power of two.
Pair bell(double x, int& power) {
  const Pair square = product(x, x);
  const double k = std::nearbyint(square.h / kLn2.h);
  power = -static_cast<int>(k);
  return Pair{1} + small_expm1(-(minus_multiple(square.h, k, kLn2) + Pair{square.l}));
}

// erf(x) for 0 <= x <= 6: a series whose terms are all positive.
Pair erf_of(double x) {
  const Pair twice = Pair{2} * product(x, x);
  Pair term{1}, total{1};
  for (int n = 3; term.h > total.h * 1e-34; n += 2) {
    term = term * twice / Pair{static_cast<double>(n)};
    total = total + term;
  }
  int power = 0;
  const Pair value = bell(x, power) * total * Pair{2 * x} * kRootOfPi;
  return {std::ldexp(value.h, power), std::ldexp(value.l, power)};
}

}  // namespace

double erf(double x) {
  const double size = std::fabs(x);
  if (x != x || size < 1e-15) return x * 1.1283791670955126;
  return std::copysign(size > 6 ? 1 : rounded(erf_of(size)), x);
}

double erfc(double x) {
  if (x != x) return x;
  if (x < -6) return 2;
  if (x < 4.5) {
    const Pair value = erf_of(std::fabs(x));
    return rounded(Pair{1} + (x < 0 ? value : -value));
  }
  if (x > 27.3) return 0;
  Pair below{0};  // of a continued fraction, from the inside out
  for (int k = 80; k > 0; --k) below = Pair{k / 2.0} / (Pair{x} + below);
  int power = 0;
  const Pair value = bell(x, power) * kRootOfPi / (Pair{x} + below);
  return std::ldexp(rounded(value), power);
}

double exp(double x) {
  if (x != x || x > 709.782712893384) return x > 0 ? HUGE_VAL : x;
  if (x < -745.2) return 0;
  const double k = std::nearbyint(x / kLn2.h);
  const Pair value = Pair{1} + small_expm1(minus_multiple(x, k, kLn2));
  return std::ldexp(rounded(value), static_cast<int>(k));
}

double expm1(double x) {
  if (x == 0 || x != x) return x;
  if (x < -50) return -1;
  if (x > 700) return exp(x);
  const double k = std::nearbyint(x / kLn2.h), power = std::ldexp(1.0, static_cast<int>(k));
  const Pair value = small_expm1(minus_multiple(x, k, kLn2));
  return rounded(Pair{value.h * power, value.l * power} + (Pair{power} - Pair{1}));
}

double log(double x) { return rounded(log_of({x})); }
double log1p(double x) {
  if (std::fabs(x) < 1e-300) return x;
  return rounded(log_of(sum(1, x)));
}
double log2(double x) { return rounded(log_of({x}) / kLn2); }

double cbrt(double x) {
  if (x == 0 || !std::isfinite(x)) return x;
  const double guess = std::copysign(exp(log(std::fabs(x)) / 3), x);
  const Pair square = product(guess, guess);
  return rounded(Pair{guess} - (square * Pair{guess} - Pair{x}) / (Pair{3} * square));
}
double hypot(double x, double y) {
  int k = 0;
  std::frexp(std::fmax(std::fabs(x), std::fabs(y)), &k);
  x = std::ldexp(x, -k), y = std::ldexp(y, -k);
  return std::ldexp(rounded(root(product(x, x) + product(y, y))), k);
}

double sin(double x) { return std::fabs(x) < 1e-100 ? x : rounded(sine_of(x, 0)); }
double cos(double x) { return rounded(sine_of(x, 1)); }
double tan(double x) { return std::fabs(x) < 1e-100 ? x : rounded(sine_of(x, 0) / sine_of(x, 1)); }

double atan(double x) {
  if (std::fabs(x) < 1e-100 || x != x) return x;
  return std::fabs(x) > 1e100 ? std::copysign(kHalfPi.h, x) : rounded(atan_of({x}));
}
double asin(double x) {
  if (std::fabs(x) < 1e-100) return x;
  const Pair rest = root(sum(1, x) * sum(1, -x));
  return rest.h == 0 ? std::copysign(kHalfPi.h, x) : rounded(atan_of(Pair{x} / rest));
}
double acos(double x) {
  if (x == -1) return 2 * kHalfPi.h;
  return rounded(Pair{2} * atan_of(root(sum(1, -x) / sum(1, x))));
}
double atan2(double y, double x) {
  if (x != x || y != y) return x + y;
  if (y == 0 || std::isinf(x) || std::isinf(y) || x == 0) {
    const bool left = std::signbit(x);
    double angle = left ? 2 * kHalfPi.h : 0;
    if (std::isinf(x) && std::isinf(y))
      angle = left ? 2.356194490192345 : 0.7853981633974483;
    else if (y != 0 && !std::isinf(x))
      angle = kHalfPi.h;
    return std::copysign(angle, y);
  }
  const double size = std::fabs(y / x);
  if (size > 1e100) return std::copysign(kHalfPi.h, y);
  if (size < 1e-100) return x > 0 ? y / x : std::copysign(2 * kHalfPi.h, y);
  const Pair angle = atan_of(Pair{y} / Pair{x});
  const Pair half{y > 0 ? 2 * kHalfPi.h : -2 * kHalfPi.h, y > 0 ? 2 * kHalfPi.l : -2 * kHalfPi.l};
  return rounded(x > 0 ? angle : angle + half);
}

}  // namespace interleave::vm::elementary
