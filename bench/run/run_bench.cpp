// How long programs run once the machine code is there: each file given is compiled and run several
// times in this one process, with its trace, and the shortest time printed in milliseconds. So
// native and wasm are compared without a process's start and without compiling wasm.
//
// bench_run ROUNDS FILE…
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/session/session.h"

namespace {

std::string read_file(const char* name) {
  std::string text;
  std::FILE* file = std::fopen(name, "rb");
  if (file == nullptr) return text;
  char buffer[65536];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, n);
  std::fclose(file);
  return text;
}

double run(const std::string& source) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  interleave::Session session;
  if (!session.load(source, {})) return -1;
  session.keep_no_history();
  while (!session.run()) {
  }
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 1;
  for (int i = 2; i < argc; ++i) {
    const std::string source = read_file(argv[i]);
    double best = run(source);
    for (int round = 1; round < rounds; ++round) best = std::min(best, run(source));
    std::printf("%s %.3f\n", argv[i], best);
    std::fflush(stdout);
  }
}
