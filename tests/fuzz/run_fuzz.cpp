// Any program that compiles, run on the machine within limits: it ends in one of the ways a run can
// end, nothing crashes, and going back and forward gives the same state.
#include <cstdint>
#include <cstdlib>

#include "engine/session/session.h"
#include "tests/fuzz/mutator.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace interleave;
  machine::Config config;
  config.max_steps = 300'000;
  config.max_heap_bytes = 24u << 20;
  config.max_output_bytes = 64u << 10;
  config.max_events = 20'000;
  config.gil = size % 3 != 0;
  config.cores = 1 + static_cast<int>(size % 4);
  config.seed = size % 5;
  Session session;
  if (!session.load({reinterpret_cast<const char*>(data), size}, config)) return 0;
  session.run_to_end();
  session.seek_end();
  const std::uint64_t end = session.state_hash();
  const std::uint64_t middle_tick = session.position().tick / 2;
  session.seek_tick(middle_tick);
  const std::uint64_t middle = session.state_hash();
  (void)session.state();
  session.seek_start();
  session.seek_tick(middle_tick);
  if (session.state_hash() != middle) std::abort();
  session.seek_end();
  if (session.state_hash() != end) std::abort();
  return 0;
}
