// Views: plain pictures of a world, for people (state_view.h).
#pragma once

#include "engine/machine/machine.h"
#include "engine/session/state_view.h"

namespace interleave {

StateView view_world(machine::Program& program, const machine::World& world,
                     const trace::Trace& trace);
WhyView why_actor(const machine::World& world, const trace::Trace& trace, trace::ActorId actor);

}  // namespace interleave
