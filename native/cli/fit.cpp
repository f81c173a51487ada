#include "native/cli/fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace interleave::cli {

namespace {

constexpr double kTowardsGiven = 0.01;  // weight of staying where a figure was, against one snippet
constexpr double kSharp = 0.1;          // relative errors below this count alike
constexpr double kSmallest = 0.1;       // of the given figure
constexpr int kReweightings = 30, kSweeps = 60, kSweepsAfterRounding = 10;

// Observations and figures, and by which factor each figure is to change.
class Fit {
 public:
  Fit(const std::vector<Observation>& observations, const std::vector<std::int64_t>& figures)
      : observations_(observations),
        figures_(figures),
        factors_(figures.size(), 1.0),
        free_(figures.size(), true),
        residuals_(observations.size()),
        weights_(observations.size()) {
    for (std::size_t i = 0; i < observations.size(); ++i)
      residuals_[i] = observations[i].simulated / observations[i].measured - 1;
  }

  double figure(std::size_t j) const { return given(j) * factors_[j]; }

  void reweigh() {
    for (std::size_t i = 0; i < weights_.size(); ++i)
      weights_[i] = 1 / std::max(std::abs(residuals_[i]), kSharp);
  }

  // Coordinate descent: each figure that is still free to where the others want it.
  void sweep() {
    for (std::size_t j = 0; j < factors_.size(); ++j) {
      if (!free_[j]) continue;
      double gradient = kTowardsGiven * (factors_[j] - 1), curvature = kTowardsGiven;
      for (std::size_t i = 0; i < weights_.size(); ++i) {
        gradient += weights_[i] * residuals_[i] * slope(i, j);
        curvature += weights_[i] * slope(i, j) * slope(i, j);
      }
      change(j, std::max(kSmallest, factors_[j] - gradient / curvature));
    }
  }

  void round(std::size_t j) {
    change(j, std::round(figure(j)) / given(j));
    free_[j] = false;
  }

 private:
  double given(std::size_t j) const {
    return static_cast<double>(std::max<std::int64_t>(figures_[j], 1));
  }
  double slope(std::size_t i, std::size_t j) const {
    return observations_[i].slopes[j] * given(j) / observations_[i].measured;
  }
  void change(std::size_t j, double factor) {
    const double by = factor - factors_[j];
    factors_[j] = factor;
    for (std::size_t i = 0; i < residuals_.size(); ++i) residuals_[i] += slope(i, j) * by;
  }

  const std::vector<Observation>& observations_;
  const std::vector<std::int64_t>& figures_;
  std::vector<double> factors_;
  std::vector<bool> free_;
  std::vector<double> residuals_, weights_;
};

}  // namespace

// Iteratively reweighted least squares (close to least absolute deviations). Then the figures are
// rounded, the small ones first, because rounding changes them most.
std::vector<std::int64_t> fit(const std::vector<Observation>& observations,
                              const std::vector<std::int64_t>& figures) {
  Fit fit(observations, figures);
  for (int i = 0; i < kReweightings; ++i) {
    fit.reweigh();
    for (int sweep = 0; sweep < kSweeps; ++sweep) fit.sweep();
  }
  std::vector<std::size_t> order(figures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t j) { return fit.figure(j); });
  std::vector<std::int64_t> out(figures.size());
  for (const std::size_t j : order) {
    fit.round(j);
    out[j] = std::llround(fit.figure(j));
    for (int sweep = 0; sweep < kSweepsAfterRounding; ++sweep) fit.sweep();
  }
  return out;
}

}  // namespace interleave::cli
