// The simulated network: what a world keeps of it. Sockets between parts of the program are on the
// loopback interface, where what is sent is there at once; a socket connected to a host outside
// talks to a model: what the host answers is computed in Python (stdlib/_internet.py), when it
// arrives is decided here, by the host's round trip, jitter and bandwidth.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/trace/event.h"

namespace interleave::machine {

inline constexpr const char* kOwnAddress = "192.168.1.20";  // of the simulated machine

enum class SocketState : std::uint8_t {
  kFree,  // may be used for a new socket
  kFresh,
  kListening,
  kConnecting,
  kConnected,
  kBroken,  // refused or reset: what is left can be read
};

// When a descriptor became ready, as a number (World::readiness); 0: it is not.
struct ReadySince {
  std::uint64_t readable = 0, writable = 0;
};

struct Datagram {
  std::string bytes, host;
  std::uint32_t port = 0;
};

struct Socket {
  SocketState state = SocketState::kFree;
  bool datagrams = false;  // SOCK_DGRAM
  bool ended = false;      // the other side sends nothing more
  bool shut = false;       // this side sends nothing more
  bool deaf = false;       // shutdown(SHUT_RD)
  std::uint8_t family = 2;
  std::uint32_t references = 0;           // open descriptors, in all processes
  std::uint32_t error = 0;                // SO_ERROR
  trace::ActorId actor = trace::kNobody;  // the other side, or what it listens at, for people
  trace::ActorId user = trace::kNobody;   // who connected it
  std::string host, peer_host;            // host empty: not bound
  std::uint32_t port = 0, peer_port = 0;
  std::uint32_t peer = 0;       // index + 1 of the other end inside the program
  std::uint32_t remote = 0;     // index + 1 into World::hosts: outside
  std::uint32_t in_flight = 0;  // deliveries on their way to it
  std::string incoming;
  std::vector<Datagram> packets;
  std::vector<std::uint32_t> pending;  // listening: connections nobody has accepted yet
  VirtualTime since = 0;               // connecting since
  VirtualTime sent = 0;                // outside: when everything sent so far has left this machine
  VirtualTime received = 0;            // outside: when everything on its way will have arrived
  ReadySince ready;
};

// A host outside, once the program has asked for it.
struct RemoteHost {
  std::string name, address;
  trace::ActorId actor = trace::kNobody;
  std::uint32_t draws = 0;  // random numbers used so far
  bool looked_up = false;
};

enum class DeliveryKind : std::uint8_t { kConnected, kRefused, kNoAnswer, kData, kEnd, kReset };

// Something on its way from outside to a socket; a timer of the same number says when it is there.
struct Delivery {
  std::uint64_t number = 0;
  std::uint32_t socket = 0;
  DeliveryKind kind{};
  std::string bytes;
};

}  // namespace interleave::machine
