// Sockets. A native does what can be done at once and says EAGAIN otherwise; one system call waits
// for any of several descriptors (natives.md). Blocking calls, select() and the event loop are made
// of these two in Python. The rules are those of Linux: see the comments for where they show.
#include "engine/machine/network.h"

#include <algorithm>
#include <utility>

#include "engine/base/hash.h"
#include "engine/base/random.h"
#include "engine/machine/machine.h"
#include "engine/machine/natives.h"

namespace interleave::machine {

using trace::EventKind;
using vm::Args;
using vm::Outcome;
using vm::Value;
using vm::Vm;

namespace {

// Linux's error numbers; natives give them back negative.
constexpr std::int64_t kAgain = -11, kInvalid = -22, kTooMany = -24, kPipe = -32, kNoSocket = -88,
                       kNoDestination = -89, kTooLong = -90, kInUse = -98, kNotAvailable = -99,
                       kIsConnected = -106, kNotConnected = -107, kInProgress = -115;
constexpr std::uint32_t kReset = 104, kTimedOut = 110, kRefused = 111;

constexpr std::uint32_t kReadable = 1, kWritable = 4, kError = 8, kHangUp = 16;  // poll(2)
constexpr int kTurnShift = 8;  // of an interest: above the events, since when it is watched
constexpr std::int64_t kMaxDescriptors = 1000;
constexpr std::size_t kPieces = 8, kSmallestPiece = 16384;  // in which an answer arrives

bool local(std::string_view host) {
  return host.starts_with("127.") || host.starts_with("::") || host == "0.0.0.0" ||
         host.starts_with('/') || host.empty() || host == kOwnAddress;
}
bool wildcard(std::string_view host) { return host == "0.0.0.0" || host == "::"; }

std::string endpoint(std::string_view host, std::uint32_t port) {
  return port == 0 ? std::string(host) : std::string(host) + ":" + std::to_string(port);
}

std::uint64_t capacity(const Machine& m) {
  return static_cast<std::uint64_t>(std::max<std::int64_t>(1, m.cost(Cost::kSocketBuffer)));
}

}  // namespace

// --- descriptors and sockets

Socket* Machine::socket(std::int64_t fd) {
  std::vector<FileDescriptor>& files = process().files;
  if (fd < 3 || fd - 3 >= static_cast<std::int64_t>(files.size())) return nullptr;
  const std::uint32_t index = files[static_cast<std::size_t>(fd - 3)].socket;
  return index == 0 ? nullptr : &world_.sockets[index - 1];
}

std::uint32_t Machine::place_socket(Socket socket) {
  std::vector<Socket>& all = world_.sockets;
  const auto it = std::find_if(all.begin(), all.end(),
                               [](const Socket& s) { return s.state == SocketState::kFree; });
  if (it == all.end()) {
    all.push_back(std::move(socket));
    return static_cast<std::uint32_t>(all.size()) - 1;
  }
  *it = std::move(socket);
  return static_cast<std::uint32_t>(it - all.begin());
}

// The lowest number that is free, as POSIX wants it.
std::int64_t Machine::open_descriptor(std::uint32_t index) {
  std::vector<FileDescriptor>& files = process().files;
  std::size_t at = 0;
  while (at < files.size() && (files[at].pipe != 0 || files[at].socket != 0)) ++at;
  if (at >= kMaxDescriptors) return kTooMany;
  if (at == files.size()) files.emplace_back();
  files[at] = {0, false, index + 1};
  ++world_.sockets[index].references;
  return static_cast<std::int64_t>(at) + 3;
}

std::int64_t Machine::add_socket(Socket socket) {
  const std::uint32_t index = place_socket(std::move(socket));
  const std::int64_t fd = open_descriptor(index);
  if (fd < 0) free_socket(index);
  return fd;
}

// Nobody has it open: its place is free once nothing is on its way to it.
void Machine::free_socket(std::uint32_t index) {
  Socket& s = world_.sockets[index];
  if (s.references != 0 || s.in_flight != 0) return;
  s = Socket{};
}

// As close(2) on the last descriptor: what has not been read makes it a reset (tcp_close).
void Machine::close_socket(std::uint32_t index) {
  Socket& s = world_.sockets[index];
  if (--s.references != 0) return;
  const ActorId by = current_ == kNoThread ? kNobody : current_actor();
  if (s.state == SocketState::kConnected && s.actor != kNobody && by != kNobody)
    emit(EventKind::kNetCloses, by, s.actor);
  for (const std::uint32_t waiting : std::exchange(world_.sockets[index].pending, {})) {
    ++world_.sockets[waiting].references;
    world_.sockets[waiting].incoming = "x";  // never accepted: the other side sees a reset
    close_socket(waiting);
  }
  Socket& closed = world_.sockets[index];
  if (const std::uint32_t peer = closed.peer; peer != 0) {
    Socket& other = world_.sockets[peer - 1];
    other.peer = 0;
    if (!closed.incoming.empty())
      reset_socket(peer - 1, other.ended ? 32 : kReset);
    else
      other.ended = true;
    closed.peer = 0;
    socket_changed(peer - 1, by);
  }
  world_.sockets[index].state = SocketState::kBroken;
  world_.sockets[index].host.clear();
  free_socket(index);
}

void Machine::reset_socket(std::uint32_t index, std::uint32_t error) {
  Socket& s = world_.sockets[index];
  s.state = SocketState::kBroken;
  s.error = error;
}

// There are no reference counts: sockets that only garbage holds are still open. Before all wait
// for ever, they are looked for (an object holds a Lock that names the descriptor) and closed.
bool Machine::close_garbage() {
  bool any = false;
  for (Process& process : world_.processes) {
    const auto owned = [](const FileDescriptor& f) { return f.socket != 0 && f.writes; };
    if (process.state == ProcessState::kEnded || std::ranges::none_of(process.files, owned))
      continue;
    process.heap.collect();
    std::vector<bool> held(process.files.size());
    for (vm::Ref at = vm::kHeaderBytes; at < process.heap.used_bytes();) {
      const vm::Object* object = process.heap.get(at);
      if (object->layout() == vm::Layout::kLock) {
        const std::uint32_t fd = static_cast<const vm::Lock*>(object)->descriptor;
        if (fd >= 3 && fd - 3 < held.size()) held[fd - 3] = true;
      }
      at += object->size_bytes();
    }
    for (std::size_t i = 0; i < held.size(); ++i) {
      if (!owned(process.files[i]) || held[i]) continue;
      const ActorId other = world_.sockets[process.files[i].socket - 1].actor;
      if (other != kNobody) emit(EventKind::kNetForgotten, process.actor, other);
      close_descriptor(process, process.files[i]);
      any = true;
    }
  }
  return any;
}

// Who listens (or, for datagrams, is bound) there.
Socket* Machine::listener(const Socket& like, std::string_view host, std::uint32_t port) {
  for (Socket& s : world_.sockets)
    if (s.port == port && !s.host.empty() && s.datagrams == like.datagrams &&
        (s.host == host || (port != 0 && (wildcard(s.host) || wildcard(host)))) &&
        s.state == (like.datagrams ? s.state : SocketState::kListening))
      return &s;
  return nullptr;
}

// --- hosts outside

RemoteHost& Machine::host(std::string_view name, std::string_view address) {
  for (RemoteHost& h : world_.hosts)
    if (name.empty() ? h.address == address : h.name == name) return h;
  RemoteHost made;
  made.name = name.empty() ? address : name;
  made.address = address;
  made.actor = new_actor(trace::ActorKind::kResource, kNobody, made.name, "host");
  world_.hosts.push_back(std::move(made));
  return world_.hosts.back();
}

Duration Machine::draw(RemoteHost& host, Duration below) {
  if (below <= 0) return 0;
  Random random{hash_text(host.name, config().seed) + host.draws++};
  random.next();
  return static_cast<Duration>(random.next() % static_cast<std::uint64_t>(below));
}

namespace {

HostModel model(Machine& m, const RemoteHost& host) { return host_model(m.config(), host.name); }

// One way to the host and back.
Duration round_trip(Machine& m, RemoteHost& host) {
  const HostModel of = model(m, host);
  return of.latency + m.draw(host, of.jitter);
}

// Does something that happens with this frequency happen now?
bool fails(Machine& m, RemoteHost& host, const HostModel& of) {
  return of.fail > 0 && m.draw(host, 1000000) < of.fail;
}

}  // namespace

void Machine::schedule(std::uint32_t socket, VirtualTime time, DeliveryKind kind,
                       std::string bytes) {
  const std::uint64_t number = add_timer(time, TimerKind::kDelivery, kNoThread);
  world_.deliveries.push_back({number, socket, kind, std::move(bytes)});
  ++world_.sockets[socket].in_flight;
}

// Something arrives from outside.
void Machine::deliver(std::uint64_t number) {
  const auto it = std::find_if(world_.deliveries.begin(), world_.deliveries.end(),
                               [&](const Delivery& d) { return d.number == number; });
  Delivery d = std::move(*it);
  world_.deliveries.erase(it);
  Socket& s = world_.sockets[d.socket];
  --s.in_flight;
  if (s.references == 0 || s.state == SocketState::kBroken) return free_socket(d.socket);
  switch (d.kind) {
    case DeliveryKind::kConnected:
      s.state = SocketState::kConnected;
      emit(EventKind::kNetConnected, s.user, s.actor, this->number(world_.now - s.since));
      break;
    case DeliveryKind::kRefused:
    case DeliveryKind::kNoAnswer:
    case DeliveryKind::kReset: {
      const bool refused = d.kind == DeliveryKind::kRefused;
      const bool reset = d.kind == DeliveryKind::kReset;
      reset_socket(d.socket, refused ? kRefused : reset ? kReset : kTimedOut);
      emit(EventKind::kNetFails, s.user, s.actor,
           text(refused ? "nobody listens at that port, it is refused"
                : reset ? "the other side resets it"
                        : "no answer came"));
      break;
    }
    case DeliveryKind::kData:
      s.incoming += d.bytes;
      emit(EventKind::kNetArrives, s.user, s.actor,
           this->number(static_cast<std::int64_t>(d.bytes.size())));
      break;
    case DeliveryKind::kEnd:
      s.ended = true;
      break;
  }
  socket_changed(d.socket, s.actor);
}

// --- readiness

// As Linux's pipe_poll: as long as a page is free, PIPE_BUF bytes can be written without waiting.
static bool has_room(const Pipe& pipe) {
  return pipe.bytes + (pipe.socket ? 0 : std::min<std::uint64_t>(4096, pipe.capacity)) <=
         pipe.capacity;
}

std::uint32_t Machine::ready_events(const FileDescriptor& file) const {
  if (file.pipe != 0) {
    const Pipe& pipe = world_.pipes[file.pipe - 1];
    if (file.writes) return pipe.readers == 0 ? kWritable | kError : has_room(pipe) ? kWritable : 0;
    return (pipe.messages.empty() ? 0 : kReadable) | (pipe.writers == 0 ? kHangUp : 0);
  }
  if (file.socket == 0) return 32;  // POLLNVAL
  const Socket& s = world_.sockets[file.socket - 1];
  if (s.datagrams)
    return kWritable | (s.packets.empty() && !s.deaf ? 0 : kReadable) | (s.error != 0 ? kError : 0);
  switch (s.state) {
    case SocketState::kListening:
      return s.pending.empty() ? 0 : kReadable;
    case SocketState::kConnecting:
      return 0;
    case SocketState::kFree:
    case SocketState::kFresh:
      return kWritable | kHangUp;
    case SocketState::kBroken:
      return kReadable | kWritable | kHangUp | (s.error != 0 ? kError : 0);
    case SocketState::kConnected:
      break;
  }
  const bool room = s.peer == 0 || world_.sockets[s.peer - 1].incoming.size() < capacity(*this);
  return (s.incoming.empty() && !s.ended && !s.deaf ? 0 : kReadable) |
         (room || s.shut ? kWritable : 0) | (s.ended && s.shut ? kHangUp : 0);
}

// Of a thread's interest: what is asked for, and what is always reported.
std::uint32_t Machine::ready_events(const Thread& thread, std::size_t interest) const {
  const std::vector<FileDescriptor>& files = world_.processes[thread.process].files;
  const std::uint64_t fd = thread.interests[interest] - 3;
  const FileDescriptor none;
  return ready_events(fd < files.size() ? files[fd] : none) &
         (static_cast<std::uint32_t>(thread.interests[interest + 1]) | kError | kHangUp | 32);
}

bool Machine::any_ready(const Thread& thread) const {
  for (std::size_t i = 0; i < thread.interests.size(); i += 2)
    if (ready_events(thread, i) != 0) return true;
  return false;
}

// Something has happened to a descriptor (ep_poll_callback of Linux's fs/eventpoll.c: what is not
// in the list of what is ready goes to its end), or somebody looks: then what is not ready any more
// leaves the list (ep_send_events).
const ReadySince& Machine::note_ready(const FileDescriptor& file, bool looks) {
  constexpr std::uint32_t kBroken = kError | kHangUp;
  static const ReadySince kNever;
  if (file.pipe == 0 && file.socket == 0) return kNever;
  const std::uint32_t events = ready_events(file);
  const auto note = [&](std::uint64_t& since, std::uint32_t bits) {
    if ((events & bits) == 0)
      since = looks ? 0 : since;
    else if (since == 0)
      since = ++world_.readiness;
  };
  ReadySince& ready =
      file.pipe != 0 ? world_.pipes[file.pipe - 1].ready : world_.sockets[file.socket - 1].ready;
  if (file.pipe == 0 || !file.writes) note(ready.readable, kReadable | kBroken);
  if (file.pipe == 0 || file.writes) note(ready.writable, kWritable | kBroken);
  return ready;
}

// epoll's order, for interests that say since when they are watched: what has been ready longest is
// first. The others are in the order they were asked for.
Value Machine::ready_list(Thread& thread) {
  struct Ready {
    std::uint64_t turn;
    std::uint32_t fd, events;
  };
  std::vector<Ready> found;
  const std::vector<FileDescriptor>& files = process_of(thread).files;
  for (std::size_t i = 0; i < thread.interests.size(); i += 2) {
    const std::uint32_t events = ready_events(thread, i);
    const std::uint64_t fd = thread.interests[i], watched = thread.interests[i + 1] >> kTurnShift;
    const ReadySince since = fd - 3 < files.size() ? note_ready(files[fd - 3], true) : ReadySince();
    if (events == 0) continue;
    std::uint64_t turn = std::max(since.readable, since.writable);
    if ((events & ~kWritable) != 0) turn = std::min(turn, since.readable);
    if ((events & kWritable) != 0) turn = std::min(turn, since.writable);
    found.push_back(
        {watched == 0 ? 0 : std::max(turn, watched), static_cast<std::uint32_t>(fd), events});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Ready& a, const Ready& b) { return a.turn < b.turn; });
  Vm vm = make_vm(process_of(thread));
  const Value list = vm.make_list();
  for (const Ready& ready : found) {
    vm.list_append(list, Value::small_int(ready.fd));
    vm.list_append(list, Value::small_int(ready.events));
  }
  return list;
}

void Machine::read_interests(Thread& thread) {
  thread.interests.clear();
  if (thread.syscall_count < 2) return;
  Vm vm = make_vm(process_of(thread));
  Value* items = nullptr;
  std::uint32_t count = 0;
  if (!vm.sequence_items(thread.syscall_args[1], items, count)) return;
  for (std::uint32_t i = 0; i < count / 2 * 2; ++i)
    thread.interests.push_back(items[i].is_int() ? static_cast<std::uint64_t>(items[i].as_int())
                                                 : ~std::uint64_t{0});
}

Value Machine::select_result(Thread& thread, bool woken) {
  return thread.syscall_count < 2 ? Value::boolean(woken) : ready_list(thread);
}

void Machine::notify_interested(FileDescriptor file, ActorId by) {
  note_ready(file, false);
  std::vector<ThreadId> blocked;  // in a call on just this one, longest first: one is woken
  const std::uint64_t key = waiting_key(BlockKind::kSelect, 0, 0);
  for (const Waiting& entry : threads_waiting(key)) {
    if (entry.key != key || !still_waits(entry)) continue;
    Thread& t = world_.thread(entry.thread);
    if (t.block.notice != 0) continue;
    const std::vector<FileDescriptor>& files = world_.processes[t.process].files;
    for (std::size_t i = 0; i < t.interests.size(); i += 2) {
      const std::uint64_t fd = t.interests[i] - 3;
      if (fd >= files.size() || files[fd].pipe != file.pipe || files[fd].socket != file.socket ||
          ready_events(t, i) == 0)
        continue;
      if (t.block.kind == BlockKind::kSocket && t.interests.size() == 2)
        blocked.insert(std::find_if(blocked.begin(), blocked.end(),
                                    [&](ThreadId other) {
                                      return world_.thread(other).block.since > t.block.since;
                                    }),
                       t.id);
      else
        notify(t, cost(Cost::kThreadWake), by);
      break;
    }
  }
  if (blocked.empty()) return;
  std::uint32_t chosen = 0;
  if (blocked.size() > 1) {
    std::vector<ActorId> options;
    for (const ThreadId id : blocked) options.push_back(world_.thread(id).actor);
    chosen = chooser_.choose(ChoiceKind::kLock, world_.choices++, options);
  }
  notify(world_.thread(blocked[chosen]), cost(Cost::kThreadWake), by);
}

void Machine::socket_changed(std::uint32_t index, ActorId by) {
  notify_interested({0, false, index + 1}, by);
}

// --- system calls

void Machine::sys_socket_wait(Thread& thread) {
  const Duration timeout = arg_int(thread, 0);
  read_interests(thread);
  if (timeout == 0 || any_ready(thread)) {
    complete(thread, ready_list(thread));
    return;
  }
  const std::string call = value_text(thread, thread.syscall_args[2]);
  const std::uint32_t what = text(call);
  if (limit_of(timeout) == 0)
    emit(EventKind::kThreadBlocksIo, thread.actor, kNobody, what);
  else
    emit(EventKind::kThreadBlocksIoTimed, thread.actor, kNobody,
         text(call + limit_text(thread, timeout)));
  block(thread, BlockKind::kSocket, what, kNobody, with_slack(timeout));
}

// CPython lets go of the GIL around every call on a socket (sock_call_impl), also when there is
// nothing to wait for: with others queueing for the GIL that is felt.
void Machine::sys_socket_call(Thread& thread) {
  thread.interests.clear();
  complete(thread, thread.syscall_args[0]);
  const std::uint32_t what = text(value_text(thread, thread.syscall_args[1]));
  emit(EventKind::kThreadCallsFree, thread.actor, kNobody, what);
  block(thread, BlockKind::kSocket, what, kNobody, cost(Cost::kSocketCall));
}

void Machine::socket_timeout(Thread& thread) {
  if (static_cast<Syscall>(thread.syscall) == Syscall::kSocketCall) {
    emit(EventKind::kThreadReady, thread.actor);
    thread.block = Block{};
    request_gil(thread);
    return;
  }
  emit(EventKind::kThreadTimesOut, thread.actor);
  wake(thread, ready_list(thread));
}

namespace {

std::uint32_t index_of(Machine& m, const Socket& s) {
  return static_cast<std::uint32_t>(&s - m.world().sockets.data());
}

// The end of a native that CPython runs without the GIL.
Outcome done(Vm& vm, Value result, const char* what, std::int64_t bytes = 0) {
  Machine& m = machine(vm);
  vm.charge(bytes * m.cost(Cost::kSocketPerKiB) / 1024);
  if (m.config().gil && !m.process().gil.waiters.empty())
    return vm.syscall(static_cast<std::uint32_t>(Syscall::kSocketCall),
                      {result, vm.make_str(what)});
  vm.charge(m.cost(Cost::kSocketCall));
  return vm.ret(result);
}
Outcome done(Vm& vm, std::int64_t result, const char* what, std::int64_t bytes = 0) {
  return done(vm, Value::small_int(result), what, bytes);
}

Outcome sock_new(Vm& vm, const Args& a) {
  Socket s;
  s.state = SocketState::kFresh;
  s.family = static_cast<std::uint8_t>(integer(vm, a[0]));
  s.datagrams = integer(vm, a[1]) == 2;
  return vm.ret_int(machine(vm).add_socket(std::move(s)));
}

Outcome sock_pair(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  std::int64_t fds[2];
  for (std::int64_t& fd : fds) {
    Socket s;
    s.state = SocketState::kConnected;
    s.family = 1;
    s.datagrams = integer(vm, a[0]) == 2;
    fd = m.add_socket(std::move(s));
    if (fd < 0) return vm.ret_int(fd);
  }
  for (int i = 0; i < 2; ++i) {
    Socket &s = *m.socket(fds[i]), &other = *m.socket(fds[1 - i]);
    s.peer = index_of(m, other) + 1;
    s.actor = m.new_actor(trace::ActorKind::kResource, m.process().actor,
                          "socket " + std::to_string(fds[1 - i]), "socket pair");
  }
  return vm.ret(vm.make_tuple({Value::small_int(fds[0]), Value::small_int(fds[1])}));
}

std::uint32_t any_port(Machine& m, const Socket& s) {
  std::uint32_t& port = m.world().next_port;
  do {
    port = port >= 65535 ? 40000 : port + 1;
  } while (m.listener(s, "0.0.0.0", port) != nullptr);
  return port;
}

Outcome sock_bind(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  const std::string host = vm.text(a[1]);
  const std::uint32_t port = static_cast<std::uint32_t>(integer(vm, a[2]));
  if (!s->host.empty()) return vm.ret_int(kInvalid);
  if (!local(host)) return vm.ret_int(kNotAvailable);
  for (const Socket& other : m.world().sockets)
    if (!other.host.empty() && other.datagrams == s->datagrams && other.port == port &&
        other.state != SocketState::kConnected &&
        (other.host == host || (port != 0 && (wildcard(other.host) || wildcard(host)))) &&
        (port != 0 || s->family == 1))
      return vm.ret_int(kInUse);
  s->port = port != 0 || s->family == 1 ? port : any_port(m, *s);
  s->host = host;
  return vm.ret_int(0);
}

Outcome sock_listen(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  if (s->state != SocketState::kFresh && s->state != SocketState::kListening)
    return vm.ret_int(kInvalid);
  if (s->host.empty()) {
    s->host = "0.0.0.0";
    s->port = any_port(m, *s);
  }
  if (s->state == SocketState::kListening) return vm.ret_int(0);
  s->state = SocketState::kListening;
  s->actor = m.new_actor(trace::ActorKind::kResource, m.process().actor, endpoint(s->host, s->port),
                         "listening socket");
  m.emit(EventKind::kNetListens, m.current_actor(), s->actor);
  return vm.ret_int(0);
}

// Inside the program: the other end exists at once and waits to be accepted.
std::int64_t connect_inside(Machine& m, std::uint32_t index, const std::string& host,
                            std::uint32_t port) {
  Socket* target = m.listener(m.world().sockets[index], host, port);
  if (target == nullptr) return -static_cast<std::int64_t>(kRefused);
  const std::uint32_t listening = index_of(m, *target);
  Socket other;
  other.state = SocketState::kConnected;
  other.family = target->family;
  other.host = wildcard(target->host) ? (target->family == 10 ? "::1" : "127.0.0.1") : target->host;
  other.port = port;
  other.peer = index + 1;
  {
    Socket& s = m.world().sockets[index];
    if (s.host.empty() && s.family != 1) {
      s.host = other.host;
      s.port = any_port(m, s);
    }
    other.peer_host = s.host;
    other.peer_port = s.port;
    s.state = SocketState::kConnected;
    const bool any =
        s.family != 1 && wildcard(target->host);  // then it is not where one connects to
    s.actor = any ? m.new_actor(trace::ActorKind::kResource, m.process().actor,
                                endpoint(s.peer_host, port), "connection")
                  : target->actor;
    s.user = m.current_actor();
    m.emit(EventKind::kNetConnects, s.user, s.actor);
    other.actor =
        m.new_actor(trace::ActorKind::kResource, m.process().actor,
                    s.family == 1 ? "a client of " + host : endpoint(s.host, s.port), "connection");
  }
  const std::uint32_t accepted = m.place_socket(std::move(other));
  m.world().sockets[index].peer = accepted + 1;
  m.world().sockets[listening].pending.push_back(accepted);
  m.socket_changed(listening, m.current_actor());
  return 0;
}

// (fd, address, port, what the host does at that port: 0 answers, 1 refuses, 2 nothing)
Outcome sock_connect(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  const std::string host = vm.text(a[1]);
  const std::uint32_t port = static_cast<std::uint32_t>(integer(vm, a[2]));
  if (s->state == SocketState::kConnecting) return vm.ret_int(-114);
  if (s->state == SocketState::kConnected && !s->datagrams) return vm.ret_int(kIsConnected);
  if (s->state == SocketState::kListening) return vm.ret_int(kIsConnected);
  const std::uint32_t index = index_of(m, *s);
  s->peer_host = wildcard(host) ? "127.0.0.1" : host;
  s->peer_port = port;
  if (s->datagrams) {
    s->state = SocketState::kConnected;
    if (s->host.empty()) {
      s->host = local(host) ? "127.0.0.1" : kOwnAddress;
      s->port = any_port(m, *s);
    }
    return done(vm, 0, "connect()");
  }
  if (s->state == SocketState::kBroken) {
    s->ended = s->shut = false;
    s->state = SocketState::kFresh;
  }
  if (local(host)) return done(vm, connect_inside(m, index, s->peer_host, port), "connect()");
  RemoteHost& to = m.host("", host);
  HostModel of = model(m, to);
  std::int64_t behaviour = integer(vm, a[3]);
  if (behaviour == 0 && (of.failure == Failure::kRefused || of.failure == Failure::kTimeout) &&
      fails(m, to, of))
    behaviour = of.failure == Failure::kRefused ? 1 : 2;
  s = m.socket(integer(vm, a[0]));
  s->state = SocketState::kConnecting;
  s->since = m.now();
  s->user = m.current_actor();
  s->actor = to.actor;
  s->remote = static_cast<std::uint32_t>(&to - m.world().hosts.data()) + 1;
  if (s->host.empty()) {
    s->host = kOwnAddress;
    s->port = any_port(m, *s);
  }
  m.emit(EventKind::kNetConnecting, s->user, s->actor, m.number(of.latency));
  const Duration wait = behaviour == 2 ? 127 * kSecond : round_trip(m, to);
  m.schedule(index, m.now() + wait,
             behaviour == 0   ? DeliveryKind::kConnected
             : behaviour == 1 ? DeliveryKind::kRefused
                              : DeliveryKind::kNoAnswer,
             "");
  return done(vm, kInProgress, "connect()");
}

Outcome sock_accept(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  if (s->state != SocketState::kListening) return vm.ret_int(kInvalid);
  if (s->pending.empty()) return vm.ret_int(kAgain);
  const std::uint32_t accepted = s->pending.front();
  const std::int64_t fd = m.open_descriptor(accepted);
  if (fd < 0) return vm.ret_int(fd);
  s->pending.erase(s->pending.begin());
  m.emit(EventKind::kNetAccepts, m.current_actor(), m.world().sockets[accepted].actor);
  return done(vm, fd, "accept()");
}

bool bytes_like(Vm& vm, Value v) {
  return vm.layout_of(v) == vm::Layout::kBytes || vm.layout_of(v) == vm::Layout::kByteArray;
}

// How many bytes were taken.
Outcome sock_send(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  if (!bytes_like(vm, a[1]))
    return vm.raise(vm::TypeId::t_TypeError, "a bytes-like object is required");
  if (s->error != 0) return vm.ret_int(-static_cast<std::int64_t>(std::exchange(s->error, 0)));
  if (s->state == SocketState::kConnecting) return vm.ret_int(kAgain);
  if (s->shut || s->state != SocketState::kConnected) return vm.ret_int(kPipe);
  std::string_view data = vm.bytes_view(a[1]);
  const std::uint32_t index = index_of(m, *s);
  if (s->peer != 0) {
    Socket& other = m.world().sockets[s->peer - 1];
    if (s->datagrams) {
      other.packets.push_back({std::string(data), s->host, s->port});
    } else {
      const std::size_t room = static_cast<std::size_t>(capacity(m));
      if (other.incoming.size() >= room && !data.empty()) return vm.ret_int(kAgain);
      data = data.substr(0, room - other.incoming.size());
      if (!other.deaf) other.incoming += data;
    }
  } else if (s->remote != 0) {
    const HostModel of = model(m, m.world().hosts[s->remote - 1]);
    s->sent = std::max(s->sent, m.now()) + static_cast<Duration>(data.size()) * of.per_kib / 1024;
  } else if (!data.empty()) {  // closed over there: it answers with a reset (tcp_reset)
    m.reset_socket(index, s->ended ? 32 : kReset);
  }
  const std::int64_t size = static_cast<std::int64_t>(data.size());
  const std::uint32_t peer = s->peer;
  s->user = m.current_actor();
  if (s->actor != kNobody) m.emit(EventKind::kNetSends, s->user, s->actor, m.number(size));
  if (peer != 0 && size != 0) m.socket_changed(peer - 1, m.current_actor());
  return done(vm, size, "send()", size);
}

Outcome sock_recv(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  const std::int64_t most = integer(vm, a[1]);
  const bool peek = a.has(2) && a[2].is_true();
  if (s->incoming.empty()) {
    if (s->deaf || (s->ended && s->state != SocketState::kConnecting)) {
      if (!peek && s->actor != kNobody && s->ended && most > 0)
        m.emit(EventKind::kNetEnds, m.current_actor(), s->actor);
      return done(vm, vm.make_bytes(""), "recv()");
    }
    if (s->error != 0) return vm.ret_int(-static_cast<std::int64_t>(std::exchange(s->error, 0)));
    if (s->state == SocketState::kBroken) return vm.ret(vm.make_bytes(""));
    if (s->state == SocketState::kFresh || s->state == SocketState::kListening)
      return vm.ret_int(kNotConnected);
    return vm.ret_int(kAgain);
  }
  const std::string data =
      s->incoming.substr(0, static_cast<std::size_t>(std::max<std::int64_t>(0, most)));
  const std::int64_t size = static_cast<std::int64_t>(data.size());
  if (!vm.heap().can_allocate(data.size())) return vm.raise_out_of_memory();
  if (!peek) {
    const bool was_full = s->incoming.size() >= capacity(m);
    s->incoming.erase(0, data.size());
    const std::uint32_t peer = s->peer;
    if (s->actor != kNobody)
      m.emit(EventKind::kNetReceives, m.current_actor(), s->actor, m.number(size));
    if (was_full && peer != 0) m.socket_changed(peer - 1, m.current_actor());
  }
  return done(vm, vm.make_bytes(data), "recv()", size);
}

// (fd, bytes, address, port); address "": where it is connected to
Outcome sock_sendto(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  if (!bytes_like(vm, a[1]))
    return vm.raise(vm::TypeId::t_TypeError, "a bytes-like object is required");
  std::string host = vm.text(a[2]);
  std::uint32_t port = static_cast<std::uint32_t>(integer(vm, a[3]));
  if (s->error != 0) return vm.ret_int(-static_cast<std::int64_t>(std::exchange(s->error, 0)));
  if (host.empty()) {
    if (s->peer_host.empty()) return vm.ret_int(kNoDestination);
    host = s->peer_host;
    port = s->peer_port;
  }
  const std::string data(vm.bytes_view(a[1]));
  if (data.size() > 65507) return vm.ret_int(kTooLong);
  if (s->host.empty() && s->family != 1) {
    s->host = local(host) ? "127.0.0.1" : kOwnAddress;
    s->port = any_port(m, *s);
  }
  const std::int64_t size = static_cast<std::int64_t>(data.size());
  if (local(host)) {
    Socket* target = m.listener(*s, host, port);
    if (target != nullptr) {
      const std::string from = wildcard(s->host) ? "127.0.0.1" : s->host;
      target->packets.push_back({data, from, s->port});
      m.socket_changed(index_of(m, *target), m.current_actor());
    } else if (s->family == 1) {
      return vm.ret_int(-static_cast<std::int64_t>(kRefused));
    } else if (!s->peer_host.empty()) {
      s->error = kRefused;  // ICMP says so, and the next call hears it
    }
  }
  return done(vm, size, "sendto()", size);
}

// (bytes, address, port)
Outcome sock_recvfrom(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  if (s->error != 0) return vm.ret_int(-static_cast<std::int64_t>(std::exchange(s->error, 0)));
  if (s->packets.empty()) return vm.ret_int(kAgain);
  const Datagram packet = s->packets.front();
  if (!a.has(2) || !a[2].is_true()) s->packets.erase(s->packets.begin());
  const std::size_t most = static_cast<std::size_t>(std::max<std::int64_t>(0, integer(vm, a[1])));
  const Value bytes = vm.make_bytes(std::string_view(packet.bytes).substr(0, most));
  const Value host = vm.make_str(packet.host);
  return done(vm, vm.make_tuple({bytes, host, Value::small_int(packet.port)}), "recvfrom()",
              static_cast<std::int64_t>(packet.bytes.size()));
}

Outcome sock_shutdown(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_int(kNoSocket);
  const std::int64_t how = integer(vm, a[1]);
  if (s->state == SocketState::kListening && how != 1) {  // whoever accepts gets an error
    s->state = SocketState::kFresh;
    m.socket_changed(index_of(m, *s), m.current_actor());
    return vm.ret_int(0);
  }
  if (s->state != SocketState::kConnected) return vm.ret_int(kNotConnected);
  const std::uint32_t self = index_of(m, *s), peer = s->peer;
  if (how != 1) s->deaf = true;
  if (how != 0) s->shut = true;
  if (how != 0 && peer != 0) {
    m.world().sockets[peer - 1].ended = true;
    m.socket_changed(peer - 1, m.current_actor());
  }
  m.socket_changed(self, m.current_actor());
  return vm.ret_int(0);
}

// (state, address, port, other's address, other's port, whether it is outside, name for people)
Outcome sock_info(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr) return vm.ret_none();
  const Socket copy = *s;
  const Value host = vm.make_str(copy.host), peer = vm.make_str(copy.peer_host);
  const Value name =
      vm.make_str(copy.actor == kNobody ? std::string() : m.trace().actor(copy.actor).name);
  return vm.ret(vm.make_tuple({Value::small_int(static_cast<int>(copy.state)), host,
                               Value::small_int(copy.port), peer, Value::small_int(copy.peer_port),
                               Value::boolean(copy.remote != 0), name}));
}

Outcome pipe_name(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::vector<FileDescriptor>& files = m.process().files;
  const auto at = static_cast<std::size_t>(integer(vm, a[0]) - 3);
  if (at >= files.size() || files[at].pipe == 0) return vm.ret_none();
  return vm.ret_str(m.world().pipes[files[at].pipe - 1].name);
}

Outcome sock_error(Vm& vm, const Args& a) {
  Socket* s = machine(vm).socket(integer(vm, a[0]));
  return vm.ret_int(s == nullptr ? 9 : std::exchange(s->error, 0));
}

Outcome sock_dup(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  return vm.ret_int(s == nullptr ? kNoSocket : m.open_descriptor(index_of(m, *s)));
}

// Whoever keeps the result keeps the descriptor open; without it, it is as good as closed.
Outcome sock_hold(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::int64_t fd = integer(vm, a[0]);
  if (m.socket(fd) == nullptr) return vm.ret_none();
  m.process().files[static_cast<std::size_t>(fd - 3)].writes = !a.has(1);
  const vm::Ref lock =
      vm.heap().allocate(vm::Layout::kLock, vm.type(vm::TypeId::t_lock), sizeof(vm::Lock));
  vm.heap().get<vm::Lock>(lock)->descriptor = static_cast<std::uint32_t>(fd);
  return vm.ret(Value::ref(lock));
}

// (fd, events): when a descriptor begins to be watched, to add to its interest; 0 if it was watched
// for these events already and is ready, so that it keeps its turn (ep_modify of fs/eventpoll.c).
Outcome watch_turn(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::vector<FileDescriptor>& files = m.process().files;
  const std::int64_t fd = integer(vm, a[0]) - 3;
  if (fd < 0 || fd >= static_cast<std::int64_t>(files.size())) return vm.ret_int(1 << kTurnShift);
  const FileDescriptor& file = files[static_cast<std::size_t>(fd)];
  m.note_ready(file, false);
  if ((m.ready_events(file) & integer(vm, a[1])) != 0) return vm.ret_int(0);
  return vm.ret_int(static_cast<std::int64_t>(++m.world().readiness << kTurnShift));
}

// (interests, timeout, what)
Outcome sock_wait(Vm& vm, const Args& a) {
  vm.charge(machine(vm).cost(Cost::kSocketCall) / 2);
  const Value timeout = Value::small_int(std::min<std::int64_t>(integer(vm, a[1]), Value::kMaxInt));
  return vm.syscall(static_cast<std::uint32_t>(Syscall::kSocketWait), {timeout, a[0], a[2]});
}

// --- the other side, outside

// Makes a name known, with the address Python has found for it; how long asking takes, in ns.
Outcome net_lookup(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  RemoteHost& host = m.host(vm.text(a[0]), vm.text(a[1]));
  if (std::exchange(host.looked_up, true)) return vm.ret_int(m.cost(Cost::kDnsCached));
  const HostModel of = model(m, host);
  return vm.ret_int(of.dns + m.draw(host, of.dns / 4));
}

// What the configuration lets happen to the next request: 0 it is answered, 1 reset, 2 HTTP 500.
Outcome net_fate(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr || s->remote == 0) return vm.ret_int(0);
  RemoteHost& host = m.world().hosts[s->remote - 1];
  const HostModel of = model(m, host);
  const bool late = of.failure == Failure::kReset || of.failure == Failure::kHttp500;
  if (!late || !fails(m, host, of)) return vm.ret_int(0);
  return vm.ret_int(of.failure == Failure::kReset ? 1 : 2);
}

// (fd, server's time in ns, bytes, then: 0 stays open, 1 closes, 2 resets): what the host answers
// to all that has been sent to it.
Outcome net_reply(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Socket* s = m.socket(integer(vm, a[0]));
  if (s == nullptr || s->remote == 0) return vm.ret_int(kNoSocket);
  RemoteHost& host = m.world().hosts[s->remote - 1];
  const HostModel of = model(m, host);
  const std::string data(vm.bytes_view(a[2]));
  const std::uint32_t index = index_of(m, *s);
  std::int64_t think = integer(vm, a[1]);
  if (think < 0) think = of.server;
  VirtualTime at = std::max(s->received, std::max(s->sent, m.now()) + round_trip(m, host) + think);
  const std::size_t piece = std::max(kSmallestPiece, data.size() / kPieces + 1);
  for (std::size_t from = 0; from < data.size(); from += piece) {
    std::string part = data.substr(from, piece);
    at += static_cast<Duration>(part.size()) * of.per_kib / 1024;
    m.schedule(index, at, DeliveryKind::kData, std::move(part));
  }
  const std::int64_t then = integer(vm, a[3]);
  if (then != 0) m.schedule(index, at, then == 1 ? DeliveryKind::kEnd : DeliveryKind::kReset, "");
  m.world().sockets[index].received = at;
  return vm.ret_int(0);
}

}  // namespace

void register_network_natives(vm::NativeTable& table) {
  constexpr std::uint8_t o = vm::kOrdered;
  table.add_functions("_machine", {{"sock_new", sock_new, "(family, type, /)", o},
                                   {"sock_pair", sock_pair, "(type, /)", o},
                                   {"sock_bind", sock_bind, "(fd, host, port, /)", o},
                                   {"sock_listen", sock_listen, "(fd, /)", o},
                                   {"sock_connect", sock_connect, "(fd, host, port, how, /)", o},
                                   {"sock_accept", sock_accept, "(fd, /)", o},
                                   {"sock_send", sock_send, "(fd, data, /)", o},
                                   {"sock_recv", sock_recv, "(fd, size, peek=, /)", o},
                                   {"sock_sendto", sock_sendto, "(fd, data, host, port, /)", o},
                                   {"sock_recvfrom", sock_recvfrom, "(fd, size, peek=, /)", o},
                                   {"sock_shutdown", sock_shutdown, "(fd, how, /)", o},
                                   {"sock_info", sock_info, "(fd, /)", o},
                                   {"sock_error", sock_error, "(fd, /)", o},
                                   {"sock_dup", sock_dup, "(fd, /)", o},
                                   {"sock_hold", sock_hold, "(fd, release=, /)", o},
                                   {"pipe_name", pipe_name, "(fd, /)", o},
                                   {"watch_turn", watch_turn, "(fd, events, /)", o},
                                   {"sock_wait", sock_wait, "(interests, timeout, what, /)", o},
                                   {"net_lookup", net_lookup, "(name, address, /)", o},
                                   {"net_fate", net_fate, "(fd, /)", o},
                                   {"net_reply", net_reply, "(fd, ns, data, then, /)", o}});
}

}  // namespace interleave::machine
