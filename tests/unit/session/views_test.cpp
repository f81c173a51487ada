// What people are shown of a moment: whose tasks are whose, and why somebody isn't running.
#include <doctest/doctest.h>

#include <string>

#include "engine/session/session.h"

namespace interleave {
namespace {

Session run(std::string_view source) {
  Session session;
  REQUIRE(session.load(source));
  session.run_to_end();
  session.seek_start();
  return session;
}

trace::ActorId find(const Session& session, std::string_view name) {
  for (trace::ActorId id = 0; id < session.trace().actor_count(); ++id)
    if (session.trace().actor(id).name.starts_with(name)) return id;
  return trace::kNobody;
}

bool has(const std::string& text, std::string_view part) {
  CAPTURE(text);
  CAPTURE(part);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a forked child has none of its parent's tasks") {
  Session session =
      run("import asyncio, os\n"
          "async def nap():\n"
          "    await asyncio.sleep(1)\n"
          "async def main():\n"
          "    naps = [asyncio.create_task(nap()) for _ in range(3)]\n"
          "    await asyncio.sleep(0)\n"
          "    if os.fork() == 0:\n"
          "        sum(range(1000))\n"
          "        os._exit(0)\n"
          "    await asyncio.gather(*naps)\n"
          "asyncio.run(main())\n");
  bool child_seen = false;
  while (session.step(Granularity::kEvent))
    for (std::size_t i = 0; i < session.state().processes.size(); ++i)
      for (const ThreadView& thread : session.state().processes[i].threads) {
        child_seen = child_seen || i > 0;
        for (const TaskView& task : thread.loop.tasks)
          CHECK(session.trace().actor(task.actor).parent == thread.actor);
        if (i > 0) CHECK(thread.loop.tasks.empty());
      }
  CHECK(child_seen);
}

TEST_CASE("timers are listed in the order they are due") {
  Session session =
      run("import asyncio\n"
          "async def main():\n"
          "    await asyncio.gather(*[asyncio.sleep(t) for t in (0.3, 0.1, 0.2)])\n"
          "asyncio.run(main())\n");
  std::size_t most = 0;
  while (session.step(Granularity::kDecision))
    for (const ThreadView& thread : session.state().processes[0].threads) {
      VirtualTime before = 0;
      for (const trace::ActorId timer : thread.loop.timers)
        for (const TaskView& task : thread.loop.tasks)
          if (task.actor == timer) {
            CHECK(task.wake_time >= before);
            before = task.wake_time;
          }
      most = std::max(most, thread.loop.timers.size());
    }
  CHECK(most == 3);
}

TEST_CASE("why: who holds the lock, since when, and what the holder waits for") {
  Session session =
      run("import threading, time\n"
          "guard = threading.Lock()\n"
          "def work():\n"
          "    with guard:\n"
          "        time.sleep(0.1)\n"
          "for _ in range(2):\n"
          "    threading.Thread(target=work).start()\n");
  session.seek_time(50 * kMillisecond);
  const WhyView why = session.why(find(session, "Thread-2"));
  CHECK(why.waits_for == find(session, "Thread-1"));
  CHECK(has(why.detail, "Thread-1 (work) has held guard since t = "));
  CHECK(has(why.detail, "must release it first"));
  CHECK(has(why.detail, "Thread-1 (work) sleeps for 100.0 ms"));
}

TEST_CASE("why: an asyncio lock, and the tasks a gather is for") {
  Session session =
      run("import asyncio\n"
          "async def work(lock):\n"
          "    async with lock:\n"
          "        await asyncio.sleep(0.1)\n"
          "async def main():\n"
          "    lock = asyncio.Lock()\n"
          "    await asyncio.gather(work(lock), work(lock))\n"
          "asyncio.run(main())\n");
  session.seek_time(50 * kMillisecond);
  CHECK(has(session.why(find(session, "Task-3")).detail, "Task-2 has held lock since"));
  CHECK(has(session.why(find(session, "Task-1")).detail, "not done yet: Task-2, Task-3."));
}

TEST_CASE("why: a deadlock is a circle") {
  Session session =
      run("import threading, time\n"
          "a, b = threading.Lock(), threading.Lock()\n"
          "def work(first, second):\n"
          "    with first:\n"
          "        time.sleep(0.1)\n"
          "        with second: pass\n"
          "threading.Thread(target=work, args=(a, b)).start()\n"
          "threading.Thread(target=work, args=(b, a)).start()\n");
  REQUIRE(session.outcome() == Outcome::kDeadlock);
  session.seek_end();
  CHECK(has(session.why(find(session, "Thread-1")).detail, "none of them can ever go on"));
}

TEST_CASE("why: a ready task says how many are before it") {
  Session session =
      run("import asyncio\n"
          "async def work():\n"
          "    pass\n"
          "async def main():\n"
          "    await asyncio.gather(*[work() for _ in range(3)])\n"
          "asyncio.run(main())\n");
  while (session.step(Granularity::kEvent)) {
    const trace::ActorId last = find(session, "Task-4");
    if (last == trace::kNobody || session.state().processes[0].threads[0].loop.ready.size() != 3)
      continue;
    CHECK(has(session.why(last).detail, "2 tasks are before it in the queue"));
    CHECK(has(session.why(find(session, "Task-2")).detail, "It is the next to run"));
    return;
  }
  FAIL("never three ready");
}

TEST_CASE("a loop that sleeps holds neither the GIL nor a core") {
  Session session = run("import asyncio\nasyncio.run(asyncio.sleep(1))\n");
  bool seen = false;
  while (session.step(Granularity::kDecision)) {
    const ProcessView& process = session.state().processes[0];
    if (process.threads[0].state != trace::ActorState::kWaitingIo) continue;
    seen = true;
    CHECK(process.gil_holder == trace::kNobody);
    CHECK(session.state().cores[0].thread == trace::kNobody);
  }
  CHECK(seen);
}

TEST_CASE("a task that blocks the loop waits with its thread") {
  Session session =
      run("import asyncio, time\n"
          "async def main():\n"
          "    time.sleep(1)\n"
          "asyncio.run(main())\n");
  bool seen = false;
  while (session.step(Granularity::kDecision)) {
    const ThreadView& thread = session.state().processes[0].threads[0];
    if (thread.state != trace::ActorState::kWaitingIo) continue;
    seen = true;
    REQUIRE(thread.loop.tasks.size() == 1);
    CHECK(thread.loop.tasks[0].state == trace::ActorState::kWaitingIo);
    CHECK(thread.loop.tasks[0].line == 3);
    CHECK(thread.current_task == thread.loop.tasks[0].actor);
  }
  CHECK(seen);
}

}  // namespace interleave
