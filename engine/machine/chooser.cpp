#include "engine/machine/chooser.h"

#include "engine/base/random.h"

namespace interleave::machine {

std::uint32_t DefaultChooser::choose(ChoiceKind kind, std::uint64_t number,
                                     std::span<const trace::ActorId> options) {
  if (seed_ == 0 && kind != ChoiceKind::kWake) return 0;
  Random random{seed_ * 0x9E3779B97F4A7C15ull + number};
  return random.below(static_cast<std::uint32_t>(options.size()));
}

std::uint32_t RecordingChooser::choose(ChoiceKind kind, std::uint64_t number,
                                       std::span<const trace::ActorId> options) {
  if (number < choices_.size()) return choices_[number].chosen;
  const std::uint32_t chosen = inner_.choose(kind, number, options);
  choices_.push_back({kind, static_cast<std::uint32_t>(options.size()), chosen});
  return chosen;
}

}  // namespace interleave::machine
