// Choosers: whenever more than one thing could happen next, the machine asks one. The default does
// what CPython and the operating system would most likely do; a seeded one tries other schedules;
// a recorded list replays one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/trace/event.h"

namespace interleave::machine {

enum class ChoiceKind : std::uint8_t {
  kGil,   // which waiter gets a free GIL
  kCore,  // which ready thread gets a free core
  kLock,  // which waiter of a lock or semaphore is woken
  kWake,  // who is quicker: whoever has released it and may want it again, or the woken waiter
};

class Chooser {
 public:
  virtual ~Chooser() = default;
  // Picks one of at least two options (in order of arrival); `number` counts the run's choices.
  virtual std::uint32_t choose(ChoiceKind kind, std::uint64_t number,
                               std::span<const trace::ActorId> options) = 0;
};

// First come, first served, and one time in two the woken is quicker; with a seed other than 0 any
// option with equal chance.
class DefaultChooser : public Chooser {
 public:
  explicit DefaultChooser(std::uint64_t seed) : seed_(seed) {}
  std::uint32_t choose(ChoiceKind kind, std::uint64_t number,
                       std::span<const trace::ActorId> options) override;

 private:
  std::uint64_t seed_;
};

struct Choice {
  ChoiceKind kind;
  std::uint32_t options, chosen;
};

// Remembers what another chooser chose, and repeats it when a run is replayed.
class RecordingChooser : public Chooser {
 public:
  explicit RecordingChooser(Chooser& inner) : inner_(inner) {}
  std::uint32_t choose(ChoiceKind kind, std::uint64_t number,
                       std::span<const trace::ActorId> options) override;
  const std::vector<Choice>& choices() const { return choices_; }

 private:
  Chooser& inner_;
  std::vector<Choice> choices_;
};

}  // namespace interleave::machine
