// Least squares for the cost model: figures such that the simulated machine takes the times that
// were measured.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace interleave::cli {

// Time of one snippet is linear in the figures: base + sum of slopes[j] * figure j.
struct Observation {
  std::string name;
  double measured = 0;         // seconds
  double simulated = 0;        // seconds, with the figures given
  std::vector<double> slopes;  // seconds per unit of each figure
};

// Figures that make the simulated times come close to the measured ones, by relative error, not far
// from the given ones where the measurements do not say. A single snippet that fits nothing has
// little influence. Whole numbers of at least 0: half a nanosecond lost by rounding one of the
// small ones is made good by the others.
std::vector<std::int64_t> fit(const std::vector<Observation>& observations,
                              const std::vector<std::int64_t>& figures);

}  // namespace interleave::cli
