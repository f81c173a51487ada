// Code markers: which thread or task stands at which line of the program, and in what state.
#pragma once

#include <string>
#include <vector>

#include "engine/session/state_view.h"

namespace interleave::ui {

struct Marker {
  int line;  // 1-based
  trace::ActorId actor;
  trace::ActorState state;
  std::string name;
  VirtualTime wake_time;
};

// By line, then in order of appearance. Threads that run an event loop stand where their tasks are.
std::vector<Marker> build_markers(const StateView& state);

// At most three characters for a badge: "Task-12" → "12", "Thread-3 (work)" → "T3",
// "MainThread" → "M", "Process-2" → "P2", "download" → "do".
std::string badge_text(const std::string& name);

}  // namespace interleave::ui
