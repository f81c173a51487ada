// The transport: how long what takes to hosts outside, what fails, and that a world with
// connections and bytes on their way is a value like any other.
#include "tests/unit/machine/running_program.h"

namespace interleave::machine {

namespace {

std::string printed(const RunningProgram& run) {
  std::string out;
  for (std::uint32_t i = 0; i < run.trace.size(); ++i)
    if (run.trace.event(i).kind == trace::EventKind::kOutput)
      out += run.trace.text(run.trace.event(i).value);
  return out;
}

HostModel exact(std::string name) {
  HostModel host;
  host.name = std::move(name);
  host.latency = 100 * kMillisecond;
  host.jitter = 0;
  host.dns = 0;
  host.server = 50 * kMillisecond;
  host.per_kib = kMillisecond;
  return host;
}

// Prints when what has happened, in ms; then what failed.
constexpr std::string_view kOneRequest =
    "import socket, time\n"
    "def at(what):\n"
    "    print(what, round(time.monotonic() * 1000 - start), end='; ')\n"
    "try:\n"
    "    address = socket.gethostbyname('host.com')\n"
    "    start = time.monotonic() * 1000\n"
    "    s = socket.create_connection((address, 80))\n"
    "    at('connected')\n"
    "    s.sendall(b'GET /8K.bin HTTP/1.0\\r\\nHost: host.com\\r\\n\\r\\n')\n"
    "    at('sent')\n"
    "    data = s.recv(100000)\n"
    "    at('first')\n"
    "    while True:\n"
    "        more = s.recv(100000)\n"
    "        if not more: break\n"
    "        data += more\n"
    "    at('end')\n"
    "    print(data[:12].decode())\n"
    "except OSError as exc:\n"
    "    print(type(exc).__name__)\n";

// Threads, processes, an unread listener, datagrams, and answers on their way, all in one.
constexpr std::string_view kOfTheNetwork =
    "import multiprocessing, select, socket, threading, urllib.request\n"
    "def serve(listener):\n"
    "    conn, _ = listener.accept()\n"
    "    with conn:\n"
    "        while data := conn.recv(100): conn.sendall(data.upper())\n"
    "def child(port):\n"
    "    with socket.create_connection(('127.0.0.1', port)) as s:\n"
    "        s.sendall(b'from the child')\n"
    "        s.recv(100)\n"
    "def fetch(url, out):\n"
    "    out.append(len(urllib.request.urlopen(url).read()))\n"
    "if __name__ == '__main__':\n"
    "    listener = socket.create_server(('127.0.0.1', 0))\n"
    "    p = multiprocessing.Process(target=child, args=(listener.getsockname()[1],))\n"
    "    p.start()\n"
    "    out = []\n"
    "    threads = [threading.Thread(target=fetch, args=(f'https://host.com/{i}.bin', out))\n"
    "               for i in range(2)]\n"
    "    for t in threads: t.start()\n"
    "    serve(listener)\n"
    "    a, b = socket.socketpair()\n"
    "    a.sendall(b'x' * 100)\n"
    "    select.select([a, b], [], [])\n"
    "    u = socket.socket(type=socket.SOCK_DGRAM)\n"
    "    u.bind(('127.0.0.1', 0))\n"
    "    u.sendto(b'datagram', u.getsockname())\n"
    "    p.join()\n"
    "    for t in threads: t.join()\n"
    "    print(sorted(out))\n";

}  // namespace

TEST_CASE("a round trip to connect, one for the answer, the server's time, and the bandwidth") {
  Config config;
  config.hosts = {exact("host.com")};
  RunningProgram run(kOneRequest, config);
  run.run_to_end();
  // 8 KiB and the headers, 1 ms a KiB: about 8 ms after the first of it could be there
  CHECK(printed(run) == "connected 100; sent 100; first 258; end 258; HTTP/1.1 200\n");
}

TEST_CASE("a long answer comes in pieces, as fast as the bandwidth lets it") {
  Config config;
  config.hosts = {exact("host.com")};
  std::string source(kOneRequest);
  source.replace(source.find("8K"), 2, "256K");
  RunningProgram run(source, config);
  run.run_to_end();
  CHECK(printed(run) == "connected 100; sent 100; first 282; end 507; HTTP/1.1 200\n");
}

TEST_CASE("hosts fail as the configuration says") {
  const std::pair<Failure, std::string_view> cases[] = {
      {Failure::kRefused, "ConnectionRefusedError\n"},
      {Failure::kTimeout, "TimeoutError\n"},
      {Failure::kReset, "connected 100; sent 100; ConnectionResetError\n"},
      {Failure::kHttp500, "connected 100; sent 100; first 250; end 250; HTTP/1.1 500\n"},
  };
  for (const auto& [failure, expected] : cases) {
    Config config;
    config.hosts = {exact("*")};
    config.hosts[0].fail = 1000000;
    config.hosts[0].failure = failure;
    RunningProgram run(kOneRequest, config);
    run.run_to_end();
    CHECK(printed(run) == expected);
  }
}

TEST_CASE("jitter follows the seed") {
  const auto ends = [](std::uint64_t seed) {
    Config config;
    config.seed = seed;
    config.hosts = {exact("host.com")};
    config.hosts[0].jitter = 50 * kMillisecond;
    RunningProgram run(kOneRequest, config);
    run.run_to_end();
    return printed(run);
  };
  CHECK(ends(1) == ends(1));
  CHECK(ends(1) != ends(2));
}

TEST_CASE("a world with connections is a value") {
  RunningProgram straight(kOfTheNetwork);
  straight.run_to_end();
  CHECK(straight.world.ending == Ending::kExited);
  CHECK(straight.world.exit_code == 0);
  RunningProgram run(kOfTheNetwork);
  std::uint64_t tick = 0;
  bool in_flight = false;
  while (!run.world.ended()) {
    run.run_to_tick(tick += 1499);
    in_flight = in_flight || !run.world.deliveries.empty();
    Result<World> read = World::deserialize(run.world.serialize());
    REQUIRE(read.ok());
    REQUIRE(read.value().hash() == run.world.hash());
    run.world = std::move(read.value());
  }
  CHECK(in_flight);
  CHECK(run.world.hash() == straight.world.hash());
  CHECK(run.trace.size() == straight.trace.size());
}

TEST_CASE("closed sockets leave nothing behind") {
  RunningProgram run(
      "import socket\n"
      "for _ in range(20):\n"
      "    a, b = socket.socketpair()\n"
      "    a.sendall(b'unread')\n"
      "    a.close(); b.close()\n"
      "    s = socket.create_connection(('host.com', 80))\n"
      "    s.sendall(b'GET / HTTP/1.1\\r\\nHost: host.com\\r\\n\\r\\n')\n"
      "    s.close()\n"
      "import time\n"
      "time.sleep(1)\n");
  run.run_to_end();
  CHECK(run.world.sockets.size() <= 4);
  CHECK(run.world.deliveries.empty());
  for (const Socket& socket : run.world.sockets) CHECK(socket.state == SocketState::kFree);
}

}  // namespace interleave::machine
