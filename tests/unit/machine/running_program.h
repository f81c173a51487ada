// A program on a machine, without a session: what tests of the machine itself stand on.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string_view>

#include "engine/lang/compiler.h"
#include "engine/machine/machine.h"

namespace interleave::machine {

struct RunningProgram {
  explicit RunningProgram(std::string_view source, const Config& config = {})
      : chooser(config.seed) {
    program->config = config;
    program->source = source;
    program->main_code =
        lang::compile_source(program->store, "main.py", program->source, lang::CompileMode::kModule)
            .code;
    REQUIRE(program->main_code != lang::kNoCode);
    prepare(*program);
    machine(world).start();
  }

  Machine machine(World& of) { return Machine(*program, of, chooser, trace); }
  void run_to_tick(std::uint64_t tick) { machine(world).run({tick, ~0u}); }
  void run_to_end() { machine(world).run({}); }

  std::unique_ptr<Program> program = std::make_unique<Program>();
  DefaultChooser chooser;
  trace::Trace trace;
  World world;
};

// Threads, a lock, a queue, a child process and an event loop, all in one.
inline constexpr std::string_view kOfEverything =
    "import asyncio, multiprocessing, queue, threading, time\n"
    "def work(q, lock):\n"
    "    for i in range(3):\n"
    "        with lock:\n"
    "            q.put(i)\n"
    "        time.sleep(0.01)\n"
    "def child(q):\n"
    "    q.put(sum(range(1000)))\n"
    "async def loop():\n"
    "    await asyncio.gather(*(asyncio.sleep(0.01 * i) for i in range(3)))\n"
    "if __name__ == '__main__':\n"
    "    q, lock = queue.Queue(), threading.Lock()\n"
    "    threads = [threading.Thread(target=work, args=(q, lock)) for _ in range(2)]\n"
    "    for t in threads: t.start()\n"
    "    mq = multiprocessing.Queue()\n"
    "    p = multiprocessing.Process(target=child, args=(mq,))\n"
    "    p.start()\n"
    "    asyncio.run(loop())\n"
    "    print(mq.get(), q.qsize())\n"
    "    p.join()\n"
    "    for t in threads: t.join()\n";

}  // namespace interleave::machine
