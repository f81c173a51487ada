// The elementary functions, correctly rounded but for one case in many thousands: computed in pairs
// of doubles (about 100 bits) with nothing but IEEE operations, so that every platform gives the
// same bits, and nearly always those of the C library under CPython, which is as careful.
#pragma once

namespace interleave::vm::elementary {

double exp(double x);
double expm1(double x);
double log(double x);    // x > 0 and finite
double log1p(double x);  // x > -1
double log2(double x);   // as log
double cbrt(double x);
double hypot(double x, double y);  // finite
double sin(double x);
double cos(double x);
double tan(double x);
double atan(double x);
double asin(double x);  // |x| <= 1
double acos(double x);
double atan2(double y, double x);
double erf(double x);
double erfc(double x);

}  // namespace interleave::vm::elementary
