// What a world consists of, listed once: hashing, writing and reading all walk over the same
// fields, so none can forget one.
#include "engine/machine/world.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "engine/base/hash.h"

namespace interleave::machine {

namespace {

constexpr std::string_view kMagic = "interleave world 1\n";

// --- the fields of each part

template <class A>
void fields(A& a, Core& c) {
  a(c.actor, c.thread, c.last);
}
template <class A>
void fields(A& a, Gil& g) {
  a(g.holder, g.last_holder, g.switch_number, g.drop_requested, g.waiters);
}
template <class A>
void fields(A& a, FileDescriptor& f) {
  a(f.pipe, f.writes, f.socket);
}
template <class A>
void fields(A& a, Process& p) {
  a(p.id, p.pid, p.parent, p.has_parent, p.actor, p.name, p.group, p.session, p.start_method,
    p.state, p.reaped, p.interpreter, p.exit_code, p.started, p.gone, p.heap, p.gil,
    p.switch_interval, p.files, p.input_position, p.handled, p.ignored, p.arrived, p.alarm,
    p.alarm_interval, p.copies);
}
template <class A>
void fields(A& a, Block& b) {
  a(b.kind, b.actor, b.object, b.count, b.timer, b.notice, b.notifier, b.reason, b.since, b.until);
}
template <class A>
void fields(A& a, Thread& t) {
  a(t.id, t.ident, t.process, t.python, t.actor, t.name, t.state, t.daemon, t.at_checkpoint,
    t.has_run, t.woken, t.stop, t.core, t.clock, t.used, t.slice_end, t.computing, t.gil_wait_since,
    t.gil_timer, t.gil_wait_switch, t.task, t.block, t.syscall, t.syscall_count, t.syscall_args,
    t.any_pipes, t.any_processes, t.interests);
}
template <class A>
void fields(A& a, Message& m) {
  a(m.bytes, m.framed, m.read);
}
template <class A>
void fields(A& a, Messages& m) {
  a(m.list, m.taken);
}
template <class A>
void fields(A& a, ReadySince& r) {
  a(r.readable, r.writable);
}
template <class A>
void fields(A& a, Pipe& p) {
  a(p.actor, p.name, p.messages, p.bytes, p.capacity, p.socket, p.readers, p.writers, p.address,
    p.ready);
}
template <class A>
void fields(A& a, Semaphore& s) {
  a(s.actor, s.value, s.maximum, s.holder);
}
template <class A>
void fields(A& a, SharedMemory& m) {
  a(m.name, m.bytes);
}
template <class A>
void fields(A& a, File& f) {
  a(f.path, f.folder, f.bytes, f.changed, f.lock, f.pipe);
}
template <class A>
void fields(A& a, FileLock& l) {
  a(l.file, l.record, l.exclusive, l.owner, l.begin, l.end, l.holder, l.sharers);
}
template <class A>
void fields(A& a, Datagram& d) {
  a(d.bytes, d.host, d.port);
}
template <class A>
void fields(A& a, Socket& s) {
  a(s.state, s.datagrams, s.ended, s.shut, s.deaf, s.family, s.references, s.error, s.actor, s.user,
    s.host, s.peer_host, s.port, s.peer_port, s.peer, s.remote, s.in_flight, s.incoming, s.packets,
    s.pending, s.since, s.sent, s.received, s.ready);
}
template <class A>
void fields(A& a, RemoteHost& h) {
  a(h.name, h.address, h.actor, h.draws, h.looked_up);
}
template <class A>
void fields(A& a, Delivery& d) {
  a(d.number, d.socket, d.kind, d.bytes);
}
template <class A>
void fields(A& a, Timer& t) {
  a(t.time, t.number, t.kind, t.thread);
}
template <class A>
void fields(A& a, ActorStatus& s) {
  a(s.since, s.other, s.value, s.kind, s.state, s.line);
}
template <class A>
void fields(A& a, World& w) {
  a(w.now, w.ticks, w.instructions, w.work, w.events, w.choices, w.next_timer, w.next_pid,
    w.forkserver_pid, w.next_resource, w.output_bytes, w.pickled_bytes, w.cores, w.processes,
    w.threads, w.pipes, w.semaphores, w.shared, w.passing, w.files, w.file_locks, w.sockets,
    w.hosts, w.deliveries, w.next_port, w.readiness, w.timers, w.ready, w.actors, w.slice,
    w.slice_deadline, w.slice_horizon, w.ending, w.exit_code, w.ending_text);
}

template <class T>
concept Number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

// Takes apart what is not a number, a text or a heap.
template <class Archive>
struct Walker {
  template <class... T>
  void operator()(T&... values) {
    (one(values), ...);
  }

 private:
  Archive& self() { return static_cast<Archive&>(*this); }

  template <Number T>
  void one(T& value) {
    self().number(value);
  }
  void one(vm::Value& value) { self().number(value.bits); }
  void one(std::string& text) { self().text(text); }
  void one(vm::Heap& heap) { self().heap(heap); }
  template <class T>
  void one(std::vector<T>& items) {
    self().count(items);
    for (T& item : items) one(item);
  }
  template <class T, std::size_t N>
  void one(std::array<T, N>& items) {
    for (T& item : items) one(item);
  }
  template <class T>
  requires std::is_class_v<T>
  void one(T& part) { fields(self(), part); }
};

struct Hasher : Walker<Hasher> {
  std::uint64_t hash = 0;

  template <class T>
  void number(T& value) {
    hash = hash_combine(hash, static_cast<std::uint64_t>(value));
  }
  void text(std::string& text) { hash = hash_combine(hash, hash_text(text)); }
  void heap(vm::Heap& heap) { hash = hash_combine(hash_combine(hash, heap.limit()), heap.hash()); }
  template <class T>
  void count(std::vector<T>& items) {
    hash = hash_combine(hash, items.size());
  }
};

struct Writer : Walker<Writer> {
  std::string out;

  template <class T>
  void number(T& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view text) {
    std::uint64_t size = text.size();
    number(size);
    out.append(text);
  }
  void heap(vm::Heap& heap) {
    std::uint64_t limit = heap.limit();
    number(limit);
    text(heap.bytes());
  }
  template <class T>
  void count(std::vector<T>& items) {
    std::uint64_t size = items.size();
    number(size);
  }
};

struct Reader : Walker<Reader> {
  std::string_view in;
  bool good = true;  // false: everything from here on reads as nothing

  template <class T>
  void number(T& value) {
    if (!(good = good && in.size() >= sizeof value)) return;
    std::memcpy(&value, in.data(), sizeof value);
    in.remove_prefix(sizeof value);
  }
  std::string_view piece() {
    std::uint64_t size = 0;
    number(size);
    good = good && size <= in.size();
    const std::string_view text = in.substr(0, good ? size : 0);
    in.remove_prefix(text.size());
    return text;
  }
  void text(std::string& text) { text = piece(); }
  void heap(vm::Heap& heap) {
    std::uint64_t limit = 0;
    number(limit);
    good = heap.restore(piece(), limit) && good;
  }
  template <class T>
  void count(std::vector<T>& items) {
    std::uint64_t size = 0;
    number(size);
    good = good && size <= in.size();  // an item is at least a byte
    items.clear();
    if (good) items.resize(size);
  }
};

}  // namespace

std::uint64_t World::hash() const {
  Hasher hasher;
  fields(hasher, const_cast<World&>(*this));  // only read
  return hasher.hash;
}

std::string World::serialize() const {
  Writer writer;
  fields(writer, const_cast<World&>(*this));  // only read
  const std::uint64_t check = hash_text(writer.out);
  std::string out(kMagic);
  out.append(reinterpret_cast<const char*>(&check), sizeof check);
  return out += writer.out;
}

Result<World> World::deserialize(std::string_view bytes) {
  if (!bytes.starts_with(kMagic))
    return Error{"this is not a saved world, or one of another version"};
  Reader reader;
  reader.in = bytes.substr(kMagic.size());
  std::uint64_t check = 0;
  reader.number(check);
  if (!reader.good || hash_text(reader.in) != check) return Error{"the saved world is damaged"};
  World world;
  fields(reader, world);
  if (!reader.good || !reader.in.empty()) return Error{"the saved world is damaged"};
  return world;
}

}  // namespace interleave::machine
