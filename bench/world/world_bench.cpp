// What a snapshot costs: copying, hashing, writing and reading back the world of each gallery
// program, halfway through its run. Prints microseconds, the median of many.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

#include "engine/gallery/gallery.h"
#include "engine/lang/compiler.h"
#include "engine/machine/machine.h"

namespace {

using namespace interleave;

template <class F>
double microseconds(F&& f) {
  std::vector<double> times;
  for (int i = 0; i < 101; ++i) {
    const auto start = std::chrono::steady_clock::now();
    f();
    times.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::nth_element(times.begin(), times.begin() + 50, times.end());
  return times[50];
}

}  // namespace

int main() {
  std::printf("%-22s %9s %9s %9s %9s %9s %9s\n", "program", "KB", "processes", "copy", "hash",
              "write", "read");
  std::uint64_t sink = 0;
  for (const Example& example : gallery()) {
    auto program = std::make_unique<machine::Program>();
    program->source = example.source;
    program->main_code =
        lang::compile_source(program->store, "main.py", program->source, lang::CompileMode::kModule)
            .code;
    machine::prepare(*program);
    machine::DefaultChooser chooser(0);
    trace::Trace trace;
    machine::World whole;
    machine::Machine(*program, whole, chooser, trace).start();
    machine::World world = whole;
    machine::Machine(*program, whole, chooser, trace).run({});
    machine::Machine(*program, world, chooser, trace).run({whole.ticks / 2, ~0u});

    std::uint64_t bytes = 0;
    for (const machine::Process& process : world.processes) bytes += process.heap.used_bytes();
    const double copy = microseconds([&] {
      const machine::World fresh = world;
      sink += fresh.ticks;
    });
    const double hash = microseconds([&] { sink += world.hash(); });
    const std::string text = world.serialize();
    const double write = microseconds([&] { sink += world.serialize().size(); });
    const double read = microseconds([&] { sink += machine::World::deserialize(text).ok(); });
    std::printf("%-22.*s %9.0f %9zu %6.1f us %6.1f us %6.1f us %6.1f us\n",
                static_cast<int>(example.id.size()), example.id.data(),
                static_cast<double>(bytes) / 1024, world.processes.size(), copy, hash, write, read);
  }
  return sink == 0;
}
