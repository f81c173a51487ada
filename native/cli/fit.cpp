#include "native/cli/fit.h"

#include <algorithm>
#include <cmath>

namespace interleave::cli {

namespace {

constexpr double kTowardsGiven = 0.01;  // weight of staying where a figure was, against one snippet
constexpr double kSharp = 0.03;         // relative errors below this count alike
constexpr double kSmallest = 0.1;       // of the given figure
constexpr int kReweightings = 30, kSweeps = 60;

}  // namespace

// Iteratively reweighted least squares (close to least absolute deviations), each by coordinate
// descent on the factors by which figures change.
std::vector<double> fit(const std::vector<Observation>& observations,
                        const std::vector<double>& figures) {
  const std::size_t n = figures.size(), m = observations.size();
  std::vector<double> factors(n, 1.0), residuals(m), weights(m, 1.0);
  const auto slope = [&](std::size_t i, std::size_t j) {
    return observations[i].slopes[j] * figures[j] / observations[i].measured;
  };
  for (std::size_t i = 0; i < m; ++i)
    residuals[i] = observations[i].simulated / observations[i].measured - 1;
  for (int round = 0; round < kReweightings; ++round) {
    for (std::size_t i = 0; i < m; ++i) weights[i] = 1 / std::max(std::abs(residuals[i]), kSharp);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      for (std::size_t j = 0; j < n; ++j) {
        double gradient = kTowardsGiven * (factors[j] - 1), curvature = kTowardsGiven;
        for (std::size_t i = 0; i < m; ++i) {
          gradient += weights[i] * residuals[i] * slope(i, j);
          curvature += weights[i] * slope(i, j) * slope(i, j);
        }
        const double next = std::max(kSmallest, factors[j] - gradient / curvature);
        const double change = next - factors[j];
        factors[j] = next;
        for (std::size_t i = 0; i < m; ++i) residuals[i] += slope(i, j) * change;
      }
    }
  }
  std::vector<double> out(n);
  for (std::size_t j = 0; j < n; ++j) out[j] = figures[j] * factors[j];
  return out;
}

}  // namespace interleave::cli
